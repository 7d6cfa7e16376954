import type { ActorKind } from '../annotations';
import { looksOrdinary } from '../lexicon/common-words';
import { nameClass } from '../lexicon/name-classes';
import type { NameChunk } from './name-chunks';
import type { NameContext } from './name-context';
import type { NameUnit } from './name-units';
import type { SentenceCase } from './sentence-case';

/** What the rules make of a chunk; `undefined` when it is no name. */
export interface NameVerdict {
  readonly kind: ActorKind | undefined;
  readonly strength: number;
  readonly evidence: string;
}

const {
  given,
  masculine,
  feminine,
  ambiguousGiven,
  place,
  ambiguousPlace,
  organization,
  organizationHead,
  placeHead,
  direction,
  common,
  thing,
  demonym,
  thingWord,
  generational,
  organizationNoun,
} = nameClass;

/** Prepositions that stand before places. */
const placePrepositions = new Set(
  'in near throughout across outside inside around toward towards into downtown northern southern eastern western central neighboring neighbouring nearby northwest northeast southwest southeast southeastern southwestern northeastern northwestern'.split(
    ' ',
  ),
);

/** Words that end names of bodies, places and things, and are none by themselves. */
const generic = nameClass.organizationWord | nameClass.placeWord | thingWord | nameClass.titleHead | nameClass.personNoun;

/** Endings of adjectives made of names. */
const adjectiveEnding = /(?:ans?|ean|ese|ic|ish|ite|id|ar)$/;

/** Prepositions that stand before places more often than before people. */
const towards = new Set(['from', 'to', 'at', 'of', 'through', 'via', 'past', 'off']);

/** Decides whether a chunk is a name, and of what. The first rule that speaks wins; strength says how far to trust it. */
export function classify(
  units: readonly NameUnit[],
  chunk: NameChunk,
  context: NameContext,
  mode: SentenceCase,
  acts: boolean,
): NameVerdict | undefined {
  const first = units[chunk.from];
  const last = units[chunk.to - 1];
  if (first === undefined || last === undefined) return undefined;
  if (chunk.suffix === 'thing') return undefined;
  const n = chunk.to - chunk.from;
  // In a headline every word has a capital: words that are ordinary elsewhere make no name.
  if (mode !== 'normal' && chunk.known === undefined && n > 1 && isAllOrdinary(units, chunk)) return undefined;
  if (chunk.known !== undefined)
    return {
      kind: chunk.known,
      strength: 0.95,
      evidence: chunk.suffix === 'organization' ? 'organization-word' : chunk.known === 'place' ? 'place-list' : 'organization-list',
    };
  if (n > 1 && chunk.suffix === 'organization')
    return { kind: 'organization', strength: mode === 'normal' ? 0.9 : 0.6, evidence: 'organization-word' };
  if (chunk.titled || context.honorific !== undefined) {
    if (mode === 'upper' && (first.bits & common) !== 0) return undefined;
    return n === 1 &&
      (first.bits & (place | organization)) !== 0 &&
      (first.bits & (ambiguousPlace | given)) === 0 &&
      context.honorific === undefined
      ? single(first, context, mode)
      : { kind: 'person', strength: n === 1 && (first.bits & common) !== 0 ? 0.7 : 0.95, evidence: 'title' };
  }
  return n === 1 ? single(first, context, mode) : several(units, chunk, first, last, context, mode, acts);
}

