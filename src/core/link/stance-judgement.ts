import { judgementsBefore, judgementsBehind, judgingPhrases } from '../lexicon/judgement-phrases';
import type { Side, Verdict } from '../lexicon/judgement-phrases';
import { longestPhrase } from '../lexicon/phrases';
import { deedsBehind, turningWords, undoingBehind, unwelcomeWords, welcomeWords } from '../lexicon/stance-cues';
import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import type { TokenSpan } from './stance-condition';

/** What a statement says of the thing that a term names: whether that makes its speaker a friend or a foe of it. */

const copulas = new Set("is are was were be been being 's remain remains seem seems sounds looks appears becomes comes".split(' '));
const auxiliaries = new Set('will would has have had must should can cannot ought needs need do does did to shall'.split(' '));
const hedges = new Set('may might could perhaps maybe possibly'.split(' '));
const denials = new Set(
  "not never no hardly neither cannot wouldn't won't can't couldn't doesn't don't didn't isn't aren't wasn't".split(' '),
);
const adverbs = new Set('only just simply also still even now then always itself themselves all really ever at once long'.split(' '));

/** How far behind the term its verb may stand ("a rent cap [in the city] would"), and how far the judgement behind that. */
const longestTail = 6;
const longestPredicate = 9;

/**
 * "[The toll] goes too far", "[the toll] would be a mistake", "no alternative to [a toll]", "wrong to [raise the toll]"; `null` where
 * nothing of the kind is said, or where it is denied or hedged.
 */
export function judgement(tokens: Tokens, term: TokenSpan, content: TokenSpan): Verdict | null {
  return judgedBefore(tokens, term, content) ?? judgedBehind(tokens, term, content);
}

/**
 * What a quotation says of "it" or "this", when the words around it tell that the issue is meant: "'It is a kick in the teeth,' she said
 * of [the closure]". `null` where that is not plain.
 */
export function judgementOfTopic(tokens: Tokens, content: TokenSpan): Side | null {
  const { keys } = tokens;
  const end = Math.min(content.end, content.first + longestTopic);
  for (let i = content.first; i < end; i++) {
    const [key = '', contraction] = (keys[i] ?? '').split("'");
    if (!topics.has(key)) continue;
    const at = i + 1;
    const side =
      contraction === 's' || contraction === 're'
        ? judgedIn(tokens, at, content.end, { first: i, end: at })
        : predicate(tokens, at, content.end, { first: i, end: at });
    if (side !== null) return side;
  }
  return null;
}

const topics = new Set('it this that they these those'.split(' '));

/** How far into a quotation it may say what it thinks of its topic, in tokens. */
const longestTopic = 20;

/** "Called [the toll] a gift to the rich", "described [it] as the only way": what the thing is named. */
export function namedAs(tokens: Tokens, term: TokenSpan, content: TokenSpan): Side | null {
  if (turnsBefore(tokens, content.first, term.first) > 0) return null;
  return judgedIn(tokens, term.end, content.end, term);
}

function judgedBehind(tokens: Tokens, term: TokenSpan, content: TokenSpan): Side | null {
  const { keys } = tokens;
  const from = nounPhraseStart(keys, clauseStart(keys, content.first, term.first), term.first);
  if (!isSubject(tokens, from, term.first)) return null;
  const nTurns = turnsBefore(tokens, from, term.first);
  const at = verbBehind(tokens, term.end, content.end);
  if (at < 0 || nTurns > 1) return null;
  const side = predicate(tokens, at, content.end, term);
  return side !== null && nTurns === 1 ? opposite(side) : side;
}

function opposite(side: Side): Side {
  return side === 'supports' ? 'opposes' : 'supports';
}

const tailOpeners = new Set('of for in on at by from after before between with across over under along near'.split(' '));

/** The first token of what the thing is or does, with what else belongs to its name stepped over; -1: none. */
function verbBehind({ keys, flags }: Tokens, from: number, end: number): number {
  const opens = (i: number): boolean => {
    const key = keys[i] ?? '';
    return copulas.has(key) || auxiliaries.has(key) || hedges.has(key) || denials.has(key) || judgementsBehind.has(key) || adverbs.has(key);
  };
  if (opens(from)) return from;
  if (!tailOpeners.has(keys[from] ?? '')) return -1;
  for (let i = from + 1; i < Math.min(end, from + longestTail); i++) {
    if (((flags[i] ?? 0) & tokenFlag.punctuation) !== 0) return -1;
    if (copulas.has(keys[i] ?? '') || auxiliaries.has(keys[i] ?? '')) return i;
  }
  return -1;
}

/** What the thing is said to be or do, from its first auxiliary on. */
function predicate(tokens: Tokens, first: number, end: number, term: TokenSpan): Side | null {
  const { keys } = tokens;
  for (let i = first; i < Math.min(end, first + longestPredicate); i++) {
    const key = keys[i] ?? '';
    const does = longestPhrase(judgementsBehind, keys, i, end);
    const is = longestPhrase(judgingPhrases, keys, i, end);
    if (does !== undefined || is !== undefined) return (does ?? is)?.phrase.meaning ?? null;
    if (copulas.has(key)) return judgedIn(tokens, i + 1, end, term);
    const deed = deedOf(tokens, term, i);
    if (deed !== undefined) return deed;
    if (denials.has(key) || hedges.has(key)) return deniedBe(tokens, i, end, term);
    if (!auxiliaries.has(key) && !adverbs.has(key) && !key.endsWith('ly')) return null;
  }
  return null;
}

