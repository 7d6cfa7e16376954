import { isPartialDate } from '../../../dataset/partial-date';
import { fieldIn, isObject, textIn } from '../json-entities';

/**
 * Values as the JSON of Wikibase has them (its documentation, "JSON": statements, snaks, data values). Nothing here trusts the shape.
 */

/** One statement that holds: the preferred come first, deprecated ones are left out. */
export interface Statement {
  /** What it says; `undefined`: no value, or one that nobody knows. */
  readonly value: unknown;
  readonly qualifiers: unknown;
  readonly isPreferred: boolean;
}

/** Statements about a property, and how many were left out as deprecated. */
export function statementsOf(
  claims: unknown,
  property: string,
): { readonly statements: readonly Statement[]; readonly nDeprecated: number } {
  const all = listIn(claims, property);
  const held = all.filter((statement) => fieldIn(statement, 'rank') !== 'deprecated');
  const statements = held.map((statement) => ({
    value: valueOf(fieldIn(statement, 'mainsnak')),
    qualifiers: fieldIn(statement, 'qualifiers'),
    isPreferred: fieldIn(statement, 'rank') === 'preferred',
  }));
  const inOrder = [...statements.filter(({ isPreferred }) => isPreferred), ...statements.filter(({ isPreferred }) => !isPreferred)];
  return { statements: inOrder, nDeprecated: all.length - held.length };
}

/** The value of a snak; `undefined`: it says that there is none, or that it is unknown. */
export function valueOf(snak: unknown): unknown {
  return fieldIn(snak, 'snaktype') === 'value' ? fieldIn(fieldIn(snak, 'datavalue'), 'value') : undefined;
}

/** Id of the item that a value is; older data has its number only. */
export function itemOf(value: unknown): string | undefined {
  const id = textIn(fieldIn(value, 'id'));
  if (id !== undefined) return /^Q\d+$/.test(id) ? id : undefined;
  const number = fieldIn(value, 'numeric-id');
  return typeof number === 'number' && fieldIn(value, 'entity-type') === 'item' ? `Q${number}` : undefined;
}

/** Snaks under a name, or statements; none for anything else. */
export function listIn(object: unknown, name: string): readonly unknown[] {
  const list = fieldIn(object, name);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

/** The proleptic Julian calendar, in which older dates are given. */
const julian = /\/Q1985786$/;

/**
 * The partial date that a time value means: precision 9 is a year, 10 a month, 11 and more a day. `undefined`: a decade or century, a
 * year before Christ or above 9999, a day of the Julian calendar, or no date at all.
 */
export function dateOf(value: unknown): string | undefined {
  const time = textIn(fieldIn(value, 'time'));
  const precision = fieldIn(value, 'precision');
  const found = time === undefined ? null : /^\+0*(\d{4})-(\d\d)-(\d\d)T/.exec(time);
  if (!found || typeof precision !== 'number' || precision < 9) return undefined;
  const calendar = fieldIn(value, 'calendarmodel');
  if (precision > 9 && typeof calendar === 'string' && julian.test(calendar)) return undefined;
  const date = found.slice(1, precision === 9 ? 2 : precision === 10 ? 3 : 4).join('-');
  return isPartialDate(date) ? date : undefined;
}

/** A value in few words, for the report. */
export function describeValue(value: unknown): string {
  const word = textIn(value) ?? textIn(fieldIn(value, 'id')) ?? textIn(fieldIn(value, 'time')) ?? textIn(fieldIn(value, 'text'));
  if (word !== undefined) return word;
  return value === undefined ? 'no value, or an unknown one' : isObject(value) ? (JSON.stringify(value) ?? '') : String(value);
}

/** A label, description or the like, in the first of these languages that has one. */
export function termIn(terms: unknown, languages: readonly string[]): { readonly text: string; readonly language: string } | undefined {
  for (const language of languages) {
    const text = textIn(fieldIn(fieldIn(terms, language), 'value'));
    if (text !== undefined) return { text, language };
  }
  return undefined;
}

/** All aliases in these languages, each once. */
export function aliasesIn(aliases: unknown, languages: readonly string[]): readonly string[] {
  const found = languages.flatMap((language) => listIn(aliases, language).flatMap((alias) => textIn(fieldIn(alias, 'value')) ?? []));
  return [...new Set(found)];
}
