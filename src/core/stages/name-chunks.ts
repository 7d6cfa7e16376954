import type { ActorKind } from '../annotations';
import { maxPhraseWords, nameClass, phraseKind } from '../lexicon/name-classes';
import { endsChunk, isStateOrgan, organizationEnd, suffixOf } from './name-endings';
import type { NameUnit } from './name-units';
import type { SentenceCase } from './sentence-case';

/** A stretch of a run that may be one name: units `[from, to)`. `known`: kind of a listed phrase that it is or begins with. */
export interface NameChunk {
  readonly from: number;
  readonly to: number;
  readonly known: ActorKind | undefined;
  /** Why it ends where it ends, as far as its last word decides: an organization's, a place's or a thing's. */
  readonly suffix: 'organization' | 'place' | 'thing' | undefined;
  /** A capitalised title or honorific of the same run stands right before it. */
  readonly titled: boolean;
}

const {
  function: functionBit,
  calendar,
  demonym,
  thing,
  honorific,
  titleHead,
  titleModifier,
  given,
  place,
  organization,
  organizationWord,
  placeWord,
  thingWord,
  startsPhrase,
  direction,
  common,
} = nameClass;

/** Words that are never part of a name but inside one that others hold together. */
const breaking = functionBit | calendar;

/**
 * Cuts a run of capitalised words into names: titles, days and nationalities taken out, known names taken whole. `acts`: a finite
 * verb follows, so that the run is likely somebody's name from its first word on ("Quiet Skies petitioned").
 */
export function chunksOf(units: readonly NameUnit[], mode: SentenceCase, acts = false): NameChunk[] {
  const chunks: NameChunk[] = [];
  let at = 0;
  let titled = false;
  while (at < units.length) {
    const unit = units[at];
    if (unit === undefined) break;
    const phrase = phraseAt(units, at);
    if (phrase !== undefined) {
      const extended = organizationEnd(units, at, phrase.end);
      const to = extended ?? placeEnd(units, phrase);
      const isThing = extended === undefined && to < units.length && ((units[to]?.bits ?? 0) & thingWord) !== 0 && phrase.kind !== 'place';
      chunks.push({
        from: at,
        to,
        known: extended === undefined ? phrase.kind : 'organization',
        suffix: isThing ? 'thing' : extended === undefined ? undefined : 'organization',
        titled,
      });
      at = to;
      titled = false;
      continue;
    }
    const title = titleEnd(units, at);
    if (title > at) {
      titled = title < units.length && units[title]?.form !== 'connector';
      at = title;
      continue;
    }
    if (unit.form === 'connector' && !startsName(unit)) {
      at++;
      titled = false;
      continue;
    }
    const thingTo = opensThing(units, at);
    if (thingTo === undefined && skips(units, at) && !(acts && opensBody(units, at))) {
      at = skipEnd(units, at);
      titled = false;
      continue;
    }
    const to = thingTo ?? (mode === 'normal' ? chunkEnd(units, at) : headlineEnd(units, at));
    const suffix = thingTo === undefined ? suffixOf(units, at, to) : 'thing';
    chunks.push({ from: at, to, known: undefined, suffix, titled });
    at = to;
    titled = false;
  }
  return chunks;
}

function startsName(unit: NameUnit): boolean {
  return (unit.bits & nameClass.particle) !== 0 && (unit.bits & functionBit) === 0;
}

/** The longest known phrase that begins at unit `at`. */
function phraseAt(units: readonly NameUnit[], at: number): { end: number; kind: ActorKind } | undefined {
  if (((units[at]?.bits ?? 0) & startsPhrase) === 0) return undefined;
  let words = units[at]?.key ?? '';
  let found: { end: number; kind: ActorKind } | undefined;
  for (let end = at + 1; end < units.length && end - at < maxPhraseWords; end++) {
    words += ` ${units[end]?.key ?? ''}`;
    const kind = phraseKind(words);
    if (kind !== undefined) found = { end: end + 1, kind };
  }
  return found;
}