/** "would not be a solution": only what is judged in so many words with its denial. */
function deniedBe({ keys }: Tokens, at: number, end: number, { first }: TokenSpan): Side | null {
  if (!denials.has(keys[at] ?? '') || first > at) return null;
  const next = copulas.has(keys[at + 1] ?? '') ? at + 2 : at + 1;
  const needed = keys[next] ?? '';
  return (unneeded.has(needed) && next < end) || (keys[next] === 'allowed' && keys[at - 1] === 'must') ? 'opposes' : null;
}

const unneeded = new Set('needed necessary justified acceptable fair right workable wanted welcome sustainable worth sensible'.split(' '));

/** A judgement in a predicate from token `first` on: the nearest phrase or word; `null`: none, or it is denied. */
function judgedIn(tokens: Tokens, first: number, end: number, term: TokenSpan): Side | null {
  const { keys, flags } = tokens;
  let denied = false;
  for (let i = first; i < Math.min(end, first + longestPredicate); i++) {
    const key = keys[i] ?? '';
    const flag = flags[i] ?? 0;
    const isQuoteMark = (flag & (tokenFlag.openQuote | tokenFlag.closeQuote)) !== 0;
    if ((flag & tokenFlag.punctuation) !== 0 && key !== '-' && !isQuoteMark) return null;
    const found = longestPhrase(judgingPhrases, keys, i, end);
    const side: Side | undefined =
      found?.phrase.meaning ?? (unwelcomeWords.has(key) ? 'opposes' : welcomeWords.has(key) ? 'supports' : deedOf(tokens, term, i));
    if (side !== undefined) return denied ? null : side;
    if (denials.has(key) || hedges.has(key)) denied = true;
  }
  return null;
}

const obliging = new Set('must should has have ought needs need'.split(' '));

/** "[the toll] must go", "[the line] should be built": only of what is said to have to be. */
function deedOf({ keys }: Tokens, term: TokenSpan, i: number): Side | undefined {
  const modal = keys[term.end] ?? '';
  if (!obliging.has(modal) || ((modal === 'have' || modal === 'has') && keys[term.end + 1] !== 'to')) return undefined;
  const key = keys[i] ?? '';
  return undoingBehind.has(key) ? 'opposes' : deedsBehind.has(key) ? 'supports' : undefined;
}

/** "There is no need for [a toll]", "it would be wrong not to [raise it]": what is said right before the term. */
function judgedBefore(tokens: Tokens, term: TokenSpan, content: TokenSpan): Verdict | null {
  const { keys } = tokens;
  for (let i = term.first - 1; i >= Math.max(content.first, term.first - 14); i--) {
    const found = longestPhrase(judgementsBefore, keys, i, term.first);
    if (found === undefined || !leadsTo(tokens, found.end, term.first)) continue;
    if (isDenied(keys, Math.max(content.first, i - 4), i)) continue;
    const { meaning } = found.phrase;
    const isSide = meaning === 'supports' || meaning === 'opposes';
    return isSide && turnsBefore(tokens, found.end, term.first) === 1 ? opposite(meaning) : meaning;
  }
  return null;
}

function isDenied(keys: readonly string[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (denials.has(keys[k] ?? '') || hedges.has(keys[k] ?? '')) return true;
  return false;
}

/** True where nothing but an article, adjectives, and what is to be done with it stand before the term. */
function leadsTo({ keys, flags }: Tokens, from: number, to: number): boolean {
  if (to - from > 6) return false;
  for (let i = from; i < to; i++) {
    const key = keys[i] ?? '';
    if (((flags[i] ?? 0) & tokenFlag.punctuation) !== 0 && key !== '-') return false;
    if (breaking.has(key)) return false;
  }
  return true;
}

const breaking = new Set(
  'that because while although though when if unless whether who which but is are was were has had can could may might he she they we i it about'.split(
    ' ',
  ),
);

/** Words between two places that turn the meaning round: "[scrapping] the toll". */
function turnsBefore({ keys }: Tokens, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (turningWords.has(keys[i] ?? '')) n++;
  return n;
}

const topicNouns = new Set('idea notion thought talk prospect plan plans end introduction decision building'.split(' '));
const prepositions = new Set('of on for in to with about against by from at'.split(' '));

/** "the tunnel is …", "the idea of a tunnel is …", "dropping the tunnel is …", but not "critics of the tunnel are …". */
function isSubject({ keys, flags }: Tokens, from: number, term: number): boolean {
  for (let i = from; i < term; i++) {
    const key = keys[i] ?? '';
    if ((key === 'of' || key === 'to') && (topicNouns.has(keys[i - 1] ?? '') || turningWords.has(keys[i - 1] ?? ''))) continue;
    if (key === 'to' && i <= from + 2) continue;
    if (prepositions.has(key) || ((flags[i] ?? 0) & tokenFlag.possessive) !== 0) return false;
  }
  return true;
}

const articles = new Set('a an the this that any such every no'.split(' '));

/** The article of the term's noun phrase, where a phrase of circumstance opens the clause: "At £18bn [the railway] is …". */
function nounPhraseStart(keys: readonly string[], from: number, term: number): number {
  if (!openers.has(keys[from] ?? '')) return from;
  for (let i = term - 1; i > from + 1; i--) {
    if (articles.has(keys[i] ?? '')) return prepositions.has(keys[i - 1] ?? '') ? from : i;
    if (prepositions.has(keys[i] ?? '')) return from;
  }
  return from;
}

const openers = new Set('at in for with under after without on over from by'.split(' '));

/** Behind the last comma before the term: "As long as nurses are worn out at 60, any talk of …". */
function clauseStart(keys: readonly string[], from: number, term: number): number {
  for (let i = term - 1; i > from; i--) if (keys[i] === ',' || keys[i] === ';' || keys[i] === ':' || keys[i] === 'that') return i + 1;
  return from;
}
