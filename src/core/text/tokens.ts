/**
 * Tokens of one paragraph as parallel arrays (one allocation each, no object per token). Offsets are UTF-16, half-open,
 * into `text`.
 */
export interface Tokens {
  /** The paragraph's visible text (Markdown marks taken out). */
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Look-up key of each token: lower case, NFC, curly apostrophes made straight. */
  readonly keys: readonly string[];
  /** Bits of {@link tokenFlag}. */
  readonly flags: Uint16Array;
  /** Number of the sentence each token belongs to, from 0. */
  readonly sentences: Int32Array;
  /** First token of each sentence, and `count` as the last entry. */
  readonly sentenceStarts: Int32Array;
}

/** Facts about a token's form, as bits. */
export const tokenFlag = {
  /** Letters (may hold apostrophes inside: "don't", "O'Neill"). */
  word: 1,
  /** First letter is upper case. */
  capitalized: 2,
  /** Two or more letters, all upper case ("NATO", "U.S."). */
  allCaps: 4,
  /** Starts with a digit, or is a number with sign, currency or per cent. */
  number: 8,
  /** Neither letters nor digits. */
  punctuation: 16,
  /** White space (or the paragraph's start) stands before it. */
  spaceBefore: 32,
  /** First token of its sentence. */
  sentenceStart: 64,
  /** Opening quotation mark, as paired by the quote finder's rules of form. */
  openQuote: 128,
  /** Closing quotation mark. */
  closeQuote: 256,
  /** Possessive ending "'s" or "'" split off from the word before. */
  possessive: 512,
  /** Ends with an abbreviation's full stop that is part of the token ("Mr.", "Sen."). */
  abbreviation: 1024,
} as const;
