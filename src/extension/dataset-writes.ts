import { Range, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readDatasetTextRequest, writeDatasetRequest } from '../protocol/record-messages';
import type { DatasetFileChange } from '../protocol/record-messages';

/**
 * Changes dataset files for the server through the editor, so that undo works and a document that is open with unsaved changes keeps
 * them. Only in `.on-record/` folders of the workspace and at the paths of `onRecord.datasets`: whatever the server asks, no other file
 * is touched.
 */
export function answerDatasetWrites(client: BaseLanguageClient): readonly Disposable[] {
  return [
    client.onRequest(readDatasetTextRequest, async ({ uri }) => {
      const file = placeForRecords(uri);
      return (await exists(file)) ? (await openUpToDate(file)).getText() : null;
    }),
    client.onRequest(writeDatasetRequest, ({ label, needsConfirmation, changes }) => write(label, needsConfirmation, changes)),
  ];
}

type Written = { readonly kind: 'written'; readonly unsaved: readonly string[] } | { readonly kind: 'changed' | 'declined' };

async function write(label: string, needsConfirmation: boolean, changes: readonly DatasetFileChange[]): Promise<Written> {
  const edit = new WorkspaceEdit();
  const metadata = { label, needsConfirmation };
  const dirty = new Set<string>();
  const documents: TextDocument[] = [];
  for (const { uri, expected, text, textEdits } of changes) {
    const file = placeForRecords(uri);
    if (expected === null) {
      if (await exists(file)) return { kind: 'changed' };
      edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) }, metadata);
      continue;
    }
    if (!(await exists(file))) return { kind: 'changed' };
    const document = await openUpToDate(file);
    if (document.getText() !== expected) return { kind: 'changed' };
    if (document.isDirty) dirty.add(uri);
    documents.push(document);
    for (const { start, end, newText } of textEdits) {
      edit.replace(file, new Range(document.positionAt(start), document.positionAt(end)), newText, metadata);
    }
  }
  const versions = documents.map(({ version }) => version);
  const isApplied = await workspace.applyEdit(edit, { isRefactoring: needsConfirmation });
  if (needsConfirmation && !documents.some(({ version }, i) => version !== versions[i])) return { kind: 'declined' };
  // An edit fails where a document was changed between the comparison and now.
  if (!isApplied) return { kind: 'changed' };
  for (const document of documents) if (document.isDirty && !dirty.has(document.uri.toString())) await document.save();
  return { kind: 'written', unsaved: documents.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()) };
}

/**
 * The document of a file. One that was open before may still have what stood on the disk then, and an edit of that could not be saved:
 * the editor is given time to take in what stands there now.
 */
async function openUpToDate(file: Uri): Promise<TextDocument> {
  for (let tries = 1; ; tries++) {
    const document = await workspace.openTextDocument(file);
    if (document.isDirty || tries === mostTries) return document;
    const onDisk = new TextDecoder().decode(await workspace.fs.readFile(file));
    if (withoutReturns(onDisk) === withoutReturns(document.getText())) return document;
    await new Promise((resolve) => setTimeout(resolve, betweenTriesMs));
  }
}

const mostTries = 40;
const betweenTriesMs = 50;
/** The editor gives all lines of a document the same end. */
const withoutReturns = (text: string): string => text.replaceAll('\r', '');

/** The URI, if records may be there. Throws otherwise, which is the answer to the request. */
function placeForRecords(uri: string): Uri {
  const file = Uri.parse(uri, true);
  const isPlain = /\.(?:json|jsonl|ya?ml)$/i.test(file.path) && !file.path.split('/').includes('..');
  const isNamed = file.query === '' && file.fragment === '';
  if (isPlain && isNamed && datasetPlaces().some((place) => isInside(file, place))) return file;
  throw new Error('not a place for records');
}

function datasetPlaces(): readonly Uri[] {
  return (workspace.workspaceFolders ?? []).flatMap(({ uri }) => {
    const named = workspace.getConfiguration('onRecord', uri).get<unknown>('datasets');
    const entries = Array.isArray(named) ? named.filter((entry): entry is string => typeof entry === 'string' && entry.trim() !== '') : [];
    return [Uri.joinPath(uri, '.on-record'), ...entries.map((entry) => placeOf(entry.trim(), uri))];
  });
}

function placeOf(entry: string, folder: Uri): Uri {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(entry)) return Uri.parse(entry);
  const path = entry.replaceAll('\\', '/');
  if (/^[a-z]:\//i.test(path)) return folder.with({ path: `/${path}` });
  return path.startsWith('/') ? folder.with({ path }) : Uri.joinPath(folder, path);
}

function isInside(file: Uri, place: Uri): boolean {
  if (file.scheme !== place.scheme || file.authority !== place.authority) return false;
  const path = place.path.replace(/\/$/, '');
  // Notes are kept by other messages.
  return file.path === path || (file.path.startsWith(`${path}/`) && !file.path.includes('/.on-record/notes/'));
}

async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
