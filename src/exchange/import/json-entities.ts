import { ByteLines } from './byte-lines';
import { cleanText } from './clean-text';
import type { InputPlace } from './draft';
import type { ReadingNotes } from './reading-report';
import { decodeUtf8 } from './utf8';

/** A JSON object that was read. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Largest file that is read as one JSON text, in UTF-16 units. One object a line has no such limit. */
const maxWholeLength = 48_000_000;

/**
 * Finds the entities of a JSON input: one object a line, with or without the commas and brackets of a list around them; a list in one
 * line; and a file that is one JSON text laid out over many lines.
 */
export class JsonEntities {
  readonly #notes: ReadingNotes;
  readonly #onEntity: (entity: JsonObject, place: InputPlace) => void;
  #file = '';
  #line = 0;
  #lines = new ByteLines(() => undefined);
  #isFirst = true;
  /** Lines of a file that is one JSON text; `undefined`: each line stands by itself. */
  #whole: string[] | undefined;
  #nWhole = 0;
  #sawBracket = false;

  constructor(notes: ReadingNotes, onEntity: (entity: JsonObject, place: InputPlace) => void) {
    this.#notes = notes;
    this.#onEntity = onEntity;
  }

  beginFile(name: string): void {
    this.#file = name;
    this.#line = 0;
    this.#isFirst = true;
    this.#whole = undefined;
    this.#nWhole = 0;
    this.#sawBracket = false;
    this.#lines = new ByteLines((line) => this.#onBytes(line));
  }

  push(bytes: Uint8Array): void {
    this.#lines.push(bytes);
  }

  endFile(): void {
    this.#lines.end();
    if (this.#whole === undefined) return;
    if (this.#nWhole > maxWholeLength) {
      const reason = 'The file is one JSON text over many lines and too large to be read so. Write one entity a line (jq -c).';
      this.#notes.unreadable(reason, { file: this.#file, line: 1 });
    } else this.#take(this.#whole.join('\n'), { file: this.#file, line: 1 });
    this.#whole = undefined;
  }

  #onBytes(bytes: Uint8Array | 'too long'): void {
    const place = { file: this.#file, line: ++this.#line };
    if (bytes === 'too long') return this.#notes.unreadable('The line is longer than 32 MB.', place);
    const decoded = decodeUtf8(bytes);
    if (decoded === undefined) return this.#notes.unreadable('The line is not valid UTF-8. Save the file as UTF-8.', place);
    const text = (this.#line === 1 ? decoded.replace(/^\uFEFF/, '') : decoded).trim();
    if (this.#whole !== undefined) return this.#keep(text);
    if (text === '') return;
    if (text === '[' && this.#isFirst) this.#sawBracket = true;
    else if (this.#isFirst && (text === '{' || text === '[{')) {
      this.#whole = [];
      this.#keep(`${this.#sawBracket ? '[' : ''}${text}`);
    } else if (text !== '[' && text !== ']') {
      this.#isFirst = false;
      this.#take(text.endsWith(',') ? text.slice(0, -1) : text, place);
    }
  }

  #keep(text: string): void {
    this.#nWhole += text.length + 1;
    if (this.#nWhole <= maxWholeLength) this.#whole?.push(text);
  }

  #take(text: string, place: InputPlace): void {
    const value = this.#parse(text, place);
    if (value === undefined) return;
    for (const entity of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isObject(entity)) this.#onEntity(entity, place);
      else this.#notes.unreadable('This is no object with fields.', place);
    }
  }

  /** `undefined`: it cannot be read, which was noted. */
  #parse(text: string, place: InputPlace): unknown {
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      const why = error instanceof SyntaxError ? 'not valid JSON' : 'nested too deeply';
      this.#notes.unreadable(`The line is ${why}; each line is one whole object.`, place);
      return undefined;
    }
  }
}

/** True for objects that are no lists. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of an object that it has itself: names such as `constructor` come from strangers too. */
export function fieldIn(object: unknown, name: string): unknown {
  return isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A text in one clean line; `undefined` for anything else, and for blanks. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? cleanText(value) : undefined;
}
