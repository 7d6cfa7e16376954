import type { IssueTermMatch } from '../gazetteer';
import { attitudeNouns, attitudesBehind } from '../lexicon/attitude-phrases';
import { longestPhrase } from '../lexicon/phrases';
import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import type { HolderInput } from './attitude-holder';
import { sourceOf } from './attitude-holder';
import type { LocalSource } from './facts';
import { flagsAt, keyAt } from './name-units';
import { isFiniteVerb } from './subjects';

/** An attitude whose holder is named behind the issue: "[the line] has the backing of [the council]". */
export interface AttitudeBehind {
  readonly stance: 'supports' | 'opposes' | 'questions';
  /** Tokens of the phrase, half-open. */
  readonly first: number;
  readonly end: number;
  readonly negated: boolean;
  readonly source: LocalSource;
}

const denials = new Set('not never no hardly neither without'.split(' '));

/** How far behind the term its phrase may begin, and how far behind that the holder may be named, in tokens. */
const longestGap = 4;
const longestTitle = 7;

/** What the words behind an issue term say of somebody's attitude to it; `undefined`: nothing, or nobody is named. */
export function attitudeBehind(input: HolderInput, term: IssueTermMatch): AttitudeBehind | undefined {
  const { tokens } = input;
  const limit = tokens.sentenceStarts[(tokens.sentences[term.first] ?? 0) + 1] ?? tokens.count;
  const noun = nounBefore(tokens, term);
  if (noun !== undefined) return holderOfNoun(input, term, noun, limit);
  let negated = false;
  for (let i = term.end; i <= Math.min(limit, term.end + longestGap); i++) {
    const key = keyAt(tokens, i);
    if (denials.has(key) || key.endsWith("n't")) negated = true;
    const found = longestPhrase(attitudesBehind, tokens.keys, i, limit);
    const source = found && namedAt(input, found.end, limit);
    if (found !== undefined && source !== undefined) return { stance: found.phrase.meaning, first: i, end: found.end, negated, source };
    if ((flagsAt(tokens, i) & tokenFlag.punctuation) !== 0) return undefined;
  }
  return undefined;
}

interface NounBefore {
  readonly stance: AttitudeBehind['stance'];
  readonly first: number;
  readonly end: number;
}

/** "Resistance to [the plant]", with an article and a word at most between. */
function nounBefore(tokens: Tokens, term: IssueTermMatch): NounBefore | undefined {
  for (let i = term.first - 2; i >= Math.max(0, term.first - 5); i--) {
    const found = longestPhrase(attitudeNouns, tokens.keys, i, term.first);
    if (found !== undefined) return { stance: found.phrase.meaning, first: i, end: found.end };
  }
  return undefined;
}

const leadsToHolder = new Set('from among by at within reached'.split(' '));

/** "… is led by the mothers", "… from the union": who comes behind the term, where no other subject does. */
function holderOfNoun(input: HolderInput, term: IssueTermMatch, noun: NounBefore, limit: number): AttitudeBehind | undefined {
  const { tokens } = input;
  for (let i = term.end; i < Math.min(limit, term.end + longestTitle); i++) {
    const key = keyAt(tokens, i);
    if (denials.has(key) || key === ',' || key === ';') return undefined;
    if (!leadsToHolder.has(key)) continue;
    const source = namedAt(input, i + 1, limit);
    return source && { ...noun, negated: false, source };
  }
  return undefined;
}

/** The name that begins soon behind a token, titles and articles stepped over, as long as no verb comes between. */
function namedAt({ tokens, names }: HolderInput, from: number, limit: number): LocalSource | undefined {
  const index = names.findIndex(({ first }) => first >= from);
  const name = names[index];
  if (name === undefined || name.endToken > limit || name.first - from > longestTitle) return undefined;
  for (let i = from; i < name.first; i++) if (isFiniteVerb(tokens, i) || keyAt(tokens, i) === 'and') return undefined;
  return sourceOf(tokens, name.first, name.endToken, index, null);
}
