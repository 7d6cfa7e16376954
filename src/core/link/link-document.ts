import type { DocumentAnnotations, ReferenceDate } from '../annotations';
import type { Gazetteer } from '../gazetteer';
import { deriveClaims } from './derive-claims';
import { derivePositions } from './derive-positions';
import { linkAttributions } from './link-attributions';
import { linkNames } from './link-names';
import type { LocatedFacts } from './located-facts';

/** Everything that needs more than one paragraph. Rerun after every edit; walks facts, never text. */
export function linkDocument(
  located: readonly LocatedFacts[],
  gazetteer: Gazetteer,
  referenceDate: ReferenceDate | null,
  options: { readonly everySentence: boolean },
): DocumentAnnotations {
  const paragraphs = closeContinued(located);
  const { entities, mentions, references, ...names } = linkNames(paragraphs, gazetteer);
  const { attributions, quotes } = linkAttributions(paragraphs, { entities, mentions, references, ...names });
  const claims = deriveClaims(paragraphs, attributions, options);
  const positions = derivePositions(paragraphs, attributions);
  return { referenceDate, entities, mentions, references, quotes, attributions, claims, positions };
}

/**
 * A quotation of several paragraphs opens anew in each and closes in the last: its earlier pieces lack no mark. Only the last
 * piece of a quotation that is never closed stays open.
 */
function closeContinued(paragraphs: readonly LocatedFacts[]): readonly LocatedFacts[] {
  return paragraphs.map((located, p) => {
    const { paragraph, facts } = located;
    if (facts.carryOut.openQuote === null || paragraphs[p + 1]?.facts.quotes[0]?.continued !== true) return located;
    const quotes = facts.quotes.map((quote) => (quote.depth === 0 && !quote.closed ? { ...quote, closed: true } : quote));
    return { paragraph, facts: { ...facts, quotes } };
  });
}
