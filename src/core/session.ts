import type { DocumentAnnotations, DocumentLanguage, IssueId } from './annotations';
import type { Gazetteer } from './gazetteer';
import type { Span } from './text/span';

/** What an analysis depends on besides the text. */
export interface AnalysisOptions {
  readonly language: DocumentLanguage;
  readonly gazetteer: Gazetteer;
  /** Date to fall back on where the text gives none (setting or `--date`), `YYYY-MM-DD`. */
  readonly fallbackDate?: string | undefined;
  /** Date that somebody gives for this very document, `YYYY-MM-DD`: whatever the text says, it speaks from then. */
  readonly givenDate?: string | undefined;
  /** Reads front matter; without it front matter gives no date. See `reference-date.ts`. */
  readonly readFrontMatter?: FrontMatterReader | undefined;
  /** Gives every sentence a claim entry (`--claims all`); default: only contents of attributions and check-worthy sentences. */
  readonly everySentenceIsClaim?: boolean | undefined;
}

/** Port for front-matter parsing: the block's inner text in, its top-level fields out; `undefined` when it cannot be read. */
export type FrontMatterReader = (text: string, format: 'yaml' | 'toml' | 'json') => Readonly<Record<string, unknown>> | undefined;

/** One change of a document: `span` of the old text is replaced by `text`. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** A stretch of the document that concerns an issue. */
export interface IssueTerm extends Span {
  readonly issue: IssueId;
  /** True for words that take up a term before them ("it", "the idea"). */
  readonly isInferred: boolean;
}

/**
 * The analysis of one open document, kept up to date edit by edit. Paragraph facts are cached by content, so an edit
 * recomputes the local facts of the paragraphs it touches and no others.
 */
export interface AnalysisSession {
  readonly text: string;
  /** Applies edits in order (each to the result of the one before). */
  applyChanges(changes: readonly TextChange[]): void;
  /** Replaces dataset, date or language for the next analysis. */
  setOptions(options: AnalysisOptions): void;
  /**
   * The analysis of the current text in small steps: yields between paragraphs so that a scheduler can give way, and
   * returns the annotations. Same result as {@link analyzeDocument} on the same text. A run that is abandoned does no harm.
   */
  analysisSteps(): Generator<void, DocumentAnnotations, void>;
  /** Terms of issues in the text of the last analysis that was run to its end, in text order; none before the first. */
  issueTerms(): readonly IssueTerm[];
  /** Paragraph facts found in the cache and computed, since the session began. */
  readonly cacheStatistics: { readonly hits: number; readonly misses: number };
}
