import type { ActorDraft, ActorReference, ActorText, AliasDraft, InputPlace, RoleDraft } from '../draft';
import type { InputReader, ReadingResult } from '../input-reader';
import { fieldIn, JsonEntities, textIn } from '../json-entities';
import type { JsonObject } from '../json-entities';
import { ReadingNotes } from '../reading-report';
import { FtmEntity } from './ftm-entity';
import {
  actorSchemata,
  aliasProperties,
  countryProperties,
  identifierProperties,
  linkProperties,
  sourceProperties,
  summaryProperties,
  tieSchemata,
} from './ftm-schemata';
import type { TieSchema } from './ftm-schemata';

/** A reader of FollowTheMoney entities, OpenSanctions' form included. */
export function createFtmReader(): InputReader {
  return new FtmReader();
}

/** An office as an entity of its own; who held it stands in occupancies, which may come before it. */
interface Post {
  readonly title: string;
  readonly titleForms: readonly string[];
  readonly organization: string | undefined;
}

interface Occupancy extends InputPlace {
  readonly holders: readonly string[];
  readonly posts: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly sources: readonly string[];
}

interface Tie extends InputPlace {
  readonly actors: readonly string[];
  readonly organizations: readonly string[];
  /** `undefined`: a plain membership. */
  readonly title: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly sources: readonly string[];
}

/** So deep may entities stand inside others; publishers nest two or three levels. */
const maxNesting = 8;

