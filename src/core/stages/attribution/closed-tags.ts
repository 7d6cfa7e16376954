import { cueVerbs } from '../../lexicon/cue-verbs';
import { classesOf, nameClass } from '../../lexicon/name-classes';
import { verbForm } from '../../lexicon/verb-forms';
import * as lexicon from '../../lexicon/word-classes';
import { tokenFlag } from '../../text/tokens';
import type { Tokens } from '../../text/tokens';
import { endsNounPhrase, tag } from './tags';
import { classBit, classes, verbs } from './word-knowledge';

/** State of the clause while tagging from left to right. */
export interface ClauseState {
  /** Tag of the last token that is no adverb. */
  before: number;
  /** Index of the last finite verb of this clause that could be a participle as well; -1 for none. */
  ambiguous: number;
  /** The clause has its finite verb or auxiliary. */
  finite: boolean;
  /** The last auxiliary still waits for its verb: its tag, else 0. */
  auxiliary: number;
  /** Inside a relative clause whose main clause has no verb yet. */
  relative: boolean;
}

/** Tag of a word of a closed class by what stands around it; 0 for all other words. */
export function closedTag(tokens: Tokens, i: number, key: string, bits: number, state: ClauseState): number {
  if (key === 'to') return startsInfinitive(tokens, i + 1) ? tag.to : tag.preposition;
  if (key === 'that') return thatTag(tokens, i, state);
  if (ofTitles.has(key) && (classesOf(tokens.keys[i + 1] ?? '') & titled) !== 0) return tag.noun;
  if (key === 'longer' && tokens.keys[i - 1] === 'no') return tag.adverb;
  if (bits === 0) return contractedAuxiliary(key) === 0 ? 0 : tag.pronoun;
  if (key === 'there' && isVerbalKey(tokens.keys[i + 1] ?? '')) return tag.pronoun;
  if (key === 'since' && state.auxiliary === tag.have) return tag.adverb;
  if (bits & classBit.be) return tag.be;
  if (bits & classBit.modal && !(key === 'will' && state.before === tag.determiner)) return tag.modal;
  if (bits & classBit.have) return tag.have;
  if (bits & classBit.do) return tag.do;
  if (key === 'her') return startsNounPhrase(tokens, i + 1) ? tag.determiner : tag.objectPronoun;
  if (bits & classBit.relative)
    return key === 'who' || key === 'whom' || endsNounPhrase(state.before) || state.before === tag.comma ? tag.relative : tag.subordinator;
  if (key === 'no' && tokens.keys[i + 1] === 'longer') return tag.negation;
  if (bits & classBit.negation && key !== 'no' && key !== 'neither') return tag.negation;
  if (bits & classBit.coordinator && !(bits & classBit.adverb)) return tag.coordinator;
  if (bits & classBit.determiner) {
    if (bits & classBit.pronoun) return startsNounPhrase(tokens, i + 1) ? tag.determiner : tag.pronoun;
    return tag.determiner;
  }
  if (bits & classBit.pronoun) return tag.pronoun;
  if (bits & classBit.object) return tag.objectPronoun;
  if (bits & classBit.subordinator) {
    if (!(bits & classBit.preposition)) return bits & classBit.adverb ? (key === 'so' ? tag.adverb : tag.adverb) : tag.subordinator;
    // "after the vote" or "after he voted": a pronoun right behind opens a clause.
    return lexicon.personalSubjects.has(tokens.keys[i + 1] ?? '') ? tag.subordinator : tag.preposition;
  }
  if (bits & classBit.preposition) return tag.preposition;
  return 0;
}

/** Forms in -ing that begin titles: "managing director", "acting mayor". */
const ofTitles = new Set(
  'managing acting founding commanding presiding supervising leading ruling governing sitting outgoing incoming'.split(' '),
);
const titled = nameClass.titleHead | nameClass.titleModifier | nameClass.personNoun;

/** Auxiliary inside a contraction: "they're" → `be`; 0 for none. */
export function contractedAuxiliary(key: string): number {
  const mark = key.indexOf("'");
  if (mark <= 0 || !(classes.get(key.slice(0, mark)) ?? 0)) return 0;
  switch (key.slice(mark)) {
    case "'re":
    case "'m":
      return tag.be;
    case "'ve":
      return tag.have;
    case "'ll":
    case "'d":
      return tag.modal;
    default:
      return 0;
  }
}

function isVerbalKey(key: string): boolean {
  return ((classes.get(key) ?? 0) & (classBit.be | classBit.have | classBit.modal)) !== 0;
}

function startsInfinitive(tokens: Tokens, i: number): boolean {
  for (let j = i; j < i + 3; j++) {
    const key = tokens.keys[j] ?? '';
    const verb = verbs.get(key);
    if (verb && verb.bits & verbForm.base) {
      // "to support Ukraine" against "to support for Ukraine" is beyond us; a capital inside the sentence is a name.
      return !((tokens.flags[j] ?? 0) & tokenFlag.capitalized);
    }
    if (key === 'be' || key === 'have' || key === 'do') return true;
    const bits = classes.get(key) ?? 0;
    if (bits & classBit.adverb || bits & classBit.negation || (key.endsWith('ly') && key.length > 4)) continue;
    // "to carve out exceptions": a verb that no list has.
    const next = classes.get(tokens.keys[j + 1] ?? '') ?? 0;
    return (
      bits === 0 &&
      !verb &&
      ((tokens.flags[j] ?? 0) & tokenFlag.capitalized) === 0 &&
      (next & (classBit.determiner | classBit.object)) !== 0
    );
  }
  return false;
}

function startsNounPhrase(tokens: Tokens, i: number): boolean {
  const flags = tokens.flags[i] ?? tokenFlag.punctuation;
  if (flags & tokenFlag.openQuote) return true;
  if (flags & tokenFlag.punctuation) return false;
  const key = tokens.keys[i] ?? '';
  const bits = classes.get(key) ?? 0;
  if (bits & ~(classBit.time | classBit.noVerb | classBit.determiner)) return false;
  if (key === 'to' || key === 'that') return false;
  const verb = verbs.get(key);
  if (!verb) return true;
  // "some said", "many believe" against "some reports", "these proposed cuts".
  if (verb.bits & verbForm.past) return (verb.bits & verbForm.participle) !== 0 && (cueVerbs.get(verb.lemma)?.frames.get('t') ?? 0) < 7;
  return verb.nounToo || (verb.bits & (verbForm.base | verbForm.third)) === 0;
}

/** "that": conjunction or relative pronoun, unless it points ("that plan") or stands for a thing. */
function thatTag(tokens: Tokens, i: number, state: ClauseState): number {
  const next = tokens.keys[i + 1] ?? '';
  const bits = classes.get(next) ?? 0;
  if (lexicon.timeUnits.has(next)) return tag.determiner;
  if (state.before === tag.preposition || state.before === tag.coordinator || state.before === tag.stop) {
    return bits & (classBit.be | classBit.modal | classBit.have)
      ? tag.pronoun
      : state.before === tag.coordinator
        ? tag.that
        : tag.determiner;
  }
  if (bits & (classBit.be | classBit.modal | classBit.have | classBit.do) && state.before !== tag.finite && endsNounPhrase(state.before))
    return tag.relative;
  return tag.that;
}
