import * as lexicon from '../../lexicon/word-classes';
import { tokenFlag } from '../../text/tokens';
import type { Tokens } from '../../text/tokens';
import { closedTag, contractedAuxiliary } from './closed-tags';
import type { ClauseState } from './closed-tags';
import { tag } from './tags';
import { verbTag } from './verb-tags';
import { classBit, classes } from './word-knowledge';

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
