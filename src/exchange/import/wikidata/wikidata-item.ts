import type { ActorText, AliasDraft, InputPlace } from '../draft';
import { fieldIn, isObject, textIn } from '../json-entities';
import type { JsonObject } from '../json-entities';
import type { ReadingNotes } from '../reading-report';
import { identifierProperties, pronounsByGender, property, qualifier } from './wikidata-tables';
import { aliasesIn, dateOf, describeValue, itemOf, listIn, statementsOf, termIn, valueOf } from './wikidata-values';
import type { Statement } from './wikidata-values';

/** What is kept of an item until all are read: other items are still ids. */
export interface WikidataItem {
  readonly id: string;
  readonly place: InputPlace;
  /** `undefined`: it has no label in the languages asked for. */
  readonly name: string | undefined;
  readonly aliases: readonly AliasDraft[];
  readonly texts: ReadonlyMap<ActorText, string>;
  readonly identifiers: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
  readonly superclasses: readonly string[];
  readonly offices: readonly { readonly position: string; readonly from: string | undefined; readonly to: string | undefined }[];
  readonly memberOf: readonly string[];
  readonly country: string | undefined;
  readonly nameParts: ReadonlyMap<'family' | 'given', string>;
  readonly links: readonly string[];
  /** Notes what was found and has no place; called for actors only, because nobody misses it elsewhere. */
  noteRest(): void;
}

/** What reading an item depends on. */
export interface ItemContext {
  readonly languages: readonly string[];
  readonly pronouns: boolean;
  readonly notes: ReadingNotes;
}

/** Reads one item. */
export function readItem(id: string, value: JsonObject, place: InputPlace, context: ItemContext): WikidataItem {
  const facts = new ItemFacts(fieldIn(value, 'claims'));
  const { languages } = context;
  const label = termIn(fieldIn(value, 'labels'), languages);
  const short = facts.of(property.shortName).flatMap(({ value: text }) => monolingual(text, languages));
  const texts = new Map<ActorText, string>();
  const summary = termIn(fieldIn(value, 'descriptions'), languages)?.text;
  if (summary !== undefined) texts.set('summary', summary);
  for (const [field, name] of [['birthDate', property.born] as const, ['deathDate', property.died] as const]) {
    const date = facts.date(name);
    if (date !== undefined) texts.set(field, date);
  }
  const pronouns = context.pronouns ? pronounsByGender.get(facts.items(property.gender)[0] ?? '') : undefined;
  if (pronouns !== undefined) texts.set('pronouns', pronouns);
  return {
    id,
    place,
    name: label?.text,
    aliases: aliasDrafts(aliasesIn(fieldIn(value, 'aliases'), [...new Set([label?.language ?? 'en', ...languages])]), short, label?.text),
    texts,
    identifiers: identifiersOf(id, facts),
    classes: facts.items(property.instanceOf),
    superclasses: facts.items(property.subclassOf),
    offices: facts.offices(),
    memberOf: [...new Set([...facts.current(property.party), ...facts.current(property.memberOf)])],
    country: facts.current(property.citizenship)[0] ?? facts.current(property.country)[0],
    nameParts: nameParts(facts),
    links: linksOf(value, facts, languages),
    noteRest: () => facts.noteRest(context.notes, place, context.pronouns),
  };
}

/** The statements of an item, which remember what was found in them and not taken over. */
class ItemFacts {
  readonly #claims: unknown;
  readonly #rest: (readonly [field: string, example: string])[] = [];
  readonly #known = new Map<string, readonly Statement[]>();

  constructor(claims: unknown) {
    this.#claims = claims;
  }

