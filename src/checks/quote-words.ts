import type { Rule } from './finding';
import { useRecordedWords, wordingDifferences, wordingFinding } from './quote-wording';

/**
 * A quotation whose words differ from those on record for its speaker. Words that may as well be said on another occasion, translations
 * and disputed records say nothing; a change that touches a negation, a number or a name is a warning.
 */
export const quoteWords: Rule = {
  id: 'quote-words',
  summary: 'A quotation has other words than those on record.',
  severity: 'information',
  find: (input) =>
    wordingDifferences(input)
      .filter(({ difference }) => difference.kind === 'changed')
      .map((found) =>
        wordingFinding(input, found, 'These words are not those on record', 'Use the words on record, or add this as a quote of its own.', [
          useRecordedWords(found),
        ]),
      ),
};
