import type { Side } from '../lexicon/judgement-phrases';
import { ownOpposition, ownSupport, turningWords } from '../lexicon/stance-cues';
import { phraseAt } from '../stages/attitude-match';
import { canBeVerb } from '../stages/subjects';
import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import type { TokenSpan } from './stance-condition';
import { clauseWords, modalWords } from './stance-path';

/** The speaker's own attitude inside a statement, when the cue ("said") says nothing by itself: "we are against the tunnel". */

const selves = new Set('he she we i they'.split(' '));
const modals = new Set('would will could can may might shall'.split(' '));
const denials = new Set("not never wouldn't won't can't cannot couldn't doesn't don't didn't isn't aren't".split(' '));
const fillers = new Set('also do does did had has have still now always fully am are is be been'.split(' '));

/**
 * "he would never accept …", "we support …", "I am in favour of …", "we will give it back": the speaker's own attitude inside what is
 * said; `null` for none.
 */
export function ownAttitude(tokens: Tokens, content: TokenSpan, term: TokenSpan): Side | 'undecided' | 'questions' | null {
  const { keys } = tokens;
  for (let i = Math.max(content.first, term.first - 14); i < term.first; i++) {
    const [self = '', contraction] = (keys[i] ?? '').split("'");
    if (!selves.has(self)) continue;
    const group = readGroup(keys, i + 1, term.first);
    const own = attitudeAt(tokens, term, group, self, contraction ?? keys[i + 1] ?? '');
    if (own !== undefined) return own;
  }
  return null;
}

interface OwnGroup {
  /** The token behind auxiliaries and adverbs. */
  readonly verb: number;
  readonly nDenials: number;
}

function readGroup(keys: readonly string[], from: number, limit: number): OwnGroup {
  let nDenials = 0;
  let verb = from;
  for (; verb < limit; verb++) {
    const key = keys[verb] ?? '';
    if (denials.has(key)) nDenials++;
    else if (!modals.has(key) && !key.endsWith('ly') && !fillers.has(key)) break;
  }
  return { verb, nDenials };
}

/** What "we", an auxiliary and a verb say of the term; `undefined`: nothing, `null`: nothing plain, and no other word will. */
function attitudeAt(
  tokens: Tokens,
  term: TokenSpan,
  { verb, nDenials }: OwnGroup,
  self: string,
  auxiliary: string,
): Side | 'undecided' | 'questions' | null | undefined {
  const { keys } = tokens;
  const key = keys[verb] ?? '';
  const isFirst = self === 'we' || self === 'i';
  if (nDenials === 1 && key === 'know' && (keys[verb + 1] === 'whether' || keys[verb + 1] === 'if')) return 'undecided';
  if (verb === term.first) {
    // "he would never [cede land]", "we will [give it back]": the term is the very deed.
    if (nDenials === 1) return isSupposed(tokens, verb) ? null : 'opposes';
    return nDenials === 0 && canBeVerb(tokens, verb) && (auxiliary === 'will' || auxiliary === 'll' || auxiliary === 'must')
      ? 'supports'
      : undefined;
  }
  const isNeed = wants.has(key) && isFirst && isObject(tokens, verb + 1, term.first);
  const phrase = phraseAt(tokens, verb, term.first)?.phrase;
  const plain: Side | undefined = ownSupport.has(key) || isNeed ? 'supports' : ownOpposition.has(key) ? 'opposes' : undefined;
  if (plain === undefined) {
    if (phrase === undefined || phrase.meaning === 'open' || (phrase.denied && nDenials === 0)) return undefined;
    return decided(phrase.meaning, phrase.denied ? 0 : nDenials);
  }
  return crossesClause(tokens, verb + 1, term.first) ? null : decided(plain, nDenials);
}

function decided<Meaning extends string>(meaning: Meaning, nDenials: number): Meaning | 'opposes' | null {
  if (nDenials === 0) return meaning;
  return nDenials === 1 && meaning === 'supports' ? 'opposes' : null;
}

/** "If we don't [build it] …": what would follow is told, not that it will not be done. */
function isSupposed({ keys }: Tokens, verb: number): boolean {
  for (let i = verb - 1; i >= verb - 4; i--) if (keys[i] === 'if' || keys[i] === 'unless') return true;
  return false;
}

const orderOpeners = new Set(["'", '"', '“', '‘', ',', 'so', 'yes', 'please', 'just', 'and', 'now', 'ok', 'then']);

/** "[Raise the minimum wage], and raise it now": an order at the start of what is said, or behind "so" or "yes". */
export function isOrder(tokens: Tokens, content: TokenSpan, term: TokenSpan): boolean {
  const { keys } = tokens;
  if (!canBeVerb(tokens, term.first) || term.end - term.first < 2 || ((tokens.flags[content.first] ?? 0) & tokenFlag.openQuote) === 0)
    return false;
  const before = keys[term.first - 1] ?? '';
  const starts = term.first === content.first || (term.first === content.first + 1 && orderOpeners.has(before)) || before === 'yes';
  if (!starts && !(before === ',' && (keys[term.first - 2] === 'yes' || keys[term.first - 2] === 'so'))) return false;
  const after = keys[term.end] ?? '';
  // "Ban it and you will be importing apples" is a warning.
  if (after === 'and' || (after === ',' && keys[term.end + 1] === 'and')) return keys[term.end + (after === 'and' ? 1 : 2)] !== 'you';
  return after !== '?' && (after === '' || ((tokens.flags[term.end] ?? 0) & tokenFlag.punctuation) !== 0 || urging.has(after));
}

const urging = new Set('now today before at once immediately'.split(' '));

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

/** "There will be no truce", "no truce": a flat denial at the start of what is said. */
export function isFlatDenial({ keys }: Tokens, content: TokenSpan, term: TokenSpan): boolean {
  const before = keys.slice(content.first, term.first).filter((key) => /^[a-z']+$/.test(key));
  if (before.length === 1) return before[0] === 'no';
  return before[before.length - 1] === 'no' && before[0] === 'there' && before.length <= 5;
}
