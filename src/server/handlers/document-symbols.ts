import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { articleOutline } from '../../views/outline';
import type { OutlineEntry } from '../../views/outline';
import { toLspRange } from '../convert';
import type { OpenDocument } from '../open-document';
import type { HandlerContext } from './context';
import { newestAnalyzed } from './context';

const kinds: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  actor: SymbolKind.Object,
  quote: SymbolKind.String,
  claim: SymbolKind.Boolean,
};

/** The outline of an article. */
export async function documentSymbols(context: HandlerContext, { textDocument }: DocumentSymbolParams): Promise<DocumentSymbol[]> {
  const found = await newestAnalyzed(context, textDocument.uri);
  return found ? articleOutline(found.analysis.article).map((entry) => toSymbol(found.document, entry)) : [];
}

function toSymbol(document: OpenDocument, entry: OutlineEntry): DocumentSymbol {
  const range = toLspRange(document.text, entry);
  return {
    // The protocol does not admit an empty name.
    name: entry.label === '' ? entry.kind : entry.label,
    ...(entry.detail === undefined ? {} : { detail: entry.detail }),
    kind: kinds[entry.kind],
    range,
    selectionRange: range,
    children: entry.children.map((child) => toSymbol(document, child)),
  };
}
