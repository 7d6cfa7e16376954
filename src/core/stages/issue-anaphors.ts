import type { IssueTermMatch } from '../gazetteer';
import { tokenFlag } from '../text/tokens';
import type { Tokens } from '../text/tokens';
import { flagsAt, keyAt } from './name-units';
import { isFiniteVerb } from './subjects';

/** Nouns that take up what was spoken of: "the idea", "this measure". */
const takingUp = new Set(
  `idea plan plans proposal proposals scheme project move measure measures step law bill policy suggestion notion motion deal agreement
   pact demand initiative reform change legislation`.split(/\s+/),
);

/** Behind such a noun these say which one is meant, so that it takes nothing up: "the plan to …", "the idea that …". */
const specifying = new Set('of to that for which on by'.split(' '));

/** How far back the term may stand that an anaphor takes up, in sentences. */
const farthest = 1;

/**
 * Issue terms with the words that take them up in the same sentence or the next: "condemned it", "will fight the idea". Input: the terms
 * of one paragraph in text order; output likewise, the anaphors among them. Where two issues could be meant, none is.
 */
export function withIssueAnaphors(tokens: Tokens, terms: readonly IssueTermMatch[]): readonly IssueTermMatch[] {
  const first = terms[0];
  if (first === undefined) return terms;
  const found: IssueTermMatch[] = [];
  let next = 0;
  for (let i = first.end; i < tokens.count; i++) {
    for (let term = terms[next]; term !== undefined && term.end <= i; term = terms[next]) {
      found.push(term);
      next++;
    }
    const inTerm = terms[next];
    if (inTerm !== undefined && inTerm.first <= i) continue;
    const end = anaphorEnd(tokens, i);
    if (end === i) continue;
    const term = issueBefore(tokens, terms, next, i);
    const issue = term?.issue;
    const isPlural = (tokens.keys[(term?.end ?? 0) - 1] ?? '').endsWith('s');
    if (issue !== undefined && (isPlural ? keyAt(tokens, i) !== 'it' : keyAt(tokens, i) !== 'them')) found.push({ first: i, end, issue });
    i = end - 1;
  }
  return next < terms.length ? [...found, ...terms.slice(next)] : found;
}

/** The last term of the one issue that was named in this sentence before the token or in the sentence before; `undefined`: none, or two. */
function issueBefore(tokens: Tokens, terms: readonly IssueTermMatch[], nBefore: number, at: number): IssueTermMatch | undefined {
  const sentence = tokens.sentences[at] ?? 0;
  let found: IssueTermMatch | undefined;
  for (let k = nBefore - 1; k >= 0; k--) {
    const term = terms[k];
    if (term === undefined || sentence - (tokens.sentences[term.first] ?? 0) > farthest) break;
    if (found !== undefined && term.issue !== found.issue) return undefined;
    found ??= term;
  }
  return found;
}

/** Token behind an anaphor that begins at `i`; `i` where none does. */
function anaphorEnd(tokens: Tokens, i: number): number {
  const key = keyAt(tokens, i);
  if (key === 'it') return isTaken(tokens, i) ? i + 1 : i;
  if (key === 'them') return i + 1;
  if (key !== 'the' && key !== 'this' && key !== 'that' && key !== 'such') return i;
  const noun = key === 'such' && keyAt(tokens, i + 1) === 'a' ? i + 2 : i + 1;
  return takingUp.has(keyAt(tokens, noun)) && !specifying.has(keyAt(tokens, noun + 1)) ? noun + 1 : i;
}

const clauseMarks = new Set('that to whether if for'.split(' '));

/** "Condemned it", "It would be ruinous", but not "it would be wrong to", where "it" stands for what follows. */
function isTaken(tokens: Tokens, i: number): boolean {
  if (!isFiniteVerb(tokens, i + 1)) return (flagsAt(tokens, i - 1) & tokenFlag.word) !== 0 && keyAt(tokens, i - 1) !== 'and';
  for (let k = i + 2; k < i + 8; k++) {
    const key = keyAt(tokens, k);
    if (key === '' || (flagsAt(tokens, k) & tokenFlag.punctuation) !== 0) return true;
    if (clauseMarks.has(key)) return false;
  }
  return true;
}
