import { decodeFile } from './decode-file';
import type { FileContents } from './file-contents';
import type { FoundFile } from './found-file';
import { LineTableBuilder, replaceLines, type LineTable } from './line-table';
import { lineAt, readLine } from './read-line';
import { RecordCollector, shownProblems } from './read-records';

/** A JSON Lines file as it was read last, so that its next content is read only where it differs. */
export interface ReadLines {
  readonly bytes: Uint8Array;
  readonly table: LineTable;
}

/**
 * Reads the lines in which a file differs from what it was, and takes the others over. Gives what reading the whole file would
 * give; `undefined` where that cannot be had (the beginning has changed, or what is new is no text).
 */
export function readEdit(
  found: FoundFile,
  contents: FileContents,
  { bytes: before, table }: ReadLines,
  bytes: Uint8Array,
): { readonly contents: FileContents; readonly lines: ReadLines } | undefined {
  const { start, oldEnd, newEnd, first, end } = changedLines(before, table, bytes);
  // The first line with something in it decides what the file is.
  if (first <= table.firstText) return undefined;
  // Nothing is left behind an edit that reaches the end, and everything where its last line has an end of its own.
  if (oldEnd < before.length && bytes[newEnd - 1] !== newline) return undefined;
  const decoded = decodeFile(bytes.subarray(start, newEnd), Infinity, false);
  if (!('text' in decoded)) return undefined;
  const collector = new RecordCollector(found.path, lineAt(first, ''));
  const builder = new LineTableBuilder();
  if (!readText(decoded.text, bytes.subarray(start, newEnd), first, collector, builder)) return undefined;
  const newTable = builder.build(collector);
  if (newTable === undefined) return undefined;
  const edited = replaceLines(contents, table, { first, end, table: newTable, results: collector });
  return {
    contents: { ...contents, ...edited.contents, problems: shownProblems(found.path, edited.table.problems) },
    lines: { bytes, table: edited.table },
  };
}

const newline = 10;

/** The lines `[first, end)` that hold all that differs, and the stretches of bytes they stand for. Both stretches begin at `start`. */
function changedLines(before: Uint8Array, { ends, nLines }: LineTable, now: Uint8Array) {
  const shorter = Math.min(before.length, now.length);
  const nSameBefore = commonStart(before, now, shorter);
  const nSameAfter = commonEnd(before, now, shorter - nSameBefore);
  let first = lineOf(ends, nLines, nSameBefore);
  // A last line without an end goes on where something is added to it.
  if (first === nLines && before.length > 0 && before[before.length - 1] !== newline) first--;
  const start = ends[first - 1] ?? 0;
  const end = Math.min(nLines, lineOf(ends, nLines, before.length - nSameAfter) + 1);
  const oldEnd = Math.max(start, ends[end - 1] ?? 0);
  return { first, end: Math.max(first, end), start, oldEnd, newEnd: Math.max(start, oldEnd + now.length - before.length) };
}

/** Number of the line that holds the byte at `offset`; `nLines` behind the last one. */
function lineOf(ends: Int32Array, nLines: number, offset: number): number {
  let low = 0;
  let high = nLines;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function commonStart(a: Uint8Array, b: Uint8Array, most: number): number {
  const [left, right] = [viewOf(a), viewOf(b)];
  let n = 0;
  while (n + 4 <= most && left.getInt32(n) === right.getInt32(n)) n += 4;
  while (n < most && a[n] === b[n]) n++;
  return n;
}

function commonEnd(a: Uint8Array, b: Uint8Array, most: number): number {
  const [left, right] = [viewOf(a), viewOf(b)];
  let n = 0;
  while (n + 4 <= most && left.getInt32(a.length - n - 4) === right.getInt32(b.length - n - 4)) n += 4;
  while (n < most && a[a.length - n - 1] === b[b.length - n - 1]) n++;
  return n;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);

/** False where lines are broken otherwise than by line feeds. */
function readText(text: string, bytes: Uint8Array, firstLine: number, collector: RecordCollector, builder: LineTableBuilder): boolean {
  let line = firstLine;
  let byte = 0;
  for (let start = 0; start < text.length; line++) {
    const found = text.indexOf('\n', start);
    const content = text.slice(start, found < 0 ? text.length : found);
    if (/\r(?!$)/.test(content)) return false;
    if (content.trim() !== '') {
      collector.lines = lineAt(line, content);
      readLine(content, collector, true);
    }
    start = found < 0 ? text.length : found + 1;
    const next = bytes.indexOf(newline, byte) + 1;
    byte = next === 0 ? bytes.length : next;
    builder.endLine(byte, collector, true);
  }
  return true;
}
