import type { Attribution, Stance } from '../annotations';
import { attitudeLemma, cueStances, supportNeedsPreposition, turningWords } from '../lexicon/stance-cues';
import type { CueStance } from '../lexicon/stance-cues';
import type { Tokens } from '../text/tokens';
import { isGivenUp, isPast, isRumour, isSupposed } from './stance-circumstance';
import { conditionBehind, conditionInFront, findCondition, findUntil } from './stance-condition';
import type { TokenSpan } from './stance-condition';
import { isToBeUndone, readPath } from './stance-path';
import type { StancePath } from './stance-path';
import { judgement, namedAs } from './stance-judgement';
import { isFlatDenial, isOrder, ownAttitude } from './stance-statement';

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
  const { tokens, content, term, cue } = input;
  if (cue !== null && (isSupposed(tokens, cue) || isPast(tokens, cue) || isRumour(tokens, cue))) return null;
  const asked = questionStance(input);
  if (asked !== null) return { stance: asked, condition: null, strength: 2, rule: `asks-${asked}` };
  const attitude = cueStanceOf(input);
  const path = readPath(tokens, content, term);
  const condition = findCondition(tokens, term.end, content);
  if (attitude === undefined) return statementStance(input, path, condition ?? conditionInFront(tokens, content.first, term.first));
  if (term.first - content.first > governed || !reaches(input, attitude, path)) return null;
  if (cue !== null && isGivenUp(tokens, cue)) return givenUp(attitude, path);
  return attitudeStance(input, attitude, path, condition ?? conditionAround(input));
}

/** A condition outside the content: behind it, or in front of who puts it. */
function conditionAround({ tokens, content, cue, term }: StanceInput): TokenSpan | null {
  const sentence = tokens.sentences[term.first] ?? 0;
  const first = tokens.sentenceStarts[sentence] ?? 0;
  const end = tokens.sentenceStarts[sentence + 1] ?? tokens.count;
  const behind = content.end < end ? conditionBehind(tokens, content.end, end) : null;
  return behind ?? (cue === null ? null : conditionInFront(tokens, first, cue.first));
}

/** "abandoned its plan to …": against it now; but who drops his resistance is not yet for it. */
function givenUp(attitude: CueStance, path: StancePath): FoundStance | null {
  if (attitude !== 'supports' || path.nTurns + path.nDenials > 0) return null;
  return { stance: 'opposes', condition: null, strength: 3, rule: 'given-up' };
}

function keyAt({ keys }: Tokens, i: number): string {
  return keys[i] ?? '';
}

const questionWords = new Set(['whether', 'if', 'how', 'why', 'what', 'who']);
const askers = new Set(['ask', 'wonder', 'query', 'question', 'inquire', 'enquire']);
const deciders = new Set('decide consider weigh mull ponder contemplate debate discuss deliberate'.split(' '));

/**
 * A question is no stance but that of who asks it: "asked whether the line would pay". Who has not decided it, or will not say, is
 * undecided: "declined to say whether", "is weighing whether". `null` where nothing of the kind is said.
 */
