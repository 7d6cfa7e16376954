import type { ActorDraft, ActorReference, AliasDraft } from '../draft';
import type { Planning } from './plan-import';
import type { WorkingRecord } from './working-record';

/** Adds to an actor what a draft knows besides its identifiers. */
export function mergeActor(planning: Planning, id: string, draft: ActorDraft): void {
  const record = planning.actors.record(id);
  if (record === undefined) return;
  const conflict = (field: string, kept: string, incoming: string): void => planning.conflict(record, field, kept, incoming, draft);
  const kind = record.text('kind');
  if (kind !== undefined && draft.kind !== undefined && kind !== draft.kind) conflict('kind', kind, draft.kind);
  if (draft.id !== undefined && draft.id !== id && !record.isNew) conflict('id', id, draft.id);
  for (const [field, text] of draft.texts) fillText(planning, record, field, text, conflict);
  mergeCountry(planning, record, draft, conflict);
  mergeNames(planning, id, record, draft);
  appendTexts(planning, record, 'misspellings', draft.misspellings);
  mergeMemberships(planning, record, draft);
  appendTexts(planning, record, 'links', draft.links);
  appendTexts(planning, record, 'sources', draft.sources);
}

/** Adds identifiers that an actor has not got: before anything else, because the drafts that follow are found by them. */
export function mergeIdentifiers(planning: Planning, id: string, record: WorkingRecord, draft: ActorDraft): void {
  for (const [scheme, value] of draft.identifiers) {
    const known = record.entries('identifiers').get(scheme);
    if (known === undefined) {
      record.fillEntry('identifiers', scheme, value);
      planning.changed();
      planning.actors.learnIdentifier(id, scheme, value);
    } else if (known !== value) planning.conflict(record, `identifiers.${scheme}`, String(known), value, draft);
  }
}

/** Fills a field that holds one text; a different one stays, and is a conflict. */
export function fillText(
  planning: Planning,
  record: WorkingRecord,
  field: string,
  text: string | undefined,
  conflict: (field: string, kept: string, incoming: string) => void,
): void {
  if (text === undefined) return;
  const known = record.text(field);
  if (known === undefined) {
    record.fill(field, text);
    planning.changed();
  } else if (known !== text) conflict(field, known, text);
}

/** Adds texts to a list that has not got them. */
export function appendTexts(planning: Planning, record: WorkingRecord, field: string, texts: readonly string[]): void {
  for (const text of texts) {
    if (record.list(field).includes(text)) continue;
    record.append(field, text);
    planning.changed();
  }
}

/** A country is the id of an actor where it is one, else words or a code. */
function mergeCountry(
  planning: Planning,
  record: WorkingRecord,
  { country }: ActorDraft,
  conflict: (field: string, kept: string, incoming: string) => void,
): void {
  if (country === undefined) return;
  const resolved = resolve(planning, country);
  const value = resolved ?? country.name ?? country.key;
  const known = record.text('country');
  // The same country said in another way is no conflict.
  if (known !== undefined && [resolved, country.name, country.key].includes(known)) return;
  fillText(planning, record, 'country', value, conflict);
}

/** A name that is not the house form becomes an alias. */
function mergeNames(planning: Planning, id: string, record: WorkingRecord, { name, aliases }: ActorDraft): void {
  const drafts: readonly AliasDraft[] = name === undefined ? aliases : [{ text: name, kind: undefined, weak: false }, ...aliases];
  const known = new Set([record.text('name'), ...record.list('misspellings'), ...record.list('aliases').map(aliasText)]);
  for (const { text, kind, weak } of drafts) {
    if (known.has(text)) continue;
    known.add(text);
    record.append('aliases', kind === undefined && !weak ? text : { text, ...(kind !== undefined && { kind }), ...(weak && { weak }) });
    planning.changed();
    if (!weak) planning.actors.learnAlias(id, text);
  }
}

/** Memberships are ids of actors. What is no actor yet is kept by its id elsewhere, or left out where it has none that anybody knows. */
function mergeMemberships(planning: Planning, record: WorkingRecord, draft: ActorDraft): void {
  for (const reference of draft.memberOf) {
    const { key, name } = reference;
    const id = resolve(planning, reference);
    const isKept = id === undefined && key !== undefined && planning.records.keyScheme === 'wikidata';
    if (id === undefined) {
      const fate = isKept ? 'kept by that id; import it too' : 'left out';
      const called = key === undefined || key === name ? `"${name ?? ''}"` : `"${key}"${name === undefined ? '' : ` (${name})`}`;
      planning.remark(`"${draft.name ?? draft.id ?? ''}" belongs to ${called}, which is no actor of the dataset: ${fate}.`, draft);
    }
    const value = id ?? (isKept ? key : undefined);
    if (value !== undefined && value !== record.text('id')) appendTexts(planning, record, 'memberOf', [value]);
  }
}

function resolve(planning: Planning, reference: ActorReference): string | undefined {
  return planning.actors.resolve(reference, planning.idsByKey, planning.records.keyScheme);
}

function aliasText(alias: unknown): unknown {
  return typeof alias === 'object' && alias !== null && 'text' in alias ? alias.text : alias;
}
