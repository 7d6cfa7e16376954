import type { LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { findDefinition } from '../../views/definition';
import { fromLspPosition, toLspFileRange, toLspRange } from '../convert';
import type { HandlerContext } from './context';
import { analyzedAtPosition } from './context';

/** The records behind a name, a reference or a quote. */
export async function definition(context: HandlerContext, { textDocument, position }: TextDocumentPositionParams): Promise<LocationLink[]> {
  const found = await analyzedAtPosition(context, textDocument.uri);
  if (!found) return [];
  const { document, analysis } = found;
  const defined = findDefinition(analysis.article, fromLspPosition(document.text, position));
  if (!defined) return [];
  const originSelectionRange = toLspRange(document.text, defined);
  return defined.records.map((record) => {
    const range = toLspFileRange(record);
    return { originSelectionRange, targetUri: record.file, targetRange: range, targetSelectionRange: range };
  });
}
