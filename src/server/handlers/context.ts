import { MarkupKind } from 'vscode-languageserver';
import type { ArticleWithTerms } from '../../views/occurrences';
import type { ArticleIndex } from '../article-index/article-index';
import type { Analysis, OpenDocument } from '../open-document';
import type { DatasetService } from '../dataset-service';
import type { DatasetWriter } from '../dataset-writer';
import type { DatasetLanguageContext } from '../dataset-language/dataset-language';
import type { Documents } from '../documents';
import { ContentModified } from '../guard';
import type { NotesService } from '../notes-service';
import type { Runtime } from '../runtime';

/** What handlers work with. */
export interface HandlerContext extends DatasetLanguageContext {
  readonly documents: Documents;
  readonly datasets: DatasetService;
  readonly notes: NotesService;
  readonly index: ArticleIndex;
  readonly runtime: Runtime;
  readonly writer: DatasetWriter;
}

/** A document together with the analysis of its present version. */
export interface AnalyzedDocument {
  readonly document: OpenDocument;
  readonly analysis: Extract<Analysis, { kind: 'analyzed' }>;
}

/** The newest analysis; `undefined`: the document is not open, or not analysed. */
export async function newestAnalyzed({ documents }: HandlerContext, uri: string): Promise<AnalyzedDocument | undefined> {
  const analysis = await documents.newest(uri);
  const document = documents.get(uri);
  if (!document || analysis?.kind !== 'analyzed' || analysis.version !== document.version) return undefined;
  return { document, analysis };
}

/**
 * The same for a question about a position: if the text changed since it was asked, the position means something else, and
 * {@link ContentModified} is thrown.
 */
export async function analyzedAtPosition(context: HandlerContext, uri: string): Promise<AnalyzedDocument | undefined> {
  const asked = context.documents.get(uri)?.version;
  const found = await newestAnalyzed(context, uri);
  if (found && found.document.version !== asked) throw new ContentModified();
  return found;
}

/** Open documents whose present version is analysed. */
export function openArticles({ documents }: Pick<HandlerContext, 'documents'>): readonly AnalyzedDocument[] {
  return [...documents.all].flatMap((document) => {
    const { last } = document;
    return last?.kind === 'analyzed' && last.version === document.version ? [{ document, analysis: last }] : [];
  });
}

/** The article of an analysis with the terms of issues in it. */
export function withTerms({ document, analysis }: AnalyzedDocument): ArticleWithTerms {
  return { article: analysis.article, terms: document.session?.issueTerms() ?? [] };
}

/** Markdown as LSP carries it. */
export const markdown = (value: string): { kind: typeof MarkupKind.Markdown; value: string } => ({ kind: MarkupKind.Markdown, value });
