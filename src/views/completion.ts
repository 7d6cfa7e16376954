import type { Span } from '../core/text/span';
import { findFrontMatter } from '../core/text/front-matter';
import type { Article } from './article';
import { completeNames } from './complete-names';
import { completeQuotes } from './complete-quotes';

/** Something that may be written at the cursor instead of `start` to `end`, which is one stretch of one line. */
export interface Completion extends Span {
  readonly kind: 'name' | 'quote';
  /** Plain text on one line. */
  readonly label: string;
  /** Plain text; never a snippet. */
  readonly insertText: string;
  /** What the words typed so far are compared with. */
  readonly filterText: string;
  /** Plain text on one line. */
  readonly detail: string;
  /** Markdown, data escaped. */
  readonly documentation: string;
}

/** What fits at a place, best first. */
export interface Completions {
  readonly items: readonly Completion[];
  /** True where typing on may bring up others than these. */
  readonly isIncomplete: boolean;
}

/** No list is longer than this. */
export const maxCompletions = 50;

/**
 * What may be written at `offset`: in a quotation that was just opened the recorded quotes of those who are named near, and names of
 * the dataset. Nothing in front matter.
 */
export function completeAt(article: Article, offset: number): Completions {
  const frontMatter = findFrontMatter(article.text, article.language);
  if (frontMatter && offset < frontMatter.end) return { items: [], isIncomplete: false };
  const quotes = completeQuotes(article, offset);
  const names = completeNames(article, offset);
  const all = [...quotes, ...names.items];
  return { items: all.slice(0, maxCompletions), isIncomplete: names.isIncomplete || all.length > maxCompletions };
}
