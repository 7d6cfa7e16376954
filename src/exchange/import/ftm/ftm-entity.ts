import type { InputPlace } from '../draft';
import { toPartialDate } from '../import-date';
import { fieldIn, isObject, textIn } from '../json-entities';
import type { JsonObject } from '../json-entities';
import { orderPartialDates } from '../../../dataset/partial-date';
import type { ReadingNotes } from '../reading-report';

/**
 * One entity and the values of its properties. Values are lists of texts or, in nested files, whole entities; a single text is taken
 * as a list of one. Properties that nobody asks for are noted by {@link noteRest}.
 */
export class FtmEntity {
  readonly place: InputPlace;
  readonly id: string;
  readonly schema: string;
  /** The name that the publisher shows; `undefined`: it gives none. */
  readonly caption: string | undefined;
  /** True for the form of OpenSanctions, which says from which lists an entity is. */
  readonly isFromOpenSanctions: boolean;
  /** Other ids of the same entity. */
  readonly formerIds: readonly string[];
  /** Entities that stand inside this one. */
  readonly nested: readonly JsonObject[];
  readonly #values = new Map<string, readonly string[]>();
  readonly #asked = new Set<string>();
  readonly #notes: ReadingNotes;

  constructor(id: string, schema: string, value: JsonObject, place: InputPlace, notes: ReadingNotes) {
    this.id = id;
    this.schema = schema;
    this.place = place;
    this.#notes = notes;
    this.caption = textIn(fieldIn(value, 'caption'));
    this.isFromOpenSanctions = Array.isArray(fieldIn(value, 'referents')) || Array.isArray(fieldIn(value, 'datasets'));
    this.formerIds = texts(fieldIn(value, 'referents'));
    const nested: JsonObject[] = [];
    const properties = fieldIn(value, 'properties');
    for (const [name, held] of Object.entries(isObject(properties) ? properties : {})) {
      const items: readonly unknown[] = Array.isArray(held) ? held : [held];
      const found = items.flatMap((item): readonly string[] => {
        if (isObject(item)) nested.push(item);
        const text = textIn(isObject(item) ? fieldIn(item, 'id') : item);
        if (text === undefined && item !== null && !isObject(item)) notes.unmapped(`${schema}.${name}`, describe(item), place);
        return text === undefined ? [] : [text];
      });
      this.#values.set(name, [...new Set(found)]);
    }
    this.nested = nested;
  }

  /** All values of a property. */
  all(property: string): readonly string[] {
    this.#asked.add(property);
    return this.#values.get(property) ?? [];
  }

  /** One value of a property; the others are noted. */
  first(property: string): string | undefined {
    const [first, ...others] = this.all(property);
    for (const other of others) this.note(property, other);
    return first;
  }

  /** The first value of the first property that has one; everything else is noted. */
  firstOf(properties: readonly string[]): string | undefined {
    const values = properties.flatMap((property) => this.all(property).map((value) => ({ property, value })));
    const [first, ...others] = values;
    for (const { property, value } of others) if (value !== first?.value) this.note(property, value);
    return first?.value;
  }

  /** The earliest or latest of a property's dates; what is no date, and the others, are noted. */
  date(property: string, which: 'earliest' | 'latest' = 'earliest'): string | undefined {
    const dates = this.all(property).flatMap((value) => {
      const date = toPartialDate(value);
      if (date === undefined) this.note(property, value);
      return date === undefined ? [] : [date];
    });
    const inOrder = [...new Set(dates)].sort(orderPartialDates);
    const chosen = which === 'earliest' ? inOrder[0] : inOrder.at(-1);
    for (const date of inOrder) if (date !== chosen) this.note(property, date);
    return chosen;
  }

  /** Notes a value that was not taken over. */
  note(property: string, value: string): void {
    this.#notes.unmapped(`${this.schema}.${property}`, value, this.place);
  }

  /** Notes all values of properties that nobody asked for. */
  noteRest(): void {
    for (const [property, values] of this.#values) if (!this.#asked.has(property)) for (const value of values) this.note(property, value);
  }
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((item) => textIn(item) ?? []) : [];
}

const describe = (value: unknown): string => (typeof value === 'object' ? 'a list or object' : String(value));
