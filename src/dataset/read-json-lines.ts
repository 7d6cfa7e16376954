import { decodeFile, maxFileBytes } from './decode-file';
import { emptyContents, type FileContents } from './file-contents';
import { brokenContents, noDatasetMessage, type FoundFile } from './found-file';
import { LineTableBuilder, type LineTable } from './line-table';
import { lineAt, readLine } from './read-line';
import { RecordCollector } from './read-records';

/** A longer line is no record that anybody wrote. */
const maxLineBytes = 16_000_000;
/** After so many lines without a record the file is something else. */
const maxUndecided = 50;
const newline = 10;

/**
 * Reads a JSON Lines file piece by piece, in the order of its bytes; of the text it holds a piece and a line at most. Every line
 * is read by itself, so a broken one costs no other. With `keepsLines` it also notes where each line stands and what it gave, so
 * that an edit of the file can be read alone.
 */
export class JsonLinesReader {
  readonly #found: FoundFile;
  readonly #collector: RecordCollector;
  readonly #table: LineTableBuilder | undefined;
  /** Beginning of a line whose end has not come yet. */
  #rest: Uint8Array[] = [];
  #nRestBytes = 0;
  #nBytes = 0;
  /** Number of the next line. */
  #line = 0;
  #hasRecord = false;
  /** Lines that are no records, before the first that is one. */
  #undecided: { readonly number: number; readonly line: string }[] = [];
  #hasText = false;
  /** Nothing more is read: the file is something else, or broken. */
  #end: FileContents | undefined;

  constructor(found: FoundFile, keepsLines = false) {
    this.#found = found;
    this.#collector = new RecordCollector(found.path, lineAt(0, ''));
    this.#table = keepsLines ? new LineTableBuilder() : undefined;
  }

  /** True while more of the file is worth reading. */
  get isOpen(): boolean {
    return this.#end === undefined;
  }

  /** Reads the next piece, which may end anywhere. */
  add(piece: Uint8Array): void {
    if (!this.isOpen) return;
    this.#nBytes += piece.length;
    const last = piece.lastIndexOf(newline);
    if (last >= 0) {
      this.#readBlock(joined([...this.#rest, piece.subarray(0, last + 1)]));
      this.#rest = [];
      this.#nRestBytes = 0;
    }
    // A copy: who reads files may use the same memory for the next piece.
    this.#rest.push(piece.slice(last + 1));
    this.#nRestBytes += piece.length - last - 1;
    if (this.#nRestBytes > maxLineBytes)
      this.#refuse('too-large', `This line has more than ${maxLineBytes / 1_000_000} MB, so the file is not read. Split it.`, 0);
    else if (this.#nBytes > maxFileBytes.jsonl)
      this.#refuse('too-large', `The file has more than ${maxFileBytes.jsonl / 1_000_000} MB and is not read. Split it.`, 0);
  }

  /** What the file holds; call once, after the last piece. */
  finish(): FileContents {
    if (this.#nRestBytes > 0) this.#readBlock(joined(this.#rest));
    if (this.#end !== undefined) return this.#end;
    if (!this.#hasRecord) return this.#other();
    const { records, redirects, references, problems, strays } = this.#collector;
    return { file: this.#found.path, hash: '', isDataset: true, isBroken: false, records, redirects, references, problems, strays };
  }

  /** Where the lines stand; `undefined` where they were not kept, or an edit could not be read alone. Call after `finish`. */
  lineTable(): LineTable | undefined {
    return this.#end === undefined && this.#hasRecord ? this.#table?.build(this.#collector) : undefined;
  }

  #readBlock(bytes: Uint8Array): void {
    const decoded = decodeFile(bytes, Infinity, this.#line === 0);
    if (!('text' in decoded)) {
      const readable = decoded.readablePart;
      const lastLine = readable.slice(readable.lastIndexOf('\n') + 1);
      this.#line += readable.split('\n').length - 1;
      this.#refuse(decoded.code, decoded.message, lastLine.length);
      return;
    }
    const { text } = decoded;
    let byte = 0;
    for (let start = 0; start < text.length && this.isOpen;) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      this.#readLine(text.slice(start, end));
      start = end + 1;
      if (this.#table === undefined) continue;
      const next = bytes.indexOf(newline, byte) + 1;
      byte = next === 0 ? bytes.length : next;
      this.#table.endLine(this.#nReadBytes + byte, this.#collector, this.#hasText);
    }
    this.#nReadBytes += bytes.length;
  }

  /** Bytes of the blocks before the one that is being read. */
  #nReadBytes = 0;

  #readLine(line: string): void {
    const number = this.#line++;
    if (line.includes('\r')) {
      const nBreaks = (line.match(/\r(?!$)/g) ?? []).length;
      this.#line += nBreaks;
      if (nBreaks > 0) this.#table?.giveUp();
    }
    if (line.trim() === '') return;
    this.#hasText = true;
    this.#collector.lines = lineAt(number, line);
    if (readLine(line, this.#collector, this.#hasRecord) || this.#hasRecord) this.#takeUndecided();
    // Elsewhere the first line decides whether the file is a dataset; where one is expected, that line may be the broken one.
    else if (this.#found.expected === 'no' || this.#undecided.length === maxUndecided) this.#end = this.#other();
    else this.#undecided.push({ number, line });
  }

  /** The file is a dataset: what could not be read before that was known is reported now. */
  #takeUndecided(): void {
    this.#hasRecord = true;
    if (this.#undecided.length === 0) return;
    this.#table?.giveUp();
    for (const { number, line } of this.#undecided) {
      this.#collector.lines = lineAt(number, line);
      readLine(line, this.#collector, true);
    }
    this.#undecided = [];
  }

  #other(): FileContents {
    const collector = this.#collector;
    const said = collector.problems.length > 0 ? undefined : noDatasetMessage(this.#hasText, this.#found.expected);
    collector.lines = lineAt(0, '');
    if (said !== undefined) collector.report('warning', said.code, said.message, 0, 0);
    return { ...emptyContents(this.#found.path), problems: collector.problems };
  }

  #refuse(code: string, message: string, column: number): void {
    this.#end = brokenContents(this.#found, code, message, { line: this.#line, column });
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
