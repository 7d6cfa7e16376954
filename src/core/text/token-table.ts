import { splitSentences } from './sentences';
import { tokenFlag } from './tokens';
import type { Tokens } from './tokens';

/** Columns of tokens while a text is scanned. */
interface Columns {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly flags: Uint16Array;
  readonly sentences: Int32Array;
}

const usualCapacity = 4096;

/**
 * Working space, used again by every scan: scans do not overlap, and none leaves anything for the next to read. Making it anew
 * for each paragraph would cost as much as the scan.
 */
const workspace = columns(usualCapacity);

function columns(capacity: number): Columns {
  return {
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    flags: new Uint16Array(capacity),
    sentences: new Int32Array(capacity),
  };
}

/** Collects the tokens of one text, in order. */
export class TokenTable {
  readonly #text: string;
  readonly #keys: string[] = [];
  #columns = workspace;
  #count = 0;
  #space: number = tokenFlag.spaceBefore;

  constructor(text: string) {
    this.#text = text;
  }

  /** Key of the token that was added last; empty before the first. */
  get lastKey(): string {
    return this.#keys[this.#count - 1] ?? '';
  }

  /** True when white space or the text's start stands before the next token. */
  get hasSpaceBefore(): boolean {
    return this.#space !== 0;
  }

  /** Says that white space has been passed. */
  noteSpace(): void {
    this.#space = tokenFlag.spaceBefore;
  }

  add(start: number, end: number, flags: number, key: string): void {
    const i = this.#count++;
    if (i === this.#columns.starts.length) this.#grow();
    this.#columns.starts[i] = start;
    this.#columns.ends[i] = end;
    this.#columns.flags[i] = flags | this.#space;
    this.#keys.push(key);
    this.#space = 0;
  }

  /** The tokens with their sentences, in arrays of their own: one allocation for all columns. */
  finish(): Tokens {
    const count = this.#count;
    const { starts, ends, flags, sentences } = this.#columns;
    const table = { text: this.#text, count, starts, ends, keys: this.#keys, flags };
    const borders = splitSentences(table, sentences);
    const buffer = new ArrayBuffer((count * 3 + borders.length) * 4 + count * 2);
    const ints = (first: number, source: ArrayLike<number>, length: number): Int32Array => {
      const column = new Int32Array(buffer, first * 4, length);
      for (let i = 0; i < length; i++) column[i] = source[i] ?? 0;
      return column;
    };
    const flagColumn = new Uint16Array(buffer, (count * 3 + borders.length) * 4, count);
    for (let i = 0; i < count; i++) flagColumn[i] = flags[i] ?? 0;
    return {
      text: this.#text,
      count,
      starts: ints(0, starts, count),
      ends: ints(count, ends, count),
      keys: this.#keys,
      flags: flagColumn,
      sentences: ints(count * 2, sentences, count),
      sentenceStarts: ints(count * 3, borders, borders.length),
    };
  }

  /** A long text gets columns of its own, which are given up after it. */
  #grow(): void {
    const old = this.#columns;
    const grown = columns(old.starts.length * 2);
    grown.starts.set(old.starts);
    grown.ends.set(old.ends);
    grown.flags.set(old.flags);
    this.#columns = grown;
  }
}
