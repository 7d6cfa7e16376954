import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { decodeFile, maxFileBytes } from '../../dataset/decode-file';
import type { DatasetFileSystem } from '../../dataset/files';
import type { IdTarget } from '../../dataset/locate/placed-id';
import { placesOfIdInNotes } from '../../notes/id-places';
import type { ReadyDataset } from '../dataset-service';
import { defaultDatasetUri } from '../dataset-paths';
import { toLspRange } from '../convert';
import type { HandlerContext } from '../handlers/context';

/** Edits of one file of notes. */
export interface NotesEdits {
  readonly file: { readonly uri: string; readonly version: null };
  readonly edits: readonly TextEdit[];
}

/** No workspace has more files of notes, nor folders in one another. */
const maxFiles = 10_000;
const maxDepth = 20;
const nReadAtOnce = 16;

/** What the id of an actor or issue becomes in the decisions about articles of all folders that use one of the datasets. */
export async function notesEdits(
  { files, workspace, datasets: service }: Pick<HandlerContext, 'files' | 'workspace' | 'datasets'>,
  datasets: readonly ReadyDataset[],
  kind: IdTarget | undefined,
  from: string,
  to: string,
): Promise<readonly NotesEdits[]> {
  if (kind !== 'actor' && kind !== 'issue') return [];
  const now = JSON.stringify(new Date().toISOString());
  const found: NotesEdits[] = [];
  for (const folder of workspace.folders) {
    if (!datasets.includes(await service.of(`${folder.uri}/x`))) continue;
    const uris = await listFiles(files, Utils.joinPath(URI.parse(defaultDatasetUri(folder.uri)), 'notes').toString());
    for (let start = 0; start < uris.length; start += nReadAtOnce) {
      const batch = uris.slice(start, start + nReadAtOnce);
      const texts = await Promise.all(batch.map((uri) => readText(files, uri)));
      batch.forEach((uri, index) => {
        const text = texts[index];
        if (text?.includes(from) !== true) return;
        const { ids, modified } = placesOfIdInNotes(text, kind, from);
        if (ids.length === 0) return;
        const document = TextDocument.create(uri, 'json', 0, text);
        const edits = [
          ...ids.map((span) => ({ range: toLspRange(document, span), newText: JSON.stringify(to) })),
          ...modified.map((span) => ({ range: toLspRange(document, span), newText: now })),
        ];
        found.push({ file: { uri, version: null }, edits });
      });
    }
  }
  return found;
}

async function readText(files: DatasetFileSystem, uri: string): Promise<string | undefined> {
  const bytes = await files.readFile(uri);
  const decoded = bytes && decodeFile(bytes, maxFileBytes.json);
  return decoded !== undefined && 'text' in decoded ? decoded.text : undefined;
}

async function listFiles(files: DatasetFileSystem, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  let level: readonly string[] = [folder];
  for (let depth = 0; depth < maxDepth && level.length > 0 && found.length < maxFiles; depth++) {
    const deeper: string[] = [];
    for (const each of level) {
      for (const { name, kind } of await files.readFolder(each)) {
        if (kind === 'folder') deeper.push(files.join(each, name));
        else if (name.endsWith('.json') && found.length < maxFiles) found.push(files.join(each, name));
      }
    }
    level = deeper;
  }
  return found;
}
