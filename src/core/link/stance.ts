import type { Attribution, Stance } from '../annotations';
import { attitudeLemma, cueStances, supportNeedsPreposition } from '../lexicon/stance-cues';
import type { CueStance } from '../lexicon/stance-cues';
import type { Tokens } from '../text/tokens';
import { findCondition } from './stance-condition';
import type { TokenSpan } from './stance-condition';
import { readPath } from './stance-path';
import type { StancePath } from './stance-path';
import { isFlatDenial, judgement, ownAttitude } from './stance-statement';

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
  /** Tokens of the cue; `null` where it stands in another paragraph, or there is none. */
  readonly cue: TokenSpan | null;
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
  const { tokens, content, term } = input;
  if (isSupposed(input)) return null;
  const asked = questionStance(input);
  if (asked !== null) return { stance: asked, condition: null, strength: 2, rule: `asks-${asked}` };
  const cue = cueStanceOf(input);
  const path = readPath(tokens, content, term);
  const condition = findCondition(tokens, term.end, content);
  if (cue === undefined) return statementStance(input, path, condition);
  if (term.first - content.first > governed || !reaches(input, cue, path)) return null;
  return attitudeStance(input, cue, path, condition);
}

function keyAt({ keys }: Tokens, i: number): string {
  return keys[i] ?? '';
}

/** "Had Veld supported the line, …": the deed is only imagined. */
function isSupposed({ tokens, cue }: StanceInput): boolean {
  if (cue === null) return false;
  const first = tokens.sentenceStarts[tokens.sentences[cue.first] ?? 0] ?? 0;
  const opener = keyAt(tokens, first);
  if (opener !== 'had' && opener !== 'were' && opener !== 'should' && opener !== 'if') return false;
  for (let i = first; i < cue.first; i++) if (keyAt(tokens, i) === ',') return false;
  return true;
}

const questionWords = new Set(['whether', 'if', 'how', 'why', 'what']);
const askers = new Set(['ask', 'wonder', 'query', 'question', 'inquire', 'enquire']);
const deciders = new Set('decide consider weigh mull ponder contemplate debate discuss deliberate'.split(' '));

/**
 * A question is no stance but that of who asks it: "asked whether the line would pay". Who has not decided it, or will not say, is
 * undecided: "declined to say whether", "is weighing whether". `null` where nothing of the kind is said.
 */
function questionStance({ tokens, attribution, content, cue, term }: StanceInput): 'questions' | 'undecided' | null {
  const { cueLemma, negated } = attribution;
  const opener = keyAt(tokens, content.first);
  // "… will decide whether to vote for": the cue itself stands in an open question.
  if (cue !== null && isUndecidedBefore(tokens, cue)) return 'undecided';
  if (opener === 'to') {
    const isOpen = questionWords.has(keyAt(tokens, content.first + 2)) && content.first + 2 < term.first;
    const verb = keyAt(tokens, content.first + 1);
    if (!isOpen) return null;
    if (verb === 'say' || verb === 'comment' || verb === 'decide') return refusals.has(cueLemma) ? 'undecided' : null;
    return verb === 'know' && (cueLemma === 'want' || cueLemma === 'demand') ? 'questions' : null;
  }
  if (!questionWords.has(opener)) return null;
  if (askers.has(cueLemma)) return negated ? null : 'questions';
  if (cueLemma === 'say' || cueLemma === 'decide' || cueLemma === 'know') return negated ? 'undecided' : null;
  return deciders.has(cueLemma) && opener !== 'what' && !negated ? 'undecided' : null;
}

const refusals = new Set(['decline', 'refuse', 'fail']);

/** True where "whether" leads to the cue with a subject and auxiliaries at most between: "whether she would vote for". */
function isUndecidedBefore(tokens: Tokens, cue: TokenSpan): boolean {
  const first = tokens.sentenceStarts[tokens.sentences[cue.first] ?? 0] ?? 0;
  for (let i = cue.first; i >= Math.max(first, cue.first - 3); i--) if (keyAt(tokens, i) === 'whether') return true;
  return false;
}

/** Cues that take a clause about what should be: "hoped that they would come". */
const wishes = new Set('hope wish want prefer insist demand propose recommend request urge hopes desire demands'.split(' '));

/** True when the attitude of the cue is an attitude to what the term names, not to something else that is said of it. */
function reaches({ tokens, attribution, content }: StanceInput, cue: CueStance, path: StancePath): boolean {
  if (path.isDetached) return false;
  if (!path.hasVerb) return !path.hasModal || wishes.has(attribution.cueLemma);
  if (wishes.has(attribution.cueLemma) && keyAt(tokens, content.first) === 'that') return true;
  return cue === 'questions' && (questionWords.has(keyAt(tokens, content.first)) || doubters.has(attribution.cueLemma));
}

/** Cues of doubt that take a clause: "was not convinced that …", "doubted that …". */
const doubters = new Set(['convince', 'doubt', 'persuade']);

