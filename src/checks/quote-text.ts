import type { Span } from '../core/text/span';

/** One word of a quotation. Offsets count in the text that was given. */
export interface QuoteWord extends Span {
  /** Lower case, without apostrophes; {@link gapKey} for a mark that says words were left out or put in. */
  readonly key: string;
  /** As it is written. */
  readonly form: string;
}

/** Key of an ellipsis, or of a bracket with whatever stands in it. */
export const gapKey = '…';

/** Longer quotations and records are left alone; keeps odd documents and records cheap. */
export const maxQuoteLength = 20_000;

const wordOrGap = /\[[^[\]]{0,300}\]|\((?:\.\.\.|…)\)|…|\.{3,}|\. \. \.|[\p{L}\p{M}\p{N}]+(?:[’‘'´`ʼ][\p{L}\p{M}\p{N}]+)*/gu;

/** Words of a quotation in order, with a gap for every ellipsis and bracket. */
export function quoteWords(text: string): readonly QuoteWord[] {
  const words: QuoteWord[] = [];
  for (const { 0: form, index } of text.matchAll(wordOrGap)) {
    const isGap = /^[[(.…]/.test(form);
    words.push({ start: index, end: index + form.length, form, key: isGap ? gapKey : foldWords(form) });
  }
  return words;
}

/** Letters and digits only, lower case, one space between words: equal where only marks, spaces or capitals differ. */
export function foldWords(text: string): string {
  // Most text is plain, and a dataset holds very much of it.
  if (/^[\0-\x7f]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFC')
    .replace(/[’‘'´`ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The words between the marks; a comma or full stop inside the marks belongs to the sentence around them. */
export function stripMarks(text: string): string {
  const { start, end } = innerSpan(text);
  return text.slice(start, end);
}

/** Where the words between the marks stand, without the comma or full stop that belongs to the sentence around them. */
export function innerSpan(text: string): Span {
  let start = 0;
  let end = text.length;
  const skipSpace = (): void => {
    while (start < end && text.charAt(start).trim() === '') start++;
    while (end > start && text.charAt(end - 1).trim() === '') end--;
  };
  skipSpace();
  if (start < end && openers.includes(text.charAt(start))) start++;
  if (start < end && closers.includes(text.charAt(end - 1))) end--;
  if (start < end && ',.'.includes(text.charAt(end - 1)) && !text.endsWith('...', end)) end--;
  skipSpace();
  return { start, end };
}

const openers = '"\'“”„«‘’‹»';
const closers = '"\'“”»‘’›«';

/** What has to be passed over for two texts of the same words to be the same characters. */
export type QuoteFold = 'marks' | 'dashes' | 'spaces' | 'capitals' | 'end' | 'punctuation';

const folds: readonly (readonly [QuoteFold, (text: string) => string])[] = [
  ['marks', (text) => text.replace(/[“”„«»″]/g, '"').replace(/[‘’‚‹›`´ʼ′]/g, "'")],
  ['dashes', (text) => text.replace(/ ?[–—―‐‑-]+ ?/g, '-')],
  ['spaces', (text) => text.replace(/\s+/g, ' ').trim()],
  ['capitals', (text) => text.toLowerCase()],
  ['end', (text) => text.replace(/[.,;:!?…]{1,5}$/, '')],
  ['punctuation', (text) => text.replace(/[^\p{L}\p{M}\p{N}\s'"-]+(?!$)/gu, '')],
];

/** Names of the folds without which two texts of the same words would not be equal; never empty for texts that differ. */
export function foldsBetween(a: string, b: string): readonly QuoteFold[] {
  if (a === b) return [];
  const apply = (text: string, without: QuoteFold): string =>
    folds.reduce((folded, [name, fold]) => (name === without ? folded : fold(folded)), text.normalize('NFC'));
  const needed = folds.map(([name]) => name).filter((name) => apply(a, name) !== apply(b, name));
  return needed.length === 0 ? ['punctuation'] : needed;
}
