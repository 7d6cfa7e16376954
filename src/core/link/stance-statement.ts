import {
  deedsBehind,
  ownOpposition,
  ownSupport,
  phrasesOfJudgement,
  turningWords,
  unwelcomeWords,
  undoingBehind,
  welcomeWords,
} from '../lexicon/stance-cues';
import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import type { TokenSpan } from './stance-condition';
import { clauseWords, modalWords } from './stance-path';

/** What the words of a statement say of a term, when the cue ("said") says nothing by itself. */

type Side = 'supports' | 'opposes';

const selves = new Set('he she we i they'.split(' '));
const modals = new Set('would will could can may might shall'.split(' '));
const denials = new Set("not never wouldn't won't can't cannot couldn't doesn't don't didn't isn't aren't".split(' '));
const fillers = new Set('also do does did had has have still now always fully am are is be been'.split(' '));

/** "he would never accept …", "we support …", "I am in favour of …": the speaker's own attitude inside what is said; `null` for none. */
export function ownAttitude(tokens: Tokens, content: TokenSpan, term: TokenSpan): Side | 'undecided' | null {
  const { keys } = tokens;
  const from = Math.max(content.first, term.first - 12);
  for (let i = from; i < term.first; i++) {
    if (!selves.has(keys[i] ?? '')) continue;
    let denied = 0;
    let j = i + 1;
    for (; j < term.first; j++) {
      const key = keys[j] ?? '';
      if (denials.has(key)) denied++;
      else if (!modals.has(key) && !key.endsWith('ly') && !fillers.has(key)) break;
    }
    const verb = keys[j] ?? '';
    if (denied === 1 && verb === 'know' && (keys[j + 1] === 'whether' || keys[j + 1] === 'if')) return 'undecided';
    const isNeed = wants.has(verb) && (keys[i] === 'we' || keys[i] === 'i') && isObject(tokens, j + 1, term.first);
    const stance: Side | undefined = ownSupport.has(verb) || isNeed ? 'supports' : ownOpposition.has(verb) ? 'opposes' : undefined;
    if (!stance) {
      // "he would never [cede land]": the term is the very deed.
      if (j === term.first && denied === 1) return 'opposes';
      continue;
    }
    if (crossesClause(tokens, j + 1, term.first)) return null;
    if (denied === 0) return stance;
    return denied === 1 && stance === 'supports' ? 'opposes' : null;
  }
  return null;
}

const wants = new Set('need want deserve demand stand must'.split(' '));

/** "[need] a rent cap", "[must] have a rent cap", "[stand] behind the law": nothing between but what leads to an object. */
function isObject({ keys, flags }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const key = keys[i] ?? '';
    if (leading.has(key) || ((flags[i] ?? 0) & tokenFlag.number) !== 0) continue;
    // An adjective right before the term.
    if (i === to - 1 && ((flags[i] ?? 0) & tokenFlag.word) !== 0 && !clauseWords.has(key)) continue;
    return false;
  }
  return to - from <= 4;
}

const leading = new Set('a an the this that these our its such have get to see behind by for'.split(' '));

function crossesClause(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const key = tokens.keys[i] ?? '';
    if (clauseWords.has(key) || modalWords.has(key) || turningWords.has(key) || key === ',' || key === ';') return true;
  }
  return false;
}

const copulas = new Set(
  "is are was were be been would will 's remain remains comes has have must should cannot can ought needs".split(' '),
);

/** "… would be a mistake", "… is off the table", "… must go ahead": what is said of the term right behind it; `null` for nothing. */
export function judgement(tokens: Tokens, term: TokenSpan, content: TokenSpan): Side | null {
  const { keys, flags } = tokens;
  if (!copulas.has(keys[term.end] ?? '') || !isSubject(tokens, content.first, term.first)) return null;
  let denied = false;
  for (let i = term.end; i < Math.min(content.end, term.end + 9); i++) {
    const key = keys[i] ?? '';
    const flag = flags[i] ?? 0;
    const isQuoteMark = (flag & (tokenFlag.openQuote | tokenFlag.closeQuote)) !== 0;
    if ((flag & tokenFlag.punctuation) !== 0 && key !== '-' && !isQuoteMark) return null;
    const phrase = phraseAt(tokens, i, content.end);
    const side: Side | undefined =
      phrase ?? (unwelcomeWords.has(key) ? 'opposes' : welcomeWords.has(key) ? 'supports' : deedOf(tokens, term, i));
    if (side !== undefined) return denied ? null : side;
    if (denials.has(key) || key === 'no' || key === 'hardly') denied = true;
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

/** A phrase of judgement that begins at the token; `undefined` for none. */
function phraseAt({ keys }: Tokens, first: number, end: number): Side | undefined {
  for (const { words, side } of phrasesOfJudgement.get(keys[first] ?? '') ?? []) {
    if (first + words.length <= end && words.every((word, i) => word === '*' || keys[first + i] === word)) return side;
  }
  return undefined;
}

const topicNouns = new Set('idea notion thought talk prospect plan plans'.split(' '));
const prepositions = new Set('of on for in to with about against by from at'.split(' '));

/** "the tunnel is …", "the idea of a tunnel is …", but not "critics of the tunnel are …". */
function isSubject({ keys, flags }: Tokens, from: number, term: number): boolean {
  for (let i = clauseStart(keys, from, term); i < term; i++) {
    const key = keys[i] ?? '';
    if (key === 'of' && topicNouns.has(keys[i - 1] ?? '')) continue;
    if (prepositions.has(key) || ((flags[i] ?? 0) & tokenFlag.possessive) !== 0) return false;
  }
  return true;
}

/** Behind the last comma before the term: "As long as nurses are worn out at 60, any talk of …". */
function clauseStart(keys: readonly string[], from: number, term: number): number {
  for (let i = term - 1; i > from; i--) if (keys[i] === ',' || keys[i] === ';' || keys[i] === ':') return i + 1;
  return from;
}

/** "There will be no truce", "no truce": a flat denial at the start of what is said. */
export function isFlatDenial({ keys }: Tokens, content: TokenSpan, term: TokenSpan): boolean {
  const before = keys.slice(content.first, term.first).filter((key) => /^[a-z']+$/.test(key));
  return before[before.length - 1] === 'no' && before[0] === 'there' && before.length <= 5;
}
