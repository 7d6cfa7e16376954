import type { ActorKind, AttributionForm } from '../annotations';
import type { IssueTermMatch, NameMatch } from '../gazetteer';
import type { Span } from '../text/span';
import type { Tokens } from '../text/tokens';

/**
 * Facts of one paragraph, found without looking at any other. Spans are offsets in the paragraph's visible text; names
 * ending in `First`/`End` count tokens, half-open. These are what the cache holds.
 */
export interface ParagraphFacts {
  readonly tokens: Tokens;
  readonly quotes: readonly LocalQuote[];
  readonly names: readonly LocalName[];
  readonly anaphors: readonly LocalAnaphor[];
  readonly attributions: readonly LocalAttribution[];
  readonly issueTerms: readonly IssueTermMatch[];
  readonly sentences: readonly SentenceScore[];
  /** State handed to the next paragraph. */
  readonly carryOut: Carry;
}

/** What one paragraph hands to the next: the kind of quotation mark still open, or `null`. */
export interface Carry {
  readonly openQuote: string | null;
}

export interface LocalQuote extends Span {
  readonly kind: 'speech' | 'fragment' | 'title';
  readonly closed: boolean;
  /** True when the paragraph before left a quotation open and this one goes on with it. */
  readonly continued: boolean;
  /** Tokens from the opening mark to after the closing one. */
  readonly first: number;
  readonly endToken: number;
  /** How many quotations this one stands inside. */
  readonly depth: number;
}

/** A stretch of tokens that may be a name; the linking pass decides what it stands for. */
export interface LocalName extends Span {
  readonly first: number;
  readonly endToken: number;
  /** Token keys joined with a space, so that the linking pass need not look at tokens again. */
  readonly key?: string | undefined;
  /** `undefined` for names the dataset does not list. */
  readonly listed: NameMatch | undefined;
  /** Best guess without the rest of the document; `undefined`: no idea. */
  readonly kind: ActorKind | undefined;
  /** 0..1: how sure the paragraph alone makes it that this is a name. The linking pass drops weak ones that nothing supports. */
  readonly strength: number;
  /** The rule that found it: see `MentionReason` `unlisted`. */
  readonly evidence: string;
  /** Title or office right before or after it, lower case ("foreign minister"), `undefined` for none. */
  readonly title: string | undefined;
  /** Acronym defined for it in parentheses right after it, `undefined` for none. */
  readonly acronym: string | undefined;
  /** Nationality or place that its title belongs to, lower case ("russian"); `undefined` for none. */
  readonly titleOf?: string | undefined;
  /** What the text calls an organization or place next to its name, lower case ("company", "town"); `undefined` for nothing. */
  readonly called?: string | undefined;
  /** True where it is the subject of a finite verb, as far as form tells. */
  readonly subject?: boolean | undefined;
}

/** A pronoun or role noun that may stand for a name. */
export interface LocalAnaphor extends Span {
  readonly first: number;
  readonly endToken: number;
  readonly kind: 'pronoun' | 'role';
  /** Lower case: "he", "the foreign minister". */
  readonly key: string;
  /** Inside quotation marks: never resolved to a third person by the narrator's rules. */
  readonly quoted: boolean;
  /** True where it is the subject of a finite verb, as far as form tells. */
  readonly subject?: boolean | undefined;
}

export interface LocalAttribution {
  readonly form: AttributionForm;
  /** `null`: no source in this paragraph; see `sourceFrom`. */
  readonly source: LocalSource | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** Index in the same list of the attribution in whose content this one stands. */
  readonly within: number | null;
  readonly confidence: number;
  readonly rule: string;
  readonly cueLemma: string;
  readonly negated: boolean;
  /**
   * Where the linking pass must look when the source or the content is not in this paragraph: `previous` speaker goes on,
   * `next` quotation (a line that ends in a colon).
   */
  readonly reaches: 'previous' | 'next' | undefined;
}

export interface LocalSource extends Span {
  readonly first: number;
  readonly endToken: number;
  /** Index in `names` of the name the phrase is about ("Russian Foreign Minister Sergei Lavrov" → "Sergei Lavrov"). */
  readonly name: number | null;
  /** Index in `anaphors` when the phrase is a pronoun or role noun. */
  readonly anaphor: number | null;
}

/** Check-worthiness of one sentence. */
export interface SentenceScore extends Span {
  readonly checkworthiness: number;
  readonly because: readonly string[];
}
