import type { Gazetteer, IssueId, IssueTermMatch, Tokens } from '../../../src/core/index';
import type { SmallActor } from '../small-gazetteer';
import { smallGazetteer } from '../small-gazetteer';

/** A gazetteer of a few actors and issues; a term matches its words as they stand, longest first. */
export function issueGazetteer(actors: readonly SmallActor[], issues: Readonly<Record<string, readonly string[]>>): Gazetteer {
  const terms = Object.entries(issues)
    .flatMap(([issue, list]) => list.map((term) => ({ issue: issue as IssueId, words: term.toLowerCase().split(' ') })))
    .sort((a, b) => b.words.length - a.words.length);
  const findIssueTerms = ({ keys, count }: Tokens): IssueTermMatch[] => {
    const found: IssueTermMatch[] = [];
    for (let first = 0; first < count;) {
      const hit = terms.find(({ words }) => words.every((word, i) => keys[first + i] === word));
      if (hit) found.push({ first, end: first + hit.words.length, issue: hit.issue });
      first += hit ? hit.words.length : 1;
    }
    return found;
  };
  return { ...smallGazetteer(actors), findIssueTerms };
}
