import type { ActorId, IssueId } from '../core/annotations';
import type { Dataset, DatasetProblem, FileRange, IssueRecord, RecordBase } from './dataset';
import { emptyRecordLists, type FileContents, type RecordLists, type RecordReference } from './file-contents';
import { PatchedMap } from './patched-map';
import { referenceFields } from './record-fields';
import { resolveRedirects } from './redirects';
import { recordNames, sectionNames, type SectionName } from './schema';

/** Merged files, with what the next merging can take over. */
export interface MergedFiles {
  readonly dataset: Dataset;
  readonly problems: readonly DatasetProblem[];
  /** All records in order, before the second ones of an id were left out. */
  readonly records: RecordLists;
}

/**
 * Merges files, in order: the first record of an id wins, redirects are applied, dangling ids are reported. `before`: an earlier
 * merging; where only single records have changed since, its maps are taken over.
 */
export function mergeFiles(files: readonly FileContents[], revision: string, before?: MergedFiles): MergedFiles {
  const problems: DatasetProblem[] = [];
  const redirects = resolveRedirects(
    files.flatMap((file) => file.redirects),
    problems,
  );
  const records = emptyRecordLists();
  for (const { records: more } of files) {
    for (const section of sectionNames) append(section, records, more, redirects);
  }
  const isPlain = redirects.size === 0 && before?.dataset.redirects.size === 0;
  const dataset = buildDataset(records, redirects, revision, problems, isPlain ? before : undefined);
  checkReferences(files, dataset, redirects, problems);
  checkParents(dataset, problems);
  return { dataset, problems, records };
}

/** Copies the records of one section, old ids in their fields replaced. */
function append<S extends SectionName>(section: S, into: RecordLists, from: RecordLists, redirects: ReadonlyMap<string, string>): void {
  const target: RecordLists[S][number][] = into[section];
  for (const record of from[section]) target.push(redirects.size === 0 ? record : redirectRecord(section, record, redirects));
}

/** A record with old ids in its fields replaced. */
export function redirectRecord<T extends RecordBase>(section: SectionName, record: T, redirects: ReadonlyMap<string, string>): T {
  const changed = { ...record } as Record<string, unknown>;
  for (const field of Object.keys(referenceFields[section])) {
    const value = changed[field];
    if (typeof value === 'string') changed[field] = redirects.get(value) ?? value;
    else if (Array.isArray(value)) changed[field] = value.map((id: string) => redirects.get(id) ?? id);
  }
  return changed as unknown as T;
}

function buildDataset(
  records: RecordLists,
  redirects: ReadonlyMap<string, string>,
  revision: string,
  problems: DatasetProblem[],
  before: MergedFiles | undefined,
): Dataset {
  const old = before?.dataset;
  const byId = <S extends 'actors' | 'issues' | 'quotes' | 'claims' | 'sources' | 'events' | 'proposals'>(section: S): Dataset[S] => {
    const known = before?.dataset[section] as ReadonlyMap<string, RecordLists[S][number]> | undefined;
    const taken = before && known && withChangedRecords<RecordLists[S][number]>(known, before.records[section], records[section]);
    return (taken ?? indexById(section, records[section], redirects, problems)) as Dataset[S];
  };
  const quotes = byId('quotes');
  const quotesAreAll = quotes.size === records.quotes.length;
  return {
    revision,
    actors: byId('actors'),
    issues: byId('issues'),
    quotes,
    claims: byId('claims'),
    sources: byId('sources'),
    events: byId('events'),
    proposals: byId('proposals'),
    positions: records.positions,
    rolesOf: (old && withChangedGroups(old.rolesOf, before.records.roles, records.roles)) ?? groupByActor(records.roles),
    positionsOf:
      (old && withChangedGroups(old.positionsOf, before.records.positions, records.positions)) ?? groupByActor(records.positions),
    quotesOf:
      (old && quotesAreAll ? withChangedGroups(old.quotesOf, before.records.quotes, records.quotes) : undefined) ??
      groupByActor(quotes.values()),
    redirects,
  };
}

/** Pairs of records that stand at one place of both lists and differ; `undefined` where the lists cannot be compared so. */
function changesBetween<T>(
  before: readonly T[],
  now: readonly T[],
  isSameKey: (a: T, b: T) => boolean,
): readonly (readonly [T, T])[] | undefined {
  if (before.length !== now.length) return undefined;
  const changes: (readonly [T, T])[] = [];
  for (let i = 0; i < now.length; i++) {
    const [a, b] = [before[i], now[i]];
    if (a === b || a === undefined || b === undefined) continue;
    if (changes.length >= maxChanges || !isSameKey(a, b)) return undefined;
    changes.push([a, b]);
  }
  return changes;
}

/** More changed records than this are merged anew. */
const maxChanges = 200;

