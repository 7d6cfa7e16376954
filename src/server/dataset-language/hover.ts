import type { Hover, TextDocumentPositionParams } from 'vscode-languageserver';
import { cursorAt, type Cursor } from '../../dataset/locate/cursor';
import { idAt } from '../../dataset/locate/placed-id';
import { renderRecordCard } from '../../views/record-card';
import { escapeMarkdown } from '../../views/markdown-escape';
import { fromLspPosition, toLspRange } from '../convert';
import { markdown } from '../handlers/context';
import type { HandlerContext } from '../handlers/context';
import type { DatasetDocument } from './dataset-documents';
import { fieldMarkdown } from './field-markdown';
import { findRecord } from './find-record';
import { findIds } from './known-ids';

/** On an id the card of its record, on the name of a field what the schema says of it. */
export async function datasetHover(context: HandlerContext, { textDocument, position }: TextDocumentPositionParams): Promise<Hover | null> {
  const found = await context.datasetDocuments.find(textDocument.uri);
  if (!found) return null;
  const { document, datasets, open } = found;
  const text = document.text.getText();
  const offset = fromLspPosition(document.text, position);
  const placed = idAt(text, document.format, offset);
  if (placed !== undefined) {
    const record = findRecord(datasets, placed);
    const range = toLspRange(document.text, placed);
    if (record !== undefined) return { contents: markdown(renderRecordCard(record.dataset, record.named)), range };
    // A record that is not saved yet has no card; what it is called is known all the same.
    const { ids } = findIds([], open, placed.target, placed.id, 50);
    const unsaved = ids.find(({ id }) => id === placed.id);
    return unsaved ? { contents: markdown(`**${escapeMarkdown(unsaved.label)}** — ${unsaved.kind}`), range } : null;
  }
  const cursor = cursorAt(text, document.format, offset);
  return cursor && !document.hasEditorSchema ? fieldHover(document, cursor) : null;
}

function fieldHover(document: DatasetDocument, cursor: Cursor): Hover | null {
  if (cursor.kind !== 'field-name' && cursor.kind !== 'file-key') return null;
  const name = document.text
    .getText()
    .slice(cursor.start, cursor.end)
    .replace(/^["']|["']$/g, '');
  const field = cursor.fields.find((each) => each.name === name);
  return field ? { contents: markdown(fieldMarkdown(field)), range: toLspRange(document.text, cursor) } : null;
}
