import { functionWords } from '../core/lexicon/function-words';
import type { Alignment, DifferencePart } from './align-quote';
import { gapKey } from './quote-text';
import type { QuoteWord } from './quote-text';

/** What a difference touches that may turn the sense round, whatever its size. */
export type Touch = 'negation' | 'number' | 'name';

/** How a quotation differs from the stretch of a record that it comes from. */
export interface QuoteDifference {
  readonly parts: readonly DifferencePart[];
  /** `marked`: all that differs is marked by ellipsis or brackets; `omission`: words are left out without a mark; else `changed`. */
  readonly kind: 'marked' | 'omission' | 'changed';
  readonly touches: readonly Touch[];
}

/** Fewer words in common say nothing about which record a quotation comes from. */
const minSame = 4;
/** Shorter quotations must be nearly all of their record. */
const shortQuote = 6;
const minShare = 0.75;
/** A marked omission so short is chosen with care: it is looked at for what it takes away. */
const shortOmission = 3;
const maxGroups = 3;
/** Words in a row that both have, unless nearly all of the record is there. */
const minRun = 3;

/**
 * How the quotation differs, where it is surely meant to be the same words; `undefined` where it may as well be said on another
 * occasion, or does not differ.
 */
export function differenceOf(alignment: Alignment): QuoteDifference | undefined {
  const { parts, nSame, nQuoted, nRecorded } = alignment;
  const groups = parts.filter(({ kind }) => kind === 'different');
  const unmarked = parts.filter((part, index) => part.kind === 'different' && !part.isMarked && !isSlip(parts, index));
  if (groups.length === 0 || nSame < minSame || nSame / nQuoted < minShare) return undefined;
  if (nQuoted < shortQuote && nSame / nRecorded < minShare) return undefined;
  if (unmarked.length > maxGroups || !hasContent(parts)) return undefined;
  if (longestRun(parts) < minRun && nSame / nRecorded < minShare) return undefined;
  const nLeftOut = unmarked.reduce((sum, { recorded }) => sum + recorded.length, 0);
  if (nLeftOut > Math.max(2, nSame / 2)) return undefined;
  const isChanged = unmarked.some((group) => wordsOf(group).length > 0);
  const kind = isChanged ? 'changed' : unmarked.length > 0 ? 'omission' : 'marked';
  if (kind === 'marked' && !groups.some(({ isMarked }) => isMarked)) return undefined;
  return { parts, kind, touches: touchesOf(groups) };
}

/** At least two words that not every sentence has. */
function hasContent(parts: readonly DifferencePart[]): boolean {
  const same = parts.flatMap(({ kind, quoted }) => (kind === 'same' ? quoted : []));
  return same.filter(({ key }) => key.length > 3 && !functionWords.has(key)).length >= 2;
}

function longestRun(parts: readonly DifferencePart[]): number {
  return Math.max(0, ...parts.map(({ kind, quoted }) => (kind === 'same' ? quoted.length : 0)));
}

const wordsOf = ({ quoted }: DifferencePart): readonly QuoteWord[] => quoted.filter(({ key }) => key !== gapKey);

const fillers: ReadonlySet<string> = new Set('uh um er erm ah eh hmm mm'.split(' '));

/** Slips of the tongue that every writer takes out: fillers, and a word said twice. */
function isSlip(parts: readonly DifferencePart[], index: number): boolean {
  const { quoted = [], recorded = [] } = parts[index] ?? {};
  if (quoted.length > 0) return false;
  if (recorded.every(({ key }) => fillers.has(key))) return true;
  const key = recorded[0]?.key;
  return recorded.length === 1 && (parts[index - 1]?.recorded.at(-1)?.key === key || parts[index + 1]?.recorded[0]?.key === key);
}

const negations: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor without cannot cant hardly barely scarcely'.split(' '),
);
const isNegation = ({ key, form }: QuoteWord): boolean => negations.has(key) || /n[’'´`ʼ]t$/i.test(form);

const numberWords: ReadonlySet<string> = new Set(
  (
    'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions ' +
    'trillion half twice double percent'
  ).split(' '),
);
const isNumber = ({ key }: QuoteWord): boolean => /\d/.test(key) || numberWords.has(key);

function touchesOf(groups: readonly DifferencePart[]): readonly Touch[] {
  const looked = groups.filter(({ isMarked, recorded }) => !isMarked || recorded.length <= shortOmission);
  const touches: Touch[] = [];
  const nNegations = (words: readonly QuoteWord[]): number => words.filter(isNegation).length;
  const keys = (words: readonly QuoteWord[], wanted: (word: QuoteWord) => boolean): string =>
    words
      .filter(wanted)
      .map(({ key }) => key)
      .sort()
      .join(' ');
  const differs = (measure: (words: readonly QuoteWord[]) => number | string): boolean =>
    looked.some((group) => measure(wordsOf(group)) !== measure(group.recorded));
  if (differs(nNegations)) touches.push('negation');
  if (differs((words) => keys(words, isNumber))) touches.push('number');
  // What brackets put in place of a name is no name that was changed.
  const names = looked.filter(({ isMarked }) => !isMarked);
  if (names.some((group) => keys(wordsOf(group), isName) !== keys(group.recorded, isName))) touches.push('name');
  return touches;
}

/** A capital on a word that needs none; the first word of a sentence is not told apart, so common words are left out. */
const isName = ({ key, form }: QuoteWord): boolean =>
  /^\p{Lu}/u.test(form) && key.length > 1 && !functionWords.has(key) && !/^i(?:m|ll|ve|d)$/.test(key);
