import type { Attribution, Stance } from '../annotations';
import {
  cueStances,
  ownOpposition,
  ownSupport,
  supportNeedsPreposition,
  turningWords,
  unwelcomeWords,
  welcomeWords,
} from '../lexicon/stance-cues';
import type { CueStance } from '../lexicon/stance-cues';
import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import { findCondition } from './stance-condition';
import type { TokenSpan } from './stance-condition';

/**
 * The stance that an attribution takes on an issue term in its content, from its cue and its wording. Where the wording is
 * not plain there is none: a wrong stance is worse than no stance.
 */

/** An issue term in the content of an attribution, in the tokens of the term's paragraph. */
export interface StanceInput {
  readonly tokens: Tokens;
  readonly attribution: Attribution;
  /** Tokens of the content as far as it stands in this paragraph. */
  readonly content: TokenSpan;
  readonly term: TokenSpan;
  /** Last word of the cue ("for" in "called for"), lower case; empty where the cue stands in another paragraph. */
  readonly cueEnd: string;
  /** First word of the cue, likewise. */
  readonly cueStart: string;
}

export interface FoundStance {
  readonly stance: Stance;
  /** Tokens of the condition; `null` for none. */
  readonly condition: TokenSpan | null;
  /** How much it takes to be right, 1..3: 3 for a condition or an attitude cue, 1 for the wording of a statement. */
  readonly strength: number;
  readonly rule: string;
}

/** Farthest a term may stand from the start of a content that the cue's attitude governs, in tokens. */
const governed = 14;

/** Stance of the attribution's source on the issue that the term stands for; `null` where the wording does not tell. */
export function findStance(input: StanceInput): FoundStance | null {
  const cue = cueStanceOf(input);
  const before = readPath(input);
  const condition = findCondition(input.tokens, input.term.end, input.content);
  if (cue === undefined) return statementStance(input, before, condition);
  if (input.term.first - input.content.first > governed || !reaches(input, cue, before)) return null;
  return attitudeStance(input, cue, before, condition);
}

/** Cues that take a clause about what should be: "hoped that they would come". */
const wishes = new Set('hope wish want prefer insist demand propose recommend request urge hopes desire demands'.split(' '));

/** True when the attitude of the cue is an attitude to what the term names, not to something else that is said of it. */
function reaches({ tokens, attribution, content }: StanceInput, cue: CueStance, path: Path): boolean {
  if (path.isDetached) return false;
  if (!path.hasVerb) return !path.hasModal || wishes.has(attribution.cueLemma);
  const opener = tokens.keys[content.first] ?? '';
  return cue === 'questions' && (opener === 'whether' || opener === 'if' || opener === 'why' || opener === 'how');
}

function cueStanceOf({ attribution, cueEnd }: StanceInput): CueStance | undefined {
  const { cueLemma } = attribution;
  if (cueEnd === 'against') return 'opposes';
  const stance = cueStances.get(cueLemma);
  const prepositions = supportNeedsPreposition.get(cueLemma);
  return prepositions && !prepositions.has(cueEnd) && !(cueLemma === 'agree' || cueLemma === 'vote') ? undefined : stance;
}

/** What stands between the start of the content and the term. */
interface Path {
  /** Words that turn the meaning round. */
  readonly nTurns: number;
  /** A finite verb or a new clause: the cue's attitude may not reach the term. */
  readonly hasVerb: boolean;
  /** "would", "should" or the like. */
  readonly hasModal: boolean;
  /** The term only names a circumstance: "troops under the auspices of guarantees". */
  readonly isDetached: boolean;
}

const clauseWords = new Set(
  'that because while although though when if unless whether who which but is are was were has have had can could may might'.split(' '),
);
const modalWords = new Set('would should must will'.split(' '));
const detachingWords = new Set('under amid despite during after before as since alongside than like'.split(' '));

function readPath({ tokens, content, term }: StanceInput): Path {
  let nTurns = 0;
  let hasVerb = false;
  let hasModal = false;
  let isDetached = false;
  for (let i = content.first; i < term.first; i++) {
    const key = tokens.keys[i] ?? '';
    if (turningWords.has(key)) nTurns++;
    else if (modalWords.has(key)) hasModal = true;
    else if (detachingWords.has(key)) isDetached = true;
    else if (i > content.first && (clauseWords.has(key) || key.endsWith("n't"))) hasVerb = true;
    else if (key === ';' || key === ':') hasVerb = true;
  }
  return { nTurns, hasVerb, hasModal, isDetached };
}

function attitudeStance(
  { attribution, cueStart }: StanceInput,
  cue: CueStance,
  path: Path,
  condition: TokenSpan | null,
): FoundStance | null {
  const { negated } = attribution;
  const result = (stance: Stance): FoundStance => ({ stance, condition: null, strength: 3, rule: `cue-${stance}` });
  switch (cue) {
    case 'supports': {
      if (path.nTurns > 1) return null;
      const turned = path.nTurns === 1;
      // "stopped short of backing", "failed to back": not for it, but not against it either.
      const loose = cueStart === 'to' || cueStart.endsWith('ing');
      if (negated) return turned || loose || !deniable.has(attribution.cueLemma) ? null : result('opposes');
      if (condition && !turned) return { stance: 'conditional', condition, strength: 3, rule: 'cue-condition' };
      return result(turned ? 'opposes' : 'supports');
    }
    case 'opposes':
      if (negated || path.nTurns > 0) return null;
      return condition ? { stance: 'conditional', condition, strength: 3, rule: 'cue-condition' } : result('opposes');
    case 'open':
      if (negated) return path.nTurns === 0 && !condition ? result('opposes') : null;
      return path.nTurns === 0 && condition ? { stance: 'conditional', condition, strength: 3, rule: 'open-condition' } : null;
    case 'questions':
      return negated || path.nTurns > 0 ? null : { ...result('questions'), strength: 2 };
    case 'undecided':
      return negated ? null : { ...result('undecided'), strength: 2 };
  }
}

