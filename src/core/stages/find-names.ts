import type { Gazetteer } from '../gazetteer';
import type { Tokens } from '../text/tokens';
import type { LocalName, LocalQuote } from './facts';

/** Names of one paragraph, listed and unlisted: in text order, not overlapping. */
export function findNames(_tokens: Tokens, _quotes: readonly LocalQuote[], _gazetteer: Gazetteer): readonly LocalName[] {
  return [];
}
