import type { Fix, Rule } from './finding';
import { markOmissions, useRecordedWords, wordingDifferences, wordingFinding } from './quote-wording';
import type { WordingDifference } from './quote-wording';

/**
 * A quotation that leaves words of the record out without saying so. What ellipsis or brackets mark is well done, unless so little is
 * left out that a negation, number or name in it must have been meant.
 */
export const quoteOmission: Rule = {
  id: 'quote-omission',
  summary: 'A quotation leaves words of the record out without a mark.',
  severity: 'information',
  find: (input) =>
    wordingDifferences(input)
      .filter(({ difference: { kind, touches } }) => kind === 'omission' || (kind === 'marked' && touches.length > 0))
      .map((found) => {
        const isMarked = found.difference.kind === 'marked';
        return wordingFinding(
          input,
          found,
          isMarked ? 'What is left out here matters' : 'Words are left out here without a mark',
          isMarked ? 'Put it back, or make sure that the sense stays.' : 'Mark the omission with an ellipsis, or put the words back.',
          fixesOf(found, isMarked),
        );
      }),
};

function fixesOf(found: WordingDifference, isMarked: boolean): readonly Fix[] {
  const mark = isMarked ? undefined : markOmissions(found);
  return mark === undefined ? [useRecordedWords(found)] : [useRecordedWords(found), mark];
}
