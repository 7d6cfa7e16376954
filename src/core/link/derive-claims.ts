import type { Attribution, Claim } from '../annotations';
import type { LocatedFacts } from './located-facts';

/** Contents of attributions, and check-worthy sentences outside them. `everySentence` gives every sentence an entry (`--claims all`). */
export function deriveClaims(
  _paragraphs: readonly LocatedFacts[],
  _attributions: readonly Attribution[],
  _options: { readonly everySentence: boolean },
): readonly Claim[] {
  return [];
}
