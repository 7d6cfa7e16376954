import type { ActorKind } from '../../../core/annotations';

/**
 * Items and properties of Wikidata that have a place in a dataset. Subclasses are followed where the input has them (P279); other
 * classes are mapped by whoever imports.
 */

/** Kinds of actors by class (P31). */
export const classKinds: ReadonlyMap<string, ActorKind> = new Map<string, ActorKind>([
  // human
  ['Q5', 'person'],
  // organization, political party, business, enterprise, company, public company
  ['Q43229', 'organization'],
  ['Q7278', 'organization'],
  ['Q4830453', 'organization'],
  ['Q6881511', 'organization'],
  ['Q783794', 'organization'],
  ['Q891723', 'organization'],
  // international and non-governmental organization, non-profit, trade union
  ['Q484652', 'organization'],
  ['Q79913', 'organization'],
  ['Q163740', 'organization'],
  ['Q178790', 'organization'],
  // government agency, ministry, legislature, parliament
  ['Q327333', 'organization'],
  ['Q192350', 'organization'],
  ['Q11204', 'organization'],
  ['Q35749', 'organization'],
  // newspaper, daily newspaper, news agency, university, research institute
  ['Q11032', 'organization'],
  ['Q1110794', 'organization'],
  ['Q192283', 'organization'],
  ['Q3918', 'organization'],
  ['Q31855', 'organization'],
  // country, sovereign state, state of the United States, city, big city, capital, town, village
  ['Q6256', 'place'],
  ['Q3624078', 'place'],
  ['Q35657', 'place'],
  ['Q515', 'place'],
  ['Q1549591', 'place'],
  ['Q5119', 'place'],
  ['Q3957', 'place'],
  ['Q532', 'place'],
  // group of humans, ethnic group
  ['Q16334295', 'group'],
  ['Q41710', 'group'],
]);

/** Pronouns that go with a sex or gender (P21), used only where somebody asks for it: people choose theirs. */
export const pronounsByGender: ReadonlyMap<string, string> = new Map([
  ['Q6581097', 'he/him'],
  ['Q6581072', 'she/her'],
  ['Q1052281', 'she/her'],
  ['Q2449503', 'he/him'],
  ['Q48270', 'they/them'],
]);

/** Properties that are read; all others are counted. */
export const property = {
  instanceOf: 'P31',
  subclassOf: 'P279',
  positionHeld: 'P39',
  party: 'P102',
  memberOf: 'P463',
  citizenship: 'P27',
  country: 'P17',
  gender: 'P21',
  familyName: 'P734',
  givenName: 'P735',
  shortName: 'P1813',
  website: 'P856',
  born: 'P569',
  died: 'P570',
} as const;

/** Qualifiers that are read. */
export const qualifier = { start: 'P580', end: 'P582' } as const;

/** Properties that hold an id elsewhere, and its scheme. */
export const identifierProperties: ReadonlyMap<string, string> = new Map([
  ['P214', 'viaf'],
  ['P213', 'isni'],
  ['P227', 'gnd'],
  ['P496', 'orcid'],
  ['P1278', 'lei'],
  ['P10632', 'opensanctions'],
]);
