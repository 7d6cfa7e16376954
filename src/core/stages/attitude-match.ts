import { classesOf, nameClass } from '../lexicon/name-classes';
import { attitudePhrases, attitudeVerbs } from '../lexicon/attitude-phrases';
import { matchEnd } from '../lexicon/phrases';
import type { Phrase } from '../lexicon/phrases';
import type { CueStance } from '../lexicon/stance-cues';
import { tokenFlag } from '../text/tokens';
import { canBeVerb } from './subjects';
import type { Tokens } from '../text/tokens';

/** Where phrases of attitude stand before an issue term, and whether the term is what they are about. */

/** Most tokens between a phrase and the issue term that it governs, and where the phrase opens a clause ("whether"). */
const longestGap = 7;
const longestClauseGap = 14;

/** Farthest before a term that a phrase which governs it may begin, in tokens. */
export const farthestPhrase = longestClauseGap + 8;

export interface PhraseMatch {
  readonly phrase: Phrase<CueStance>;
  /** Token behind the phrase. */
  readonly end: number;
  /** A plain verb: it says nothing in the passive voice. */
  readonly isVerb: boolean;
  /** The issue is a deed that somebody will or would do. */
  readonly isDeed: boolean;
}

/** The longest phrase of attitude that begins at token `first` and governs the term that begins at token `term`; `undefined`: none. */
export function phraseAt(tokens: Tokens, first: number, term: number): PhraseMatch | undefined {
  const key = tokens.keys[first] ?? '';
  let best: PhraseMatch | undefined;
  for (const phrase of attitudePhrases.get(key) ?? []) {
    const end = matchEnd(tokens.keys, first, term, phrase);
    if (end > (best?.end ?? 0) && governs(tokens, end, term)) best = { phrase, end, isVerb: false, isDeed: false };
  }
  if (best !== undefined) return best;
  for (const phrase of attitudeVerbs.get(key) ?? []) {
    const end = matchEnd(tokens.keys, first, term, phrase);
    if (end > 0 && governs(tokens, end, term) && takesObject(tokens, end, term)) return { phrase, end, isVerb: true, isDeed: false };
  }
  return first === term - 1 ? deedAt(tokens, term) : undefined;
}

const ownDeed: Phrase<CueStance> = { parts: [], meaning: 'supports', denied: false };
const thinkableDeed: Phrase<CueStance> = { parts: [], meaning: 'open', denied: false };

/** "will [give the bronzes back]": the term is the deed; what would be done counts under a condition only. */
function deedAt(tokens: Tokens, term: number): PhraseMatch | undefined {
  const { keys } = tokens;
  const auxiliary = keys[term - 1] === 'not' || keys[term - 1] === 'never' ? term - 2 : term - 1;
  const key = keys[auxiliary] ?? '';
  if (!canBeVerb(tokens, term) || (key !== 'will' && key !== 'shall' && key !== 'would')) return undefined;
  return { phrase: key === 'would' ? thinkableDeed : ownDeed, end: term, isVerb: false, isDeed: true };
}

/** Words that a phrase ends in where what it is about is a clause. */
export const clauseOpeners: ReadonlySet<string> = new Set(['whether', 'if', 'how', 'that', 'what']);
const stopping = new Set(
  'that because while although though when if unless whether who which but and is are was were has have had can could may might said says'.split(
    ' ',
  ),
);

/** True where what stands between a phrase and a term leaves the term its object. */
function governs({ keys, flags }: Tokens, end: number, term: number): boolean {
  const opensClause = clauseOpeners.has(keys[end - 1] ?? '');
  if (term - end > (opensClause ? longestClauseGap : longestGap)) return false;
  for (let i = end; i < term; i++) {
    const key = keys[i] ?? '';
    const flag = flags[i] ?? 0;
    const isMark = (flag & tokenFlag.punctuation) !== 0 && key !== '-' && (flag & (tokenFlag.openQuote | tokenFlag.closeQuote)) === 0;
    if (isMark || (!opensClause && stopping.has(key))) return false;
  }
  return true;
}

const linking = new Set('of for to in on into and or as'.split(' '));
const ideas = new Set(
  `idea ideas notion concept prospect plan plans proposal proposals scheme project bill law laws measure measures move moves step steps
   introduction creation adoption approval construction building return call calls demand demands decision vote campaign motion case
   principle passage ratification extension restoration suggestion suggestions talk sort kind form any version draft policy act use`.split(
    /\s+/,
  ),
);

/** True where the term is the object of a verb right before `from`: nouns that lead to it name it, and no others ("praised the idea of"). */
function takesObject({ keys }: Tokens, from: number, term: number): boolean {
  // "opposes using state money to build …"
  const isGerund = (keys[from] ?? '').endsWith('ing') && from < term;
  for (let i = from; i < term; i++) {
    const key = keys[i] ?? '';
    if (i === from && linking.has(key)) return false;
    if (linking.has(key) && !isGerund && !ideas.has(keys[i - 1] ?? '')) return false;
    if ((classesOf(key) & nameClass.personNoun) !== 0) return false;
    if (!linking.has(key) && (classesOf(key) & nameClass.function) !== 0 && !determiners.has(key)) return false;
  }
  return true;
}

const determiners = new Set('a an the this that these those any all its his her their our its both such new what'.split(' '));
