import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension/test-api';

/** Helpers of the tests that run inside VS Code, in Node as well as on the web. They wait for what happens, never for a time. */

const pollMs = 50;
/** Long, because several hosts may share a slow machine. */
const limitMs = 25_000;

/** Id of the extension under test. */
export const extensionId = 'on-record.on-record';

/** The extension's test API; activates it. */
export async function api(): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<TestApi>(extensionId);
  if (!extension) throw new Error(`${extensionId} is not installed.`);
  return extension.activate();
}

/** Looks again and again until `look` gives something else than `undefined` or `false`. Fails with what `what` says. */
export async function until<T>(what: string, look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + limitMs;
  let failure = '';
  while (Date.now() < end) {
    try {
      const value = await look();
      if (value !== undefined && value !== false) return value;
      failure = '';
    } catch (error) {
      failure = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error(`Did not happen within ${limitMs / 1000} s: ${what}${failure}`);
}

/** The first workspace folder. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (!first) throw new Error('No folder is open.');
  return first.uri;
}

/** Writes a file of the workspace folder and gives its URI. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), ...path.split('/'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Removes a file of the workspace folder if it is there. */
export async function remove(path: string): Promise<void> {
  const uri = vscode.Uri.joinPath(folder(), ...path.split('/'));
  await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
}

/** Shows a document with this text that was never saved. */
export async function showUntitled(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** Closes all editors; nobody is asked whether to save. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    if (!document.isUntitled) await document.save();
    else {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The texts of what is drawn of a kind, once the document's present version is drawn. */
export async function drawnTexts(
  document: vscode.TextDocument,
  kind: 'actorListed' | 'actorUnlisted' | 'actorAmbiguous' | 'quote' | 'claimCue' | 'claimContent',
): Promise<readonly string[]> {
  const { drawn } = await api();
  const ranges = await until(`highlights of ${document.uri.path} are drawn`, () => drawn(document.uri));
  return ranges[kind].map((range) => document.getText(range));
}

/** The text of the hover at the first place where `text` stands. */
export async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`“${text}” does not stand in the document.`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset + 1),
  );
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

/** Waits until the hover at the first place where `text` stands matches, and gives it. While an analysis runs it says only that. */
export function checkHover(document: vscode.TextDocument, text: string, expected: RegExp): Promise<string> {
  let card = '';
  return until(`a hover on “${text}” like ${expected}`, async () => {
    card = await hoverOn(document, text);
    if (!expected.test(card)) throw new Error(`it says: ${card}`);
    return card;
  });
}