/** The map with the changed records in it; `undefined` where some came, went, or stand beside others of their id. */
function withChangedRecords<T extends { readonly id: string }>(
  map: ReadonlyMap<string, T>,
  before: readonly T[],
  now: readonly T[],
): ReadonlyMap<string, T> | undefined {
  if (map.size !== now.length) return undefined;
  const changes = changesBetween(before, now, (a, b) => a.id === b.id);
  return changes && PatchedMap.of(map, new Map(changes.map(([, record]) => [record.id, record])));
}

function withChangedGroups<T extends { readonly actor: ActorId }>(
  groups: ReadonlyMap<ActorId, readonly T[]>,
  before: readonly T[],
  now: readonly T[],
): ReadonlyMap<ActorId, readonly T[]> | undefined {
  const changes = changesBetween(before, now, (a, b) => a.actor === b.actor);
  if (changes === undefined) return undefined;
  const patches = new Map<ActorId, readonly T[]>();
  for (const [old, record] of changes) {
    const group = patches.get(old.actor) ?? groups.get(old.actor) ?? [];
    patches.set(
      old.actor,
      group.map((each) => (each === old ? record : each)),
    );
  }
  return PatchedMap.of(groups, patches);
}

function indexById<T extends RecordBase & { readonly id: string }>(
  section: SectionName,
  list: readonly T[],
  redirects: ReadonlyMap<string, string>,
  problems: DatasetProblem[],
): ReadonlyMap<T['id'], T> {
  const byId = new Map<T['id'], T>();
  const name = recordNames[section];
  for (const record of list) {
    const first = byId.get(record.id);
    const target = redirects.get(record.id);
    if (target !== undefined) {
      const message = `The ${name} "${record.id}" is left out, because a redirect says "${target}" took its place. Remove one of the two.`;
      problems.push({ ...firstLine(record.location), severity: 'warning', code: 'redirected-record', message });
    } else if (first !== undefined) {
      const message = `The ${name} "${record.id}" is also in ${place(first.location)}; that one is used. Rename or remove one.`;
      problems.push({ ...firstLine(record.location), severity: 'warning', code: 'duplicate-id', message });
    } else {
      byId.set(record.id, record);
    }
  }
  return byId;
}

function groupByActor<T extends { readonly actor: ActorId }>(records: Iterable<T>): ReadonlyMap<ActorId, readonly T[]> {
  const groups = new Map<ActorId, T[]>();
  for (const record of records) {
    const group = groups.get(record.actor);
    if (group === undefined) groups.set(record.actor, [record]);
    else group.push(record);
  }
  return groups;
}

function checkReferences(
  files: readonly FileContents[],
  dataset: Dataset,
  redirects: ReadonlyMap<string, string>,
  problems: DatasetProblem[],
): void {
  for (const { references } of files) {
    for (const reference of references) {
      const id = redirects.get(reference.id) ?? reference.id;
      if (isKnown(reference.target, id, dataset)) continue;
      const message = `There is no ${targetNames[reference.target]} "${id}" in the dataset. Add it, or correct the id.`;
      problems.push({ ...reference.range(), severity: 'warning', code: `unknown-${reference.target}`, message });
    }
  }
}

const targetNames: Readonly<Record<RecordReference['target'], string>> = {
  actor: 'actor',
  issue: 'issue',
  source: 'source',
  event: 'event',
  evidence: 'quote, claim, event, proposal or source',
};

function isKnown(target: RecordReference['target'], id: string, dataset: Dataset): boolean {
  switch (target) {
    case 'actor':
      return dataset.actors.has(id as ActorId);
    case 'issue':
      return dataset.issues.has(id as IssueId);
    case 'event':
      return dataset.events.has(id);
    case 'source':
      return dataset.sources.has(id) || isAddress(id);
    case 'evidence': {
      const { quotes, claims, events, proposals, sources } = dataset;
      return [quotes, claims, events, proposals, sources].some((records) => records.has(id)) || isAddress(id);
    }
  }
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** An issue must not be its own ancestor: whoever walks up would never end. */
function checkParents(dataset: Dataset, problems: DatasetProblem[]): void {
  const settled = new Set<IssueId>();
  for (const issue of dataset.issues.values()) {
    const path = new Set<IssueId>();
    let current: IssueRecord | undefined = issue;
    while (current !== undefined && !settled.has(current.id) && !path.has(current.id)) {
      path.add(current.id);
      current = current.parent === undefined ? undefined : dataset.issues.get(current.parent);
    }
    if (current !== undefined && path.has(current.id)) {
      const message = `The issue "${current.id}" is its own "parent", directly or through others. Correct one of them.`;
      problems.push({ ...firstLine(current.location), severity: 'warning', code: 'parent-cycle', message });
    }
    for (const id of path) settled.add(id);
  }
}

/** A range cut to its first line, so that no whole record is underlined. Columns beyond the line's end are its end. */
function firstLine(range: FileRange): FileRange {
  return range.endLine === range.line ? range : { ...range, endLine: range.line, endColumn: range.column + 1 };
}

function place(range: FileRange): string {
  return `${range.file}, line ${range.line + 1}`;
}
