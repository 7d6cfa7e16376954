import type { ActorId, AttributionSource, Quote } from '../core/annotations';
import type { QuoteRecord } from '../dataset/dataset';
import { earliestDay } from '../dataset/partial-date';
import { compareQuote } from './compare-quote';
import type { QuoteComparison } from './compare-quote';
import { addDays } from './day-arithmetic';
import type { CheckInput } from './finding';
import { innerSpan } from './quote-text';

/** A quote of a listed speaker, compared with the record. */
export interface ComparedQuote {
  readonly quote: Quote;
  readonly source: AttributionSource;
  readonly speaker: ActorId;
  /** Offset in the document at which the words that were compared begin: offsets of quote words count from here. */
  readonly wordsStart: number;
  readonly comparison: QuoteComparison;
}

const known = new WeakMap<CheckInput, readonly ComparedQuote[]>();

/** All quotes of listed speakers with their comparison, worked out once for all rules. */
export function comparedQuotes(input: CheckInput): readonly ComparedQuote[] {
  const found = known.get(input) ?? compareAll(input);
  known.set(input, found);
  return found;
}

/** Articles have fewer; what comes after them in odd documents is left alone. */
const maxQuotes = 2000;

function compareAll({ annotations, text, dataset }: CheckInput): readonly ComparedQuote[] {
  if (dataset.quotes.size === 0) return [];
  return annotations.quotes.slice(0, maxQuotes).flatMap((quote) => {
    if (quote.kind === 'title' || quote.attribution === null) return [];
    const source = annotations.attributions[quote.attribution]?.source;
    const speaker = source && source.entity !== null ? annotations.entities[source.entity]?.actor : undefined;
    if (!source || !speaker) return [];
    const quoted = text.slice(quote.start, quote.end);
    const comparison = compareQuote(dataset, speaker, quoted);
    return [{ quote, source, speaker, wordsStart: quote.start + innerSpan(quoted).start, comparison }];
  });
}

/**
 * True for a record whose wording may be held against a text: not disputed, no translation (several may be right), and not known
 * to have been said after the reference date.
 */
export function bindsWording({ annotations }: CheckInput, { status, original, translation, date }: QuoteRecord): boolean {
  if (status === 'disputed' || original !== undefined || translation !== undefined) return false;
  const { referenceDate } = annotations;
  return date === undefined || referenceDate === null || earliestDay(date) <= addDays(referenceDate.date, 1);
}

/** How messages call a record: its id, and its date where it has one. */
export function recordWords({ id, date }: QuoteRecord): string {
  return date === undefined ? `the record “${id}”` : `the record “${id}” of ${date}`;
}
