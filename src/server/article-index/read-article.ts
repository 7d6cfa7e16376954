import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentLanguage } from '../../core/annotations';
import { createAnalysisSession } from '../../core/index';
import { readFrontMatter } from '../../dataset/front-matter';
import { applyNotes, noArticleNotes } from '../../notes/apply-notes';
import type { ReadyDataset } from '../dataset-service';
import type { Settings } from '../settings';
import { entrySteps } from './entry';
import type { ArticleEntry } from './entry';
import type { IndexedNotes } from './index-notes';

/** An article as it is read for the index. */
export interface Reading {
  readonly uri: string;
  readonly language: DocumentLanguage;
  readonly text: string;
  /** `undefined`: they cannot be read. */
  readonly notes: IndexedNotes | undefined;
}

/** Reads an article to the end of its entry, with the decisions of people above what was found. */
export function* readingSteps(
  { uri, language, text, notes }: Reading,
  { dataset, gazetteer }: ReadyDataset,
  { referenceDate }: Settings,
  version: Pick<ArticleEntry, 'hash' | 'basis'>,
): Generator<void, ArticleEntry, void> {
  const fallbackDate = referenceDate === '' ? undefined : referenceDate;
  const session = createAnalysisSession(text, { language, gazetteer, fallbackDate, readFrontMatter });
  const found = yield* session.analysisSteps();
  const { annotations } = applyNotes(text, found, notes?.notes ?? noArticleNotes, dataset);
  const source = { article: { text, language, annotations, dataset }, terms: session.issueTerms() };
  return yield* entrySteps(source, TextDocument.create(uri, language, 0, text), version);
}
