import type { DocumentLanguage } from '../core/annotations';
import type { Span } from '../core/text/span';
import { tokenize } from '../core/text/tokenize';
import { tokenFlag } from '../core/text/tokens';

/** One token with its place in the document. */
export interface Word extends Span {
  /** Lower case, curly apostrophes made straight. */
  readonly key: string;
  /** Bits of `tokenFlag`. */
  readonly flags: number;
  /** Number of its sentence within the block. */
  readonly sentence: number;
}

/** Tokens of one paragraph, in order; marks of Markdown emphasis and link targets are left out. */
export interface WordBlock extends Span {
  readonly words: readonly Word[];
}

/** Longer paragraphs are looked at in part: rules look at a sentence, not further. */
const maxBlockLength = 6000;
/** A line broken by hand ends a paragraph all the same after so many. */
const maxJoinedLines = 12;

/**
 * The words around a place of an article. A paragraph is cut into tokens when a rule first asks for it, and once for all rules.
 * Lines of a paragraph that was wrapped by hand are read together, so that no rule takes the end of a line for the end of a thought.
 */
export class ArticleWords {
  readonly #text: string;
  readonly #language: DocumentLanguage;
  readonly #blocks = new Map<number, WordBlock>();
  /** Where paragraphs begin; `undefined` until one is asked for. */
  #paragraphs: readonly number[] | undefined;

  constructor(text: string, language: DocumentLanguage) {
    this.#text = text;
    this.#language = language;
  }

  /** The paragraph that holds the offset. */
  blockAt(offset: number): WordBlock {
    const { start, end } = this.#boundsAt(offset);
    const known = this.#blocks.get(start);
    if (known !== undefined) return known;
    const block = this.#read(start, end);
    this.#blocks.set(start, block);
    return block;
  }

  /** All paragraphs with words in them, in order. */
  *blocks(): Generator<WordBlock, void, void> {
    const text = this.#text;
    for (let at = 0; at < text.length; at++) {
      if (text.charAt(at).trim() === '') continue;
      const block = this.blockAt(at);
      if (block.words.length > 0) yield block;
      at = Math.max(at, block.end);
    }
  }

  /** Words of the sentences that the span touches; empty where it stands in no words. */
  sentenceOf(span: Span): readonly Word[] {
    const { words } = this.blockAt(span.start);
    const touched = words.filter(({ start, end }) => start < span.end && span.start < end);
    const first = touched[0]?.sentence;
    const last = touched.at(-1)?.sentence;
    return first === undefined || last === undefined ? [] : words.filter(({ sentence }) => first <= sentence && sentence <= last);
  }

  /** The paragraph that holds the offset, or the part of it where it is very long. */
  #boundsAt(offset: number): Span {
    this.#paragraphs ??= paragraphStarts(this.#text);
    const index = lastAtOrBefore(this.#paragraphs, offset);
    const from = this.#paragraphs[index] ?? 0;
    const next = this.#paragraphs[index + 1];
    const to = next === undefined ? this.#text.length : next - 1;
    if (to - from <= maxBlockLength) return { start: from, end: to };
    const cut = (n: number): number => (n === 0 ? from : Math.min(to, afterSpace(this.#text, from + n * maxBlockLength)));
    let part = Math.floor((offset - from) / maxBlockLength);
    if (part > 0 && offset < cut(part)) part--;
    return { start: cut(part), end: cut(part + 1) };
  }

  #read(start: number, end: number): WordBlock {
    const tokens = tokenize(this.#text.slice(start, end));
    const words: Word[] = [];
    let inTarget = false;
    for (let i = 0; i < tokens.count; i++) {
      const key = tokens.keys[i] ?? '';
      if (this.#language === 'markdown') {
        if (inTarget || (key === '(' && tokens.keys[i - 1] === ']' && tokens.starts[i] === tokens.ends[i - 1])) {
          inTarget = key !== ')';
          continue;
        }
        if (markdownMarks.has(key)) continue;
      }
      words.push({
        start: start + (tokens.starts[i] ?? 0),
        end: start + (tokens.ends[i] ?? 0),
        key,
        flags: tokens.flags[i] ?? 0,
        sentence: tokens.sentences[i] ?? 0,
      });
    }
    return { start, end, words };
  }
}

const markdownMarks: ReadonlySet<string> = new Set(['*', '**', '***', '_', '__', '`', '[', ']', '>', '#', '##', '###']);

/** True for letters, and for tokens that begin with one. */
export const isWord = ({ flags }: Word): boolean => (flags & tokenFlag.word) !== 0;
/** True where the first letter is a capital. */
export const isCapitalized = ({ flags }: Word): boolean => (flags & tokenFlag.capitalized) !== 0;

/** The last word that ends at or before the offset; `undefined`: none in the block. */
export function wordBefore({ words }: WordBlock, offset: number): Word | undefined {
  const index = firstFrom(words, offset);
  const touching = words[index - 1];
  return touching !== undefined && touching.end > offset ? words[index - 2] : touching;
}

/** The first word that begins at or behind the offset; `undefined`: none in the block. */
export function wordFrom({ words }: WordBlock, offset: number): Word | undefined {
  return words[firstFrom(words, offset)];
}

/** True for the first word of a sentence of the block. */
export function isSentenceStart({ words }: WordBlock, word: Word): boolean {
  return words[firstFrom(words, word.start) - 1]?.sentence !== word.sentence;
}

/** Index of the first word that begins at or behind the offset. */
function firstFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last number at or before `value`; 0 where all are behind it. */
function lastAtOrBefore(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Where paragraphs begin: at every line, but for lines that only go on with one that was broken by hand. */
function paragraphStarts(text: string): readonly number[] {
  const starts = [0];
  let line = 0;
  let nJoined = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const joins = nJoined < maxJoinedLines && isWrapped(text, line, at);
    nJoined = joins ? nJoined + 1 : 0;
    if (!joins) starts.push(at + 1);
    line = at + 1;
  }
  return starts;
}

/** Words longer than this are cut. */
const maxWordLength = 200;

/** Behind the first white space from `from` on; `from` itself where none is near. */
function afterSpace(text: string, from: number): number {
  for (let i = from; i < from + maxWordLength; i++) if (text.charAt(i).trim() === '') return i + 1;
  return from;
}

/** A line shorter than this is a title or an item, not one broken by hand. */
const minWrappedLength = 40;
const endMarks = '.!?:…”"’)';
const itemMarks = /^[-*#>\d]/;

/** True where the break at `at` only wraps the line that begins at `line`: text on both sides, and no end of a sentence before it. */
function isWrapped(text: string, line: number, at: number): boolean {
  let last = at - 1;
  while (last >= line && text.charAt(last).trim() === '') last--;
  if (last + 1 - line < minWrappedLength || endMarks.includes(text.charAt(last))) return false;
  let next = at + 1;
  while (next < text.length && text.charAt(next) !== '\n' && text.charAt(next).trim() === '') next++;
  return next < text.length && text.charAt(next) !== '\n' && !itemMarks.test(text.charAt(next));
}
