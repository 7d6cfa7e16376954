import { closersByOpener, openingMarks, quotationMarks, singleMarks } from '../lexicon/quotation-marks';
import { tokenFlag } from '../text/tokens';
import type { Tokens } from '../text/tokens';
import { quoteKind } from './quote-kind';
import type { Carry, LocalQuote } from './facts';

/**
 * Pairs the quotation marks of one paragraph. Input: its tokens, what the paragraph before left open, and the document's
 * style. Output: the quotations, the same tokens with flags that agree with the pairing, and what this paragraph leaves open.
 *
 * Double marks and guillemets pair by form (which side touches a word) with the innermost open mark that they can close.
 * Single marks are apostrophes unless both an opening and a closing one are found, or the document quotes with single marks.
 * An unclosed quotation ends with its paragraph. A stray closing mark is no quotation. Marks after figures are feet, inches,
 * minutes or seconds where nothing is open, or where a better closing mark follows.
 */
export function findQuotes(tokens: Tokens, carry: Carry = noCarry, style: QuoteStyle = 'double'): FoundQuotes {
  if (!hasMarks(tokens)) return { tokens, quotes: [], carryOut: noCarry };
  const pairing = new Pairing(tokens, style);
  pairing.run();
  return pairing.finish(carry);
}

/** Which marks a document uses for quotations that stand in no other. */
export type QuoteStyle = 'double' | 'single';

export interface FoundQuotes {
  readonly tokens: Tokens;
  /** In order of their opening marks; nested ones after the one they stand in. */
  readonly quotes: readonly LocalQuote[];
  readonly carryOut: Carry;
}

/** Nothing is open. */
export const noCarry: Carry = { openQuote: null };

/** A quotation while its paragraph is read. */
interface Open {
  readonly mark: string;
  readonly first: number;
  readonly depth: number;
  /** Token after the closing mark; 0 while open, -1 for a mark that proved to be no quotation. */
  endToken: number;
  closed: boolean;
}

class Pairing {
  readonly #tokens: Tokens;
  readonly #style: QuoteStyle;
  readonly #flags: Uint16Array;
  readonly #found: Open[] = [];
  readonly #stack: Open[] = [];
  #ahead: LookAhead | undefined;

  constructor(tokens: Tokens, style: QuoteStyle) {
    this.#tokens = tokens;
    this.#style = style;
    this.#flags = tokens.flags.slice();
  }