/** "Hong Kong Island": a place's word after a known place goes with it. */
function placeEnd(units: readonly NameUnit[], phrase: { end: number; kind: ActorKind }): number {
  const next = units[phrase.end];
  return phrase.kind === 'place' && next !== undefined && (next.bits & placeWord) !== 0 && (next.bits & organization) === 0
    ? phrase.end + 1
    : phrase.end;
}

/** End of a thing's name that its first word announces ("Hurricane Ames", "Operation Ames"); `undefined`: it does not. */
function opensThing(units: readonly NameUnit[], at: number): number | undefined {
  if (!thingOpeners.has(units[at]?.key ?? '') || at + 1 >= units.length) return undefined;
  let end = at + 1;
  while (end < units.length && end < at + 3 && ((units[end]?.bits ?? 0) & (honorific | titleHead | calendar)) === 0) end++;
  return end;
}

const thingOpeners = new Set(
  'hurricane hurricanes typhoon cyclone operation storm psalm chapter typhoons cyclones airbus boeing formula'.split(' '),
);

/** End of a title phrase at `at` ("Deputy Foreign Minister"); `at` itself where none stands, or where it belongs to an organization's name. */
function titleEnd(units: readonly NameUnit[], at: number): number {
  let end = at;
  let head = -1;
  while (end < units.length) {
    const unit = units[end];
    if (unit === undefined || unit.form === 'connector') break;
    const bits = unit.bits;
    // An occupation is capitalised only because it opens the sentence: "Striker Tom Ames".
    if ((bits & (honorific | titleHead)) !== 0 || (unit.atStart && (bits & nameClass.personNoun) !== 0 && (bits & given) === 0)) head = end;
    else if ((bits & titleModifier) === 0 && !((bits & demonym) !== 0 && end === at)) break;
    end++;
  }
  if (head < 0) return at;
  end = head + 1;
  // "Secretary of State", "Minister of Defense": the portfolio belongs to the title.
  if (units[end]?.key === 'of' && ((units[end + 1]?.bits ?? 0) & titleModifier) !== 0) {
    end += 2;
    while (end < units.length && ((units[end]?.bits ?? 0) & titleModifier) !== 0 && units[end]?.form !== 'connector') end++;
  }
  // "General Assembly", "Prince Street", "King County": the next word says what it is.
  const next = units[end]?.bits ?? 0;
  if ((next & (organizationWord | placeWord | thingWord)) !== 0 && (next & given) === 0 && endsChunk(units, end + 1)) return at;
  return end;
}

/** Nationalities, days, sentence openers: no name begins with them unless an organization's word ends it. */
function skips(units: readonly NameUnit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined) return false;
  if (unit.form === 'acronym' && (unit.bits & place) !== 0) return false;
  if (unit.form === 'initial') return !opensWithInitials(units, at);
  if ((unit.bits & breaking) !== 0) {
    if ((unit.bits & calendar) !== 0 && newspapers.has(units[at + 1]?.key ?? '')) return false;
    return (unit.bits & (given | place)) === 0 || unit.atStart || units[at + 1] === undefined;
  }
  if ((unit.bits & (demonym | thing)) !== 0)
    return (
      isStateOrgan(units, at + 1) || organizationEnd(units, at, at + 1) === undefined || (unit.bits & (given | place | organization)) !== 0
    );
  if ((unit.bits & direction) !== 0 && ((units[at + 1]?.bits ?? 0) & demonym) !== 0)
    return organizationEnd(units, at, at + 2) === undefined;
  // A sentence's first word, when it is an ordinary one, says nothing; what follows is looked at by itself.
  if (unit.atStart && (unit.bits & (common | functionBit)) !== 0 && (unit.bits & (place | organization | direction | given)) === 0) {
    return (
      units[at + 1] === undefined || (organizationEnd(units, at, at + 1) === undefined && ((units[at + 1]?.bits ?? 0) & placeWord) === 0)
    );
  }
  return false;
}

