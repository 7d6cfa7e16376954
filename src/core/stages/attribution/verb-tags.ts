import { cueVerbs } from '../../lexicon/cue-verbs';
import { verbForm } from '../../lexicon/verb-forms';
import * as lexicon from '../../lexicon/word-classes';
import { tokenFlag } from '../../text/tokens';
import type { Tokens } from '../../text/tokens';
import type { ClauseState } from './closed-tags';
import { endsNounPhrase, tag } from './tags';
import { classBit, classes, verbs } from './word-knowledge';

/**
 * Tag of a word that may be a verb, by its form and what stands around it; 0 where it is none. `bits`: its classes besides. May turn an
 * earlier past verb of the clause into the participle that it was.
 */
export function verbTag(tokens: Tokens, i: number, key: string, bits: number, state: ClauseState, tags: Uint8Array): number {
  if (bits & classBit.noVerb) return 0;
  const known = verbs.get(key);
  const form = known?.bits ?? ((tokens.flags[i] ?? 0) & tokenFlag.capitalized ? 0 : guessedForm(key));
  if (form === 0) return 0;
  const before = state.before;
  if (state.auxiliary !== 0) return afterAuxiliary(form, state.auxiliary);
  if (before === tag.determiner || before === tag.possessive) return 0;
  // "five calls", but "six in 10 say".
  if (before === tag.number && (known?.nounToo ?? true)) return 0;
  if (form & verbForm.ing) return tag.ing;
  if (form & (verbForm.past | verbForm.participle)) return pastTag(tokens, i, form, state, tags);
  return presentTag(tokens, i, form, state);
}

function guessedForm(key: string): number {
  if (key.length > 4 && key.endsWith('ed') && !key.endsWith('eed')) return verbForm.past | verbForm.participle;
  return key.length > 5 && key.endsWith('ing') ? verbForm.ing : 0;
}

function afterAuxiliary(form: number, auxiliary: number): number {
  if (auxiliary === tag.modal || auxiliary === tag.do || auxiliary === tag.to)
    return form & verbForm.base ? tag.infinitive : auxiliary === tag.modal && form & verbForm.participle ? tag.participle : 0;
  if (auxiliary === tag.have) return form & verbForm.participle ? tag.participle : 0;
  if (form & verbForm.ing) return tag.ing;
  return form & verbForm.participle ? tag.participle : 0;
}

/** "said", "accused", "gone" without an auxiliary: finite, or a participle after a noun ("the man accused of theft"). */
function pastTag(tokens: Tokens, i: number, form: number, state: ClauseState, tags: Uint8Array): number {
  const before = state.before;
  if (!(form & verbForm.past)) return tag.participle;
  if (before === tag.preposition) return tag.noun;
  if (before === tag.subordinator) return tag.participle;
  const sure = !(form & verbForm.participle);
  if (!state.finite) {
    if (before === tag.stop && !sure) return tag.participle;
    // "…, backed by the union, …" is an aside; "X, backed the union" does not occur.
    if (!sure && tokens.keys[i + 1] === 'by') return tag.participle;
    if (!sure) state.ambiguous = i;
    return tag.finite;
  }
  if (endsNounPhrase(before) && state.ambiguous >= 0 && before !== tag.objectPronoun) {
    // A second past verb in one clause: the first was a participle ("a survey released Friday showed").
    const first = state.ambiguous;
    const grade = cueVerbs.get(verbs.get(tokens.keys[first] ?? '')?.lemma ?? '')?.frames.get('t') ?? 0;
    const next = tags[first + 1] ?? 0;
    const reduced = next === tag.preposition || next === tag.time || next === tag.adverb || next === tag.to;
    if ((grade < 5 || sure) && reduced && i - first < 14 && (sure || before !== tag.name)) {
      tags[first] = tag.participle;
      state.ambiguous = sure ? -1 : i;
      return tag.finite;
    }
  }
  if (before === tag.pronoun) return tag.finite;
  if (sure) return tag.finite;
  // "the polling that was done last week showed": behind a relative clause the main verb is still to come.
  if (state.relative && endsNounPhrase(before) && startsSureObject(tokens, i + 1)) {
    state.relative = false;
    return tag.finite;
  }
  return endsNounPhrase(before) && (tags[i - 1] === tag.name || followsBareClause(tokens, i, tags)) ? tag.finite : tag.participle;
}

