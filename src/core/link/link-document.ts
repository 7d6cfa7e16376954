import type { DocumentAnnotations, ReferenceDate } from '../annotations';
import type { Gazetteer } from '../gazetteer';
import { deriveClaims } from './derive-claims';
import { derivePositions } from './derive-positions';
import { linkAttributions } from './link-attributions';
import { linkNames } from './link-names';
import type { LocatedFacts } from './located-facts';

/** Everything that needs more than one paragraph. Rerun after every edit; walks facts, never text. */
export function linkDocument(
  paragraphs: readonly LocatedFacts[],
  gazetteer: Gazetteer,
  referenceDate: ReferenceDate | null,
  options: { readonly everySentence: boolean },
): DocumentAnnotations {
  const { entities, mentions, references, ...names } = linkNames(paragraphs, gazetteer);
  const { attributions, quotes } = linkAttributions(paragraphs, { entities, mentions, references, ...names });
  const claims = deriveClaims(paragraphs, attributions, options);
  const positions = derivePositions(paragraphs, attributions);
  return { referenceDate, entities, mentions, references, quotes, attributions, claims, positions };
}
