import type { RecordBase } from '../../../dataset/dataset';
import type { FieldPath, RecordEdit } from '../../../dataset/edit/record-edit';
import type { SectionName } from '../../../dataset/schema';

/** A change of one file. */
export interface FileEdit {
  /** File of the record that is changed, as the dataset has it; `undefined`: a new record, for the file that new ones go to. */
  readonly file: string | undefined;
  readonly edit: RecordEdit;
}

/**
 * A record while an import is fitted in: one of the dataset with what is added to it, or a new one. Only adds: nothing that is there is
 * ever replaced.
 */
export class WorkingRecord {
  readonly section: SectionName;
  /** `undefined`: the record is new. */
  readonly file: string | undefined;
  readonly #before: ReadonlyMap<string, unknown>;
  readonly #fields: Map<string, unknown>;
  readonly #sets: { readonly path: FieldPath; readonly value: unknown }[] = [];

  private constructor(section: SectionName, file: string | undefined, fields: ReadonlyMap<string, unknown>) {
    this.section = section;
    this.file = file;
    this.#before = fields;
    this.#fields = new Map(fields);
  }

  /** A record of the dataset. */
  static of(section: SectionName, record: RecordBase): WorkingRecord {
    const fields = record.raw ?? Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'location'));
    // "record" says in JSON Lines of what kind a line is; it is no field of the record.
    const known = Object.entries(fields).filter(([key, value]) => key !== 'record' && value !== undefined && value !== null);
    return new WorkingRecord(section, record.location.file, new Map(known));
  }

  /** A new record with these fields; those that are `undefined`, or empty lists, are left out. */
  static create(section: SectionName, fields: Readonly<Record<string, unknown>>): WorkingRecord {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
    return new WorkingRecord(section, undefined, new Map(given));
  }

  get isNew(): boolean {
    return this.file === undefined;
  }

  /** Names of the fields that were added or added to, each once. */
  get changedFields(): readonly string[] {
    return [...new Set(this.#sets.map(({ path }) => String(path[0])))];
  }

  /** A field that holds one text (or a date written as a number); `undefined`: none. */
  text(field: string): string | undefined {
    const value = this.#fields.get(field);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }

  list(field: string): readonly unknown[] {
    const value = this.#fields.get(field);
    return Array.isArray(value) ? (value as readonly unknown[]) : [];
  }

  /** A field that holds texts by name. */
  entries(field: string): ReadonlyMap<string, unknown> {
    const value = this.#fields.get(field);
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  }

  /** Puts a value where there is none. */
  fill(field: string, value: unknown): void {
    this.#fields.set(field, value);
    this.#remember([field], value);
  }

  append(field: string, value: unknown): void {
    const list = this.list(field);
    this.#fields.set(field, [...list, value]);
    this.#remember([field, list.length], value);
  }

  /** Puts a text into a field that holds texts by name. */
  fillEntry(field: string, name: string, value: string): void {
    const entries = new Map(this.entries(field));
    entries.set(name, value);
    this.#fields.set(field, Object.fromEntries(entries));
    this.#remember([field, name], value);
  }

  /** What is to be done in the files, in order. */
  edits(): readonly FileEdit[] {
    const { section, file } = this;
    if (file === undefined) return [{ file, edit: { kind: 'add', section, fields: Object.fromEntries(this.#fields) } }];
    const id = this.#before.get('id');
    const fields = new Map(this.#before);
    return this.#sets.map(({ path, value }) => {
      // A record without an id is found by what it holds, which each change makes more.
      const record = typeof id === 'string' ? { id } : { matching: Object.fromEntries(fields) };
      const [first] = path;
      if (path.length === 1) fields.set(String(first), value);
      else fields.delete(String(first));
      return { file, edit: { kind: 'set', section, record, path, value } };
    });
  }

  #remember(path: FieldPath, value: unknown): void {
    if (!this.isNew) this.#sets.push({ path, value });
  }
}
