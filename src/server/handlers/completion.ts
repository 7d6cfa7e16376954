import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { completeAt } from '../../views/completion';
import type { Completion } from '../../views/completion';
import { fromLspPosition, toLspRange } from '../convert';
import type { OpenDocument } from '../open-document';
import { analyzedAtPosition, markdown } from './context';
import type { HandlerContext } from './context';

/** Names in house form and recorded quotes; `null` where nothing fits. */
export async function completion(context: HandlerContext, { textDocument, position }: CompletionParams): Promise<CompletionList | null> {
  const found = await analyzedAtPosition(context, textDocument.uri);
  if (!found) return null;
  const { document, analysis } = found;
  const { items, isIncomplete } = completeAt(analysis.article, fromLspPosition(document.text, position));
  if (items.length === 0 && !isIncomplete) return null;
  return { isIncomplete, items: items.map((item, index) => toItem(document, item, index)) };
}

function toItem({ text }: OpenDocument, item: Completion, index: number): CompletionItem {
  return {
    label: item.label,
    kind: item.kind === 'name' ? CompletionItemKind.Value : CompletionItemKind.Text,
    detail: item.detail,
    documentation: markdown(item.documentation),
    insertTextFormat: InsertTextFormat.PlainText,
    filterText: item.filterText,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: toLspRange(text, item), newText: item.insertText },
  };
}
