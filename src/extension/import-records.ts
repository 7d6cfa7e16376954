import { commands, EventEmitter, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem, TextDocumentContentProvider, WorkspaceFolder } from 'vscode';
import { importPreviewRequest, importRequest } from '../protocol/import-messages';
import type { ImportParams, ImportPreview } from '../protocol/import-messages';
import type { WrittenRecords } from '../protocol/record-messages';
import type { ServerControl } from './server-control';

/** Scheme of previews: documents that stand in no file and cannot be edited. */
export const previewScheme = 'on-record-import';

type Format = NonNullable<ImportParams['format']>;

/**
 * *Import Records…*: a file is picked, what importing it would do is shown as a document, and is done when the person says so. The file
 * is read through the editor's file systems, so that it works in every host.
 */
export class ImportRecords implements Disposable, TextDocumentContentProvider {
  readonly #server: ServerControl;
  readonly #previews = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(server: ServerControl) {
    this.#server = server;
    this.#registration = workspace.registerTextDocumentContentProvider(previewScheme, this);
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#previews.get(uri.toString()) ?? '';
  }

  /** `given`: the file, where a key binding or menu names it; else it is asked for. */
  async run(given: unknown): Promise<void> {
    const folder = await chooseFolder();
    if (!folder) return;
    const file = given instanceof Uri ? given : await chooseFile(folder);
    if (!file) return;
    await running(this.#server);
    const params = { uri: file.toString(), folder: folder.uri.toString() };
    const preview = await this.#preview(params);
    if (preview?.kind !== 'preview') return;
    const shown = await this.#show(file, preview.markdown);
    if (!preview.hasChanges) return say(l10n.t('The dataset holds all of this already: there is nothing to import.'));
    if (!(await agrees(folder.name, preview.summary))) return;
    const { format, plan } = preview;
    const result = await busy(() => this.#server.request(importRequest, { ...params, format, plan }));
    told(result);
    if (result?.kind === 'done') this.#write(shown, `> ${result.message}\n\n${preview.markdown}`);
  }

  /** Asks for the format where the content does not tell. `undefined`: there is no preview, and the person was told or stopped. */
  async #preview(params: ImportParams): Promise<ImportPreview | undefined> {
    const preview = await busy(() => this.#server.request(importPreviewRequest, params));
    if (preview?.kind === 'unknown-format') {
      const format = await chooseFormat();
      return format && this.#preview({ ...params, format });
    }
    if (preview?.kind !== 'preview')
      void window.showWarningMessage(preview?.message ?? l10n.t('On Record is not running. Nothing was imported.'));
    return preview;
  }

  async #show(file: Uri, markdown: string): Promise<Uri> {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const uri = Uri.from({ scheme: previewScheme, path: `/${l10n.t('Import of {0}', name)}.md` });
    this.#write(uri, markdown);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    return uri;
  }

  #write(uri: Uri, markdown: string): void {
    this.#previews.set(uri.toString(), markdown);
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return window.showWorkspaceFolderPick({ placeHolder: l10n.t('Into the dataset of which folder?') });
  if (!folders[0]) void window.showInformationMessage(l10n.t('Open a folder first: a dataset lives in a folder beside the articles.'));
  return folders[0];
}

async function chooseFile(folder: WorkspaceFolder): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: l10n.t('Import records from a file'),
    openLabel: l10n.t('Preview'),
    defaultUri: folder.uri,
    canSelectMany: false,
    filters: {
      [l10n.t('Records')]: ['csv', 'tsv', 'txt', 'json', 'jsonl', 'ndjson', 'ijson'],
      [l10n.t('All files')]: ['*'],
    },
  });
  return picked?.[0];
}

async function chooseFormat(): Promise<Format | undefined> {
  const items: readonly (QuickPickItem & { readonly format: Format })[] = [
    { label: 'CSV', description: l10n.t('rows, with the names of columns in the first'), format: 'csv' },
    { label: 'FollowTheMoney', description: l10n.t('entities as JSON Lines, as OpenSanctions has them'), format: 'ftm' },
    { label: 'Wikidata', description: l10n.t('entities in JSON'), format: 'wikidata' },
  ];
  return (await window.showQuickPick(items, { title: l10n.t('What is in this file?') }))?.format;
}

/** Asks in the quick input, which is there for people who let no notification disturb them, too; the preview stays in sight. */
async function agrees(folder: string, summary: string): Promise<boolean> {
  const accept: QuickPickItem = { label: l10n.t('Import'), description: summary };
  const title = l10n.t('Import this into the dataset of “{0}”?', folder);
  const placeHolder = l10n.t('Nothing has been written yet.');
  const picked = await window.showQuickPick([accept, { label: l10n.t('Cancel') }], { title, placeHolder, ignoreFocusOut: true });
  return picked === accept;
}

/** Starts the server where it is idle, and waits until it runs or has failed for good. */
function running(server: ServerControl): Promise<void> {
  server.start();
  return new Promise((resolve) => {
    const settle = (): boolean => server.state === 'running' || server.state === 'given-up';
    if (settle()) return resolve();
    const listener = server.onDidChangeState(() => {
      if (!settle()) return;
      listener.dispose();
      resolve();
    });
  });
}

function busy<T>(work: () => Promise<T>): Promise<T> {
  return Promise.resolve(window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Reading records…') }, work));
}

function told(result: WrittenRecords | undefined): void {
  if (result === undefined || result.kind === 'refused') {
    void window.showWarningMessage(result?.message ?? l10n.t('On Record is not running. Nothing was imported.'));
    return;
  }
  if (result.kind !== 'done') return;
  const open = l10n.t('Show');
  const [first] = result.uris;
  const unsaved = result.unsaved.length === 0 ? '' : ` ${l10n.t('A dataset file had unsaved changes: save it.')}`;
  say(`${result.message}${unsaved}`);
  // Not waited for: it stays until somebody takes it away.
  void window.showInformationMessage(`${result.message}${unsaved}`, open).then((answer) => {
    if (answer === open && first !== undefined) void commands.executeCommand('vscode.open', Uri.parse(first, true));
  });
}

function say(message: string): void {
  window.setStatusBarMessage(message, 8000);
}