function cueStanceOf({ tokens, attribution, content, cue }: StanceInput): CueStance | undefined {
  const { cueLemma, negated } = attribution;
  const cueEnd = cue === null ? '' : keyAt(tokens, cue.end - 1);
  if (cueEnd === 'against' && !cueLemma.startsWith('attitude:')) return 'opposes';
  if (negated && (cueLemma === 'convince' || cueLemma === 'persuade')) return 'questions';
  if (cueLemma === 'cast' && keyAt(tokens, content.first) === 'doubt') return 'questions';
  const stance = cueStances.get(cueLemma);
  const prepositions = supportNeedsPreposition.get(cueLemma);
  if (!prepositions || prepositions.has(cueEnd) || cueLemma === 'agree' || cueLemma === 'vote') return stance;
  return pressers.has(cueLemma) && asksForDeed(tokens, content) ? stance : undefined;
}

const pressers = new Set(['press', 'push', 'call', 'lobby']);

/** "[pressed] Congress to raise …": somebody, and what he is to do. */
function asksForDeed(tokens: Tokens, content: TokenSpan): boolean {
  for (let i = content.first + 1; i < Math.min(content.end, content.first + 6); i++) if (keyAt(tokens, i) === 'to') return true;
  return false;
}

function attitudeStance(input: StanceInput, cue: CueStance, path: StancePath, condition: TokenSpan | null): FoundStance | null {
  const { tokens, attribution } = input;
  const { negated } = attribution;
  const result = (stance: Stance): FoundStance => ({ stance, condition: null, strength: 3, rule: `cue-${stance}` });
  const conditional = (rule: string): FoundStance => ({ stance: 'conditional', condition, strength: 3, rule });
  const nTurns = path.nTurns + path.nDenials;
  switch (cue) {
    case 'supports': {
      if (nTurns > 1) return null;
      const turned = nTurns === 1;
      const cueStart = input.cue === null ? '' : keyAt(tokens, input.cue.first);
      // "stopped short of backing", "failed to back": not for it, but not against it either. Nor is what only may be.
      const loose = cueStart === 'to' || cueStart.endsWith('ing');
      if (!condition && possible.has(cueStart)) return null;
      if (negated && condition && !turned && untilMet(tokens, condition)) return conditional('cue-condition');
      if (negated) return turned || loose || !deniable.has(attribution.cueLemma) ? null : result('opposes');
      return condition && !turned ? conditional('cue-condition') : result(turned ? 'opposes' : 'supports');
    }
    case 'opposes':
      if (negated || path.nDenials > 0 || path.nTurns > 1) return null;
      // "refused to rule out a tunnel": neither for it nor against it.
      if (path.nTurns === 1) return condition || path.isRulingOut ? null : result('supports');
      return condition ? conditional('cue-condition') : result('opposes');
    case 'open':
      if (negated) return nTurns === 0 && !condition ? result('opposes') : null;
      return nTurns === 0 && condition ? conditional('open-condition') : null;
    case 'questions':
      return (negated && !doubters.has(attribution.cueLemma)) || nTurns > 0 ? null : { ...result('questions'), strength: 2 };
    case 'undecided':
      return negated ? null : { ...result('undecided'), strength: 2 };
  }
}

const possible = new Set(['may', 'might', 'could']);

/** Cues whose denial is itself a stance: "does not support". */
const deniable = new Set([
  ...'support back endorse favor favour accept approve agree want welcome willing ready keen eager'.split(' '),
  attitudeLemma('supports'),
]);

/** "will not back it unless …", "… until …": against it, until the condition is met. */
function untilMet(tokens: Tokens, { first }: TokenSpan): boolean {
  const key = keyAt(tokens, first);
  return key === 'unless' || key === 'until' || key === 'without';
}

/** "said guarantees must come first": no attitude in the cue, so the words around the term decide. */
function statementStance(input: StanceInput, path: StancePath, condition: TokenSpan | null): FoundStance | null {
  const { tokens, content, term, attribution } = input;
  if (attribution.negated) return null;
  const result = (stance: Stance, rule: string, strength = 1): FoundStance => ({ stance, condition: null, strength, rule });
  const conditional: FoundStance = { stance: 'conditional', condition, strength: 2, rule: 'said-condition' };
  const own = ownAttitude(tokens, content, term);
  if (own === 'undecided') return result('undecided', 'said-own', 2);
  if (own) return condition && own === 'supports' ? conditional : result(own, 'said-own', 2);
  if (isFlatDenial(tokens, content, term)) return result('opposes', 'said-denial');
  const judged = path.nTurns + path.nDenials === 0 || isJudgedAsUndone(path) ? judgement(tokens, term, content) : null;
  if (judged) return condition && judged === 'supports' && isStrict(tokens, condition) ? conditional : result(judged, 'said-judgement');
  return condition && path.nTurns + path.nDenials === 0 && isStrict(tokens, condition) ? conditional : null;
}

/** "… has to be withdrawn": the deed that turns the path is the judgement itself. */
function isJudgedAsUndone({ nTurns, nDenials }: StancePath): boolean {
  return nTurns === 1 && nDenials === 0;
}

/** "only if", "provided that" and the like: a plain "if" in a statement may be about anything. */
function isStrict(tokens: Tokens, condition: TokenSpan): boolean {
  return tokens.keys[condition.first] !== 'if' && tokens.keys[condition.first] !== 'unless';
}
