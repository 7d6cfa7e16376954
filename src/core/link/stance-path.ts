import { turningWords, weakeningWords } from '../lexicon/stance-cues';
import { classesOf, nameClass } from '../lexicon/name-classes';
import { isFiniteVerb } from '../stages/subjects';
import type { Tokens } from '../text/tokens';
import type { TokenSpan } from './stance-condition';

/** What stands between the start of a content and an issue term in it, and what the term undergoes behind itself. */
export interface StancePath {
  /** Deeds that turn the meaning round: "to block the tunnel", "that the tunnel be scrapped". */
  readonly nTurns: number;
  /** Denials: "no tunnel", "not the tunnel". */
  readonly nDenials: number;
  /** "rule out" is one of the turns: what is not ruled out is not wanted either. */
  readonly isRulingOut: boolean;
  /** A finite verb or a new clause: the cue's attitude may not reach the term. */
  readonly hasVerb: boolean;
  /** "would", "should" or the like. */
  readonly hasModal: boolean;
  /** The term only names a circumstance: "troops under the auspices of guarantees". */
  readonly isDetached: boolean;
}

export const clauseWords: ReadonlySet<string> = new Set(
  'that because while although though when if unless whether who which what how why where but is are was were has have had can could may might'.split(
    ' ',
  ),
);
export const modalWords: ReadonlySet<string> = new Set('would should must will'.split(' '));
const denyingWords = new Set('no not never without neither nor nobody none'.split(' '));
const detachingWords = new Set('under amid behind despite during after before as since alongside than like'.split(' '));

const placing = new Set('in at near inside outside around within through'.split(' '));
/** Nouns whose "in" leads to what they are about. */
const takesPlace = new Set(
  `interest part role participation investment belief confidence faith trust increase increases rise cut cuts change changes involvement progress
   pause delay delays say stake merit value point sense reduction drop fall believe believes believed invest participate bring bringing put putting`.split(
    /\s+/,
  ),
);

/** Reads the way from the start of the content to the term. */
export function readPath(tokens: Tokens, content: TokenSpan, term: TokenSpan): StancePath {
  let nTurns = undoneBehind(tokens, content, term) ? 1 : 0;
  let nDenials = 0;
  let hasVerb = false;
  let hasModal = false;
  let isDetached = false;
  let isRulingOut = false;
  for (let i = content.first; i < term.first; i++) {
    const key = tokens.keys[i] ?? '';
    if (denyingWords.has(key)) nDenials++;
    else if (isTurn(tokens, i)) {
      nTurns++;
      if (key.startsWith('rul')) isRulingOut = true;
    } else if (modalWords.has(key)) hasModal = true;
    else if (
      detachingWords.has(key) ||
      isAboutPeople(tokens, i, content.first) ||
      (placing.has(key) && i > content.first && !takesPlace.has(tokens.keys[i - 1] ?? ''))
    )
      isDetached = true;
    else if ((i > content.first || key === 'what') && (clauseWords.has(key) || key.endsWith("n't"))) hasVerb = true;
    // "fares, and [the tunnel] opened": the term is the subject of a clause of its own.
    else if ((key === ',' || key === 'and') && isFiniteVerb(tokens, term.end)) hasVerb = true;
    else if (key === ';' || key === ':') hasVerb = true;
  }
  return { nTurns, nDenials, isRulingOut, hasVerb, hasModal, isDetached };
}

/** "[praised] the architect of", "the drivers for": somebody who has to do with it is what the attitude is about. */
function isAboutPeople({ keys }: Tokens, i: number, from: number): boolean {
  return (
    i > from &&
    (keys[i] === 'of' || keys[i] === 'for') &&
    (classesOf(keys[i - 1] ?? '') & (nameClass.personNoun | nameClass.titleHead)) !== 0
  );
}

/** "fight the line", but "fight for the line". */
function isTurn({ keys }: Tokens, i: number): boolean {
  const key = keys[i] ?? '';
  if (key === 'fight' || key === 'fighting') return keys[i + 1] !== 'for' && keys[i + 1] !== 'on';
  if (key === 'water' || key === 'watering') return keys[i + 1] === 'down';
  return turningWords.has(key) || weakeningWords.has(key);
}

const undone = new Set(
  `repealed scrapped dropped withdrawn lifted abolished stopped abandoned rejected cancelled canceled halted blocked shelved reversed
   suspended overturned vetoed ended removed refused lifted quashed postponed delayed frozen reconsidered rethought torn`.split(/\s+/),
);
const passives = new Set('be is are was were been'.split(' '));

/** "wants [the rent cap] scrapped". */
export function isToBeUndone({ keys }: Tokens, behind: number): boolean {
  return undone.has(keys[behind] ?? '') && keys[behind + 1] !== 'by';
}

/** "… that the rent cap be repealed". */
function undoneBehind({ keys }: Tokens, content: TokenSpan, term: TokenSpan): boolean {
  let seesPassive = false;
  for (let i = term.end; i < Math.min(content.end, term.end + 5); i++) {
    const key = keys[i] ?? '';
    if (seesPassive && undone.has(key)) return true;
    if (passives.has(key)) seesPassive = true;
    else if (key === ',' || key === ';' || key === 'not') return false;
  }
  return false;
}
