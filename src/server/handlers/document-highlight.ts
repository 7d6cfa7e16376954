import { DocumentHighlightKind } from 'vscode-languageserver';
import type { DocumentHighlight, TextDocumentPositionParams } from 'vscode-languageserver';
import { occurrencesLike } from '../../views/occurrences';
import { fromLspPosition, toLspRange } from '../convert';
import { analyzedAtPosition, withTerms } from './context';
import type { HandlerContext } from './context';

/** All places of the document that refer to what is referred to at a position; inferred ones as places that are read. */
export async function documentHighlight(
  context: HandlerContext,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<DocumentHighlight[]> {
  const found = await analyzedAtPosition(context, textDocument.uri);
  if (!found) return [];
  const { text } = found.document;
  return occurrencesLike(withTerms(found), fromLspPosition(text, position)).map((occurrence) => ({
    range: toLspRange(text, occurrence),
    kind: occurrence.isInferred ? DocumentHighlightKind.Read : DocumentHighlightKind.Text,
  }));
}
