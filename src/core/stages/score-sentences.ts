import type { Tokens } from '../text/tokens';
import type { LocalQuote, SentenceScore } from './facts';

/** Check-worthiness of every sentence of a paragraph. */
export function scoreSentences(_tokens: Tokens, _quotes: readonly LocalQuote[]): readonly SentenceScore[] {
  return [];
}