/** True where the noun phrase before `i` stands right behind a verb that takes a clause: "he said taxes dropped". */
function followsBareClause(tokens: Tokens, i: number, tags: Uint8Array): boolean {
  for (let j = i - 1; j >= 0 && j > i - 6; j--) {
    const t = tags[j] ?? 0;
    if (t === tag.noun || t === tag.name || t === tag.determiner || t === tag.number || t === tag.adverb) continue;
    return t === tag.finite && (cueVerbs.get(verbs.get(tokens.keys[j] ?? '')?.lemma ?? '')?.frames.has('t') ?? false);
  }
  return false;
}

/** "claims", "say": verb or noun by what stands around it. */
function presentTag(tokens: Tokens, i: number, form: number, state: ClauseState): number {
  const before = state.before;
  if (before === tag.pronoun || before === tag.relative) return tag.finite;
  const nounToo = verbs.get(tokens.keys[i] ?? '')?.nounToo ?? true;
  if (!nounToo && endsNounPhrase(before) && !state.finite) return tag.finite;
  if (!nounToo && form & verbForm.third && (before === tag.comma || before === tag.coordinator || endsNounPhrase(before)))
    return tag.finite;
  if (before === tag.that) return form & verbForm.third && startsObject(tokens, i + 1) ? tag.finite : 0;
  if (before === tag.preposition || before === tag.stop || before === tag.subordinator || before === tag.openQuote) return 0;
  const objectFollows = startsObject(tokens, i + 1);
  if (before === tag.coordinator || before === tag.comma) return objectFollows && form & verbForm.third ? tag.finite : 0;
  if (!endsNounPhrase(before)) return 0;
  const previous = tokens.keys[i - 1] ?? '';
  const isPlural = (previous.endsWith('s') && !previous.endsWith('ss')) || before === tag.time;
  if (form & verbForm.third) {
    if (before === tag.name || before === tag.closeQuote || before === tag.closeParenthesis || before === tag.time)
      return objectFollows || !state.finite ? tag.finite : 0;
    return objectFollows && !isPlural && !state.finite && startsSureObject(tokens, i + 1) ? tag.finite : 0;
  }
  return (isPlural || pluralNouns.has(previous)) &&
    objectFollows &&
    !state.finite &&
    (!nounToo || startsSureObject(tokens, i + 1) || isGerund(tokens.keys[i + 1] ?? ''))
    ? tag.finite
    : 0;
}

const pluralNouns = new Set(
  'people police men women children data media voters majority officials others many some percent families'.split(' '),
);

function isGerund(key: string): boolean {
  return key.length > 5 && key.endsWith('ing') && !lexicon.ingNouns.has(key);
}

/** Stricter than {@link startsObject}: nothing that may as well go on a compound noun. */
function startsSureObject(tokens: Tokens, i: number): boolean {
  const flags = tokens.flags[i] ?? tokenFlag.punctuation;
  const key = tokens.keys[i] ?? '';
  if (flags & (tokenFlag.openQuote | tokenFlag.capitalized) || key === 'to' || key === 'that' || key === ':') return true;
  const bits = classes.get(key) ?? 0;
  return (bits & (classBit.determiner | classBit.pronoun | classBit.object)) !== 0 || lexicon.whWords.has(key);
}

/** What follows a verb rather than a noun: an object, a clause, an infinitive, a quotation, an adverb. */
function startsObject(tokens: Tokens, i: number): boolean {
  const flags = tokens.flags[i] ?? tokenFlag.punctuation;
  const key = tokens.keys[i] ?? '';
  if (flags & tokenFlag.punctuation) return (flags & tokenFlag.openQuote) !== 0 || key === ':' || key === ',' || key === '(';
  if (flags & (tokenFlag.capitalized | tokenFlag.number)) return true;
  const bits = classes.get(key) ?? 0;
  if (key === 'to' || key === 'that') return true;
  // "leaked emails showed", "a news report published": a verb behind it makes it a noun.
  if (((verbs.get(key)?.bits ?? guessedForm(key)) & verbForm.past) !== 0 && bits === 0) return false;
  if (bits & (classBit.determiner | classBit.pronoun | classBit.object | classBit.subordinator | classBit.adverb | classBit.preposition))
    return true;
  return !(bits & (classBit.be | classBit.have | classBit.do | classBit.modal | classBit.coordinator));
}
