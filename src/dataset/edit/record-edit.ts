import type { SectionName } from '../schema';

/** Fields of a record as plain values: texts, whole or decimal numbers, true and false, null, lists and objects. `undefined` is left out. */
export type RecordFields = Readonly<Record<string, unknown>>;

/**
 * Which record of a section is meant: the first with this `id`; the one at this place of the file's list, counted from 0, records
 * that cannot be read included (in JSON Lines: among the lines of that kind); or the first whose fields have these values.
 */
export type RecordLocator = { readonly id: string } | { readonly index: number } | { readonly matching: RecordFields };

/** Names and numbers that lead from a record to a value in it. A number one beyond the end of a list appends. */
export type FieldPath = readonly (string | number)[];

/**
 * One change of one file. `set` puts a value at `path` (in the record itself, as a rule one field), making objects and lists on the
 * way where there are none; `undefined` removes what is there. `redirect` says that `to` took the place of `from`.
 */
export type RecordEdit =
  | { readonly kind: 'add'; readonly section: SectionName; readonly fields: RecordFields }
  | {
      readonly kind: 'set';
      readonly section: SectionName;
      readonly record: RecordLocator;
      readonly path: FieldPath;
      readonly value: unknown;
    }
  | { readonly kind: 'remove'; readonly section: SectionName; readonly record: RecordLocator }
  | { readonly kind: 'redirect'; readonly from: string; readonly to: string };

/** Replaces a stretch of a text; UTF-16 offsets, half-open. */
export interface TextSplice {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * What came of edits: the whole new text and what it differs by from the old one, in order and without overlaps; or why nothing was
 * changed, in words for a person.
 */
export type EditedText =
  | { readonly kind: 'edited'; readonly text: string; readonly textEdits: readonly TextSplice[] }
  | { readonly kind: 'refused'; readonly message: string };

/** Thrown inside this folder to give up; the message is for a person. Never leaves it. */
export class Refusal extends Error {}
