import type { LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { idAt, means, ownId } from '../../dataset/locate/placed-id';
import { fromLspPosition, toLspFileRange, toLspRange } from '../convert';
import type { HandlerContext } from '../handlers/context';
import { findRecord } from './find-record';

/** The record that an id means: where it stands in the editor, else where it was read. */
export async function datasetDefinition(
  context: HandlerContext,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<LocationLink[]> {
  const found = await context.datasetDocuments.find(textDocument.uri);
  if (!found) return [];
  const { document, datasets, open } = found;
  const placed = idAt(document.text.getText(), document.format, fromLspPosition(document.text, position));
  if (placed === undefined) return [];
  const originSelectionRange = toLspRange(document.text, placed);
  for (const file of open) {
    for (const { records } of file.located()?.sections ?? []) {
      const record = records.find((each) => means(placed, ownId(each)));
      const id = record && ownId(record);
      if (record === undefined || id === undefined) continue;
      const targetRange = toLspRange(file.text, record.node);
      return [{ originSelectionRange, targetUri: file.uri, targetRange, targetSelectionRange: toLspRange(file.text, id) }];
    }
  }
  const record = findRecord(datasets, placed)?.named.record.location;
  if (record === undefined) return [];
  const targetRange = toLspFileRange(record);
  return [{ originSelectionRange, targetUri: record.file, targetRange, targetSelectionRange: targetRange }];
}
