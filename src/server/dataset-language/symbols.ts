import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { idOf, textOfField, type LocatedRecord } from '../../dataset/locate/located-file';
import { recordNames, type SectionName } from '../../dataset/schema';
import { plainLine } from '../../views/markdown-escape';
import { toLspRange } from '../convert';
import type { HandlerContext } from '../handlers/context';
import type { DatasetDocument } from './dataset-documents';

const kinds: Readonly<Record<SectionName, SymbolKind>> = {
  actors: SymbolKind.Object,
  roles: SymbolKind.Property,
  issues: SymbolKind.Key,
  positions: SymbolKind.Boolean,
  quotes: SymbolKind.String,
  claims: SymbolKind.String,
  sources: SymbolKind.File,
  events: SymbolKind.Event,
  proposals: SymbolKind.Interface,
};

/** Sections with their records. */
export async function datasetSymbols(context: HandlerContext, { textDocument }: DocumentSymbolParams): Promise<DocumentSymbol[]> {
  const found = await context.datasetDocuments.find(textDocument.uri);
  if (!found) return [];
  const { document } = found;
  await context.datasetDocuments.quiet(document);
  return (document.located()?.sections ?? []).map(({ name, start, end, records }) => {
    const children = records.map((record) => toSymbol(document, record));
    const last = records.at(-1)?.node.end ?? end;
    return {
      name,
      detail: String(records.length),
      kind: SymbolKind.Namespace,
      range: toLspRange(document.text, { start, end: Math.max(end, last) }),
      selectionRange: toLspRange(document.text, { start, end }),
      children,
    };
  });
}

function toSymbol(document: DatasetDocument, record: LocatedRecord): DocumentSymbol {
  const { section, node } = record;
  const id = idOf(record);
  const label = ['name', 'label', 'title', 'text', 'summary'].map((key) => textOfField(record, key)).find((text) => text !== undefined);
  const who = [textOfField(record, 'actor'), textOfField(record, 'issue')].filter((text) => text !== undefined);
  const name = plainLine(label ?? who.join(', '), 120);
  const detail = id === undefined ? (label === undefined ? '' : who.join(', ')) : String(id.value);
  return {
    // The protocol does not admit an empty name.
    name: name === '' ? recordNames[section] : name,
    detail: plainLine(detail, 80),
    kind: kinds[section],
    range: toLspRange(document.text, node),
    selectionRange: toLspRange(document.text, id ?? { start: node.start, end: node.start }),
  };
}
