import type { ActorId } from '../core/annotations';
import type { Dataset, QuoteRecord } from '../dataset/dataset';
import { alignQuote } from './align-quote';
import { differenceOf } from './quote-difference';
import type { QuoteDifference } from './quote-difference';
import { quoteIndexOf } from './quote-index';
import { foldsBetween, foldWords, gapKey, maxQuoteLength, quoteWords, stripMarks } from './quote-text';
import type { QuoteFold, QuoteWord } from './quote-text';

/**
 * How quoted words stand to what is on record for their speaker, from the same characters down to nothing to compare with:
 * `exact`; `folded`, the same words with the folds that tell them apart; `part` of a longer record; `different` in words, with
 * how; `other-speaker`, on record word for word, but for others; `none`.
 */
export type QuoteComparison =
  | { readonly kind: 'exact' | 'part'; readonly record: QuoteRecord }
  | { readonly kind: 'folded'; readonly record: QuoteRecord; readonly folds: readonly QuoteFold[] }
  | { readonly kind: 'different'; readonly record: QuoteRecord; readonly difference: QuoteDifference }
  /** Never empty; in the order of the dataset. */
  | { readonly kind: 'other-speaker'; readonly records: readonly QuoteRecord[] }
  | { readonly kind: 'none' };

/** Fewer words, or shorter ones, say nothing about which record they come from. */
const minPartWords = 2;
const minPartLength = 10;
/** Words that others are on record with must be more than a phrase that anybody may use. */
const minOtherWords = 5;
const minOtherLength = 25;

/** Compares the words of a quote (marks included or not) with the quotes on record, those of its speaker first. */
export function compareQuote(dataset: Dataset, actor: ActorId, quoted: string): QuoteComparison {
  if (dataset.quotes.size === 0 || quoted.length > maxQuoteLength) return { kind: 'none' };
  const index = quoteIndexOf(dataset);
  const folded = foldWords(stripMarks(quoted));
  if (folded === '') return { kind: 'none' };
  const same = index.whole(folded).filter((record) => record.actor === actor);
  const words = stripMarks(quoted);
  const exact = same.find((record) => stripMarks(record.text) === words);
  if (exact) return { kind: 'exact', record: exact };
  if (same[0]) return { kind: 'folded', record: same[0], folds: foldsBetween(words, stripMarks(same[0].text)) };
  const nWords = folded.split(' ').length;
  const part = folded.length >= minPartLength && nWords >= minPartWords ? index.holding(folded, actor)[0] : undefined;
  if (part) return { kind: 'part', record: part };
  const different = closest(dataset, actor, quoteWords(words));
  if (different) return different;
  const others = nWords >= minOtherWords && folded.length >= minOtherLength ? index.holding(folded, undefined) : [];
  return others.length > 0 ? { kind: 'other-speaker', records: others } : { kind: 'none' };
}

/** The record of the speaker that the words come from though some differ; the one with most words in common. */
function closest(dataset: Dataset, actor: ActorId, words: readonly QuoteWord[]): QuoteComparison | undefined {
  const keys = words.map(({ key }) => key).filter((key) => key !== gapKey);
  let best: { record: QuoteRecord; difference: QuoteDifference; nSame: number } | undefined;
  for (const record of quoteIndexOf(dataset).similar(keys, actor)) {
    const alignment = alignQuote(words, wordsOnly(record.text));
    const difference = alignment && differenceOf(alignment);
    if (difference && (best === undefined || alignment.nSame > best.nSame)) best = { record, difference, nSame: alignment.nSame };
  }
  return best && { kind: 'different', record: best.record, difference: best.difference };
}

/** Gaps in a record say nothing of what a quotation leaves out. */
const wordsOnly = (text: string): readonly QuoteWord[] => quoteWords(text).filter(({ key }) => key !== gapKey);
