import type { Attribution, Quote } from '../annotations';
import type { LinkedNames } from './link-names';
import type { LocatedFacts } from './located-facts';

export interface LinkedAttributions {
  readonly attributions: readonly Attribution[];
  readonly quotes: readonly Quote[];
}

/** Joins local attributions over paragraph borders, gives each its entity, and each quote its attribution. */
export function linkAttributions(_paragraphs: readonly LocatedFacts[], _names: LinkedNames): LinkedAttributions {
  return { attributions: [], quotes: [] };
}
