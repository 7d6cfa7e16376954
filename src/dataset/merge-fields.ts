import type { RecordFields } from './edit/record-edit';
import type { SectionName } from './schema';

/** Two values of one field, of which the first is kept. */
export interface FieldConflict {
  /** With dots where it lies in an object. */
  readonly field: string;
  readonly kept: unknown;
  readonly dropped: unknown;
}

/**
 * One record of two. The first value of a field wins, lists are united, objects merged field by field. Of actors the names that give
 * way become aliases, and their identifiers `otherIdentifiers`, so that nobody loses what they are found by.
 */
export function mergeFields(
  section: SectionName,
  first: RecordFields,
  second: RecordFields,
  report: (conflict: FieldConflict) => void,
): RecordFields {
  const whole = mergeObjects(first, second, '', report);
  if (section !== 'actors') return whole;
  const { aliases: _united, ...merged } = whole;
  const more = [second['name'], ...listOf(second['aliases'])].filter((alias) => alias !== undefined && alias !== first['name']);
  const aliases = united(listOf(first['aliases']), more);
  const own = new Set(identifiersOf({ identifiers: merged['identifiers'] }));
  const lost = identifiersOf(second).filter((identifier) => !own.has(identifier));
  const others = united(listOf(first['otherIdentifiers']), lost);
  return {
    ...merged,
    ...((aliases.length > 0 || first['aliases'] !== undefined) && { aliases }),
    ...(others.length > 0 && { otherIdentifiers: others }),
  };
}

function mergeObjects(
  first: RecordFields,
  second: RecordFields,
  path: string,
  report: (conflict: FieldConflict) => void,
): Record<string, unknown> {
  const merged = new Map(Object.entries(first));
  for (const [name, value] of Object.entries(second)) {
    const kept = merged.get(name);
    const field = path === '' ? name : `${path}.${name}`;
    if (kept === undefined) merged.set(name, value);
    else if (Array.isArray(kept) && Array.isArray(value)) merged.set(name, united(kept, value));
    else if (isObject(kept) && isObject(value)) merged.set(name, mergeObjects(kept, value, field, report));
    else if (!isSame(kept, value)) report({ field, kept, dropped: value });
  }
  return Object.fromEntries(merged);
}

/** `wikidata:Q1` and the like, those that gave way in an earlier merge included. */
export function identifiersOf({ identifiers, otherIdentifiers }: RecordFields): readonly string[] {
  const own = isObject(identifiers) ? Object.entries(identifiers) : [];
  const others = listOf(otherIdentifiers).filter((each) => typeof each === 'string');
  return [...own.map(([scheme, value]) => `${scheme}:${String(value)}`), ...others];
}

/** Items of both lists, each once. */
function united(first: readonly unknown[], second: readonly unknown[]): readonly unknown[] {
  const items = [...first, ...second];
  const known = new Map<string, unknown>();
  for (const item of items) {
    const key = JSON.stringify(item);
    if (!known.has(key)) known.set(key, item);
  }
  return [...known.values()];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const isObject = (value: unknown): value is RecordFields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
