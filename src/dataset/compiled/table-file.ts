import { decodeUtf8, encodeUtf8 } from '../utf8';

/**
 * The form of a compiled file: a head of {@link headBytes} bytes, a directory in JSON, tables of numbers that are used as they lie
 * there, and behind them texts that are read one by one when they are asked for. Numbers are little-endian; each table begins at a
 * multiple of eight, so that it can be looked at as an array of its kind.
 *
 * Head, words of 32 bits: twice the mark, version, order of bytes, bytes of the directory, bytes up to the end of the tables, bytes of
 * the whole file, checksum of everything up to the end of the tables but itself.
 */
export const headBytes = 32;
const mark = [0x652d6e6f, 0x64726f63] as const;
const version = 1;
const byteOrder = 0x01020304;

/** A table of one kind of numbers. */
export type Table = Uint8Array | Uint16Array | Uint32Array;
const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
type Kind = keyof typeof kinds;

/** Where a compiled file is read from. `undefined` where the bytes cannot be had. */
export interface ByteSource {
  readonly length: number;
  read(offset: number, length: number): Uint8Array | undefined;
}

/** What stands in the head part of a compiled file; texts behind it are read by `source`. */
export interface TableFile {
  /** What the writer put in beside the tables; anything. */
  readonly meta: unknown;
  /** Offset of the first text in the file. */
  readonly textStart: number;
  /** A table of the kind asked for; empty where there is none of that name and kind. */
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  u32(name: string): Uint32Array;
}

/** Bytes that are there as a whole. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    length: bytes.length,
    read: (offset, length) =>
      offset >= 0 && length >= 0 && offset + length <= bytes.length ? bytes.subarray(offset, offset + length) : undefined,
  };
}

interface Directory {
  readonly meta: unknown;
  /** Name, kind, offset in bytes, number of elements. */
  readonly tables: readonly (readonly [string, Kind, number, number])[];
}

/** The bytes of a compiled file. Throws a `RangeError` where they would be more than 32 bits can count. */
export function writeTableFile(meta: unknown, tables: ReadonlyMap<string, Table>, texts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const rows: [string, Kind, number, number][] = [];
  // Offsets count from the first table; the directory, which names them, stands before that.
  let end = 0;
  for (const [name, table] of tables) {
    rows.push([name, kindOf(table), end, table.length]);
    end = aligned(end + table.byteLength);
  }
  const directory = encodeUtf8(JSON.stringify({ meta, tables: rows } satisfies Directory));
  const start = aligned(headBytes + directory.length);
  const tablesEnd = start + end;
  const total = texts.reduce((sum, { length }) => sum + length, tablesEnd);
  if (total > 0xffff_ffff) throw new RangeError('a compiled dataset holds at most 4 GB');
  const bytes = new Uint8Array(total);
  bytes.set(directory, headBytes);
  let row = 0;
  for (const table of tables.values()) {
    const [, , offset] = rows[row++] ?? ['', 'u8', 0];
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), start + offset);
  }
  let at = tablesEnd;
  for (const text of texts) {
    bytes.set(text, at);
    at += text.length;
  }
  const head = new Uint32Array(bytes.buffer, 0, headBytes / 4);
  head.set([...mark, version, byteOrder, directory.length, tablesEnd, total, 0]);
  sealTableFile(bytes);
  return bytes;
}

/** Writes the checksum into the head of a file that is otherwise finished. */
export function sealTableFile(bytes: Uint8Array<ArrayBuffer>): void {
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, headBytes / 4);
  head[7] = checksum(bytes.subarray(0, head[5]));
}