class FtmReader implements InputReader {
  readonly #notes = new ReadingNotes();
  readonly #entities = new JsonEntities(this.#notes, (value, place) => this.#add(value, place, 0));
  readonly #actors: ActorDraft[] = [];
  readonly #names = new Map<string, string>();
  readonly #posts = new Map<string, Post>();
  readonly #occupancies: Occupancy[] = [];
  readonly #ties: Tie[] = [];
  #isFromOpenSanctions = false;
  #nRead = 0;

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
    const keyScheme = this.#isFromOpenSanctions ? 'opensanctions' : 'followthemoney';
    const memberships = new Map<string, ActorReference[]>();
    const roles = [...this.#occupancies.flatMap((each) => this.#rolesOf(each)), ...this.#rolesOfTies(memberships)];
    const actors = this.#actors.map((actor) => {
      const identifiers = new Map(actor.identifiers);
      if (actor.key !== undefined) identifiers.set(keyScheme, actor.key);
      const memberOf = actor.key === undefined ? [] : (memberships.get(actor.key) ?? []);
      return { ...actor, identifiers, memberOf: [...actor.memberOf, ...memberOf] };
    });
    const records = { keyScheme, defaultKind: 'organization' as const, actors, roles, quotes: [], positions: [] };
    return { records, report: this.#notes.report, nRead: this.#nRead };
  }

  #add(value: JsonObject, place: InputPlace, depth: number): void {
    const id = textIn(fieldIn(value, 'id'));
    const schema = textIn(fieldIn(value, 'schema'));
    if (id === undefined || schema === undefined)
      return this.#notes.unreadable('This is no entity: it has no "id" or no "schema", as text.', place);
    this.#nRead++;
    const entity = new FtmEntity(id, schema, value, place, this.#notes);
    this.#isFromOpenSanctions ||= entity.isFromOpenSanctions;
    const kind = actorSchemata.get(schema);
    const tie = tieSchemata.get(schema);
    if (kind !== undefined) this.#addActor(entity, kind);
    else if (schema === 'Position') this.#addPost(entity);
    else if (schema === 'Occupancy') this.#addOccupancy(entity);
    else if (tie !== undefined) this.#addTie(entity, tie);
    else this.#notes.unmapped(`schema ${schema}`, id, place);
    if (depth < maxNesting)
      for (const nested of entity.nested) if (fieldIn(nested, 'schema') !== undefined) this.#add(nested, place, depth + 1);
  }

  #addActor(entity: FtmEntity, kind: NonNullable<ActorDraft['kind']>): void {
    const name = houseName(entity);
    if (name === undefined) return this.#notes.leaveOut(`The ${entity.schema} "${entity.id}" has no name.`, entity.place);
    const identifiers = new Map<string, string>();
    if (/^Q\d+$/.test(entity.id)) identifiers.set('wikidata', entity.id);
    for (const [property, scheme] of identifierProperties) {
      const value = entity.first(property);
      if (value !== undefined) identifiers.set(scheme, value);
    }
    const texts = new Map<ActorText, string>();
    const put = (field: ActorText, text: string | undefined): void => void (text !== undefined && texts.set(field, text));
    put('summary', entity.firstOf(summaryProperties));
    if (kind === 'person') {
      put('given', partOfName(entity, 'firstName', name));
      put('family', partOfName(entity, 'lastName', name));
      put('birthDate', entity.date('birthDate'));
      put('deathDate', entity.date('deathDate'));
    }
    const country = entity.firstOf(countryProperties);
    this.#names.set(entity.id, name);
    this.#actors.push({
      ...entity.place,
      key: entity.id,
      id: undefined,
      identifiers,
      formerKeys: entity.formerIds,
      kind,
      name,
      aliases: aliasesOf(entity, name),
      misspellings: [],
      texts,
      country: country === undefined ? undefined : { key: undefined, name: country },
      memberOf: [],
      links: linkProperties.flatMap((property) => entity.all(property)),
      sources: sourcesOf(entity),
    });
    entity.noteRest();
  }

  #addPost(entity: FtmEntity): void {
    const [title, ...titleForms] = [...new Set([...(entity.caption === undefined ? [] : [entity.caption]), ...entity.all('name')])];
    if (title === undefined) return this.#notes.leaveOut(`The Position "${entity.id}" has no name.`, entity.place);
    this.#posts.set(entity.id, { title, titleForms: [...titleForms, ...entity.all('alias')], organization: entity.first('organization') });
    entity.noteRest();
  }

  #addOccupancy(entity: FtmEntity): void {
    const [holders, posts] = [entity.all('holder'), entity.all('post')];
    const [from, to] = [entity.date('startDate'), entity.date('endDate', 'latest')];
    this.#occupancies.push({ ...entity.place, holders, posts, from, to, sources: sourcesOf(entity) });
    entity.noteRest();
  }

  #addTie(entity: FtmEntity, schema: TieSchema): void {
    const [actors, organizations] = [entity.all(schema.actor), entity.all(schema.organization)];
    const [from, to] = [entity.date('startDate'), entity.date('endDate', 'latest')];
    const role = entity.first('role');
    const isPlain = entity.schema === 'Membership' && role === undefined && from === undefined && to === undefined;
    const title = isPlain ? undefined : (role ?? schema.title);
    this.#ties.push({ ...entity.place, actors, organizations, title, from, to, sources: sourcesOf(entity) });
    entity.noteRest();
  }

  #rolesOf(occupancy: Occupancy): readonly RoleDraft[] {
    const { holders, posts, file, line, from, to, sources } = occupancy;
    return holders.flatMap((holder) =>
      posts.flatMap((id) => {
        const post = this.#posts.get(id);
        if (post === undefined) this.#notes.leaveOut(`The post "${id}" of this occupancy is not in the input.`, occupancy);
        if (post === undefined) return [];
        const organization = post.organization === undefined ? undefined : this.#referTo(post.organization);
        const { title, titleForms } = post;
        return [{ file, line, actor: this.#referTo(holder), title, titleForms, organization, from, to, status: undefined, sources }];
      }),
    );
  }

  /** Roles of ties that have a title; plain memberships go into `memberships`, by member. */
  #rolesOfTies(memberships: Map<string, ActorReference[]>): readonly RoleDraft[] {
    return this.#ties.flatMap(({ file, line, actors, organizations, title, from, to, sources }) =>
      actors.flatMap((actor) =>
        organizations.flatMap((id): readonly RoleDraft[] => {
          const organization = this.#referTo(id);
          if (title !== undefined)
            return [{ file, line, actor: this.#referTo(actor), title, titleForms: [], organization, from, to, status: undefined, sources }];
          const known = memberships.get(actor);
          if (known) known.push(organization);
          else memberships.set(actor, [organization]);
          return [];
        }),
      ),
    );
  }

  #referTo(id: string): ActorReference {
    return { key: id, name: this.#names.get(id) };
  }
}

/** The name that the publisher shows, where it is one of the names; else the first. */
function houseName(entity: FtmEntity): string | undefined {
  const names = entity.all('name');
  return entity.caption !== undefined && (names.length === 0 || names.includes(entity.caption)) ? entity.caption : names[0];
}

function aliasesOf(entity: FtmEntity, name: string): readonly AliasDraft[] {
  const aliases = new Map<string, AliasDraft>();
  for (const [property, { kind, weak }] of aliasProperties)
    for (const text of entity.all(property)) if (text !== name && !aliases.has(text)) aliases.set(text, { text, kind, weak });
  return [...aliases.values()];
}

/** The form of a name's part that stands in the whole name; sources give them in several scripts. The others are noted. */
function partOfName(entity: FtmEntity, property: string, name: string): string | undefined {
  const values = entity.all(property);
  const part = values.find((value) => name.includes(value)) ?? values[0];
  for (const value of values) if (value !== part) entity.note(property, value);
  return part;
}

const sourcesOf = (entity: FtmEntity): readonly string[] => sourceProperties.flatMap((property) => entity.all(property));
