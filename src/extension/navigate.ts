import { commands, Range, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import type { Range as PlainRange } from 'vscode-languageclient';
import type { ViewNode } from '../protocol/messages';
import { candidateEditors } from './articles';
import type { Decorations } from './decorations';

/** Goes to where a node leads: selects the text in the article, or the record in its dataset file. Gives the document it is in. */
export async function openTarget(target: NonNullable<ViewNode['target']>): Promise<TextDocument> {
  const { start, end } = target.range;
  const document = await workspace.openTextDocument(Uri.parse(target.uri, true));
  const selection = document.validateRange(new Range(start.line, start.character, end.line, end.character));
  // The editor group that shows the document already, so that a click does not open a second copy.
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { selection, ...(shown?.viewColumn && { viewColumn: shown.viewColumn }) });
  return document;
}

/** Moves the cursor to the next or previous highlight, and around at the end. False where there is none. */
export function moveToHighlight(decorations: Decorations, step: 1 | -1): boolean {
  const editor = activeArticleEditor();
  const stops = editor && decorations.stops(editor.document);
  if (!editor || !stops?.length) return false;
  const cursor = editor.selection.start;
  const next =
    step === 1
      ? (stops.find(({ start }) => start.isAfter(cursor)) ?? stops[0])
      : (stops.findLast(({ start }) => start.isBefore(cursor)) ?? stops.at(-1));
  if (!next) return false;
  editor.selection = new Selection(next.start, next.start);
  editor.revealRange(next, TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/** Shows the card of what the cursor is on, with the focus in it, so that it can be read and scrolled without a mouse. */
export async function showCard(): Promise<void> {
  if (!activeArticleEditor()) return;
  await commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
}

/** The focused editor, if it shows a candidate. */
export function activeArticleEditor(): TextEditor | undefined {
  return candidateEditors().find((editor) => editor === window.activeTextEditor);
}

/** A range as the protocol has it; the editor's own are sent as something else. */
export function plainRange({ start, end }: Range): PlainRange {
  return { start, end };
}
