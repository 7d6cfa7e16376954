import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { DatasetFileSystem } from '../dataset/files';
import { readFileRequest, readFolderRequest, statFileRequest } from '../protocol/messages';

/** The client's file system, by URI: local, remote and virtual workspaces take one path. Nothing throws. */
export function clientFiles(connection: Connection): DatasetFileSystem {
  return {
    stat: (uri) => connection.sendRequest(statFileRequest, { uri }).catch(() => 'missing' as const),
    readFolder: (uri) => connection.sendRequest(readFolderRequest, { uri }).catch(() => []),
    readFile: async (uri) => {
      const content = await connection.sendRequest(readFileRequest, { uri }).catch(() => null);
      return content === null ? undefined : fromBase64(content);
    },
    join: (folder, name) => Utils.joinPath(URI.parse(folder), name).toString(),
  };
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
