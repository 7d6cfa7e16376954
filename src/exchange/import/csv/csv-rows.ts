import papa from 'papaparse';
import { concatenate, decoderFor } from '../utf8';
import type { TextStreamDecoder } from '../utf8';

/** How a file of rows is written. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  readonly quoteChar: string;
}

/** What a file of rows tells, in order. */
export interface CsvRowHandler {
  /** Cells of a row, trimmed; blank rows are left out. `line`: the line it begins in, counted from 1. */
  onRow(cells: readonly string[], line: number): void;
  /** A line that belongs to no row. */
  onBadLine(reason: string, line: number): void;
}

const delimiters = [',', ';', '\t', '|'];
/** The dialect is told by so many bytes at the beginning. */
const sampleBytes = 65_536;
/** A row longer than this has a quotation mark that was never closed. In UTF-16 units. */
const maxRowLength = 1_000_000;
/** So many rows of a file may be broken; after that it is something else. */
const maxBroken = 200;

/**
 * Reads rows of text whose bytes come in pieces, in constant memory. A row with a stray quotation mark costs its first line and no
 * other: the next row is looked for in the line after it.
 */
export class CsvRows {
  readonly #handler: CsvRowHandler;
  readonly #delimiter: string | undefined;
  #decoder: TextStreamDecoder | undefined;
  #beginning: Uint8Array[] = [];
  #nBeginning = 0;
  #dialect: CsvDialect | undefined;
  #pending = '';
  #line = 1;
  #nBroken = 0;

  /** `delimiter`: `undefined` to tell it from the file. */
  constructor(handler: CsvRowHandler, delimiter?: string) {
    this.#handler = handler;
    this.#delimiter = delimiter;
  }

  push(bytes: Uint8Array): void {
    if (this.#decoder === undefined) {
      // Copied: whoever reads the file may use the array again.
      this.#beginning.push(bytes.slice());
      this.#nBeginning += bytes.length;
      if (this.#nBeginning >= sampleBytes) this.#begin();
    } else this.#add(this.#decoder.decode(bytes, { stream: true }));
  }

  end(): void {
    if (this.#decoder === undefined) this.#begin();
    this.#pending += this.#decoder?.decode() ?? '';
    this.#read(false);
  }

  #begin(): void {
    const beginning = concatenate(this.#beginning);
    this.#beginning = [];
    this.#decoder = decoderFor(beginning);
    this.#add(this.#decoder.decode(beginning, { stream: true }));
  }

  #add(text: string): void {
    this.#pending += text;
    if (this.#dialect === undefined) this.#tellDialect();
    this.#read(true);
    while (this.#pending.length > maxRowLength) {
      this.#skipLine('The row is too long, or a quotation mark in it is never closed.');
      this.#read(true);
    }
  }

  #tellDialect(): void {
    // Excel's own way of saying it: a first line "sep=;".
    const said = /^sep=(.)\r?\n/.exec(this.#pending);
    if (said?.[1] !== undefined) {
      this.#pending = this.#pending.slice(said[0].length);
      this.#line++;
    }
    this.#dialect = dialectOf(this.#pending.slice(0, sampleBytes), this.#delimiter ?? said?.[1]);
  }

  #read(isPart: boolean): void {
    const dialect = this.#dialect ?? dialectOf('', this.#delimiter);
    const result = new papa.Parser(dialect).parse(this.#pending, 0, isPart);
    if (result.errors.length > 0) return this.#readOneByOne(dialect, isPart);
    this.#pending = this.#pending.slice(result.meta.cursor);
    for (const row of result.data) this.#emit(row, dialect);
  }

  /** Slower, for text in which something is wrong: each row is known to be whole before it is given out. */
  #readOneByOne(dialect: CsvDialect, isPart: boolean): void {
    const parser = new papa.Parser({ ...dialect, preview: 1 });
    while (this.#pending !== '') {
      const { data, errors, meta } = parser.parse(this.#pending, 0, isPart);
      const [row] = data;
      if (errors.length > 0) {
        // A row that is not yet whole looks like one whose quotation mark is never closed.
        if (isPart && row === undefined) return;
        this.#skipLine('A quotation mark in this row is out of place or never closed; in a quoted cell it is written twice.');
        if (++this.#nBroken > maxBroken) {
          this.#handler.onBadLine('Too many rows are broken; nothing after this line was read.', this.#line);
          this.#pending = '';
        }
        continue;
      }
      if (row === undefined || meta.cursor === 0) return;
      this.#pending = this.#pending.slice(meta.cursor);
      this.#emit(row, dialect);
    }
  }

  #skipLine(reason: string): void {
    this.#handler.onBadLine(reason, this.#line);
    const end = this.#pending.indexOf(this.#dialect?.newline ?? '\n');
    this.#pending = end < 0 ? '' : this.#pending.slice(end + 1);
    this.#line++;
  }

  #emit(row: readonly string[], { newline }: CsvDialect): void {
    const line = this.#line;
    this.#line += 1 + row.reduce((sum, cell) => sum + cell.split(newline).length - 1, 0);
    const cells = row.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) this.#handler.onRow(cells, line);
  }
}

/** The dialect of a text by its beginning. `delimiter`: where it is known. */
export function dialectOf(sample: string, delimiter?: string): CsvDialect {
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const found = delimiter ?? guessDelimiter(sample);
  // Single quotes only where they stand around the first cell: elsewhere they are apostrophes.
  const first = sample.trimStart();
  const closing = first.startsWith("'") ? first.indexOf("'", 1) : -1;
  const isSingle = closing > 0 && (first.startsWith(found, closing + 1) || /^[\r\n]/.test(first.slice(closing + 1)));
  return { delimiter: found, newline, quoteChar: isSingle ? "'" : '"' };
}

function guessDelimiter(sample: string): string {
  const { delimiter } = papa.parse(sample, { preview: 20, delimitersToGuess: delimiters, skipEmptyLines: 'greedy' }).meta;
  return delimiters.includes(delimiter) ? delimiter : ',';
}
