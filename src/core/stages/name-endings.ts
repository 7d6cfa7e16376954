import { nameClass } from '../lexicon/name-classes';
import type { NameUnit } from './name-units';

/** Where names end, by their last words: the pieces that cutting a run into chunks is made of. */

const {
  function: functionBit,
  calendar,
  demonym,
  honorific,
  titleHead,
  titleModifier,
  organizationWord,
  organizationHead,
  placeWord,
  placeHead,
  thingWord,
} = nameClass;

/**
 * Where an organization's name ends that begins at `from`, when its last word says so: the furthest organization word
 * reachable from `at` without a title, day or name in between. `undefined`: none.
 */
export function organizationEnd(units: readonly NameUnit[], from: number, at: number): number | undefined {
  let found: number | undefined;
  for (let k = at; k < units.length; k++) {
    const unit = units[k];
    if (unit === undefined) break;
    if (unit.form !== 'connector' && (unit.bits & calendar) !== 0) break;
    if ((unit.bits & honorific) !== 0 && k > from) break;
    if (unit.form !== 'connector' && (unit.bits & titleHead) !== 0 && (unit.bits & (organizationWord | titleModifier)) === 0) break;
    if (unit.form === 'connector') {
      // "Ministry of …" goes on from a head only.
      if (found !== k && ((units[k - 1]?.bits ?? 0) & (organizationHead | functionBit)) === 0) break;
      continue;
    }
    if ((unit.bits & organizationWord) !== 0) found = k + 1;
    else if (found !== undefined && units[k - 1]?.form !== 'connector') break;
    else if (found !== undefined) found = k + 1;
  }
  return found;
}

/** True where no further word belongs to a name whose last word stands before `at`. */
export function endsChunk(units: readonly NameUnit[], at: number): boolean {
  const unit = units[at];
  return unit === undefined || unit.form === 'connector' || (unit.bits & (functionBit | calendar | demonym | honorific)) !== 0;
}

/** "Russian Foreign Ministry": the ministry is the name, the nationality only says whose. */
export function isStateOrgan(units: readonly NameUnit[], at: number): boolean {
  const first = units[at];
  const second = units[at + 1];
  if (first !== undefined && stateOrgans.has(first.key) && endsChunk(units, at + 1)) return true;
  return second !== undefined && stateOrgans.has(second.key) && first?.form !== 'connector' && endsChunk(units, at + 2);
}

const stateOrgans = new Set(
  'ministry department embassy army navy council party congress parliament senate consulate marines police'.split(' '),
);

/** What the last word of the chunk `[from, to)`, or the word before its first connector, makes of it. */
export function suffixOf(units: readonly NameUnit[], from: number, to: number): 'organization' | 'place' | 'thing' | undefined {
  // With a connector the word before it decides: "University of California", "Gulf of Mexico", "Battle of Stalingrad".
  let last = to - 1;
  for (let k = from + 1; k < to; k++) {
    const unit = units[k];
    if (unit?.form !== 'connector' || unit.key === '&' || unit.key === 'and' || (unit.bits & nameClass.particle & ~functionBit) !== 0)
      continue;
    if (organizationPreposition.has(unit.key)) {
      last = k - 1;
      break;
    }
  }
  const bits = units[last]?.bits ?? 0;
  const single = last === from;
  const opens = last < to - 1;
  if (opens) {
    if ((bits & organizationHead) !== 0) return 'organization';
    if ((bits & placeHead) !== 0) return 'place';
    return (bits & thingWord) !== 0 ? 'thing' : undefined;
  }
  if (single) return undefined;
  if ((bits & organizationWord) !== 0) return 'organization';
  if ((bits & placeWord) !== 0) return 'place';
  if ((bits & thingWord) !== 0) return 'thing';
  return undefined;
}

const organizationPreposition = new Set(['of', 'for', 'on', 'against', 'to']);