function several(
  units: readonly NameUnit[],
  chunk: NameChunk,
  first: NameUnit,
  last: NameUnit,
  context: NameContext,
  mode: SentenceCase,
  acts: boolean,
): NameVerdict | undefined {
  const n = chunk.to - chunk.from;
  let nOrdinary = 0;
  let nInitials = 0;
  let nAcronyms = 0;
  let hasAnd = false;
  for (let k = chunk.from; k < chunk.to; k++) {
    const unit = units[k];
    if (unit === undefined) continue;
    const isOrdinary = (unit.bits & (common | thing | thingWord | organizationNoun)) !== 0 || looksOrdinary(unit.key);
    if (isOrdinary && (unit.bits & (given | generational)) === 0 && unit.form !== 'connector') nOrdinary++;
    if (unit.form === 'initial' && k > chunk.from) nInitials++;
    if (unit.form === 'acronym') nAcronyms++;
    if (unit.key === '&' || unit.key === 'and') hasAnd = true;
  }
  if (hasAnd) return nOrdinary === n - 1 ? undefined : { kind: 'organization', strength: 0.6, evidence: 'ampersand' };
  if (first.form === 'initial' && n === 2 && (last.bits & place) !== 0 && compass.has(first.key))
    return { kind: 'place', strength: 0.9, evidence: 'direction' };
  if (first.form === 'initial' && n <= 4 && !lastIsOrdinary(last)) return { kind: 'person', strength: 0.75, evidence: 'initial' };
  const firstGiven = (first.bits & given) !== 0 && ((first.bits & ambiguousGiven) === 0 || !first.atStart);
  const lastOrdinary = lastIsOrdinary(last);
  if ((last.bits & generational) !== 0 && nOrdinary < n - 1) return { kind: 'person', strength: 0.9, evidence: 'generation' };
  if (nInitials > 0 && n <= 4 && nAcronyms === 0 && !lastOrdinary && mode !== 'upper')
    return { kind: 'person', strength: 0.9, evidence: 'initial' };
  if (firstGiven && n <= 5 && !(lastOrdinary && (mode !== 'normal' || n > 2))) {
    const sure = (first.bits & (masculine | feminine)) !== 0 && (first.bits & ambiguousGiven) === 0;
    if (chunk.suffix === 'place' && !context.verbAfter && !sure) return { kind: 'place', strength: 0.8, evidence: 'place-word' };
    if (!((last.bits & place) !== 0 && !sure)) return { kind: 'person', strength: sure ? 0.9 : 0.75, evidence: 'given-name' };
  }
  // The agency in a dateline.
  if (context.before === '(' && context.after === ')' && (last.bits & place) === 0)
    return { kind: 'organization', strength: 0.6, evidence: 'parentheses' };
  if (chunk.suffix === 'place') return { kind: 'place', strength: 0.85, evidence: 'place-word' };
  if ((first.bits & placeHead) !== 0 && (first.bits & given) === 0 && n <= 4)
    return { kind: 'place', strength: 0.8, evidence: 'place-word' };
  if ((first.bits & direction) !== 0 && !lastOrdinary && n <= 3)
    return { kind: 'place', strength: (last.bits & place) !== 0 ? 0.9 : 0.7, evidence: 'direction' };
  if (context.calledPlace && !context.calledPerson) return { kind: 'place', strength: 0.8, evidence: 'called-place' };
  if (context.calledPerson) return { kind: 'person', strength: 0.85, evidence: 'title' };
  if (context.calledOrganization) return { kind: 'organization', strength: 0.8, evidence: 'called-organization' };
  if (context.ageAfter) return { kind: 'person', strength: 0.9, evidence: 'age' };
  if (context.relative === 'who' && nOrdinary < n) return { kind: 'person', strength: 0.8, evidence: 'who' };
  if (context.relative === 'which' && mode === 'normal')
    return { kind: 'organization', strength: nOrdinary < n ? 0.65 : 0.5, evidence: 'which' };
  if (mode !== 'normal') return nOrdinary > 0 ? undefined : { kind: undefined, strength: 0.45, evidence: 'capitals' };
  // "The Freight Forum", "Fairview Neighbors sued": ordinary words with capitals inside a sentence, and what acts as somebody does.
  if ((last.bits & organizationHead) !== 0 && (nOrdinary < n || context.afterThe))
    return { kind: 'organization', strength: 0.65, evidence: 'organization-word' };
  if (nOrdinary > 0 && nOrdinary < n && (context.speaksAfter || (context.verbAfter && n > 1)) && n <= 5)
    return { kind: 'organization', strength: 0.6, evidence: 'speaks' };
  if (nOrdinary === n && acts) return { kind: 'organization', strength: 0.6, evidence: 'speaks' };
  if (nOrdinary === n) return { kind: undefined, strength: 0.3, evidence: 'capitals' };
  if (context.speaksAfter && n <= 4 && nOrdinary === 0) return { kind: 'person', strength: 0.75, evidence: 'speaks' };
  if ((last.bits & place) !== 0 && n === 2) return { kind: 'place', strength: 0.6, evidence: 'place-list' };
  if (placePrepositions.has(context.before) && n <= 3) return { kind: 'place', strength: 0.65, evidence: 'place-preposition' };
  if (context.placeAfter && n <= 3) return { kind: 'place', strength: 0.7, evidence: 'place-after' };
  if (context.afterThe || nOrdinary > 0 || n > 4)
    return { kind: 'organization', strength: nOrdinary > 0 ? 0.4 : 0.5, evidence: 'capitals' };
  return { kind: 'person', strength: 0.6, evidence: 'two-names' };
}

const compass = new Set(['n.', 's.', 'e.', 'w.']);

function isAllOrdinary(units: readonly NameUnit[], chunk: NameChunk): boolean {
  for (let k = chunk.from; k < chunk.to; k++) {
    const unit = units[k];
    if (unit !== undefined && (unit.bits & (common | generic | direction | nameClass.function)) === 0 && !looksOrdinary(unit.key))
      return false;
  }
  return true;
}

function lastIsOrdinary({ bits }: NameUnit): boolean {
  return (bits & (common | thing | thingWord | demonym)) !== 0 && (bits & given) === 0;
}

