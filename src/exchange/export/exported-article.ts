import type { Finding } from '../../checks/finding';
import type { CorrectedDocument } from '../../notes/apply-notes';
import type { Article } from '../../views/article';

/** One article with all that was found in it, as exports take it. Offsets are UTF-16 and half-open. */
export interface ExportedArticle extends Article {
  /** Name of the article as results give it: a path as it was given, or an address. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** What became of the notes on it. */
  readonly notes: Pick<CorrectedDocument, 'placed' | 'orphans'>;
}
