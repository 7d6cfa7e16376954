import type { Attribution, Position } from '../annotations';
import type { LocatedFacts } from './located-facts';

/** One position per entity and issue: the most specific clear stance wins, the rest is evidence. */
export function derivePositions(_paragraphs: readonly LocatedFacts[], _attributions: readonly Attribution[]): readonly Position[] {
  return [];
}