function single(unit: NameUnit, context: NameContext, mode: SentenceCase): NameVerdict | undefined {
  const bits = unit.bits;
  const inPlace = placePrepositions.has(context.before);
  if ((bits & organization) !== 0 && !(mode === 'upper' && unit.key.length < 4 && (bits & common) !== 0)) {
    if ((bits & (place | given)) === 0)
      return { kind: 'organization', strength: (bits & common) !== 0 ? (unit.atStart ? 0.35 : 0.6) : 0.9, evidence: 'organization-list' };
  }
  if ((bits & place) !== 0) {
    if ((bits & (ambiguousPlace | given)) === 0) return { kind: 'place', strength: 0.95, evidence: 'place-list' };
    if (unit.key === 'us')
      return unit.form === 'acronym' && mode !== 'upper' ? { kind: 'place', strength: 0.95, evidence: 'place-list' } : undefined;
    if (context.speaksAfter && (bits & given) !== 0 && (bits & nameClass.country) === 0 && !inPlace)
      return { kind: 'person', strength: 0.6, evidence: 'speaks' };
    return {
      kind: 'place',
      strength: inPlace || context.calledPlace || context.placeAfter ? 0.9 : (bits & common) !== 0 ? 0.4 : 0.75,
      evidence: 'place-list',
    };
  }
  if ((bits & (demonym | thing)) !== 0 && (bits & given) === 0) return undefined;
  if (unit.form === 'initial') return undefined;
  const ordinary = (bits & (common | generic)) !== 0 || looksOrdinary(unit.key);
  if (mode === 'upper' || mode === 'title') {
    if (ordinary) return undefined;
    if (unit.form === 'acronym' && mode === 'title') return { kind: 'organization', strength: 0.5, evidence: 'acronym' };
    return { kind: (bits & given) !== 0 ? 'person' : undefined, strength: 0.3, evidence: 'capitals' };
  }
  // "the Ames classification", "the Ameses", "an Ames": as often an adjective, a people, a make.
  const doubtful =
    (context.afterThe && (context.nounAfter || !context.verbAfter)) ||
    context.before === 'a' ||
    context.before === 'an' ||
    context.afterNumber ||
    (context.nounAfter && adjectiveEnding.test(unit.key)) ||
    unit.camel ||
    (unit.key.endsWith('s') && !unit.key.endsWith('ss') && (unit.atStart || context.afterThe));
  const base = (ordinary ? (unit.atStart ? 0.1 : 0.3) : unit.atStart ? 0.45 : 0.6) - (doubtful ? 0.2 : 0);
  if ((bits & given) !== 0 && (bits & ambiguousGiven) === 0)
    return { kind: 'person', strength: Math.max(base, 0.6), evidence: 'given-name' };
  if (context.after === 'administration' && !ordinary) return { kind: 'person', strength: 0.7, evidence: 'administration' };
  if (context.calledPlace && !unit.atStart) return { kind: 'place', strength: 0.8, evidence: 'called-place' };
  if (context.calledPerson && !ordinary) return { kind: 'person', strength: 0.85, evidence: 'title' };
  if (context.calledOrganization) return { kind: 'organization', strength: ordinary ? 0.5 : 0.8, evidence: 'called-organization' };
  if (context.ageAfter) return { kind: 'person', strength: 0.85, evidence: 'age' };
  if (context.relative === 'who' && !ordinary) return { kind: 'person', strength: Math.max(base, 0.65), evidence: 'who' };
  if (unit.form === 'acronym') return { kind: 'organization', strength: ordinary ? 0.3 : 0.6, evidence: 'acronym' };
  if (inPlace && !ordinary) return { kind: 'place', strength: 0.7, evidence: 'place-preposition' };
  if (context.placeAfter && !ordinary) return { kind: 'place', strength: 0.7, evidence: 'place-after' };
  if (unit.camel) return { kind: 'organization', strength: base + (context.verbAfter ? 0.15 : 0.05), evidence: 'capitals' };
  if (context.speaksAfter) return { kind: context.afterThe ? 'organization' : 'person', strength: base + 0.15, evidence: 'speaks' };
  if (context.verbAfter) return { kind: context.afterThe ? undefined : 'person', strength: base + 0.05, evidence: 'subject' };
  if (context.afterThe) return { kind: undefined, strength: base, evidence: 'capitals' };
  if (towards.has(context.before)) return { kind: 'place', strength: base - 0.05, evidence: 'place-preposition' };
  if (/^(?:mc|mac)[a-z]{3}/.test(unit.key) && !ordinary) return { kind: 'person', strength: base, evidence: 'family-name' };
  if (/(?:stan|burg|ville|grad|land|shire|abad|istan)$/.test(unit.key)) return { kind: 'place', strength: base, evidence: 'place-ending' };
  return { kind: undefined, strength: base, evidence: 'capitals' };
}
