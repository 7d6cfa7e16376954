import { commands, Position, Uri, window } from 'vscode';
import type { TextDocument } from 'vscode';
import { articleSchemes } from './articles';

/** True for files of a dataset in an `.on-record/` folder, by their path: what the server helps with. Decisions about articles are none. */
export function isDatasetDocument({ uri }: TextDocument): boolean {
  const isHere = uri.path.includes('/.on-record/') && !uri.path.includes('/.on-record/notes/');
  return isHere && /\.(?:json|jsonl|ya?ml)$/i.test(uri.path) && articleSchemes().includes(uri.scheme);
}

/** True when a dataset file is visible in an editor. */
export function isDatasetVisible(): boolean {
  return window.visibleTextEditors.some(({ document }) => isDatasetDocument(document));
}

/** Shows where what stands at a place is used, in the editor's own view. */
export async function showReferences(uri: unknown, position: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(position)) return;
  const at = new Position(position.line, position.character);
  const target = Uri.parse(uri, true);
  const places = await commands.executeCommand('vscode.executeReferenceProvider', target, at);
  await commands.executeCommand('editor.action.showReferences', target, at, places);
}

function isPosition(value: unknown): value is { readonly line: number; readonly character: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'line' in value &&
    'character' in value &&
    typeof value.line === 'number' &&
    typeof value.character === 'number'
  );
}
