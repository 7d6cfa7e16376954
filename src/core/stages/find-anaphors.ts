import type { Tokens } from '../text/tokens';
import type { LocalAnaphor, LocalName, LocalQuote } from './facts';

/** Pronouns and role nouns of one paragraph that may stand for a name. */
export function findAnaphors(_tokens: Tokens, _quotes: readonly LocalQuote[], _names: readonly LocalName[]): readonly LocalAnaphor[] {
  return [];
}
