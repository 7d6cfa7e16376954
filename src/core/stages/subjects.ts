import { classesOf, nameClass } from '../lexicon/name-classes';
import { verbForm } from '../lexicon/verb-forms';
import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import { classBit, classes, verbs } from './attribution/word-knowledge';
import { flagsAt, keyAt } from './name-units';

/** How far a phrase between commas after a subject may go, in tokens. */
const longestAside = 24;

/** Prepositions whose object is no subject. Those that open clauses as well ("after", "before", "since", "until", "as") are left out. */
const blocking = new Set(
  'of to with by for from in on at between against among about into onto over under through toward towards without within near behind beside besides via per than like and or'.split(
    ' ',
  ),
);

const auxiliary = classBit.be | classBit.have | classBit.do | classBit.modal;

/** True where the token can be the finite verb of a subject in the third person. */
export function isFiniteVerb(tokens: Tokens, i: number): boolean {
  const flags = flagsAt(tokens, i);
  if ((flags & tokenFlag.word) === 0 || (flags & (tokenFlag.capitalized | tokenFlag.possessive)) !== 0) return false;
  const key = keyAt(tokens, i);
  if (((classes.get(key) ?? 0) & auxiliary) !== 0)
    return key !== 'be' && key !== 'been' && key !== 'being' && key !== 'having' && key !== 'doing' && key !== 'done';
  const verb = verbs.get(key);
  if (verb !== undefined) return (verb.bits & (verbForm.past | verbForm.third)) !== 0;
  return key.length > 4 && key.endsWith('ed') && !key.endsWith('eed') && ((classes.get(key) ?? 0) & classBit.noVerb) === 0;
}

/** True where tokens `[first, end)` are the subject of a finite verb after them, appositions and adverbs stepped over. */
export function isSubject(tokens: Tokens, first: number, end: number): boolean {
  const sentence = tokens.sentences[first] ?? -1;
  const limit = tokens.sentenceStarts[sentence + 1] ?? tokens.count;
  // "a desire for Trump to visit": the subject of an infinitive.
  if (keyAt(tokens, end) === 'to' && keyAt(tokens, first - 1) === 'for')
    return ((verbs.get(keyAt(tokens, end + 1))?.bits ?? 0) & verbForm.base) !== 0;
  let at = afterAside(tokens, end, limit);
  for (let n = 0; n < 2 && at < limit && ((classes.get(keyAt(tokens, at)) ?? 0) & classBit.adverb) !== 0; n++) at++;
  if (at >= limit || !(isFiniteVerb(tokens, at) || (isPlural(tokens, end - 1) && isBaseVerb(tokens, at)))) return false;
  return !blocking.has(keyAt(tokens, phraseStart(tokens, first, tokens.sentenceStarts[sentence] ?? 0) - 1));
}

/** True where the token can be a verb in its base form, as in an order ("Build the line"). */
export function canBeVerb(tokens: Tokens, i: number): boolean {
  return ((verbs.get(keyAt(tokens, i))?.bits ?? 0) & verbForm.base) !== 0;
}

/** "European allies seek": the base form after a plural. */
function isPlural(tokens: Tokens, last: number): boolean {
  const key = keyAt(tokens, last);
  return (key.endsWith('s') && !key.endsWith('ss') && (flagsAt(tokens, last) & tokenFlag.capitalized) === 0) || key === 'they';
}

function isBaseVerb(tokens: Tokens, i: number): boolean {
  return (flagsAt(tokens, i) & tokenFlag.capitalized) === 0 && ((verbs.get(keyAt(tokens, i))?.bits ?? 0) & verbForm.base) !== 0;
}

/** Steps over "(…)" or ", …," after a name; stays where none closes soon. */
function afterAside(tokens: Tokens, end: number, limit: number): number {
  const opener = keyAt(tokens, end);
  if (opener !== ',' && opener !== '(') return end;
  const closer = opener === '(' ? ')' : ',';
  const last = Math.min(limit, end + longestAside);
  for (let i = end + 1; i < last; i++) {
    if (keyAt(tokens, i) === closer && (closer === ')' || isFiniteAfter(tokens, i + 1))) return i + 1;
  }
  return end;
}

function isFiniteAfter(tokens: Tokens, i: number): boolean {
  return isFiniteVerb(tokens, i) || (((classes.get(keyAt(tokens, i)) ?? 0) & classBit.adverb) !== 0 && isFiniteVerb(tokens, i + 1));
}

/** First token of the noun phrase around a name: titles, nationalities, articles before it. */
function phraseStart(tokens: Tokens, first: number, sentenceFirst: number): number {
  const before =
    nameClass.titleHead |
    nameClass.titleModifier |
    nameClass.honorific |
    nameClass.personNoun |
    nameClass.demonym |
    nameClass.place |
    nameClass.organizationNoun |
    nameClass.placeNoun;
  let at = first;
  while (at > sentenceFirst && first - at < 8) {
    const key = keyAt(tokens, at - 1);
    // "Secretary of State Ames".
    if (key === 'of' && (classesOf(keyAt(tokens, at - 2)) & nameClass.titleHead) !== 0) {
      at -= 2;
      continue;
    }
    const isPart = key === 'the' || key === 'a' || key === 'an' || key === "'s" || key === '-' || (classesOf(key) & before) !== 0;
    if (!isPart) break;
    at--;
  }
  return at;
}
