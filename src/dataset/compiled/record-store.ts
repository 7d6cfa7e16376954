import { buildRecord, type RecordOf } from '../build-record';
import type { DatasetProblem, FileRange } from '../dataset';
import { redirectRecord } from '../merge';
import { recordSchemas, type SectionName } from '../schema';
import { decodeUtf8 } from '../utf8';
import { openKeyTable, type KeyTable } from './key-table';
import { parseProblem, textSum } from './layout';
import type { ByteSource, TableFile } from './table-file';

/** Records that were asked for are kept, this many of a section. */
const maxKept = 20_000;

/** The texts behind the tables of a compiled file. */
export class TextStore {
  readonly #file: TableFile;
  readonly #source: ByteSource;
  readonly #onDamage: () => void;

  constructor(file: TableFile, source: ByteSource, onDamage: () => void) {
    this.#file = file;
    this.#source = source;
    this.#onDamage = onDamage;
  }

  /** How many texts there are of a name. */
  count(name: string): number {
    return this.#file.u32(`${name}.sums`).length;
  }

  /** Gives the value of a text by its number, from 0; `undefined` where it is damaged or there is none. */
  reader(name: string): (index: number) => unknown {
    const starts = this.#file.u32(`${name}.starts`);
    const sums = this.#file.u32(`${name}.sums`);
    return (index) => {
      const [start, end, sum] = [starts[index], starts[index + 1], sums[index]];
      if (start === undefined || end === undefined || sum === undefined) return undefined;
      const bytes = end < start ? undefined : this.#source.read(this.#file.textStart + start, end - start);
      if (bytes !== undefined && bytes.length === end - start && textSum(bytes) === sum) {
        try {
          return JSON.parse(decodeUtf8(bytes)) as unknown;
        } catch {
          // Said below.
        }
      }
      this.#onDamage();
      return undefined;
    };
  }

  /** All problems, in order. */
  problems(): readonly DatasetProblem[] {
    const read = this.reader('problems');
    return Array.from({ length: this.count('problems') }, (_, i) => parseProblem(read(i))).filter((problem) => problem !== undefined);
  }
}

/** The records of one section, by number from 0. */
export class RecordStore<S extends SectionName> {
  readonly count: number;
  readonly #section: S;
  readonly #read: (index: number) => unknown;
  readonly #files: readonly string[];
  readonly #redirects: ReadonlyMap<string, string>;
  readonly #kept = new Map<number, RecordOf[S]>();

  constructor(section: S, texts: TextStore, files: readonly string[], redirects: ReadonlyMap<string, string>) {
    this.#section = section;
    this.count = texts.count(section);
    this.#read = texts.reader(section);
    this.#files = files;
    this.#redirects = redirects;
  }

