import { commands, l10n, Location, Position, Range, Uri, window } from 'vscode';
import type { LocationLink } from 'vscode';
import type { ViewNode } from '../protocol/messages';
import { activeArticleEditor, openTarget } from './navigate';

/** Opens the record of what a tree node names: where it leads, or the record of the name that it leads to. */
export async function openRecordOf({ target }: ViewNode): Promise<void> {
  if (!target) return tellNone();
  const { start } = target.range;
  if (isDatasetFile(target.uri)) await openTarget(target);
  else if (!(await openRecordAt(Uri.parse(target.uri, true), new Position(start.line, start.character)))) tellNone();
}

/** Opens the record of the name, quote or claim under the cursor. False where there is none. */
export async function openRecordAtCursor(): Promise<boolean> {
  const editor = activeArticleEditor();
  return editor !== undefined && (await openRecordAt(editor.document.uri, editor.selection.active));
}

async function openRecordAt(uri: Uri, position: Position): Promise<boolean> {
  const found = await commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', uri, position);
  const places = found.map((place) => (place instanceof Location ? place : { uri: place.targetUri, range: place.targetRange }));
  const record = places.find((place) => isDatasetFile(place.uri.path));
  if (!record) return false;
  await window.showTextDocument(record.uri, { selection: new Range(record.range.start, record.range.end) });
  return true;
}

/** Dataset files are structured: an article never has these endings. */
function isDatasetFile(path: string): boolean {
  return /\.(?:json|jsonl|ya?ml)$/i.test(path);
}

function tellNone(): void {
  window.setStatusBarMessage(l10n.t('There is no record of this in the dataset.'), 4000);
}
