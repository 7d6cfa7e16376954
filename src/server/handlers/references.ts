import type { Location, Position, ReferenceParams } from 'vscode-languageserver';
import type { Dataset, FileRange } from '../../dataset/dataset';
import { findOccurrences, readSubjectKey, subjectKey, subjectsAt } from '../../views/occurrences';
import type { SubjectKey } from '../../views/occurrences';
import { placesOf } from '../article-index/entry';
import { fromFlatRanges, fromLspPosition, isInFileRange, toLspFileRange, toLspRange } from '../convert';
import { canonicalUri } from '../workspace';
import { analyzedAtPosition, openArticles, withTerms } from './context';
import type { HandlerContext } from './context';

/**
 * All places in articles of the workspace that name what is named at a position, as far as they are known by now. In an article that is
 * a name, a term of an issue or a quote on record; in a dataset file the record that stands there.
 */
export async function references(
  context: HandlerContext,
  { textDocument, position, context: asked }: ReferenceParams,
): Promise<Location[]> {
  context.index.refreshIfOld();
  const isOpen = context.documents.get(textDocument.uri) !== undefined;
  const { subjects, datasets } = await (isOpen ? askedInArticle : askedInDataset)(context, textDocument.uri, position);
  if (subjects.size === 0) return [];
  const records = asked.includeDeclaration ? datasets.flatMap((dataset) => [...subjects].flatMap((key) => recordsOf(dataset, key))) : [];
  return [...records.map((record) => ({ uri: record.file, range: toLspFileRange(record) })), ...placesInArticles(context, subjects)];
}

interface Asked {
  readonly subjects: ReadonlySet<SubjectKey>;
  /** Whose records they are. */
  readonly datasets: readonly Dataset[];
}

async function askedInArticle(context: HandlerContext, uri: string, position: Position): Promise<Asked> {
  const found = await analyzedAtPosition(context, uri);
  if (!found) return { subjects: new Set(), datasets: [] };
  const { document, analysis } = found;
  const subjects = subjectsAt(withTerms(found), fromLspPosition(document.text, position));
  return { subjects: new Set(subjects), datasets: [analysis.article.dataset] };
}

/** The records whose place in a dataset file holds the position. */
function askedInDataset({ datasets }: HandlerContext, uri: string, position: Position): Promise<Asked> {
  const file = canonicalUri(uri);
  const subjects = new Set<SubjectKey>();
  const isThere = ({ location }: { readonly location: FileRange }): boolean =>
    canonicalUri(location.file) === file && isInFileRange(position, location);
  const all = datasets.all.map(({ dataset }) => dataset);
  for (const dataset of all) {
    for (const actor of dataset.actors.values()) if (isThere(actor)) subjects.add(subjectKey('actor', actor.id));
    for (const issue of dataset.issues.values()) if (isThere(issue)) subjects.add(subjectKey('issue', issue.id));
    for (const quote of dataset.quotes.values()) if (isThere(quote)) subjects.add(subjectKey('quote', quote.id));
  }
  return Promise.resolve({ subjects, datasets: all });
}

function recordsOf(dataset: Dataset, key: SubjectKey): readonly FileRange[] {
  const { kind, id } = readSubjectKey(key);
  // Ids of each kind are branded; what is no id is found nowhere.
  const tables: Readonly<Record<string, ReadonlyMap<string, { readonly location: FileRange }>>> = {
    actor: dataset.actors,
    issue: dataset.issues,
    quote: dataset.quotes,
  };
  const record = tables[kind]?.get(id);
  return record ? [record.location] : [];
}

/** Places of subjects in articles: in open ones as they are shown, in the others as they are on the disk. */
export function placesInArticles(context: HandlerContext, subjects: ReadonlySet<SubjectKey>): Location[] {
  const byUri = new Map<string, Location[]>();
  for (const [uri, entry] of context.index.entries) {
    const ranges = placesOf(entry, subjects);
    if (ranges.length > 0)
      byUri.set(
        uri,
        fromFlatRanges(ranges).map((range) => ({ uri, range })),
      );
  }
  for (const found of openArticles(context)) {
    const { uri, text } = found.document;
    byUri.set(
      canonicalUri(uri),
      findOccurrences(withTerms(found)).flatMap((occurrence) =>
        subjects.has(occurrence.subject) && !occurrence.isInferred ? [{ uri, range: toLspRange(text, occurrence) }] : [],
      ),
    );
  }
  return [...byUri].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, places]) => places);
}
