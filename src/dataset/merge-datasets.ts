import type { FileRange, RecordBase } from './dataset';
import type { RecordEdit, RecordFields } from './edit/record-edit';
import type { FileContents } from './file-contents';
import { identifiersOf, mergeFields, type FieldConflict } from './merge-fields';
import { referenceFields } from './record-fields';
import { resolveRedirects } from './redirects';
import { recordNames, sectionNames, type SectionName } from './schema';

/** A value that gave way to another one. */
export interface MergeConflict {
  readonly section: SectionName;
  /** Id of the record, or what tells it from others of its kind. */
  readonly record: string;
  /** Field names and list indexes, with dots; `id` where a redirect could not be made. */
  readonly field: string;
  readonly kept: { readonly value: unknown; readonly location: FileRange };
  readonly dropped: { readonly value: unknown; readonly location: FileRange };
}

/** Records of several files as one. */
export interface MergedDatasets {
  readonly records: ReadonlyMap<SectionName, readonly RecordFields[]>;
  /** Every old id and the one that took its place, without chains. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges files, in order. Records of one id are one, and so are actors that share an identifier, such as a Wikidata id: the first id
 * stays, the others are redirected to it wherever they are named. Roles and positions are one where they say the same of the same actor
 * from the same day on. Within a record the first value of a field wins and lists are united; what gives way is reported with both
 * places. Names that give way become aliases, identifiers `otherIdentifiers`. Unknown fields are kept.
 *
 * Merging step by step, in whatever grouping, gives the same as merging all at once, and merging a file with itself changes nothing, as
 * long as no single file lists one actor under two ids; where one does, which of its values win may depend on the grouping.
 */
export function mergeDatasets(files: readonly FileContents[]): MergedDatasets {
  const conflicts: MergeConflict[] = [];
  const given = resolveRedirects(
    files.flatMap(({ redirects }) => redirects),
    [],
  );
  const redirects = uniteActors(files, given, conflicts);
  const records = new Map<SectionName, readonly RecordFields[]>();
  for (const section of sectionNames) {
    const all = files.flatMap((file): readonly RecordBase[] => file.records[section]);
    records.set(section, mergeSection(section, all, redirects, conflicts));
  }
  return { records, redirects, conflicts };
}

/** The edits that write a merged dataset to a new file. */
export function editsOfMerged({ records, redirects }: Pick<MergedDatasets, 'records' | 'redirects'>): readonly RecordEdit[] {
  const added = [...records].flatMap(([section, list]) => list.map((fields): RecordEdit => ({ kind: 'add', section, fields })));
  return [...added, ...[...redirects].map(([from, to]): RecordEdit => ({ kind: 'redirect', from, to }))];
}

/**
 * Redirects of all ids that are no longer used. Ids that a redirect or an identifier says are one actor go by the one that a record
 * had first, whichever way the redirect was written: otherwise the grouping would count.
 */
function uniteActors(
  files: readonly FileContents[],
  given: ReadonlyMap<string, string>,
  conflicts: MergeConflict[],
): ReadonlyMap<string, string> {
  const actors = files.flatMap(({ records }) => records.actors);
  const places = new Map<string, FileRange>();
  for (const { id, location } of actors) if (!places.has(id)) places.set(id, location);
  const classes = new IdClasses(places.keys());
  const isOfActor = ([from, to]: readonly [string, string]): boolean => places.has(from) || places.has(to);
  for (const redirect of given) if (isOfActor(redirect)) classes.unite(...redirect);
  const holders = new Map<string, string>();
  for (const { id, raw } of actors) {
    for (const identifier of identifiersOf(raw ?? {})) {
      const holder = holders.get(identifier);
      if (holder === undefined) holders.set(identifier, id);
      else classes.unite(holder, id);
    }
  }
  const redirects = new Map<string, string>([...given].filter((redirect) => !isOfActor(redirect)));
  const taken = idsOfOthers(files);
  for (const id of classes.ids) {
    const first = classes.firstOf(id);
    const other = taken.get(id);
    if (first === id) continue;
    // A redirect holds for records of every kind: it would take the other record away.
    if (other === undefined) redirects.set(id, first);
    else {
      const kept = { value: first, location: places.get(first) ?? other };
      conflicts.push({ section: 'actors', record: id, field: 'id', kept, dropped: { value: id, location: other } });
    }
  }
  return redirects;
}

/** Ids of records that are no actors, and where the first of each stands. */
function idsOfOthers(files: readonly FileContents[]): ReadonlyMap<string, FileRange> {
  const ids = new Map<string, FileRange>();
  for (const { records } of files) {
    for (const section of sectionNames) {
      if (section === 'actors') continue;
      for (const record of records[section]) if ('id' in record && !ids.has(record.id)) ids.set(record.id, record.location);
    }
  }
  return ids;
}

/** Sets of ids that stand for one actor; each goes by the id that came first. */
class IdClasses {
  readonly #above = new Map<string, string>();
  readonly #rank = new Map<string, number>();

