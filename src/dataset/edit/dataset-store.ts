import { fileFormatOf } from '../read-file';
import { editDatasetText } from './edit-dataset-text';
import type { RecordEdit, TextSplice } from './record-edit';

/** One file's part of a change. */
export interface FileChange {
  readonly path: string;
  /** What the file held when the change was made, as `read` gave it; `undefined`: there was none. */
  readonly expected: string | undefined;
  /** What it is to hold. */
  readonly text: string;
  /** The same as splices of `expected`. */
  readonly textEdits: readonly TextSplice[];
}

/** Port for changing dataset files by paths that mean something to the caller. What goes wrong rejects; then the file is as it was. */
export interface DatasetTextFiles {
  /** Text of a file, its byte-order mark included if there is one; `undefined`: there is none. Rejects where it is no text in UTF-8. */
  read(path: string): Promise<string | undefined>;
  /**
   * Replaces files, each whole or not at all, however the process ends. `changed`: one of them does not hold what was expected, and
   * none was written. `declined`: the person was asked and said no.
   */
  write(changes: readonly FileChange[]): Promise<'written' | 'changed' | 'declined'>;
}

/** What came of a change of dataset files. `refused`: nothing was written, and the message says why and what to do. */
export type StoredEdits =
  | { readonly kind: 'done'; readonly changes: readonly FileChange[] }
  | { readonly kind: 'declined' }
  | { readonly kind: 'refused'; readonly message: string };

/** Edits by file, or what works them out from the files as they are: it is asked again whenever one of them was changed meanwhile. */
export type EditsByFile = ReadonlyMap<string, readonly RecordEdit[]>;

/**
 * Tries to write a file that others write too. Nobody waits in line: with two others at work one try in three succeeds, so that twenty
 * tries would fail once in some three thousand edits.
 */
const mostTries = 200;

/**
 * Changes records in dataset files and keeps what others wrote meanwhile: a file that is no longer what was read is read and edited
 * again. A file that is broken, or no dataset, is refused and stays as it is; then none of the others is written. A file that does not
 * exist is begun.
 */
export async function editDatasetFiles(
  files: DatasetTextFiles,
  edits: EditsByFile | ((read: DatasetTextFiles['read']) => Promise<EditsByFile>),
): Promise<StoredEdits> {
  for (let tries = 0; tries < mostTries; tries++) {
    const read = remembering(files);
    const changes: FileChange[] = [];
    for (const [path, ofFile] of typeof edits === 'function' ? await edits(read) : edits) {
      const change = changeOf(path, await read(path), ofFile);
      if (typeof change === 'string') return { kind: 'refused', message: `"${path}" was not changed. ${change}` };
      if (change.expected !== change.text) changes.push(change);
    }
    const outcome = changes.length === 0 ? 'written' : await files.write(changes);
    if (outcome === 'declined') return { kind: 'declined' };
    if (outcome === 'written') return { kind: 'done', changes };
  }
  return { kind: 'refused', message: 'Others write to these dataset files all the time. Nothing was changed; try again.' };
}

/** Changes records of one file; see {@link editDatasetFiles}. */
export function editDatasetFile(files: DatasetTextFiles, path: string, edits: readonly RecordEdit[]): Promise<StoredEdits> {
  return editDatasetFiles(files, new Map([[path, edits]]));
}

/** Within one try a file is read once, so that what is worked out and what is written rest on the same text. */
function remembering(files: DatasetTextFiles): DatasetTextFiles['read'] {
  const texts = new Map<string, Promise<string | undefined>>();
  return (path) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const text = files.read(path);
    texts.set(path, text);
    return text;
  };
}

function changeOf(path: string, expected: string | undefined, edits: readonly RecordEdit[]): FileChange | string {
  const format = fileFormatOf(path);
  if (format === undefined) return 'Its name does not end in .json, .yaml or .jsonl.';
  const edited = editDatasetText(expected ?? '', format, edits);
  return edited.kind === 'refused' ? edited.message : { path, expected, text: edited.text, textEdits: edited.textEdits };
}