function questionStance({ tokens, attribution, content, cue, term }: StanceInput): 'questions' | 'undecided' | null {
  const { cueLemma, negated } = attribution;
  if (cueLemma === 'ask' && isQuotedQuestion(tokens, content)) return 'questions';
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

const askingOpeners = new Set('is are was will would can could does do did has have how what who when where which'.split(' '));

/** "Is there any evidence that it helps?" */
function isQuotedQuestion(tokens: Tokens, content: TokenSpan): boolean {
  const last = keyAt(tokens, content.end - 1) === '?' ? content.end - 1 : content.end - 2;
  return keyAt(tokens, last) === '?' && (tokens.flags[content.first] ?? 0) !== 0 && askingOpeners.has(keyAt(tokens, content.first + 1));
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
  if (attribution.cueLemma === attitudeLemma('undecided') || attribution.cueLemma === attitudeLemma('questions')) return true;
  if (path.isDetached) return false;
  if (!path.hasVerb) return !path.hasModal || wishes.has(attribution.cueLemma);
  if (wishes.has(attribution.cueLemma) && keyAt(tokens, content.first) === 'that') return true;
  return cue === 'questions' && (questionWords.has(keyAt(tokens, content.first)) || doubters.has(attribution.cueLemma));
}

/** Cues of doubt that take a clause: "was not convinced that …", "doubted that …". */
const doubters = new Set(['convince', 'doubt', 'persuade']);

function cueStanceOf({ tokens, attribution, content, cue, term }: StanceInput): CueStance | undefined {
  const { cueLemma, negated } = attribution;
  const cueEnd = cue === null ? '' : keyAt(tokens, cue.end - 1);
  if (cueEnd === 'against' && !cueLemma.startsWith('attitude:')) return 'opposes';
  if (negated && (cueLemma === 'convince' || cueLemma === 'persuade')) return 'questions';
  if (cueLemma === 'cast' && keyAt(tokens, content.first) === 'doubt') return 'questions';
  if (asking.has(cueLemma) && asksForChange(tokens, content, term)) return 'supports';
  const stance = cueStances.get(cueLemma);
  const prepositions = supportNeedsPreposition.get(cueLemma);
  if (!prepositions || prepositions.has(cueEnd) || cueLemma === 'agree' || cueLemma === 'vote') return stance;
  return pressers.has(cueLemma) && asksForDeed(tokens, content) ? stance : undefined;
}

const asking = new Set('ask tell order advise instruct beg implore beseech invite petition'.split(' '));
const changes = new Set(
  'keep back support approve adopt introduce accept build pass fund sign ratify allow let make bring join'.split(' '),
);

/** "asked [the court to overturn] the ban": somebody, and a deed that brings the thing about, or undoes it. */
function asksForChange(tokens: Tokens, content: TokenSpan, term: TokenSpan): boolean {
  for (let i = content.first + 1; i < Math.min(term.first, content.first + 7); i++) {
    if (keyAt(tokens, i) !== 'to') continue;
    const deed = keyAt(tokens, i + 1);
    return i + 1 === term.first || changes.has(deed) || turningWords.has(deed);
  }
  return false;
}

const pressers = new Set(['press', 'push', 'lobby']);

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
  const isUndone = attribution.cueLemma === 'want' && isToBeUndone(tokens, input.term.end);
  const nTurns = path.nTurns + path.nDenials + (isUndone ? 1 : 0);
  switch (cue) {
    case 'supports': {
      if (nTurns > 1 || isOthersDeed(tokens, input.cue)) return null;
      const turned = nTurns === 1;
      const cueStart = input.cue === null ? '' : keyAt(tokens, input.cue.first);
      // "stopped short of backing", "failed to back": not for it, but not against it either. Nor is what only may be.
      const loose = cueStart === 'to' || cueStart.endsWith('ing');
      if (!condition && !negated && possible.has(cueStart)) return null;
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
      if (negated && nTurns === 0) return condition ? conditional('open-condition') : result('opposes');
      if (negated) return null;
      return nTurns === 0 && condition ? conditional('open-condition') : null;
    case 'questions':
      return (negated && !doubters.has(attribution.cueLemma)) || nTurns > 0 ? null : { ...result('questions'), strength: 2 };
    case 'undecided':
      return negated ? null : { ...result('undecided'), strength: 2 };
  }
}

const moved = new Set(
  'persuaded convinced forced asked urged told ordered pressed obliged expected likely compelled required made supposed'.split(' '),
);

/** "could not be persuaded [to accept]", "that Paris [veto] it": what somebody is to do is not yet an attitude. */
function isOthersDeed(tokens: Tokens, cue: TokenSpan | null): boolean {
  return cue !== null && keyAt(tokens, cue.first) === 'to' && moved.has(keyAt(tokens, cue.first - 1));
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
  if ((attribution.negated && !believing.has(attribution.cueLemma)) || relaying.has(attribution.cueLemma)) return null;
  if (askers.has(attribution.cueLemma)) return null;
  const result = (stance: Stance, rule: string, strength = 1): FoundStance => ({ stance, condition: null, strength, rule });
  const conditional: FoundStance = { stance: 'conditional', condition, strength: 2, rule: 'said-condition' };
  const own = attribution.negated ? null : ownAttitude(tokens, content, term);
  if (own === 'undecided' || own === 'questions') return result(own, 'said-own', 2);
  if (own) return condition && own === 'supports' ? conditional : result(own, 'said-own', 2);
  if (isFlatDenial(tokens, content, term)) {
    const until = findUntil(tokens, term.end, content);
    return until ? { ...conditional, condition: until } : result('opposes', 'said-denial');
  }
  if (!attribution.negated && isOrder(tokens, content, term)) return result('supports', 'said-order', 2);
  const judged = (naming.has(attribution.cueLemma) ? namedAs(tokens, term, content) : null) ?? judgement(tokens, term, content);
  if (attribution.negated) return judged === 'supports' && believing.has(attribution.cueLemma) ? result('opposes', 'said-judgement') : null;
  if (judged === 'questions' || judged === 'undecided') return result(judged, 'said-judgement');
  if (judged) return condition && judged === 'supports' && isStrict(tokens, condition) ? conditional : result(judged, 'said-judgement');
  return condition && path.nTurns + path.nDenials === 0 && isStrict(tokens, condition) ? conditional : null;
}

/** Cues whose denial denies what is believed: "does not believe that it is needed". */
const believing = new Set('believe think consider feel see accept agree'.split(' '));

/** Cues whose source passes on what another says. */
const relaying = new Set(['quote', 'cite']);

/** Cues that name a thing: what they call it is the judgement. */
const naming = new Set('call describe brand label regard consider deem view see dub depict portray characterise characterize'.split(' '));

/** "only if", "provided that" and the like: a plain "if" in a statement may be about anything. */
function isStrict(tokens: Tokens, condition: TokenSpan): boolean {
  return tokens.keys[condition.first] !== 'if' && tokens.keys[condition.first] !== 'unless';
}
