import type { Dataset } from '../../../dataset/dataset';
import type { ImportedRecords, InputPlace } from '../draft';
import { ActorIndex } from './actor-index';
import type { ImportConflict, ImportPlan, ImportRemark, PlannedRecord } from './import-plan';
import { mergeActor, mergeIdentifiers } from './merge-actor';
import { RecordPlanner } from './plan-records';
import type { WorkingRecord } from './working-record';

/** What planning needs besides the records. */
export interface PlanContext {
  readonly dataset: Dataset;
  /** Old ids, and the ids that took their place. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** So often the records are gone through at most; two rounds are the rule, more are needed where records answer to each other. */
const mostRounds = 12;

/**
 * Fits imported records into a dataset. Actors are found by id, then by identifier; what has neither, by its name. What a record has is
 * never replaced: missing fields are filled, missing items of lists added, contradictions reported.
 *
 * The records are gone through until a whole round changes nothing. That is what makes an import idempotent: the last round is what
 * importing the same input again amounts to.
 */
export function planImport(records: ImportedRecords, { dataset, redirects }: PlanContext): ImportPlan {
  const reserved = new Set(records.actors.flatMap(({ id }) => id ?? []));
  const actors = new ActorIndex(dataset, redirects, reserved);
  const planning = new Planning(records, dataset, actors);
  for (let round = 1; round <= mostRounds; round++) if (planning.round() === 0) break;
  return planning.result();
}

/** One import as far as it is planned. */
export class Planning {
  readonly records: ImportedRecords;
  readonly actors: ActorIndex;
  /** Ids of the actors that drafts are about, by the keys of the input. */
  readonly idsByKey = new Map<string, string>();
  readonly #planner: RecordPlanner;
  readonly #places = new Map<WorkingRecord, InputPlace>();
  /** Remarks of the round in which an actor was made; later rounds find it there. */
  readonly #keptRemarks: ImportRemark[] = [];
  #conflicts: ImportConflict[] = [];
  #remarks: ImportRemark[] = [];
  #nChanges = 0;

  constructor(records: ImportedRecords, dataset: Dataset, actors: ActorIndex) {
    this.records = records;
    this.actors = actors;
    this.#planner = new RecordPlanner(this, dataset);
  }

  /** Goes through all records once; how many changes came of it. */
  round(): number {
    this.#conflicts = [];
    this.#remarks = [];
    this.#nChanges = 0;
    const ids = this.records.actors.map((draft) => this.#identify(draft));
    this.records.actors.forEach((draft, i) => {
      const id = ids[i];
      if (id !== undefined) mergeActor(this, id, draft);
    });
    this.#planner.round();
    return this.#nChanges;
  }

  result(): ImportPlan {
    const touched = [...[...this.actors.touched].map(([, record]) => record), ...this.#planner.touched].filter((record) =>
      this.#places.has(record),
    );
    const added = touched.filter(({ isNew }) => isNew);
    const merged = touched.filter(({ isNew, changedFields }) => !isNew && changedFields.length > 0);
    return {
      edits: [...merged, ...added].flatMap((record) => record.edits()),
      added: added.map((record) => this.#planned(record)),
      merged: merged.map((record) => this.#planned(record)),
      conflicts: this.#conflicts,
      remarks: [...this.#keptRemarks, ...this.#remarks],
      nUnchanged: touched.length - added.length - merged.length,
    };
  }

  /** Notes that a record is part of the import, and where in the input it came from first. */
  touch(record: WorkingRecord, { file, line }: InputPlace): void {
    if (!this.#places.has(record)) this.#places.set(record, { file, line });
  }

  /** To be called whenever something is added to a record. */
  changed(): void {
    this.#nChanges++;
  }

  conflict(record: WorkingRecord, field: string, kept: string, incoming: string, { file, line }: InputPlace): void {
    this.#conflicts.push({ file, line, section: record.section, id: idFor(record), field, kept, incoming });
  }

  remark(message: string, { file, line }: InputPlace): void {
    this.#remarks.push({ file, line, message });
  }

  /** Finds or makes the actor of a draft; `undefined`: it cannot be told which one is meant, which was noted. */
  #identify(draft: ImportedRecords['actors'][number]): string | undefined {
    const { keyScheme, defaultKind } = this.records;
    const { id: found, by, rivals } = this.actors.match(draft, keyScheme);
    const called = `"${draft.name ?? draft.id ?? draft.key ?? ''}"`;
    if (found === undefined && rivals.length > 0) {
      this.remark(`${called} is the name of ${list(rivals)}. Give the row an id.`, draft);
      return undefined;
    }
    if (found !== undefined && rivals.length > 0)
      this.remark(`Identifiers of ${called} stand in ${list([found, ...rivals])}. Merge them; "${found}" is used.`, draft);
    if (found === undefined && draft.name === undefined) {
      this.remark(`There is no actor ${called}, and the row gives no name to make one.`, draft);
      return undefined;
    }
    const id = found ?? this.#make(draft, draft.kind ?? defaultKind);
    const record = this.actors.record(id);
    if (record === undefined) return undefined;
    const contradicted = by === 'identifier' ? undefined : contradictedIdentifier(record, draft.identifiers);
    if (contradicted !== undefined) {
      this.conflict(record, `identifiers.${contradicted.scheme}`, contradicted.kept, contradicted.incoming, draft);
      this.remark(`${called} is somebody else than "${id}" by identifier, so nothing was taken over.`, draft);
      return undefined;
    }
    this.touch(record, draft);
    mergeIdentifiers(this, id, record, draft);
    for (const key of [draft.key, ...draft.identifiers.values(), ...draft.formerKeys]) if (key !== undefined) this.idsByKey.set(key, id);
    return id;
  }

  #make(draft: ImportedRecords['actors'][number], kind: string): string {
    const namesakes = draft.name === undefined ? [] : this.actors.bearersOf(draft.name);
    const id = this.actors.add(draft, { kind, name: draft.name });
    if (namesakes.length > 0) {
      const message = `The new actor "${id}" has the name of ${list(namesakes)}. If it is the same, give that one its identifier, or merge them.`;
      this.#keptRemarks.push({ file: draft.file, line: draft.line, message });
    }
    this.changed();
    return id;
  }

  #planned(record: WorkingRecord): PlannedRecord {
    const place = this.#places.get(record) ?? { file: '', line: 0 };
    const label = record.text('name') ?? record.text('title') ?? record.text('text') ?? record.text('issue') ?? '';
    return { ...place, section: record.section, id: idFor(record), label, fields: record.changedFields };
  }
}

function idFor(record: WorkingRecord): string {
  return record.text('id') ?? record.text('actor') ?? '';
}

const list = (ids: readonly string[]): string => ids.map((id) => `"${id}"`).join(', ');

function contradictedIdentifier(
  record: WorkingRecord,
  identifiers: ReadonlyMap<string, string>,
): { readonly scheme: string; readonly kept: string; readonly incoming: string } | undefined {
  const known = record.entries('identifiers');
  for (const [scheme, incoming] of identifiers) {
    const kept = known.get(scheme);
    if (typeof kept === 'string' && kept !== incoming) return { scheme, kept, incoming };
  }
  return undefined;
}
