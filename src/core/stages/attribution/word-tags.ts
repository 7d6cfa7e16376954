import { cueVerbs } from '../../lexicon/cue-verbs';
import { verbForm } from '../../lexicon/verb-forms';
import * as lexicon from '../../lexicon/word-classes';
import { tokenFlag } from '../../text/tokens';
import type { Tokens } from '../../text/tokens';
import { closedTag, contractedAuxiliary } from './closed-tags';
import type { ClauseState } from './closed-tags';
import { endsNounPhrase, tag } from './tags';
import { classBit, classes, verbs } from './word-knowledge';

/**
 * Word classes of the tokens of a paragraph: input tokens, output one tag each. A light tagger for chunking: closed
 * classes by list, verbs by form and neighbours, everything else is taken for a noun (adjectives included: both stand inside
 * noun phrases). It leaves out what no rule asks for.
 */

/** Tags every token. */
export function tagTokens(tokens: Tokens): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  for (let s = 0; s + 1 < tokens.sentenceStarts.length; s++) {
    tagSentence(tokens, tags, tokens.sentenceStarts[s] ?? 0, tokens.sentenceStarts[s + 1] ?? tokens.count);
  }
  return tags;
}

/** A line in title case ("Minister Calls Plan Absurd"): capitals say nothing there. */
function isTitleCase(tokens: Tokens, first: number, end: number): boolean {
  let capital = 0;
  let lower = 0;
  for (let i = first; i < end && i < first + 60; i++) {
    const flags = tokens.flags[i] ?? 0;
    if (!(flags & tokenFlag.word) || (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0) < 4) continue;
    if (flags & tokenFlag.capitalized) capital++;
    else lower++;
  }
  return capital >= 4 && capital > 4 * lower;
}

/** Stands among other words in capitals: there capitals say nothing. */
function isShouted(tokens: Tokens, i: number): boolean {
  const isCapital = (j: number) => ((tokens.flags[j] ?? 0) & tokenFlag.allCaps) !== 0 && (tokens.keys[j]?.length ?? 0) > 1;
  return (isCapital(i - 1) && isCapital(i - 2)) || (isCapital(i + 1) && isCapital(i + 2)) || (isCapital(i - 1) && isCapital(i + 1));
}

function punctuationTag(tokens: Tokens, i: number): number {
  const flags = tokens.flags[i] ?? 0;
  if (flags & tokenFlag.openQuote) return tag.openQuote;
  if (flags & tokenFlag.closeQuote) return tag.closeQuote;
  switch (tokens.keys[i]) {
    case ',':
      return tag.comma;
    case '.':
    case '!':
    case '?':
    case '…':
    case '...':
      return tag.stop;
    case ':':
      return tag.colon;
    case ';':
      return tag.semicolon;
    case '(':
    case '[':
      return tag.openParenthesis;
    case ')':
    case ']':
      return tag.closeParenthesis;
    case '—':
    case '–':
    case '―':
    case '--':
      return tag.dash;
    case '-': {
      const next = tokens.flags[i + 1] ?? tokenFlag.spaceBefore;
      return flags & tokenFlag.spaceBefore || next & tokenFlag.spaceBefore ? tag.dash : tag.joint;
    }
    case '&':
      return tag.coordinator;
    case '/':
    case '$':
    case '%':
    case '#':
    case '@':
      return tag.joint;
    default:
      return tag.other;
  }
}

function tagSentence(tokens: Tokens, tags: Uint8Array, first: number, end: number): void {
  const state: ClauseState = { before: tag.stop, ambiguous: -1, finite: false, auxiliary: 0, relative: false };
  const titleCase = isTitleCase(tokens, first, end);
  for (let i = first; i < end; i++) {
    const t = (tokens.flags[i] ?? 0) & tokenFlag.punctuation ? punctuationTag(tokens, i) : wordTag(tokens, i, state, titleCase, tags);
    tags[i] = t;
    advance(state, t);
    if (t === tag.pronoun) {
      const auxiliary = contractedAuxiliary(tokens.keys[i] ?? '');
      if (auxiliary !== 0) {
        state.auxiliary = auxiliary;
        state.finite = true;
      }
    }
  }
}

function advance(state: ClauseState, t: number): void {
  switch (t) {
    case tag.adverb:
    case tag.negation:
      return;
    case tag.be:
    case tag.have:
    case tag.do:
    case tag.modal:
      state.auxiliary = t;
      if (state.before !== tag.to) state.finite = true;
      break;
    case tag.to:
      state.auxiliary = t;
      break;
    case tag.finite:
      state.finite = true;
      state.auxiliary = 0;
      break;
    case tag.coordinator:
    case tag.that:
    case tag.subordinator:
    case tag.relative:
    case tag.colon:
    case tag.semicolon:
    case tag.dash:
    case tag.openQuote:
    case tag.closeQuote:
    case tag.comma:
      state.finite = false;
      state.ambiguous = -1;
      state.auxiliary = 0;
      state.relative = t === tag.relative;
      break;
    case tag.joint:
      return;
    default:
      state.auxiliary = 0;
  }
  state.before = t;
}

function wordTag(tokens: Tokens, i: number, state: ClauseState, titleCase: boolean, tags: Uint8Array): number {
  const key = tokens.keys[i] ?? '';
  const flags = tokens.flags[i] ?? 0;
  const bits = classes.get(key) ?? 0;
  if (flags & tokenFlag.possessive || key === "'s" || key === "'") {
    return state.before === tag.pronoun || state.before === tag.that || state.before === tag.relative ? tag.be : tag.possessive;
  }
  if (flags & tokenFlag.number) return tag.number;
  if (
    bits & classBit.time &&
    (flags & tokenFlag.capitalized || !(bits & (classBit.modal | classBit.noVerb))) &&
    key !== 'may' &&
    key !== 'march'
  ) {
    return tag.time;
  }
  if (isJoined(tokens, i)) return tag.noun;
  // "US", "WHO", "IT": names that look like pronouns in small letters.
  if (flags & tokenFlag.allCaps && bits !== 0 && key !== 'i' && !isShouted(tokens, i)) return tag.name;
  const closed = closedTag(tokens, i, key, bits, state);
  const isProper = (flags & tokenFlag.capitalized) !== 0 && !titleCase && !(flags & tokenFlag.sentenceStart);
  if (isProper && (closed === 0 || closed === tag.adverb) && state.before !== tag.openQuote) return tag.name;
  if (closed !== 0) return closed;
  const verb = verbTag(tokens, i, key, bits, state, tags);
  if (verb !== 0) return verb;
  if (bits & classBit.adverb) return tag.adverb;
  if (key.endsWith('ly') && key.length > 4 && !lexicon.lyNouns.has(key)) return tag.adverb;
  return (flags & tokenFlag.capitalized) !== 0 && !titleCase ? tag.name : tag.noun;
}

/** Part of a hyphenated compound ("long-running", "re-elected"): inside noun phrases as a rule. */
function isJoined(tokens: Tokens, i: number): boolean {
  const tight = (j: number) => {
    const key = tokens.keys[j];
    return (key === '-' || key === '‑' || key === '/') && !((tokens.flags[j] ?? 0) & tokenFlag.spaceBefore);
  };
  if (i > 0 && tight(i - 1) && !((tokens.flags[i] ?? 0) & tokenFlag.spaceBefore)) return true;
  return i + 2 < tokens.count && tight(i + 1) && !((tokens.flags[i + 2] ?? 0) & tokenFlag.spaceBefore);
}

function verbTag(tokens: Tokens, i: number, key: string, bits: number, state: ClauseState, tags: Uint8Array): number {
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
