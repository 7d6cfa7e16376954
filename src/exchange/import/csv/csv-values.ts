import { cleanText } from '../clean-text';
import type { ActorReference, InputPlace } from '../draft';
import { toPartialDate } from '../import-date';
import type { ReadingNotes } from '../reading-report';
import type { ColumnMapping } from './csv-fields';

/** Shared: most rows have no value for most fields. */
const nothing: readonly string[] = [];

/** The cells of one row by field. What cannot be taken over is noted under the header of its column. */
export class CsvValues {
  readonly place: InputPlace;
  readonly #cells = new Map<string, string[]>();
  readonly #columns = new Map<string, string>();
  readonly #notes: ReadingNotes;

  constructor(header: readonly string[], { fields }: ColumnMapping, cells: readonly string[], place: InputPlace, notes: ReadingNotes) {
    this.place = place;
    this.#notes = notes;
    cells.forEach((cell, column) => {
      if (cell === '') return;
      const field = fields[column];
      const name = header[column] ?? '';
      if (field === undefined) return notes.unmapped(name === '' ? `column ${column + 1}` : name, cell, place);
      if (field === 'ignored') return;
      this.#columns.set(field, name);
      const known = this.#cells.get(field);
      if (known) known.push(cell);
      else this.#cells.set(field, [cell]);
    });
  }

  /** Fields that have a value. */
  get fields(): readonly string[] {
    return [...this.#cells.keys()];
  }

  has(field: string): boolean {
    return this.#cells.has(field);
  }

  /** One text; `undefined`: the cell is empty. */
  text(field: string): string | undefined {
    const [cell] = this.#cells.get(field) ?? [];
    return cell === undefined ? undefined : cleanText(cell);
  }

  /** A date; one that is no certain date is noted. */
  date(field: string): string | undefined {
    const text = this.text(field);
    const date = text === undefined ? undefined : toPartialDate(text);
    if (text !== undefined && date === undefined) this.note(field, text);
    return date;
  }

  /** One of these words, whatever their case; another is noted. */
  word<const T extends string>(field: string, allowed: readonly T[]): T | undefined {
    const text = this.text(field);
    const word = allowed.find((each) => each === text?.toLowerCase());
    if (text !== undefined && word === undefined) this.note(field, text);
    return word;
  }

  /** Several values: cells of several columns, and in a cell parts between semicolons, bars or line breaks. Each once. */
  list(field: string): readonly string[] {
    const cells = this.#cells.get(field);
    if (cells === undefined) return nothing;
    const parts = cells.flatMap((cell) => cell.split(/[;|\n\r]+/));
    return [...new Set(parts.flatMap((part) => cleanText(part) ?? []))];
  }

  /** An actor by id or name: which of the two it is shows when the dataset is at hand. */
  reference(field: string): ActorReference | undefined {
    const text = this.text(field);
    return text === undefined ? undefined : { key: text, name: text };
  }

  /** Notes a value that was not taken over. */
  note(field: string, value: string): void {
    this.#notes.unmapped(this.#columns.get(field) ?? field, value, this.place);
  }

  /** Notes that the row was left out. */
  leaveOut(reason: string): void {
    this.#notes.leaveOut(reason, this.place);
  }
}
