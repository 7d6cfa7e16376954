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

  constructor(text: string, language: DocumentLanguage) {
    this.#text = text;
    this.#language = language;
  }

  /** The paragraph that holds the offset. */
  blockAt(offset: number): WordBlock {
    const start = this.#startOf(offset);
    const known = this.#blocks.get(start);
    if (known !== undefined && known.end >= offset) return known;
    const block = this.#read(start, this.#endOf(offset));
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

  #startOf(offset: number): number {
    const text = this.#text;
    let start = lineStart(text, offset);
    for (let n = 0; n < maxJoinedLines && start > 0 && offset - start < maxBlockLength && isWrapped(text, start - 1); n++)
      start = lineStart(text, start - 1);
    // Pieces of an endless line begin at fixed places, so that all that is near each other shares one.
    return offset - start < maxBlockLength ? start : Math.max(start, Math.floor(offset / maxBlockLength - 0.5) * maxBlockLength);
  }

  #endOf(offset: number): number {
    const text = this.#text;
    let end = lineEnd(text, offset);
    for (let n = 0; n < maxJoinedLines && end < text.length && isWrapped(text, end); n++) end = lineEnd(text, end + 1);
    return Math.min(end, (Math.floor(offset / maxBlockLength) + 2) * maxBlockLength);
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

/** No line is looked at for longer than this: there are files of one line. */
const maxLineLength = maxBlockLength * 2;

function lineStart(text: string, offset: number): number {
  const from = Math.max(0, offset - maxLineLength);
  return from + text.slice(from, Math.max(0, offset)).lastIndexOf('\n') + 1;
}

function lineEnd(text: string, offset: number): number {
  const limit = Math.min(text.length, offset + maxLineLength);
  const found = text.slice(offset, limit).indexOf('\n');
  return found < 0 ? limit : offset + found;
}

/** A line shorter than this is a title or an item, not one broken by hand. */
const minWrappedLength = 40;

/** True where the break at `at` only wraps a line: text on both sides, and no end of a sentence before it. */
function isWrapped(text: string, at: number): boolean {
  const before = text.slice(lineStart(text, at), at).trimEnd();
  const after = text.slice(at + 1, lineEnd(text, at + 1)).trim();
  return before.length >= minWrappedLength && after !== '' && !/[.!?:…”"’)]$/.test(before) && !/^[-*#>\d]/.test(after);
}