/** Reads and checks the head part; a reason where the file cannot be used. Never throws. */
export function readTableFile(source: ByteSource): TableFile | { readonly reason: string } {
  const head = copyOf(source.read(0, headBytes));
  if (head === undefined || head.length < headBytes) return { reason: 'the file is too short' };
  const words = new Uint32Array(head.buffer, 0, headBytes / 4);
  const [first, second, itsVersion, order, nDirectory = 0, tablesEnd = 0, total] = words;
  if (first !== mark[0] || second !== mark[1]) return { reason: 'it is no compiled dataset' };
  if (order !== byteOrder) return { reason: 'this machine orders bytes the other way round' };
  if (itsVersion !== version) return { reason: `it was compiled by another version (${itsVersion ?? 0}, not ${version})` };
  if (total !== source.length) return { reason: `it has ${source.length} bytes instead of ${total ?? 0}` };
  if (tablesEnd > source.length || tablesEnd % 8 !== 0 || headBytes + nDirectory > tablesEnd) return { reason: 'its lengths do not fit' };
  const bytes = alignedCopy(source.read(0, tablesEnd));
  if (bytes === undefined || bytes.length !== tablesEnd) return { reason: 'it cannot be read' };
  if (checksum(bytes) !== words[7]) return { reason: 'its checksum is wrong: it is damaged' };
  const directory = parseDirectory(bytes.subarray(headBytes, headBytes + nDirectory));
  if (directory === undefined) return { reason: 'its directory cannot be read' };
  return openTables(bytes, aligned(headBytes + nDirectory), directory);
}

function openTables(bytes: Uint8Array<ArrayBuffer>, start: number, { meta, tables }: Directory): TableFile | { readonly reason: string } {
  const byName = new Map<string, Table>();
  for (const [name, kind, offset, length] of tables) {
    const width = kinds[kind].BYTES_PER_ELEMENT;
    if (offset % 8 !== 0 || start + offset + length * width > bytes.length) return { reason: 'a table lies outside of it' };
    byName.set(name, new kinds[kind](bytes.buffer, bytes.byteOffset + start + offset, length));
  }
  const get = <T extends Table>(name: string, make: new (length: number) => T): T => {
    const table = byName.get(name);
    return table instanceof make ? table : new make(0);
  };
  return {
    meta,
    textStart: bytes.length,
    u8: (name) => get(name, Uint8Array),
    u16: (name) => get(name, Uint16Array),
    u32: (name) => get(name, Uint32Array),
  };
}

function parseDirectory(bytes: Uint8Array): Directory | undefined {
  try {
    const found = JSON.parse(decodeUtf8(bytes)) as Partial<Directory> | null;
    if (!Array.isArray(found?.tables)) return undefined;
    const rows: readonly unknown[] = found.tables;
    const isRow = (row: unknown): row is Directory['tables'][number] =>
      Array.isArray(row) && typeof row[0] === 'string' && Object.hasOwn(kinds, String(row[1])) && isCount(row[2]) && isCount(row[3]);
    return rows.every(isRow) ? { meta: found.meta, tables: rows } : undefined;
  } catch {
    return undefined;
  }
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const aligned = (offset: number): number => Math.ceil(offset / 8) * 8;
const kindOf = (table: Table): Kind => (table instanceof Uint32Array ? 'u32' : table instanceof Uint16Array ? 'u16' : 'u8');
const copyOf = (bytes: Uint8Array | undefined): Uint8Array<ArrayBuffer> | undefined => bytes && new Uint8Array(bytes);

/** The bytes themselves where tables can be laid over them, else a copy. */
function alignedCopy(bytes: Uint8Array | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (bytes === undefined) return undefined;
  return bytes.byteOffset % 8 === 0 && bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

/**
 * Checksum of the head part, its own place left out: four sums of words side by side, which a processor adds up at once, mixed at
 * the end. It finds damage, and is no defence against somebody who writes a wrong file on purpose.
 */
function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let [a, b, c, d] = [1, 2, 3, 4];
  for (let i = 0; i < headBytes / 4 - 1; i++) a = Math.imul(a ^ (words[i] ?? 0), 0x01000193);
  let at = headBytes / 4;
  for (; at + 4 <= words.length; at += 4) {
    a = Math.imul(a ^ (words[at] ?? 0), 0x01000193);
    b = Math.imul(b ^ (words[at + 1] ?? 0), 0x85ebca6b);
    c = Math.imul(c ^ (words[at + 2] ?? 0), 0xc2b2ae35);
    d = Math.imul(d ^ (words[at + 3] ?? 0), 0x9e3779b1);
  }
  for (; at < words.length; at++) a = Math.imul(a ^ (words[at] ?? 0), 0x01000193);
  const mixed = Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(c ^ (d >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
