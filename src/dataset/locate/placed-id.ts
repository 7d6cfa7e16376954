import type { FileFormat } from '../read-file';
import { referenceFields, type ReferenceTarget } from '../record-fields';
import type { SectionName } from '../schema';
import { cursorAt } from './cursor';
import { idOf, type LocatedRecord } from './located-file';

/** What an id means: a record of a kind, of one of the kinds that count as evidence, or (in redirects) of any kind that has ids. */
export type IdTarget = ReferenceTarget | 'quote' | 'claim' | 'proposal' | 'any';

/** Kind of record that a section lists, where other records can point to it by id. */
export const targetOfSection: Readonly<Partial<Record<SectionName, Exclude<IdTarget, 'evidence' | 'any'>>>> = {
  actors: 'actor',
  issues: 'issue',
  quotes: 'quote',
  claims: 'claim',
  sources: 'source',
  events: 'event',
  proposals: 'proposal',
};

/** Sections in which an id of a target may be found, in the order in which they are looked at. */
export function sectionsOfTarget(target: IdTarget): readonly SectionName[] {
  switch (target) {
    case 'actor':
      return ['actors'];
    case 'issue':
      return ['issues'];
    case 'source':
      return ['sources'];
    case 'event':
      return ['events'];
    case 'quote':
      return ['quotes'];
    case 'claim':
      return ['claims'];
    case 'proposal':
      return ['proposals'];
    case 'evidence':
      return ['quotes', 'claims', 'events', 'proposals', 'sources'];
    case 'any':
      return ['actors', 'issues', 'quotes', 'claims', 'events', 'proposals', 'sources'];
  }
}

/** Fields that hold the id of an actor, or words where there is none. */
const actorOrWords: Readonly<Partial<Record<SectionName, readonly string[]>>> = { actors: ['country'], roles: ['organization'] };

/**
 * What a field of a section points to by its values; `undefined`: it holds no ids. `isLoose`: it may hold words as well, so that a
 * value nobody knows is no mistake.
 */
export function targetOfField(
  section: SectionName,
  path: readonly string[],
): { readonly target: ReferenceTarget; readonly isLoose: boolean } | undefined {
  const [name, ...deeper] = path;
  if (name === undefined || deeper.length > 0) return undefined;
  const fields = referenceFields[section];
  const target = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (target !== undefined) return { target, isLoose: false };
  return actorOrWords[section]?.includes(name) === true ? { target: 'actor', isLoose: true } : undefined;
}

/** An id in a file: that of a record itself, or of another that a field points to. Offsets are half-open, quotation marks included. */
export interface PlacedId {
  readonly id: string;
  readonly target: IdTarget;
  /** True where the id is the record's own. */
  readonly isOwn: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * The id that stands at an offset, the ends of the word included; `undefined`: none does. It goes by what stands around, so that the
 * text may be broken. `isLoose`: the field may hold words as well.
 */
export function idAt(text: string, format: FileFormat, offset: number): (PlacedId & { readonly isLoose: boolean }) | undefined {
  const cursor = cursorAt(text, format, offset);
  if (cursor === undefined) return undefined;
  const { start, end } = cursor;
  const id = readScalar(text.slice(start, end), format);
  if (id === '') return undefined;
  if (cursor.kind === 'redirect-target') return { id, target: 'any', isOwn: false, isLoose: true, start, end };
  if (cursor.kind !== 'field-value') return undefined;
  if (cursor.path.length === 1 && cursor.path[0] === 'id') {
    const own = targetOfSection[cursor.section];
    return own && { id, target: own, isOwn: true, isLoose: false, start, end };
  }
  const field = targetOfField(cursor.section, cursor.path);
  return field && { id, ...field, isOwn: false, start, end };
}

/** The text that a value as it is written stands for; an unfinished one as far as it goes. */
function readScalar(written: string, format: FileFormat): string {
  if (format === 'yaml' && written.startsWith("'")) return written.slice(1).replace(/'$/, '').replaceAll("''", "'");
  if (!written.startsWith('"')) return written;
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1).replace(/"$/, '');
  }
}

/** The record's own id with its place; `undefined`: records of this kind have none, or it is missing. */
export function ownId(record: LocatedRecord): PlacedId | undefined {
  const target = targetOfSection[record.section];
  const id = idOf(record);
  return target === undefined || id === undefined ? undefined : { id: String(id.value), target, isOwn: true, start: id.start, end: id.end };
}

/** True when an id that stands somewhere means the record with this id of its own. */
export function means(placed: Pick<PlacedId, 'id' | 'target'>, own: PlacedId | undefined): boolean {
  return (
    own !== undefined && own.id === placed.id && sectionsOfTarget(placed.target).some((section) => targetOfSection[section] === own.target)
  );
}
