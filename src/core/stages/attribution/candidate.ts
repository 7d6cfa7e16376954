import type { TokenRange } from './verb-group';

/** An attribution that a rule proposes. Token ranges are half-open. */
export interface Candidate {
  readonly rule: string;
  readonly cue: TokenRange | null;
  readonly source: TokenRange | null;
  /** For a relative pronoun as source: last token of the phrase it stands for; else -1. */
  readonly antecedent: number;
  /** In text order; may be empty when `reaches` is `next`. */
  readonly content: readonly TokenRange[];
  /** 0..1: how likely this is an attribution, and as it is. */
  readonly confidence: number;
  readonly lemma: string;
  readonly negated: boolean;
  readonly reaches: 'previous' | 'next' | undefined;
}
