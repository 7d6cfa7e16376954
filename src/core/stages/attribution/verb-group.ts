/** A run of tokens `[first, end)`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Who does what a verb group says. */
export interface Subject extends TokenRange {
  /** For "who", "which", "that": last token of the phrase it stands for, else -1. */
  readonly antecedent: number;
}

/** A verb with its auxiliaries and adverbs ("has repeatedly said"), and who does it. */
export interface VerbGroup {
  /** First token: auxiliaries and adverbs included. */
  readonly first: number;
  /** The token with the meaning: the last verb form, or the form of "be" where nothing follows. */
  readonly head: number;
  /** `null`: none found to the left. */
  subject: Subject | null;
  readonly kind: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  /** Stands in a subordinate, relative or that-clause. */
  readonly subordinate: boolean;
  /** "said Ann Lee": the phrase behind the verb, where it has no subject in front; else `null`. */
  readonly inverted: Subject | null;
  /** The subject came from another verb: coordination, participle, infinitive. */
  readonly borrowed: boolean;
}
