import { neverFinal } from '../lexicon/abbreviations';
import { sayingVerbs, sentenceStarters } from '../lexicon/sentence-starters';
import { tokenFlag } from './tokens';
import type { Tokens } from './tokens';

/** Tokens before their sentences are known. */
export type UnsplitTokens = Omit<Tokens, 'sentences' | 'sentenceStarts'>;

/**
 * Finds sentence borders among tokens. A sentence ends after a full stop, question or exclamation mark or ellipsis, with the
 * closing marks and brackets that touch it, when white space and something other than a small letter follow. Stops that belong
 * to abbreviations end one only before a word that starts sentences. Writes each token's sentence into
 * `sentences`, sets the flag `sentenceStart`, and gives the first token of each sentence with the count as last entry.
 */
export function splitSentences(tokens: UnsplitTokens, sentences: Int32Array): number[] {
  const { count, flags } = tokens;
  const borders: number[] = [];
  let number = -1;
  let nextStart = 0;
  for (let i = 0; i < count; i++) {
    if (i === nextStart) {
      borders.push(i);
      number++;
      flags[i] = (flags[i] ?? 0) | tokenFlag.sentenceStart;
    }
    sentences[i] = number;
    if (i >= nextStart && mayEndSentence(tokens, i)) {
      const after = sentenceEndAfter(tokens, i, borders[number] ?? 0);
      if (after > i) nextStart = after;
    }
  }
  borders.push(count);
  return borders;
}

function mayEndSentence({ keys, flags }: UnsplitTokens, i: number): boolean {
  const flag = flags[i] ?? 0;
  if ((flag & tokenFlag.abbreviation) !== 0) return true;
  return (flag & tokenFlag.punctuation) !== 0 && isTerminator(keys[i] ?? '');
}

/** ".", "!", "?", "…", and the full-width ones. */
function isTerminator(key: string): boolean {
  const code = key.charCodeAt(0);
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

/** Token after the sentence that ends at terminator `i`, or `i` where it does not end. */
function sentenceEndAfter(tokens: UnsplitTokens, i: number, sentenceFirst: number): number {
  const { count, keys, flags } = tokens;
  let after = i + 1;
  let isQuoted = false;
  for (; after < count && touchesEnd(tokens, after); after++)
    isQuoted ||= ((flags[after] ?? 0) & (tokenFlag.closeQuote | tokenFlag.possessive)) !== 0;
  if (after >= count) return i;
  if (((flags[after] ?? 0) & tokenFlag.spaceBefore) === 0) return isSpaceForgotten(tokens, i, after) ? after : i;
  let next = after;
  while (next < count && isOpener(tokens, next)) next++;
  if (next >= count) return i;
  const flag = flags[i] ?? 0;
  if ((flag & tokenFlag.abbreviation) !== 0) return abbreviationEnds(tokens, i, next, sentenceFirst) ? after : i;
  if (startsSmall(tokens, next) || isDash(keys[next] ?? '')) return i;
  if (keys[i] === '.' && isListNumber(tokens, i, sentenceFirst)) return i;
  if (isQuoted && keys[i] !== '.' && isSaidAfter(tokens, next)) return i;
  return after;
}

/** "went home.The next day": a small word before the stop, a word that starts sentences behind it. */
function isSpaceForgotten({ keys, flags }: UnsplitTokens, i: number, after: number): boolean {
  const before = flags[i - 1] ?? 0;
  if (after !== i + 1 || (before & tokenFlag.word) === 0 || (before & tokenFlag.capitalized) !== 0) return false;
  return ((flags[after] ?? 0) & tokenFlag.capitalized) !== 0 && sentenceStarters.has(keys[after] ?? '');
}

/** Further terminators, closing marks and closing brackets right behind a terminator. */
function touchesEnd({ keys, flags }: UnsplitTokens, i: number): boolean {
  const flag = flags[i] ?? 0;
  if ((flag & tokenFlag.spaceBefore) !== 0) return false;
  if ((flag & (tokenFlag.closeQuote | tokenFlag.possessive)) !== 0) return true;
  const key = keys[i] ?? '';
  return key === ')' || key === ']' || key === '}' || ((flag & tokenFlag.punctuation) !== 0 && isTerminator(key));
}

function isOpener({ keys, flags }: UnsplitTokens, i: number): boolean {
  const key = keys[i] ?? '';
  return key === '(' || key === '[' || ((flags[i] ?? 0) & tokenFlag.openQuote) !== 0;
}

function isDash(key: string): boolean {
  return key === '—' || key === '–' || key === '―' || key === '--' || key === '-' || key === '---';
}

/** True when the token's first letter is a small one; letters of scripts without case are none. */
function startsSmall({ text, starts, flags }: UnsplitTokens, i: number): boolean {
  const flag = flags[i] ?? 0;
  if ((flag & tokenFlag.word) === 0 || (flag & tokenFlag.capitalized) !== 0) return false;
  const first = String.fromCodePoint(text.codePointAt(starts[i] ?? 0) ?? 0);
  return first.toUpperCase() !== first;
}

/** "1. The plan": a figure, alone at the start, numbers an item. */
function isListNumber({ flags, starts, ends }: UnsplitTokens, i: number, sentenceFirst: number): boolean {
  if (i - 1 !== sentenceFirst || ((flags[i - 1] ?? 0) & tokenFlag.number) === 0) return false;
  return (ends[i - 1] ?? 0) - (starts[i - 1] ?? 0) <= 3;
}

function abbreviationEnds(tokens: UnsplitTokens, i: number, next: number, sentenceFirst: number): boolean {
  const { keys, flags } = tokens;
  const key = keys[i] ?? '';
  if (i === sentenceFirst || neverFinal.has(key.slice(0, -1))) return false;
  const nextFlag = flags[next] ?? 0;
  if ((nextFlag & tokenFlag.capitalized) === 0) return false;
  if (((flags[next - 1] ?? 0) & tokenFlag.openQuote) !== 0) return true;
  return sentenceStarters.has(keys[next] ?? '');
}

/** How many words behind the closing mark a saying verb is looked for. */
const saidWithin = 6;

/** "“Why?” Prime Minister Anna Lee asked": capitals, then a saying verb. */
function isSaidAfter({ count, keys, flags }: UnsplitTokens, next: number): boolean {
  for (let i = next; i < Math.min(count, next + saidWithin); i++) {
    const flag = flags[i] ?? 0;
    if (sayingVerbs.has(keys[i] ?? '')) return i > next;
    if ((flag & tokenFlag.word) === 0 || (flag & tokenFlag.capitalized) === 0) return false;
  }
  return false;
}
