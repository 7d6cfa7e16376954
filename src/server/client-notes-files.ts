import type { Connection } from 'vscode-languageserver';
import type { NotesFiles } from '../notes/notes-files';
import { readFileRequest, removeNotesRequest, statFileRequest, writeNotesRequest } from '../protocol/messages';
import { fromBase64 } from './client-files';

/** Files of notes by URI, read and written through the client. */
export function clientNotesFiles(connection: Connection): NotesFiles {
  return {
    read: async (uri) => {
      const content = await connection.sendRequest(readFileRequest, { uri });
      const bytes = content === null ? undefined : fromBase64(content);
      if (bytes !== undefined) return new TextDecoder().decode(bytes);
      // Only where nothing stands a new file may be begun.
      if ((await connection.sendRequest(statFileRequest, { uri })) === 'missing') return undefined;
      throw new Error(`"${uri}" cannot be read`);
    },
    write: async (uri, text) => {
      await connection.sendRequest(writeNotesRequest, { uri, text });
    },
    remove: async (uri) => {
      await connection.sendRequest(removeNotesRequest, { uri });
    },
  };
}
