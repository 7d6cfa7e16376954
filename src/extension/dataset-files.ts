import { FileType, Uri, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sameBytes } from '../protocol/file-blocks';
import type { KnownBlocks } from '../protocol/file-blocks';
import { readChangesRequest, readFileRequest, readFolderRequest, statFileRequest } from '../protocol/messages';

/** A larger file is no dataset that anybody wrote; reading it would only fill the memory. */
const maxBytes = 64 * 1024 * 1024;

/**
 * Reads dataset files for the server through the editor's file systems, so that local, remote and virtual workspaces take one
 * path. Nothing throws: what cannot be read is missing.
 */
export function answerFileRequests(client: BaseLanguageClient): readonly Disposable[] {
  return [
    client.onRequest(statFileRequest, ({ uri }) => statFile(uri)),
    client.onRequest(readFolderRequest, ({ uri }) => readFolder(uri)),
    client.onRequest(readFileRequest, async ({ uri }) => {
      const bytes = await readBytes(uri);
      return bytes && toBase64(bytes);
    }),
    client.onRequest(readChangesRequest, ({ uri, known }) => readChanges(uri, known)),
  ];
}

async function statFile(uri: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    const { type } = await workspace.fs.stat(Uri.parse(uri, true));
    return kindOf(type) ?? 'missing';
  } catch {
    return 'missing';
  }
}

async function readFolder(
  uri: string,
): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder'; readonly isLink: boolean }[]> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.flatMap(([name, type]) => {
      const kind = kindOf(type);
      return kind ? [{ name, kind, isLink: (type & FileType.SymbolicLink) !== 0 }] : [];
    });
  } catch {
    return [];
  }
}

async function readBytes(uri: string): Promise<Uint8Array | null> {
  try {
    const file = Uri.parse(uri, true);
    const { size } = await workspace.fs.stat(file);
    return size > maxBytes ? null : await workspace.fs.readFile(file);
  } catch {
    return null;
  }
}

async function readChanges(uri: string, known: KnownBlocks) {
  const bytes = await readBytes(uri);
  if (bytes === null) return null;
  const same = sameBytes(bytes, known);
  return { ...same, between: toBase64(bytes.subarray(same.before, bytes.length - same.after)) };
}

/** Links have a bit of their own beside what they lead to. `undefined` for what is neither file nor folder. */
function kindOf(type: FileType): 'file' | 'folder' | undefined {
  if (type & FileType.Directory) return 'folder';
  return type & FileType.File ? 'file' : undefined;
}

function toBase64(bytes: Uint8Array): string {
  // In pieces, because the number of arguments of a call is limited.
  const pieceLength = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += pieceLength) binary += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
  return btoa(binary);
}
