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
  /** 0..1: how sure its rule is that this is an attribution, and as it is. Decides between candidates that exclude each other. */
  readonly confidence: number;
  /** 0..1: how likely a trained person would mark it; see `acceptance.ts`. Absent: the rule knows best. */
  readonly acceptance?: number | undefined;
  readonly lemma: string;
  readonly negated: boolean;
  readonly reaches: 'previous' | 'next' | undefined;
}