/**
 * "Quiet Skies", "Restaurant Owners of Ohio": a sentence's first words, ordinary ones for the most part, of which the later have a
 * capital that they do not owe to their place.
 */
function opensBody(units: readonly NameUnit[], at: number): boolean {
  const first = units[at];
  if (first?.atStart !== true || units.length - at < 2 || pointing.has(first.key)) return false;
  let holds = false;
  for (const { bits, form, key } of units.slice(at)) {
    // "… of Ohio": behind the word that says what it is, anything may follow.
    if (holds && form === 'connector') return true;
    const isPlural = bits === 0 && key.endsWith('s') && !key.endsWith('ss');
    const isWord = isPlural || (bits & (common | thingWord | placeWord)) !== 0;
    if (key === '&' || key === 'and' || key === 'for') continue;
    if (form !== 'capitalized' || (bits & notInBody) !== 0 || !isWord) return false;
    holds = (bits & nameClass.organizationHead) !== 0;
  }
  return true;
}

const pointing = new Set('nearby local other several former recent next last early late some more few most both'.split(' '));

const notInBody = functionBit | calendar | demonym | given | place | organization | honorific | titleHead | nameClass.personNoun;

/** "V. K. Ames": initials, then a name. "A" and "I" are words. */
function opensWithInitials(units: readonly NameUnit[], at: number): boolean {
  const key = units[at]?.key;
  let next = at + 1;
  while (units[next]?.form === 'initial') next++;
  const name = units[next];
  if (
    name === undefined ||
    name.form !== 'capitalized' ||
    (name.bits & (common | breaking | demonym | thing | organizationWord | placeWord | thingWord)) !== 0
  )
    return false;
  return next > at + 1 || (key !== undefined && key.length === 2) || (key !== 'a' && key !== 'i');
}

const newspapers = new Set('telegraph times mirror mail post herald express independent tribune business'.split(' '));

function skipEnd(units: readonly NameUnit[], at: number): number {
  return ((units[at]?.bits ?? 0) & direction) !== 0 && ((units[at + 1]?.bits ?? 0) & demonym) !== 0 ? at + 2 : at + 1;
}

/** Where the chunk that begins at `at` ends. */
function chunkEnd(units: readonly NameUnit[], at: number): number {
  let end = at + 1;
  while (end < units.length) {
    const unit = units[end];
    if (unit === undefined) break;
    if (unit.form !== 'connector') {
      if ((unit.bits & breaking) !== 0 && (unit.bits & given) === 0 && unit.form !== 'initial') break;
      if (
        (unit.bits & demonym) !== 0 &&
        organizationEnd(units, end, end + 1) === undefined &&
        units[end - 1]?.form !== 'connector' &&
        (unit.bits & given) === 0
      )
        break;
      if ((unit.bits & honorific) !== 0 && (unit.bits & titleHead) === 0 && units[end - 1]?.form !== 'connector') break;
      const title = titleEnd(units, end);
      // A title before another name, or after an organization's or place's ("Microsoft Chairman Bill Gates").
      const inName =
        (unit.bits & (organizationWord | given)) !== 0 || ((unit.bits & honorific) !== 0 && ((units[end - 1]?.bits ?? 0) & given) !== 0);
      if (title > end && units[end - 1]?.form !== 'connector' && !inName) break;
    }
    end++;
  }
  while (end > at + 1 && units[end - 1]?.form === 'connector') end--;
  return end;
}

/** In a headline an ordinary word ends a name, unless an organization's or place's word further on holds it. */
function headlineEnd(units: readonly NameUnit[], at: number): number {
  const end = chunkEnd(units, at);
  for (let k = at; k < end; k++) {
    const bits = units[k]?.bits ?? 0;
    if ((bits & common) === 0 || (bits & (given | organizationWord | placeWord)) !== 0) continue;
    return Math.max(at + 1, k);
  }
  return end;
}