  constructor(ids: Iterable<string>) {
    for (const id of ids) this.#rankOf(id);
  }

  get ids(): Iterable<string> {
    return this.#rank.keys();
  }

  firstOf(id: string): string {
    let first = id;
    for (let next = this.#above.get(first); next !== undefined; next = this.#above.get(first)) first = next;
    return first;
  }

  unite(a: string, b: string): void {
    const [x, y] = [this.firstOf(a), this.firstOf(b)];
    if (x === y) return;
    const isXFirst = this.#rankOf(x) < this.#rankOf(y);
    this.#above.set(isXFirst ? y : x, isXFirst ? x : y);
    this.#rankOf(a);
    this.#rankOf(b);
  }

  #rankOf(id: string): number {
    const rank = this.#rank.get(id) ?? this.#rank.size;
    this.#rank.set(id, rank);
    return rank;
  }
}

interface MergedRecord {
  fields: RecordFields;
  /** Where the first value of a field stands; the record's own place for those of its first member. */
  readonly origins: Map<string, FileRange>;
  readonly location: FileRange;
}

function mergeSection(
  section: SectionName,
  records: readonly RecordBase[],
  redirects: ReadonlyMap<string, string>,
  conflicts: MergeConflict[],
): readonly RecordFields[] {
  const merged = new Map<string, MergedRecord>();
  for (const { raw = {}, location } of records) {
    const fields = redirected(section, raw, redirects);
    const key = keyOf(section, fields);
    const first = merged.get(key);
    if (first === undefined) merged.set(key, { fields, origins: new Map(), location });
    else {
      const report = ({ field, kept, dropped }: FieldConflict): void => {
        const place = first.origins.get(field.split('.', 1)[0] ?? field) ?? first.location;
        const record = typeof fields['id'] === 'string' ? fields['id'] : key;
        conflicts.push({ section, record, field, kept: { value: kept, location: place }, dropped: { value: dropped, location } });
      };
      for (const name of Object.keys(fields)) if (!Object.hasOwn(first.fields, name)) first.origins.set(name, location);
      first.fields = mergeFields(section, first.fields, fields, report);
    }
  }
  return [...merged.values()].map(({ fields }) => fields);
}

/** What makes records of a section the same. */
function keyOf(section: SectionName, fields: RecordFields): string {
  const say = (...names: readonly string[]): string => names.map((name) => String(fields[name] ?? '')).join(' · ');
  if (section === 'roles') return say('actor', 'title', 'organization', 'from');
  if (section === 'positions') return say('actor', 'issue', 'stance', 'asOf');
  return say('id');
}

/** The fields of a record with every old id replaced, its own included. */
export function redirected(section: SectionName, fields: RecordFields, redirects: ReadonlyMap<string, string>): RecordFields {
  const replace = (value: unknown): unknown => (typeof value === 'string' ? (redirects.get(value) ?? value) : value);
  const changed: Record<string, unknown> = { ...fields };
  for (const name of [...Object.keys(referenceFields[section]), 'id']) {
    const value = changed[name];
    if (value === undefined) continue;
    changed[name] = Array.isArray(value) ? [...new Set((value as readonly unknown[]).map(replace))] : replace(value);
  }
  return changed;
}

/** A conflict in a sentence, without places. */
export function describeConflict({ section, record, field, kept, dropped }: MergeConflict): string {
  const name = recordNames[section];
  if (field === 'id')
    return `The ${name} "${record}" is the same as "${String(kept.value)}", but another record has its id, so that no redirect was written.`;
  return `The ${name} "${record}" has two values of "${field}": ${JSON.stringify(kept.value)} is kept, ${JSON.stringify(dropped.value)} is not.`;
}
