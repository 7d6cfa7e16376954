import type { Span } from '../core/text/span';

/** Tells whether a span stands wholly in one of the quotations. They must be in text order; each question is a binary search. */
export function quotedLookUp(quotes: readonly Span[]): (span: Span) => boolean {
  const outer: Span[] = [];
  for (const quote of quotes) if (quote.end > (outer.at(-1)?.end ?? -1)) outer.push(quote);
  return ({ start, end }) => {
    let low = 0;
    let high = outer.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((outer[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const last = outer[low - 1];
    return last !== undefined && end <= last.end;
  };
}
