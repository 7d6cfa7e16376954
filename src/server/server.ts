import { CodeActionKind, DidChangeConfigurationNotification, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientCapabilities, Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/messages';
import {
  annotationsReady,
  busyNotification,
  crashForTestNotification,
  renamedNotification,
  setAsideNotification,
  statusNotification,
} from '../protocol/messages';
import { openingMarks } from '../views/complete-quotes';
import { ArticleIndex } from './article-index/article-index';
import { IndexNotes } from './article-index/index-notes';
import { IndexProgress } from './article-index/progress';
import { clientFiles } from './client-files';
import { clientNotesFiles } from './client-notes-files';
import { DatasetLanguage } from './dataset-language/dataset-language';
import { DatasetService } from './dataset-service';
import { DatasetWriter } from './dataset-writer';
import { Diagnostics } from './diagnostics';
import { Documents } from './documents';
import { isProse } from './exclude';
import { ExcludeCache } from './exclude-cache';
import { FileWatchers } from './file-watchers';
import { isAboutNotes, NotesService } from './notes-service';
import { registerHandlers } from './handlers/register';
import type { Log } from './log';
import type { Analysis, OpenDocument } from './open-document';
import type { Runtime } from './runtime';
import { Scheduler } from './scheduler';
import type { Settings } from './settings';
import { SettingsService } from './settings-service';
import { datasetStatus, documentStatus } from './status';
import { Workspace } from './workspace';

/** Serves one client. Node and web worker call it with their connection and runtime; nothing else differs. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => initialize(connection, runtime, params));
  connection.listen();
}

function initialize(connection: Connection, runtime: Runtime, params: InitializeParams): InitializeResult {
  const server = new Server(
    connection,
    runtime,
    params.capabilities,
    (params.initializationOptions ?? {}) as Partial<InitializationOptions>,
  );
  server.start((params.workspaceFolders ?? []).map(({ uri }) => uri));
  return {
    serverInfo: { name: 'On Record' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      documentSymbolProvider: { label: 'On Record' },
      definitionProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      documentHighlightProvider: true,
      referencesProvider: true,
      workspaceSymbolProvider: true,
      completionProvider: { triggerCharacters: [...openingMarks] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** What is kept for one client from `initialize` to the end. */
class Server {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #capabilities: ClientCapabilities;
  readonly #options: Partial<InitializationOptions>;
  readonly #workspace = new Workspace();
  readonly #excludes = new ExcludeCache();
  readonly #settings: SettingsService;
  readonly #datasets: DatasetService;
  readonly #notes: NotesService;
  readonly #scheduler: Scheduler;
  readonly #documents: Documents;
  readonly #diagnostics: Diagnostics;
  readonly #watchers: FileWatchers;
  readonly #index: ArticleIndex;
  readonly #language: DatasetLanguage;
  #setAside: ReadonlySet<string>;

  constructor(connection: Connection, runtime: Runtime, capabilities: ClientCapabilities, options: Partial<InitializationOptions>) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#capabilities = capabilities;
    this.#options = options;
    this.#setAside = new Set(options.setAside ?? []);
    const log: Log = connection.console;
    const canPull = capabilities.workspace?.configuration === true;
    this.#settings = new SettingsService(
      (scopeUri) =>
        canPull
          ? connection.workspace.getConfiguration({ section: 'onRecord', ...(scopeUri === undefined ? {} : { scopeUri }) })
          : Promise.resolve(undefined),
      log,
    );
    this.#diagnostics = new Diagnostics((published) => forget(connection.sendDiagnostics(published)), runtime);
    this.#watchers = new FileWatchers(connection, capabilities);
    const files = clientFiles(connection);
    this.#datasets = new DatasetService({
      files,
      runtime,
      workspace: this.#workspace,
      log,
      extraUri: options.sampleDatasetUri,
      settingsOf: (scopeUri) => this.#settings.of(scopeUri),
      onRead: () => this.#onDatasetRead(),
      onPlaces: (uris) => {
        this.#watchers.watch(uris);
        this.#language.register(uris);
      },
    });
    this.#language = new DatasetLanguage({
      connection,
      capabilities,
      runtime,
      files,
      workspace: this.#workspace,
      hasJsonSchema: options.hasJsonSchema === true,
      settingsOf: (uri) => this.#settings.of(uri),
      datasets: () => this.#datasets,
      publish: (problems) => this.#diagnostics.publishProblems(problems),
    });
    const notesFiles = clientNotesFiles(connection);
    this.#notes = new NotesService({
      files: notesFiles,
      runtime,
      workspace: this.#workspace,
      log,
      storageUri: options.notesStorageUri,
      now: () => new Date().toISOString(),
      onChanged: (uri) => {
        const document = this.#documents.get(uri);
        if (document) this.#documents.restart(document);
      },
      onWritten: (uris) => this.#index.notesChanged(uris),
    });
    const onWorking = (uri: string | undefined): void => forget(connection.sendNotification(busyNotification, { uri: uri ?? null }));
    const scheduler = new Scheduler(runtime, { onWorking });
    this.#scheduler = scheduler;
    this.#documents = new Documents({
      runtime,
      scheduler,
      log,
      settingsOf: (uri) => this.#settings.of(uri),
      datasetOf: (uri) => this.#datasets.of(uri),
      notesOf: (uri) => this.#notes.of(uri),
      sourceOf: (uri) => this.#notes.placeOf(uri)?.source ?? uri,
      revisionOf: (uri) => this.#datasets.revisionOf(uri),
      isExcluded: ({ uri, languageId }, settings) => this.#isExcluded(uri, languageId, settings),
      isSetAside: (uri) => this.#setAside.has(uri),
      onAnalyzing: (document) => this.#sendStatus(document, document.last, true),
      onAnalyzed: (document, analysis) => this.#onAnalyzed(document, analysis),
    });
    const progress = new IndexProgress(connection, capabilities, runtime, () => this.#index.cancel());
    this.#index = new ArticleIndex({
      files,
      runtime,
      scheduler,
      workspace: this.#workspace,
      log,
      storage: options.storageUri === undefined ? undefined : runtime.openStorage?.(options.storageUri),
      settingsOf: (uri) => this.#settings.of(uri),
      datasetOf: (uri) => this.#datasets.of(uri),
      revisionOf: (uri) => this.#datasets.revisionOf(uri),
      notes: new IndexNotes({
        folders: files,
        files: notesFiles,
        workspace: this.#workspace,
        log,
        placeOf: (uri) => this.#notes.placeOf(uri),
      }),
      isExcluded: (uri, language, settings) => this.#isExcluded(uri, language, settings),
      isSetAside: (uri) => this.#setAside.has(uri),
      onProgress: (done, total) => progress.update(done, total),
      onEnd: () => {
        progress.end();
        this.#language.refreshCodeLenses();
      },
    });
  }

  start(folders: readonly string[]): void {
    this.#workspace.setFolders(folders);
    const connection = this.#connection;
    connection.onInitialized(() => this.#onInitialized());
    connection.onDidOpenTextDocument(({ textDocument }) => {
      if (!this.#language.documents.open(textDocument)) this.#documents.open(textDocument);
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      this.#scheduler.giveWay();
      this.#language.documents.change(textDocument.uri, textDocument.version, contentChanges);
      this.#documents.change(textDocument.uri, textDocument.version, contentChanges);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      this.#language.documents.close(textDocument.uri);
      this.#close(textDocument.uri);
    });
    connection.onDidChangeConfiguration(() => this.#onConfiguration());
    connection.onDidChangeWatchedFiles(({ changes }) => this.#onFiles(changes.map(({ uri }) => uri)));
    connection.onNotification(setAsideNotification, ({ uris }) => {
      this.#setAside = new Set(uris);
      this.#documents.restartAll();
      this.#index.refresh();
    });
    connection.onNotification(renamedNotification, ({ files }) => {
      for (const { from, to } of files) forget(this.#notes.rename(from, to));
    });
    connection.onNotification(crashForTestNotification, () => {
      if (this.#options.allowCrash === true) this.#runtime.crash();
    });
    const context = {
      documents: this.#documents,
      datasets: this.#datasets,
      notes: this.#notes,
      index: this.#index,
      runtime: this.#runtime,
      writer: new DatasetWriter(connection, this.#workspace, connection.console),
      ...this.#language.context,
    };
    registerHandlers(connection, context, () => this.#scheduler.giveWay());
  }

  #onInitialized(): void {
    const connection = this.#connection;
    if (this.#capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true)
      forget(connection.client.register(DidChangeConfigurationNotification.type, { section: 'onRecord' }));
    if (this.#capabilities.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.#workspace.changeFolders(
          removed.map(({ uri }) => uri),
          added.map(({ uri }) => uri),
        );
        this.#onConfiguration();
      });
    this.#watchers.watch([]);
    this.#language.register([]);
    this.#datasets.loadFolders();
    this.#sendDatasetStatus();
    this.#index.refresh();
  }

  /** Notes are no part of a dataset: writing one must not make it be read again. */
  #onFiles(uris: readonly string[]): void {
    const notes = uris.filter(isAboutNotes);
    forget(this.#notes.filesChanged(notes));
    this.#index.notesChanged(notes);
    const others = uris.filter((uri) => !notes.includes(uri));
    if (others.length === 0) return;
    this.#datasets.filesChanged(others);
    this.#index.filesChanged(others);
  }

  #onConfiguration(): void {
    this.#settings.clear();
    this.#datasets.reloadAll();
    this.#documents.restartAll();
    this.#index.refresh();
  }

  #isExcluded(uri: string, languageId: string, { exclude }: Settings): boolean {
    const address = this.#workspace.addressOf(uri, languageId);
    return !address || !isProse(address) || this.#datasets.isDatasetFile(uri) || this.#excludes.matcher(exclude)(address);
  }

  #close(uri: string): void {
    if (!this.#documents.close(uri)) return;
    this.#settings.forget(uri);
    this.#diagnostics.clearFindings(uri);
    // A client that watches no files leaves the index behind what was saved.
    this.#index.filesChanged([uri]);
  }

  #onDatasetRead(): void {
    this.#language.datasetsRead();
    this.#sendDatasetStatus();
    this.#documents.datasetsChanged();
    this.#index.datasetsChanged();
  }

  #onAnalyzed(document: OpenDocument, analysis: Analysis): void {
    this.#sendStatus(document, analysis, false);
    forget(this.#connection.sendNotification(annotationsReady, { uri: document.uri, version: document.version }));
    if (!this.#datasets.isDatasetFile(document.uri)) this.#diagnostics.publishFindings(document, analysis);
  }

  #sendStatus(document: OpenDocument, analysis: Analysis | undefined, isAnalyzing: boolean): void {
    forget(this.#connection.sendNotification(statusNotification, { document: documentStatus(document, analysis, isAnalyzing) }));
  }

  #sendDatasetStatus(): void {
    const dataset = datasetStatus(this.#datasets.all, this.#datasets.isLoading);
    forget(this.#connection.sendNotification(statusNotification, { dataset }));
  }
}

/** The client may be gone while something is sent to it: nothing to be done about. */
function forget(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
