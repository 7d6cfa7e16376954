import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { DatasetFileSystem } from '../dataset/files';
import { knownBlocks } from '../protocol/file-blocks';
import { readChangesRequest, readFileRequest, readFolderRequest, statFileRequest } from '../protocol/messages';

/** The client's file system, by URI: local, remote and virtual workspaces take one path. Nothing throws. */
export function clientFiles(connection: Connection): DatasetFileSystem {
  return {
    stat: (uri) => connection.sendRequest(statFileRequest, { uri }).catch(() => 'missing' as const),
    readFolder: (uri) => connection.sendRequest(readFolderRequest, { uri }).catch(() => []),
    readFile: async (uri, known) => {
      if (known !== undefined && known.length >= minKnownBytes) return readChanges(connection, uri, known);
      const content = await connection.sendRequest(readFileRequest, { uri }).catch(() => null);
      return content === null ? undefined : fromBase64(content);
    },
    join: (folder, name) => Utils.joinPath(URI.parse(folder), name).toString(),
  };
}

/** Smaller files are sent as a whole. */
const minKnownBytes = 1_000_000;

/** Asks for what has changed; a file of many megabytes would be on its way longer than everything else takes. */
async function readChanges(connection: Connection, uri: string, known: Uint8Array): Promise<Uint8Array | undefined> {
  const answer = await connection.sendRequest(readChangesRequest, { uri, known: knownBlocks(known) }).catch(() => null);
  const between = answer === null ? undefined : fromBase64(answer.between);
  if (answer === null || between === undefined) return undefined;
  const { before, after } = answer;
  const bytes = new Uint8Array(before + between.length + after);
  bytes.set(known.subarray(0, before));
  bytes.set(between, before);
  bytes.set(known.subarray(known.length - after), before + between.length);
  return bytes;
}

/** Bytes of base 64; `undefined` when it is none. `atob` is in Node and in workers. */
export function fromBase64(content: string): Uint8Array | undefined {
  try {
    const binary = atob(content);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return undefined;
  }
}
