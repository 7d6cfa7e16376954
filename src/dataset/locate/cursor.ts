import type { FileFormat } from '../read-file';
import { fieldAt, fieldsOfFile, fieldsOfSection, sectionNamed, type FieldInfo } from '../field-info';
import type { SectionName } from '../schema';
import { jsonCursor, jsonLinesCursor } from './json-cursor';
import { yamlCursor } from './yaml-cursor';

/** Where a text is being written, read from what stands around it, so that it may be broken. Offsets count the whole text. */
export interface RawCursor {
  /** Names of the fields on the way from the file (in JSON Lines the record) to what is written; indexes of lists left out. */
  readonly path: readonly string[];
  /** `key`: the name of a field; `value`: the value of the last field in `path`; `item`: either, by what the list holds. */
  readonly writes: 'key' | 'value' | 'item';
  /** What would be replaced, quotation marks included. */
  readonly start: number;
  readonly end: number;
  /** Names of the fields that the object has already. */
  readonly present: ReadonlySet<string>;
  /** Mark that opens the text to be replaced; empty for none. */
  readonly quote: '"' | "'" | '';
  /** True when a colon stands behind a key already. */
  readonly hasColon: boolean;
  /** In JSON Lines what the line says it is. */
  readonly record?: SectionName | undefined;
}

/** What can be written at a place. */
export type Cursor = CursorPlace & Pick<RawCursor, 'start' | 'end' | 'quote' | 'hasColon' | 'present'>;

type CursorPlace =
  | { readonly kind: 'field-name'; readonly section: SectionName; readonly path: readonly string[]; readonly fields: readonly FieldInfo[] }
  | { readonly kind: 'file-key'; readonly fields: readonly FieldInfo[] }
  | { readonly kind: 'format' }
  | { readonly kind: 'redirect-target' }
  /** The `record` field of a line of JSON Lines. */
  | { readonly kind: 'record-name' }
  | {
      readonly kind: 'field-value';
      readonly section: SectionName;
      /** Names of the fields on the way from the record. */
      readonly path: readonly string[];
      /** `undefined`: the schema does not name the field. */
      readonly field: FieldInfo | undefined;
    };

/** Where an offset stands; `undefined`: at nothing that could be completed. */
export function cursorAt(text: string, format: FileFormat, offset: number): Cursor | undefined {
  const raw = format === 'yaml' ? yamlCursor(text, offset) : format === 'json' ? jsonCursor(text, offset) : jsonLinesCursor(text, offset);
  const place = raw && placeOf(raw, format);
  if (raw === undefined || place === undefined) return undefined;
  const { start, end, quote, hasColon, present } = raw;
  return { ...place, start, end, quote, hasColon, present };
}

function placeOf(raw: RawCursor, format: FileFormat): CursorPlace | undefined {
  if (format === 'jsonl') return placeInLine(raw);
  const [top, ...path] = raw.path;
  if (top === undefined) return raw.writes === 'key' ? { kind: 'file-key', fields: fieldsOfFile() } : undefined;
  const section = sectionNamed(top);
  if (section !== undefined) return placeInRecord(section, path, raw.writes);
  if (raw.writes !== 'value') return undefined;
  if (top === 'format') return { kind: 'format' };
  return top === 'redirects' && path.length === 1 ? { kind: 'redirect-target' } : undefined;
}

function placeInLine({ path, writes, record }: RawCursor): CursorPlace | undefined {
  if (writes === 'value' && path.length === 1 && path[0] === 'record') return { kind: 'record-name' };
  return record && placeInRecord(record, path, writes);
}

function placeInRecord(section: SectionName, path: readonly string[], writes: RawCursor['writes']): CursorPlace | undefined {
  const field = fieldAt(section, path);
  const isObjects = path.length === 0 || field?.holds === 'object' || field?.holds === 'list-of-objects';
  if (writes === 'key' || (writes === 'item' && isObjects)) {
    const fields = path.length === 0 ? fieldsOfSection(section) : (field?.fields ?? []);
    return { kind: 'field-name', section, path, fields };
  }
  return path.length === 0 ? undefined : { kind: 'field-value', section, path, field };
}
