import type { LocalQuote } from '../facts';
import type { Tokens } from '../../text/tokens';
import { tagTokens } from './word-tags';

/** A paragraph as the rules of attribution finding see it: tokens, a tag each, and the outermost quotation each stands in. */
export interface ParagraphView {
  readonly tokens: Tokens;
  /** Values of `tag`. */
  readonly tags: Uint8Array;
  /** Outermost quotations, in text order; quotations inside others are left out. */
  readonly quotes: readonly LocalQuote[];
  /** Index in `quotes` for every token inside one, marks included; -1 outside. */
  readonly quoteOf: Int32Array;
  /** A number for the key of every token; see {@link wordHash}. */
  readonly hashes: Int32Array;
}

/** Tags the tokens and maps them to quotations. */
export function viewParagraph(tokens: Tokens, quotes: readonly LocalQuote[]): ParagraphView {
  const outer = quotes.filter((quote) => quote.depth === 0);
  const quoteOf = new Int32Array(tokens.count).fill(-1);
  outer.forEach((quote, index) => quoteOf.fill(index, quote.first, quote.endToken));
  const hashes = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) hashes[i] = wordHash(tokens.keys[i] ?? '');
  return { tokens, tags: tagTokens(tokens), quotes: outer, quoteOf, hashes };
}

/** A number for a word, the same one on every machine: FNV-1a over its UTF-16 units, 32 bits. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** First token of the sentence that token `i` stands in. */
export function sentenceFirst(view: ParagraphView, i: number): number {
  return view.tokens.sentenceStarts[view.tokens.sentences[i] ?? 0] ?? 0;
}

/** Token after the last one of the sentence that token `i` stands in. */
export function sentenceEnd(view: ParagraphView, i: number): number {
  return view.tokens.sentenceStarts[(view.tokens.sentences[i] ?? 0) + 1] ?? view.tokens.count;
}
