import type { Attribution, Quote } from '../core/annotations';
import type { Rule } from './finding';

/**
 * Quoted speech that nobody is named as saying. Fragments, titles and scare quotes need no speaker of their own; a headline
 * names none by custom; a quotation inside another is its speaker's business; an open one has its own rule. An attribution counts however
 * little sure it is: who reads a finding that is wrong believes the next one less, and an unsure speaker is still somebody to look at.
 */
export const quoteUnattributed: Rule = {
  id: 'quote-unattributed',
  severity: 'information',
  find: ({ annotations, text }) => {
    const isAttributed = contentLookUp(annotations.attributions);
    return firstPieces(outermost(annotations.quotes), text)
      .filter((quote) => quote.kind === 'speech' && quote.closed && quote.attribution === null)
      .filter((quote) => !isAttributed(quote) && !isHeading(quote, text))
      .map((quote) => ({
        start: quote.start,
        end: quote.end,
        about: quote,
        message: 'Nobody is named as saying this. Add who said it ("…," she said; according to …), or take the marks away.',
      }));
  },
};

/** Quotes that stand in no other, found in one pass because they come in text order. */
function outermost(quotes: readonly Quote[]): readonly Quote[] {
  let coveredTo = 0;
  return quotes.filter(({ end }) => {
    if (end <= coveredTo) return false;
    coveredTo = end;
    return true;
  });
}

/** One finding a quotation: its later paragraphs, known by the open end of the piece before, are left out. */
function firstPieces(quotes: readonly Quote[], text: string): readonly Quote[] {
  return quotes.filter((_, index) => {
    const before = quotes[index - 1];
    return before === undefined || !before.closed || closingMarks.includes(text.charAt(before.end - 1));
  });
}

const closingMarks = '”"’\'»“';

/** A quotation may touch the content of an attribution without being counted as its quotation. */
function contentLookUp(attributions: readonly Attribution[]): (quote: Quote) => boolean {
  const pieces = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  let furthest = 0;
  const furthestEnds = pieces.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (furthestEnds[low - 1] ?? 0) > start;
  };
}

/** Markdown headings: `#` marks at the start of the line. */
function isHeading(quote: Quote, text: string): boolean {
  const lineStart = text.lastIndexOf('\n', quote.start) + 1;
  return /^ {0,3}#{1,6}\s/.test(text.slice(lineStart, lineStart + 12));
}
