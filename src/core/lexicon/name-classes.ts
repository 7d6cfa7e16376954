import type { ActorKind } from '../annotations';
import { commonWords, isCommonWord } from './common-words';
import { functionWords } from './function-words';
import { ambiguousGivenNames, eitherGivenNames, feminineGivenNames, masculineGivenNames } from './given-names';
import { calendarWords, demonyms, otherThings } from './never-names';
import {
  generationalSuffixes,
  knownOrganizations,
  nameParticles,
  organizationHeads,
  organizationWords,
  placeHeads,
  placeWords,
  thingWords,
} from './organizations';
import { ambiguousPlaces, cities, countries, regions } from './places';
import { honorifics, organizationNouns, personNouns, placeNouns, titleHeads, titleModifiers } from './titles';

/** What the word lists say of one word, as bits. One look-up a token. */
export const nameClass = {
  /** Function words. */
  function: 1 << 0,
  /** Ordinary words of English. */
  common: 1 << 1,
  calendar: 1 << 2,
  demonym: 1 << 3,
  /** Capitalised words that name nobody ("Internet"). */
  thing: 1 << 4,
  honorific: 1 << 5,
  titleHead: 1 << 6,
  titleModifier: 1 << 7,
  personNoun: 1 << 8,
  masculine: 1 << 9,
  feminine: 1 << 10,
  /** Given name of either gender. */
  given: 1 << 11,
  /** Given name that is an ordinary word or place too. */
  ambiguousGiven: 1 << 12,
  place: 1 << 13,
  ambiguousPlace: 1 << 14,
  organization: 1 << 15,
  /** Ends an organization's name. */
  organizationWord: 1 << 16,
  /** Opens an organization's name before "of", "for", "on". */
  organizationHead: 1 << 17,
  placeWord: 1 << 18,
  placeHead: 1 << 19,
  /** Ends the name of an event, law, work, prize. */
  thingWord: 1 << 20,
  /** Lower-case part of a name ("al", "bin", "van"). */
  particle: 1 << 21,
  generational: 1 << 22,
  direction: 1 << 23,
  organizationNoun: 1 << 24,
  placeNoun: 1 << 25,
  /** Begins a known name of several words. */
  startsPhrase: 1 << 26,
  /** Country: it speaks and acts like a person. */
  country: 1 << 27,
} as const;

const directions =
  `north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern
  southeastern southwestern upper lower outer inner greater mid downtown`.split(/\s+/);

const classes = new Map<string, number>();

function add(list: Iterable<string>, bit: number): void {
  for (const word of list) classes.set(word, (classes.get(word) ?? 0) | bit);
}

/** Known names of several words, keyed by the words joined with a space. */
const phrases = new Map<string, ActorKind>();
let longestPhrase = 1;

function addNames(list: readonly string[], kind: ActorKind, bit: number): void {
  for (const name of list) {
    if (!name.includes('_')) {
      add([name], bit);
      continue;
    }
    const parts = name.replaceAll("'s", "_'s").split('_');
    phrases.set(parts.join(' '), kind);
    longestPhrase = Math.max(longestPhrase, parts.length);
    add([parts[0] ?? ''], nameClass.startsPhrase);
  }
}

add(functionWords, nameClass.function);
add(calendarWords, nameClass.calendar);
add(demonyms, nameClass.demonym);
add(otherThings, nameClass.thing);
add(honorifics.keys(), nameClass.honorific);
add(titleHeads, nameClass.titleHead);
add(titleModifiers, nameClass.titleModifier);
add(personNouns, nameClass.personNoun);
add(masculineGivenNames, nameClass.masculine | nameClass.given);
add(feminineGivenNames, nameClass.feminine | nameClass.given);
add(eitherGivenNames, nameClass.given);
add(ambiguousGivenNames, nameClass.ambiguousGiven);
addNames(countries, 'place', nameClass.place);
addNames(regions, 'place', nameClass.place);
addNames(cities, 'place', nameClass.place);
add(
  countries.filter((name) => !name.includes('_')),
  nameClass.country,
);
add(ambiguousPlaces, nameClass.ambiguousPlace);
addNames(knownOrganizations, 'organization', nameClass.organization);
add(organizationWords, nameClass.organizationWord);
add(organizationHeads, nameClass.organizationHead);
add(placeWords, nameClass.placeWord);
add(placeHeads, nameClass.placeHead);
add(thingWords, nameClass.thingWord);
add(nameParticles, nameClass.particle);
add(generationalSuffixes, nameClass.generational);
add(directions, nameClass.direction);
add(organizationNouns, nameClass.organizationNoun);
add(placeNouns, nameClass.placeNoun);
add(commonWords, nameClass.common);

// Ordinary words among the listed ones, so that a look-up that hits needs nothing more.
for (const [word, bits] of classes) if (isCommonWord(word)) classes.set(word, bits | nameClass.common);

/** Classes of a word, by its token key: bits of {@link nameClass}, 0 for none. Regular plurals of nationalities are covered. */
export function classesOf(key: string): number {
  const bits = classes.get(key);
  if (bits !== undefined) return bits;
  // "we've", "you'd".
  const apostrophe = key.indexOf("'");
  if (apostrophe > 0 && ((classes.get(key.slice(0, apostrophe)) ?? 0) & nameClass.function) !== 0) return nameClass.function;
  if (key.endsWith('s') && ((classes.get(key.slice(0, -1)) ?? 0) & nameClass.demonym) !== 0) return nameClass.demonym;
  return isCommonWord(key) ? nameClass.common : 0;
}

/** Kind of a known name of several words (token keys joined with a space); `undefined`: not known. */
export function phraseKind(words: string): ActorKind | undefined {
  return phrases.get(words);
}

/** Most words in a known name. */
export const maxPhraseWords: number = longestPhrase;
