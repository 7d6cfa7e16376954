import type { ActorKind } from '../../../core/annotations';

/**
 * How the schemata of FollowTheMoney are taken. Names and properties are those of the model's own definitions
 * (followthemoney.tech); what is not listed here has no place in a dataset and is counted.
 */

/** Schemata of things that can speak or act. A legal entity is a person or a firm of which the source does not say which. */
export const actorSchemata: ReadonlyMap<string, ActorKind> = new Map([
  ['Person', 'person'],
  ['Organization', 'organization'],
  ['PublicBody', 'organization'],
  ['Company', 'organization'],
  ['LegalEntity', 'organization'],
  ['Territory', 'place'],
]);

/** Schemata that tie somebody to something over a time: which properties name whom, in what, and as what. */
export interface TieSchema {
  readonly actor: string;
  readonly organization: string;
  /** Title where the tie names none. */
  readonly title: string;
}

export const tieSchemata: ReadonlyMap<string, TieSchema> = new Map([
  ['Directorship', { actor: 'director', organization: 'organization', title: 'director' }],
  ['Employment', { actor: 'employee', organization: 'employer', title: 'employee' }],
  ['Membership', { actor: 'member', organization: 'organization', title: 'member' }],
]);

/** Properties that hold another name, and what kind of alias it is. */
export const aliasProperties: ReadonlyMap<string, { readonly kind: string | undefined; readonly weak: boolean }> = new Map([
  ['name', { kind: undefined, weak: false }],
  ['alias', { kind: undefined, weak: false }],
  ['weakAlias', { kind: undefined, weak: true }],
  ['previousName', { kind: 'former', weak: false }],
  ['abbreviation', { kind: 'acronym', weak: false }],
]);

/** Properties that name a country, the most telling first. */
export const countryProperties = ['citizenship', 'nationality', 'jurisdiction', 'mainCountry', 'country'] as const;
/** Properties that say who this is, the best first. */
export const summaryProperties = ['summary', 'description', 'position', 'notes'] as const;
export const linkProperties = ['website', 'wikipediaUrl', 'opencorporatesUrl'] as const;
export const sourceProperties = ['sourceUrl'] as const;

/** Properties that hold an id elsewhere, and its scheme. */
export const identifierProperties: ReadonlyMap<string, string> = new Map([
  ['wikidataId', 'wikidata'],
  ['leiCode', 'lei'],
  ['icijId', 'icij'],
]);
