import type { Location, ReferenceParams } from 'vscode-languageserver';
import { idAt, ownId, targetOfSection, type IdTarget } from '../../dataset/locate/placed-id';
import type { SectionName } from '../../dataset/schema';
import { subjectKey } from '../../views/occurrences';
import { fromLspPosition, toLspRange } from '../convert';
import type { HandlerContext } from '../handlers/context';
import { placesInArticles } from '../handlers/references';
import type { DatasetDocument } from './dataset-documents';
import { sectionOfId } from './find-record';

/** Where a record is used: in other records, then in the articles of the workspace, as far as they are known by now. */
export async function datasetReferences(
  context: HandlerContext,
  { textDocument, position, context: asked }: ReferenceParams,
): Promise<Location[]> {
  const found = await context.datasetDocuments.find(textDocument.uri);
  if (!found) return [];
  const { document } = found;
  const placed = idAsked(document, fromLspPosition(document.text, position));
  const section = placed && sectionOfId(found, placed);
  if (placed === undefined || section === undefined) return [];
  const uses = await context.datasetTexts.placesOf(found, section, placed.id);
  const records = uses.flatMap(({ file, places }) =>
    places
      .filter(({ isOwn }) => !isOwn || asked.includeDeclaration)
      .map((place) => ({ uri: file.uri, range: toLspRange(file.text, place) })),
  );
  return [...records, ...articlePlaces(context, section, placed.id)];
}

/** The id at the offset, else that of the record around it. */
function idAsked(document: DatasetDocument, offset: number): { readonly id: string; readonly target: IdTarget } | undefined {
  const placed = idAt(document.text.getText(), document.format, offset);
  if (placed !== undefined) return placed;
  const records = document.located()?.sections.flatMap((section) => section.records) ?? [];
  const around = records.find(({ node }) => node.start <= offset && offset <= node.end);
  return around && ownId(around);
}

function articlePlaces(context: HandlerContext, section: SectionName, id: string): readonly Location[] {
  const kind = targetOfSection[section];
  if (kind !== 'actor' && kind !== 'issue' && kind !== 'quote') return [];
  context.index.refreshIfOld();
  return placesInArticles(context, new Set([subjectKey(kind, id)]));
}
