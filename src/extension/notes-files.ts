import { Uri, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { removeNotesRequest, writeNotesRequest } from '../protocol/messages';

/**
 * Keeps files of notes for the server through the editor's file systems. Only in folders `.on-record/notes/` and in the
 * extension's own storage: whatever the server asks, no other file is touched.
 */
export function answerNotesRequests(client: BaseLanguageClient, storage: Uri): readonly Disposable[] {
  return [
    client.onRequest(writeNotesRequest, async ({ uri, text }) => {
      await replaceFile(placeForNotes(uri, storage), new TextEncoder().encode(text));
      return null;
    }),
    client.onRequest(removeNotesRequest, async ({ uri }) => {
      await removeFile(placeForNotes(uri, storage));
      return null;
    }),
  ];
}

/** The URI, if notes may be there. Throws otherwise, which is the answer to the request. */
function placeForNotes(uri: string, storage: Uri): Uri {
  const parsed = Uri.parse(uri, true);
  const parts = parsed.path.split('/');
  const isPlain = parsed.path.endsWith('.json') && !parts.includes('..') && parsed.query === '' && parsed.fragment === '';
  const isInStorage = parsed.scheme === storage.scheme && parsed.path.startsWith(`${storage.path}/`);
  const isBesideDataset = parts.some((part, k) => part === '.on-record' && parts[k + 1] === 'notes');
  if (isPlain && (isInStorage || isBesideDataset)) return parsed;
  throw new Error('not a place for notes');
}

/** Written beside the old file and renamed over it, so that there is always one whole file. */
async function replaceFile(file: Uri, bytes: Uint8Array): Promise<void> {
  const folder = Uri.joinPath(file, '..');
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const beside = Uri.joinPath(folder, `.${name}.${crypto.randomUUID()}.tmp`);
  await workspace.fs.createDirectory(folder);
  try {
    await workspace.fs.writeFile(beside, bytes);
    await workspace.fs.rename(beside, file, { overwrite: true });
  } catch (error) {
    await removeFile(beside).catch(() => undefined);
    throw error;
  }
}

async function removeFile(file: Uri): Promise<void> {
  try {
    await workspace.fs.delete(file);
  } catch (error) {
    const isThere = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (isThere) throw error;
  }
}
