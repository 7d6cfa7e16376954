import type { ActorId } from '../core/annotations';
import type { Dataset, QuoteRecord } from '../dataset/dataset';

/**
 * How quoted words stand to what is on record: the same characters, the same but for marks, spaces and capitals, a part of a
 * longer record, or nothing there to compare with. Nothing else is claimed: words that differ are not called wrong.
 */
export type QuoteComparison = { readonly kind: 'exact' | 'folded' | 'part'; readonly record: QuoteRecord } | { readonly kind: 'none' };

/** Fewer words, or shorter ones, say nothing about which record they come from. */
const minPartWords = 2;
const minPartLength = 10;
/** Longer than any quotation; keeps odd documents and records cheap. */
const maxLength = 20_000;

/** Compares the words of a quote (marks included or not) with the quotes on record of one actor. */
export function compareQuote(dataset: Dataset, actor: ActorId, quoted: string): QuoteComparison {
  const records = dataset.quotesOf.get(actor) ?? [];
  if (records.length === 0 || quoted.length > maxLength) return { kind: 'none' };
  const words = stripMarks(quoted);
  const exact = records.find((record) => stripMarks(record.text) === words);
  if (exact) return { kind: 'exact', record: exact };
  const folded = foldWords(words);
  if (folded === '') return { kind: 'none' };
  const isPart = folded.length >= minPartLength && folded.split(' ').length >= minPartWords;
  let part: QuoteRecord | undefined;
  for (const record of records) {
    if (record.text.length > maxLength) continue;
    const recordWords = foldWords(record.text);
    if (recordWords === folded) return { kind: 'folded', record };
    if (isPart && !part && ` ${recordWords} `.includes(` ${folded} `)) part = record;
  }
  return part ? { kind: 'part', record: part } : { kind: 'none' };
}

/** Letters and digits only, lower case, one space between words: equal where only marks, spaces or capitals differ. */
export function foldWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’‘'´`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The words between the marks; a comma or full stop inside the marks belongs to the sentence around them. */
export function stripMarks(text: string): string {
  return text
    .trim()
    .replace(/^["'“”„«‘’‹]/, '')
    .replace(/["'“”»‘’›]$/, '')
    .replace(/[,.]$/, '')
    .trim();
}