  /** `undefined`: there is none, or it is damaged. The same object as long as it is kept. */
  get(index: number): RecordOf[S] | undefined {
    const kept = this.#kept.get(index);
    if (kept !== undefined) return kept;
    const record = this.#make(this.#read(index));
    if (record === undefined) return undefined;
    if (this.#kept.size >= maxKept) this.#kept.clear();
    this.#kept.set(index, record);
    return record;
  }

  /** All that are not damaged, in order. */
  all(): readonly RecordOf[S][] {
    return Array.from({ length: this.count }, (_, i) => this.get(i)).filter((record) => record !== undefined);
  }

  #make(line: unknown): RecordOf[S] | undefined {
    if (!Array.isArray(line)) return undefined;
    const [file, first, column, endLine, endColumn, raw] = line as readonly unknown[];
    const parsed = recordSchemas[this.#section].safeParse(raw);
    if (!parsed.success) return undefined;
    const location: FileRange = {
      file: this.#files[Number(file)] ?? '',
      line: Number(first),
      column: Number(column),
      endLine: Number(endLine),
      endColumn: Number(endColumn),
    };
    const build = buildRecord[this.#section] as (input: unknown, location: FileRange) => RecordOf[S];
    const record = build(parsed.data, location);
    return this.#redirects.size === 0 ? record : redirectRecord(this.#section, record, this.#redirects);
  }
}

/** Records by id, read when they are asked for. Walking all of them reads all of them. */
export class RecordMap<Id extends string, S extends SectionName> implements ReadonlyMap<Id, RecordOf[S]> {
  readonly #store: RecordStore<S>;
  readonly #ids: KeyTable;

  constructor(store: RecordStore<S>, ids: KeyTable) {
    this.#store = store;
    this.#ids = ids;
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: Id): boolean {
    return this.#ids.find(id) !== 0;
  }

  get(id: Id): RecordOf[S] | undefined {
    const number = this.#ids.find(id);
    return number === 0 ? undefined : this.#store.get(number - 1);
  }

  *entries(): Generator<[Id, RecordOf[S]], undefined, unknown> {
    for (let i = 0; i < this.size; i++) {
      const id = this.#ids.key(i + 1) as Id | undefined;
      const record = this.#store.get(i);
      if (id !== undefined && record !== undefined) yield [id, record];
    }
    return undefined;
  }

  *keys(): Generator<Id, undefined, unknown> {
    for (let i = 1; i <= this.size; i++) {
      const id = this.#ids.key(i) as Id | undefined;
      if (id !== undefined) yield id;
    }
    return undefined;
  }

  *values(): Generator<RecordOf[S], undefined, unknown> {
    for (const [, record] of this.entries()) yield record;
    return undefined;
  }

  [Symbol.iterator](): Generator<[Id, RecordOf[S]], undefined, unknown> {
    return this.entries();
  }

  forEach(use: (record: RecordOf[S], id: Id, map: ReadonlyMap<Id, RecordOf[S]>) => void): void {
    for (const [id, record] of this.entries()) use(record, id, this);
  }
}

/** Lists of records by actor, read when they are asked for. */
export class GroupMap<Id extends string, S extends SectionName> implements ReadonlyMap<Id, readonly RecordOf[S][]> {
  readonly #store: RecordStore<S>;
  readonly #ids: KeyTable;
  readonly #starts: Uint32Array;
  readonly #items: Uint32Array;
  readonly #kept = new Map<number, readonly RecordOf[S][]>();

  constructor(file: TableFile, name: string, store: RecordStore<S>) {
    this.#store = store;
    this.#ids = openKeyTable(file, `${name}.ids`);
    this.#starts = file.u32(`${name}.starts`);
    this.#items = file.u32(`${name}.items`);
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: Id): boolean {
    return this.#ids.find(id) !== 0;
  }

  get(id: Id): readonly RecordOf[S][] | undefined {
    const number = this.#ids.find(id);
    return number === 0 ? undefined : this.#group(number);
  }

  #group(number: number): readonly RecordOf[S][] {
    const kept = this.#kept.get(number);
    if (kept !== undefined) return kept;
    const items = this.#items.subarray(this.#starts[number - 1] ?? 0, this.#starts[number] ?? 0);
    const group = Array.from(items, (index) => this.#store.get(index)).filter((record) => record !== undefined);
    if (this.#kept.size >= maxKept) this.#kept.clear();
    this.#kept.set(number, group);
    return group;
  }

  *entries(): Generator<[Id, readonly RecordOf[S][]], undefined, unknown> {
    for (let i = 1; i <= this.size; i++) {
      const id = this.#ids.key(i) as Id | undefined;
      if (id !== undefined) yield [id, this.#group(i)];
    }
    return undefined;
  }

  *keys(): Generator<Id, undefined, unknown> {
    for (const [id] of this.entries()) yield id;
    return undefined;
  }

  *values(): Generator<readonly RecordOf[S][], undefined, unknown> {
    for (const [, group] of this.entries()) yield group;
    return undefined;
  }

  [Symbol.iterator](): Generator<[Id, readonly RecordOf[S][]], undefined, unknown> {
    return this.entries();
  }

  forEach(use: (group: readonly RecordOf[S][], id: Id, map: ReadonlyMap<Id, readonly RecordOf[S][]>) => void): void {
    for (const [id, group] of this.entries()) use(group, id, this);
  }
}
