import type { Paragraph } from '../text/paragraph';
import type { Tokens } from '../text/tokens';
import type { Carry, LocalAnaphor, LocalAttribution, LocalName, LocalQuote } from './facts';

/** What attribution finding needs of a paragraph. */
export interface AttributionInput {
  readonly tokens: Tokens;
  readonly quotes: readonly LocalQuote[];
  readonly names: readonly LocalName[];
  readonly anaphors: readonly LocalAnaphor[];
  readonly kind: Paragraph['kind'];
  readonly carryIn: Carry;
}

/** Attributions of one paragraph, outer before inner, else in order of their cues. */
export function findAttributions(_input: AttributionInput): readonly LocalAttribution[] {
  return [];
}
