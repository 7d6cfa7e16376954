import type { ActorKind } from '../../../core/annotations';
import type { ActorDraft, ActorReference, RoleDraft } from '../draft';
import type { InputReader, ReadingResult } from '../input-reader';
import { fieldIn, isObject, JsonEntities, textIn } from '../json-entities';
import type { JsonObject } from '../json-entities';
import type { InputPlace } from '../draft';
import { ReadingNotes } from '../reading-report';
import { readItem } from './wikidata-item';
import type { WikidataItem } from './wikidata-item';
import { classKinds } from './wikidata-tables';
import { termIn } from './wikidata-values';

/** How Wikidata entities are to be read. */
export interface WikidataOptions {
  /** Language of names and descriptions, as Wikidata codes it; English is used where it has none. */
  readonly language: string;
  /** Kinds of actors by class, before those that are known. */
  readonly kinds: ReadonlyMap<string, ActorKind>;
  /** True to take pronouns from the gender that Wikidata gives. */
  readonly pronouns: boolean;
}

/** Reading as it goes when nobody says otherwise. */
export const defaultWikidataOptions: WikidataOptions = { language: 'en', kinds: new Map(), pronouns: false };

/**
 * A reader of Wikidata entities: lines of a dump, and what Special:EntityData gives. One pass: of items that are no actors only label
 * and superclasses are kept, because offices, parties and countries are named by them.
 */
export function createWikidataReader(options: WikidataOptions): InputReader {
  return new WikidataReader(options);
}

class WikidataReader implements InputReader {
  readonly #options: WikidataOptions;
  readonly #languages: readonly string[];
  readonly #notes = new ReadingNotes();
  readonly #entities = new JsonEntities(this.#notes, (value, place) => this.#addAny(value, place));
  readonly #labels = new Map<string, string>();
  readonly #superclasses = new Map<string, readonly string[]>();
  readonly #items: WikidataItem[] = [];
  #nRead = 0;

  constructor(options: WikidataOptions) {
    this.#options = options;
    const { language } = options;
    // "mul" holds names that are the same in many languages; "en-gb" falls back to "en".
    const general = language.split('-')[0] ?? language;
    this.#languages = [...new Set([language, general, 'mul', 'en'])];
  }

  beginFile(name: string): void {
    this.#entities.beginFile(name);
  }

  push(bytes: Uint8Array): void {
    this.#entities.push(bytes);
  }

  endFile(): void {
    this.#entities.endFile();
  }

  finish(): ReadingResult {
    const actors: ActorDraft[] = [];
    const roles: RoleDraft[] = [];
    for (const item of this.#items) {
      const kind = this.#kindOf(item);
      if (kind === undefined) continue;
      actors.push(this.#toActor(item, kind));
      if (item.name !== undefined) roles.push(...item.offices.map((office) => this.#toRole(item, office)));
    }
    const named = actors.filter(({ name }) => name !== undefined);
    const records = { keyScheme: 'wikidata', defaultKind: 'person' as const, actors: named, roles, quotes: [], positions: [] };
    return { records, report: this.#notes.report, nRead: this.#nRead };
  }

  /** An entity, or the answer of Special:EntityData, which holds several by id. */
  #addAny(value: JsonObject, place: InputPlace): void {
    const entities = fieldIn(value, 'entities');
    if (!isObject(entities)) return this.#add(value, place);
    for (const entity of Object.values(entities)) {
      if (isObject(entity)) this.#add(entity, place);
      else this.#notes.unreadable('This is no entity: it is no object with fields.', place);
    }
  }

  #add(value: JsonObject, place: InputPlace): void {
    const id = textIn(fieldIn(value, 'id'));
    if (id === undefined || !/^[QPL]\d+$/.test(id))
      return this.#notes.unreadable('This is no Wikidata entity: it has no "id" such as "Q42".', place);
    if (fieldIn(value, 'missing') !== undefined) return this.#notes.leaveOut(`Wikidata has no entity "${id}".`, place);
    this.#nRead++;
    if (!id.startsWith('Q')) return;
    const label = termIn(fieldIn(value, 'labels'), this.#languages)?.text;
    if (label !== undefined) this.#labels.set(id, label);
    const item = readItem(id, value, place, { ...this.#options, languages: this.#languages, notes: this.#notes });
    if (item.superclasses.length > 0) this.#superclasses.set(id, item.superclasses);
    // What is no instance of anything is a class or an office: only its name can be of use.
    if (item.classes.length > 0 && !item.classes.every((each) => isNeverActor.has(each))) this.#items.push(item);
  }

  #kindOf(item: WikidataItem): ActorKind | undefined {
    const seen = new Set<string>();
    let level = item.classes;
    while (level.length > 0) {
      for (const id of level) {
        const kind = this.#options.kinds.get(id) ?? classKinds.get(id);
        if (kind !== undefined) return kind;
        seen.add(id);
      }
      level = level.flatMap((id) => this.#superclasses.get(id) ?? []).filter((id) => !seen.has(id));
    }
    for (const id of item.classes.slice(0, 1)) this.#notes.unmapped(`P31 ${id}`, `${item.id} ${item.name ?? ''}`.trim(), item.place);
    return undefined;
  }

  #toActor(item: WikidataItem, kind: ActorKind): ActorDraft {
    if (item.name === undefined)
      this.#notes.leaveOut(`The item "${item.id}" has no label in ${this.#languages.join(', ')}; choose another language.`, item.place);
    else item.noteRest();
    const texts = new Map(item.texts);
    for (const field of ['family', 'given'] as const) {
      const id = item.nameParts.get(field);
      const label = id === undefined ? undefined : this.#labels.get(id);
      if (label !== undefined) texts.set(field, label);
      else if (id !== undefined) this.#notes.unmapped(field === 'family' ? 'P734' : 'P735', id, item.place);
    }
    return {
      ...item.place,
      key: item.id,
      id: undefined,
      identifiers: item.identifiers,
      formerKeys: [],
      kind,
      name: item.name,
      aliases: item.aliases,
      misspellings: [],
      texts,
      country: item.country === undefined ? undefined : this.#referTo(item.country, 'country', item.place),
      memberOf: item.memberOf.map((id) => this.#referTo(id, 'party', item.place)),
      links: item.links,
      sources: [],
    };
  }

  #toRole(item: WikidataItem, { position, from, to }: WikidataItem['offices'][number]): RoleDraft {
    const title = this.#labels.get(position);
    if (title === undefined) this.#notes.unmapped('label of P39', position, item.place);
    const actor = { key: item.id, name: item.name };
    return {
      ...item.place,
      actor,
      title: title ?? position,
      titleForms: [],
      organization: undefined,
      from,
      to,
      status: undefined,
      sources: [],
    };
  }

  /** The item by its label; one without is kept by its id, and noted. */
  #referTo(id: string, what: string, place: InputPlace): ActorReference {
    const name = this.#labels.get(id);
    if (name === undefined) this.#notes.unmapped(`label of ${what}`, id, place);
    return { key: id, name };
  }
}

/** Offices, names and disambiguation pages are items of their own, but nobody who speaks. */
const isNeverActor = new Set(['Q4164871', 'Q294414', 'Q101352', 'Q202444', 'Q12308941', 'Q11879590', 'Q3409032', 'Q4167410']);