/** Cues whose denial is itself a stance: "does not support". */
const deniable = new Set('support back endorse favor favour accept approve agree want welcome willing ready keen eager'.split(' '));

/** "said guarantees must come first": no attitude in the cue, so the words around the term decide. */
function statementStance(input: StanceInput, path: Path, condition: TokenSpan | null): FoundStance | null {
  const { tokens, content, term, attribution } = input;
  if (attribution.negated) return null;
  const result = (stance: Stance, rule: string): FoundStance => ({ stance, condition: null, strength: 1, rule });
  const own = ownAttitude(tokens, content, term);
  if (own)
    return condition && own === 'supports'
      ? { stance: 'conditional', condition, strength: 2, rule: 'said-condition' }
      : { ...result(own, 'said-own'), strength: 2 };
  const judged = judgement(tokens, term, content);
  if (judged && path.nTurns === 0) return result(judged, 'said-judgement');
  return condition && path.nTurns === 0 && isStrict(tokens, condition)
    ? { stance: 'conditional', condition, strength: 2, rule: 'said-condition' }
    : null;
}

const selves = new Set('he she we i they'.split(' '));
const modals = new Set('would will could can may might shall'.split(' '));
const denials = new Set("not never wouldn't won't can't cannot couldn't doesn't don't didn't".split(' '));

/** "he would never accept …", "we support …": the speaker's own attitude inside what is said. */
function ownAttitude(tokens: Tokens, content: TokenSpan, term: TokenSpan): 'supports' | 'opposes' | null {
  const from = Math.max(content.first, term.first - 12);
  for (let i = from; i < term.first; i++) {
    if (!selves.has(tokens.keys[i] ?? '')) continue;
    let denied = 0;
    let j = i + 1;
    for (; j < term.first; j++) {
      const key = tokens.keys[j] ?? '';
      if (denials.has(key)) denied++;
      else if (
        !modals.has(key) &&
        !key.endsWith('ly') &&
        key !== 'also' &&
        key !== 'do' &&
        key !== 'does' &&
        key !== 'had' &&
        key !== 'has' &&
        key !== 'have'
      )
        break;
    }
    const verb = tokens.keys[j] ?? '';
    const stance = ownSupport.has(verb) ? 'supports' : ownOpposition.has(verb) ? 'opposes' : undefined;
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

function crossesClause(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const key = tokens.keys[i] ?? '';
    if (clauseWords.has(key) || modalWords.has(key) || turningWords.has(key) || key === ',' || key === ';') return true;
  }
  return false;
}

const copulas = new Set("is are was were be been would will 's remain remains".split(' '));

/** "… would be a mistake", "… are off the table": what is said of the term right behind it. */
function judgement(tokens: Tokens, term: TokenSpan, content: TokenSpan): 'supports' | 'opposes' | null {
  const { keys } = tokens;
  if (!copulas.has(keys[term.end] ?? '') || !isSubject(tokens, content.first, term.first)) return null;
  let denied = false;
  for (let i = term.end; i < Math.min(content.end, term.end + 8); i++) {
    const key = keys[i] ?? '';
    if (
      (tokens.flags[i] ?? 0) & tokenFlag.punctuation &&
      key !== '-' &&
      !((tokens.flags[i] ?? 0) & (tokenFlag.openQuote | tokenFlag.closeQuote))
    )
      return null;
    if (denials.has(key) || key === 'no' || key === 'hardly') denied = true;
    else if (key === 'off' && keys[i + 2] === 'table') return denied ? null : 'opposes';
    else if (key === 'out' && keys[i + 1] === 'of' && keys[i + 3] === 'question') return denied ? null : 'opposes';
    else if (key === 'red' && (keys[i + 1] === 'line' || keys[i + 1] === 'lines')) return denied ? null : 'opposes';
    else if (unwelcomeWords.has(key)) return denied ? null : 'opposes';
    else if (welcomeWords.has(key)) return denied ? null : 'supports';
  }
  return null;
}

const topicNouns = new Set('idea notion thought talk prospect plan plans'.split(' '));

/** "the tunnel is …", "the idea of a tunnel is …", but not "critics of the tunnel are …". */
function isSubject({ keys, flags }: Tokens, from: number, term: number): boolean {
  for (let i = from; i < term; i++) {
    const key = keys[i] ?? '';
    if (key === 'of' && topicNouns.has(keys[i - 1] ?? '')) continue;
    if (/^(?:of|on|for|in|to|with|about|against|by|from|at)$/.test(key) || (flags[i] ?? 0) & tokenFlag.possessive) return false;
  }
  return true;
}

/** "only if", "provided that" and the like: a plain "if" in a statement may be about anything. */
function isStrict(tokens: Tokens, condition: TokenSpan): boolean {
  return tokens.keys[condition.first] !== 'if' && tokens.keys[condition.first] !== 'unless';
}
