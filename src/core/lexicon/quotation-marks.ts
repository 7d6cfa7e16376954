/** Marks that open a quotation in some style, with the marks that may close it. Mixed pairs are common slips. */
export const closersByOpener: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['‟', '”"'],
  ['"', '"”'],
  ['``', "''\""],
  ["''", "''"],
  ['„', '“”"'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['‘', "’'"],
  ["'", "'’"],
  ['‚', '‘’'],
]);

/** Marks that only open, whatever stands around them (“ closes a German „, see the quote finder). */
export const openingMarks: ReadonlySet<string> = new Set(['“', '‟', '„', '‘', '‚', '``']);

/** Marks whose direction only their surroundings show. */
export const turningMarks: ReadonlySet<string> = new Set(['"', "'", "''", '”', '«', '»', '‹', '›']);

/** Marks that double as apostrophe. */
export const singleMarks: ReadonlySet<string> = new Set(['‘', '’', "'"]);

/** Every token that is a quotation mark or may be one. */
export const quotationMarks: ReadonlySet<string> = new Set([...openingMarks, ...turningMarks, '’']);

/** Words that lose their beginning to an apostrophe ("’em", "’tis"). */
export const elidedWords: ReadonlySet<string> = new Set([
  'em',
  'tis',
  'twas',
  'n',
  'til',
  'cause',
  'cos',
  'bout',
  'round',
  'cept',
  'neath',
]);

/** Those of them that are taken for elided after a straight or an opening mark too, which might as well open a quotation. */
export const surelyElidedWords: ReadonlySet<string> = new Set(['em', 'tis', 'twas', 'n']);