  run(): void {
    const { count, text, starts, ends } = this.#tokens;
    for (let i = 0; i < count; i++) {
      if (!isMark(this.#tokens, i)) continue;
      // Keys make a curly apostrophe straight, so the mark itself is read from the text.
      const mark = text.slice(starts[i], ends[i]);
      if (singleMarks.has(mark)) this.#single(i, mark);
      else this.#double(i, mark);
    }
  }

  finish(carry: Carry): FoundQuotes {
    const { count, starts, ends } = this.#tokens;
    const outermost = this.#stack[0];
    for (const open of this.#stack) open.endToken = count;
    const quotes: LocalQuote[] = [];
    for (const { mark, first, endToken, closed, depth } of this.#found) {
      if (endToken <= first) continue;
      this.#setFlag(first, tokenFlag.openQuote);
      if (closed) this.#setFlag(endToken - 1, tokenFlag.closeQuote);
      const start = starts[first] ?? 0;
      const end = ends[endToken - 1] ?? 0;
      const continued = first === 0 && carry.openQuote === mark;
      const kind = quoteKind(this.#tokens, first, endToken, closed);
      quotes.push({ start, end, kind, closed, continued, first, endToken, depth });
    }
    const { text, keys, sentences, sentenceStarts } = this.#tokens;
    const tokens = { text, count, starts, ends, keys, flags: this.#flags, sentences, sentenceStarts };
    return { tokens, quotes, carryOut: outermost === undefined ? noCarry : { openQuote: outermost.mark } };
  }

  #double(i: number, mark: string): void {
    const direction = this.#direction(i);
    if (direction !== 'open' || mark === '“') {
      const level = this.#closes(mark, direction);
      if (level >= 0 && !(isInch(this.#tokens, i) && this.#lookAhead().doubleCloser[i + 1])) return this.#close(level, i);
    }
    if (direction === 'close' || (direction === 'either' && isInch(this.#tokens, i))) return this.#clear(i);
    this.#open(i, mark);
  }

  #single(i: number, mark: string): void {
    const direction = this.#direction(i);
    const top = this.#stack.at(-1)?.mark ?? '';
    // A ‘ behind a word is a slip for ’.
    const isCloser = closersByOpener.get(top)?.includes(mark) === true || (mark === '‘' && direction === 'close');
    if (singles.has(top) && isCloser && direction !== 'open') {
      if (this.#singleCloses(i)) this.#close(this.#stack.length - 1, i);
      return;
    }
    if (direction !== 'open' || mark === '’' || !this.#singleOpens(i, mark)) return this.#apostrophe(i);
    this.#open(i, mark);
  }

  /** A mark between letters and a space may be a plural's apostrophe: it is where a surer closing mark follows. */
  #singleCloses(i: number): boolean {
    return isSureSingleCloser(this.#tokens, i) || !this.#lookAhead().sureCloser[i + 1];
  }

  #singleOpens(i: number, mark: string): boolean {
    if (i + 1 >= this.#tokens.count) return false;
    if (this.#lookAhead().closer[i + 1]) return true;
    const isCapital = ((this.#tokens.flags[i + 1] ?? 0) & tokenFlag.capitalized) !== 0;
    return this.#style === 'single' ? isCapital || mark === '‘' : mark === '‘' && isCapital;
  }

  /** Level of the innermost open quotation that the mark can close; -1 for none. */
  #closes(mark: string, direction: Direction): number {
    for (let level = this.#stack.length - 1; level >= 0; level--) {
      const open = this.#stack[level]?.mark ?? '';
      if (singles.has(open)) continue;
      const isClosedByOpener = mark === '“' && direction !== 'open' && turnsBy.has(open);
      if (isClosedByOpener || closersByOpener.get(open)?.includes(mark) === true) return level;
    }
    return -1;
  }

  #open(i: number, mark: string): void {
    if (this.#stack.length >= maxDepth) return this.#clear(i);
    const open: Open = { mark, first: i, depth: this.#stack.length, endToken: 0, closed: false };
    this.#found.push(open);
    this.#stack.push(open);
  }

  #close(level: number, i: number): void {
    for (const [above, open] of this.#stack.splice(level).entries()) {
      // What was opened inside and not closed: a single mark was an apostrophe after all, another ends here.
      if (above === 0) {
        open.endToken = i + 1;
        open.closed = true;
      } else if (singles.has(open.mark)) {
        open.endToken = -1;
        this.#clear(open.first);
      } else open.endToken = i;
    }
  }

  #direction(i: number): Direction {
    const { flags, starts, ends, text } = this.#tokens;
    const flag = flags[i] ?? 0;
    const touchesBefore = (flag & tokenFlag.spaceBefore) === 0 && i > 0;
    const touchesAfter = i + 1 < this.#tokens.count && ((flags[i + 1] ?? 0) & tokenFlag.spaceBefore) === 0;
    if (openingMarks.has(text.slice(starts[i], ends[i])) && touchesAfter) return 'open';
    if (!touchesBefore && touchesAfter) return 'open';
    if (touchesBefore && !touchesAfter) return 'close';
    if (!touchesBefore) return 'either';
    return (flag & tokenFlag.openQuote) !== 0 ? 'open' : 'close';
  }

  #apostrophe(i: number): void {
    const isPlural = ((this.#flags[i] ?? 0) & tokenFlag.possessive) !== 0;
    if (!isPlural) this.#clear(i);
  }

  #clear(i: number): void {
    this.#flags[i] = ((this.#flags[i] ?? 0) & ~(tokenFlag.openQuote | tokenFlag.closeQuote)) | tokenFlag.punctuation;
  }

  #setFlag(i: number, flag: number): void {
    const kept = ~(tokenFlag.openQuote | tokenFlag.closeQuote | tokenFlag.possessive);
    this.#flags[i] = ((this.#flags[i] ?? 0) & kept) | tokenFlag.punctuation | flag;
  }

  #lookAhead(): LookAhead {
    return (this.#ahead ??= lookAhead(this.#tokens));
  }
}

/** Deeper nesting is no prose; the limit keeps the search for the mark to close short. */
const maxDepth = 8;

type Direction = 'open' | 'close' | 'either';

/** Marks that a “ set by mistake, touching no word behind it, may close. */
const turnsBy: ReadonlySet<string> = new Set(['“', '"']);

const singles: ReadonlySet<string> = new Set(['‘', "'", '‚']);

function hasMarks(tokens: Tokens): boolean {
  for (let i = 0; i < tokens.count; i++) if (isMark(tokens, i)) return true;
  return false;
}

/** True for tokens that are a quotation mark or an apostrophe by themselves. */
function isMark({ keys, flags }: Tokens, i: number): boolean {
  if (((flags[i] ?? 0) & (tokenFlag.punctuation | tokenFlag.possessive)) === 0) return false;
  return quotationMarks.has(keys[i] ?? '');
}

/** For each token, whether a mark of the kind follows at or behind it before the next opening one. One pass from the end. */
interface LookAhead {
  readonly closer: readonly boolean[];
  readonly sureCloser: readonly boolean[];
  readonly doubleCloser: readonly boolean[];
}

function lookAhead(tokens: Tokens): LookAhead {
  const { count, keys, flags } = tokens;
  const closer = new Array<boolean>(count + 1).fill(false);
  const sureCloser = closer.slice();
  const doubleCloser = closer.slice();
  for (let i = count - 1; i >= 0; i--) {
    closer[i] = closer[i + 1] ?? false;
    sureCloser[i] = sureCloser[i + 1] ?? false;
    doubleCloser[i] = doubleCloser[i + 1] ?? false;
    const key = keys[i] ?? '';
    if (!isMark(tokens, i)) continue;
    const opens = ((flags[i] ?? 0) & tokenFlag.openQuote) !== 0;
    if (key === '"' || key === '”') doubleCloser[i] = !opens;
    else if (key === '‘' || (key === "'" && opens)) closer[i] = sureCloser[i] = false;
    else if (key === "'" && i > 0 && ((flags[i] ?? 0) & tokenFlag.spaceBefore) === 0) {
      const isSure = isSureSingleCloser(tokens, i);
      sureCloser[i] ||= isSure;
      closer[i] ||= isSure || ((flags[i] ?? 0) & tokenFlag.possessive) === 0;
    }
  }
  return { closer, sureCloser, doubleCloser };
}

/** A single mark after punctuation, or before it: not the apostrophe of a plural or of a dropped letter. */
function isSureSingleCloser({ count, flags, keys }: Tokens, i: number): boolean {
  if (((flags[i - 1] ?? 0) & tokenFlag.punctuation) !== 0 || ((flags[i - 1] ?? 0) & tokenFlag.abbreviation) !== 0) return true;
  if (i + 1 >= count) return true;
  const touchesNext = ((flags[i + 1] ?? 0) & tokenFlag.spaceBefore) === 0;
  return touchesNext && ((flags[i + 1] ?? 0) & tokenFlag.punctuation) !== 0 && keys[i + 1] !== '-';
}

/** A mark right after a figure. */
function isInch({ flags }: Tokens, i: number): boolean {
  return i > 0 && ((flags[i] ?? 0) & tokenFlag.spaceBefore) === 0 && ((flags[i - 1] ?? 0) & tokenFlag.number) !== 0;
}