  of(name: string): readonly Statement[] {
    const known = this.#known.get(name);
    if (known) return known;
    const { statements, nDeprecated } = statementsOf(this.#claims, name);
    this.#known.set(name, statements);
    for (let i = 0; i < nDeprecated; i++) this.#rest.push([`${name} (deprecated)`, 'a deprecated statement']);
    return statements;
  }

  /** Items that a property names, each once. */
  items(name: string): readonly string[] {
    return [...new Set(this.of(name).flatMap(({ value }) => itemOf(value) ?? []))];
  }

  /** Items that a property names and that no qualifier says have ended; those that have are noted. */
  current(name: string): readonly string[] {
    const found = this.of(name).flatMap(({ value, qualifiers }) => {
      const item = itemOf(value);
      if (item === undefined) return [];
      if (listIn(qualifiers, qualifier.end).length === 0) return [item];
      this.#rest.push([`${name} (ended)`, item]);
      return [];
    });
    if (name === property.citizenship || name === property.country)
      for (const other of found.slice(1)) this.#rest.push([`${name} (further)`, other]);
    return found;
  }

  /** The first date of a property that is one. */
  date(name: string): string | undefined {
    const dates = this.of(name).map(({ value }) => dateOf(value) ?? this.#note(name, value));
    return dates.find((date) => date !== undefined);
  }

  offices(): WikidataItem['offices'] {
    return this.of(property.positionHeld).flatMap(({ value, qualifiers }) => {
      const position = itemOf(value);
      if (position === undefined) {
        this.#note(property.positionHeld, value);
        return [];
      }
      for (const name of Object.keys(isObject(qualifiers) ? qualifiers : {}))
        if (name !== qualifier.start && name !== qualifier.end)
          this.#rest.push([`${property.positionHeld} ${name}`, describeValue(valueOf(listIn(qualifiers, name)[0]))]);
      return [{ position, from: this.#qualifierDate(qualifiers, qualifier.start), to: this.#qualifierDate(qualifiers, qualifier.end) }];
    });
  }

  noteRest(notes: ReadingNotes, place: InputPlace, withGender: boolean): void {
    for (const [field, example] of this.#rest) notes.unmapped(field, example, place);
    const read = new Set<string>([...Object.values(property), ...identifierProperties.keys()]);
    if (!withGender) read.delete(property.gender);
    for (const name of Object.keys(isObject(this.#claims) ? this.#claims : {}))
      if (!read.has(name))
        for (const { value } of statementsOf(this.#claims, name).statements) notes.unmapped(name, describeValue(value), place);
  }

  #qualifierDate(qualifiers: unknown, name: string): string | undefined {
    const dates = listIn(qualifiers, name).map(
      (snak) => dateOf(valueOf(snak)) ?? this.#note(`${property.positionHeld} ${name}`, valueOf(snak)),
    );
    return dates.find((date) => date !== undefined);
  }

  #note(name: string, value: unknown): undefined {
    this.#rest.push([name, describeValue(value)]);
    return undefined;
  }
}

function monolingual(value: unknown, languages: readonly string[]): readonly string[] {
  const language = textIn(fieldIn(value, 'language'));
  const text = textIn(fieldIn(value, 'text'));
  return text !== undefined && language !== undefined && languages.includes(language) ? [text] : [];
}

function aliasDrafts(aliases: readonly string[], short: readonly string[], name: string | undefined): readonly AliasDraft[] {
  const drafts = new Map<string, AliasDraft>();
  for (const text of short) drafts.set(text, { text, kind: 'short', weak: false });
  for (const text of aliases) if (!drafts.has(text)) drafts.set(text, { text, kind: undefined, weak: false });
  return [...drafts.values()].filter(({ text }) => text !== name);
}

function identifiersOf(id: string, facts: ItemFacts): ReadonlyMap<string, string> {
  const identifiers = new Map([['wikidata', id]]);
  for (const [name, scheme] of identifierProperties) {
    const value = textIn(facts.of(name)[0]?.value);
    if (value !== undefined) identifiers.set(scheme, value);
  }
  return identifiers;
}

function nameParts(facts: ItemFacts): WikidataItem['nameParts'] {
  const parts = new Map<'family' | 'given', string>();
  const [family, given] = [facts.items(property.familyName)[0], facts.items(property.givenName)[0]];
  if (family !== undefined) parts.set('family', family);
  if (given !== undefined) parts.set('given', given);
  return parts;
}

/** The official website, and the article in the Wikipedia of the first language that has one. */
function linksOf(value: JsonObject, facts: ItemFacts, languages: readonly string[]): readonly string[] {
  const links = facts.of(property.website).flatMap(({ value: address }) => textIn(address) ?? []);
  for (const language of languages) {
    const title = textIn(fieldIn(fieldIn(fieldIn(value, 'sitelinks'), `${language.replaceAll('-', '_')}wiki`), 'title'));
    if (title === undefined) continue;
    const path = encodeURIComponent(title.replaceAll(' ', '_')).replaceAll('%2F', '/').replaceAll('%3A', ':');
    return [...new Set([...links, `https://${language}.wikipedia.org/wiki/${path}`])];
  }
  return [...new Set(links)];
}
