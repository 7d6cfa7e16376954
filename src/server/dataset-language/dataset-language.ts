import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { DatasetFileSystem } from '../../dataset/files';
import type { DatasetService, ReadyDataset } from '../dataset-service';
import type { Runtime } from '../runtime';
import type { Settings } from '../settings';
import { canonicalUri, type Workspace } from '../workspace';
import { DatasetDocuments, type DatasetDocument } from './dataset-documents';
import { DatasetTexts } from './dataset-texts';
import type { FileProblem } from './file-problems';
import { OpenProblems } from './open-problems';
import { DatasetRegistration } from './registration';

/** What handlers of dataset files work with. */
export interface DatasetLanguageContext {
  /** Files of the client, by URI. */
  readonly files: DatasetFileSystem;
  readonly workspace: Workspace;
  readonly datasetDocuments: DatasetDocuments;
  readonly datasetTexts: DatasetTexts;
  readonly openProblems: OpenProblems;
  /** The client shows a preview of edits, and what is said of them. */
  readonly canAnnotate: boolean;
  settingsOf(uri: string): Promise<Settings>;
}

/** What the help in dataset files needs of its surroundings. */
export interface DatasetLanguageHost {
  readonly connection: Connection;
  readonly capabilities: ClientCapabilities;
  readonly runtime: Runtime;
  readonly files: DatasetFileSystem;
  readonly workspace: Workspace;
  /** See `InitializationOptions`. */
  readonly hasJsonSchema: boolean;
  settingsOf(uri: string): Promise<Settings>;
  datasets(): DatasetService;
  publish(problems: readonly FileProblem[]): void;
}

/**
 * Dataset files that are open in the editor. What is said about such a file is said about its text, saved or not; what articles show
 * follows when it is saved, because every analysis of every article hangs on it.
 */
export class DatasetLanguage {
  readonly documents: DatasetDocuments;
  readonly problems = new OpenProblems();
  readonly context: DatasetLanguageContext;
  readonly #host: DatasetLanguageHost;
  readonly #registration: DatasetRegistration;

  constructor(host: DatasetLanguageHost) {
    this.#host = host;
    this.#registration = new DatasetRegistration(host.connection, host.capabilities);
    this.documents = new DatasetDocuments({
      hasJsonSchema: host.hasJsonSchema,
      runtime: host.runtime,
      datasetsOf: (uri) => this.#datasetsOf(uri),
      isDatasetFile: (uri) => host.datasets().isDatasetFile(uri),
      onQuiet: (document) => void this.#look(document).catch(() => undefined),
      onClosed: (document) => {
        this.problems.forget(document);
        this.publish();
      },
    });
    this.context = {
      files: host.files,
      workspace: host.workspace,
      datasetDocuments: this.documents,
      datasetTexts: new DatasetTexts(host.files, this.documents),
      openProblems: this.problems,
      canAnnotate: host.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
      settingsOf: (uri) => host.settingsOf(uri),
    };
  }

  /** Asks the client for dataset files: those of the workspace folders and the given places. */
  register(places: readonly string[]): void {
    this.#registration.register(
      this.#host.workspace.folders.map(({ uri }) => uri),
      places,
    );
  }

  /** A dataset was read: what open files are compared with may be another. */
  datasetsRead(): void {
    this.publish();
    for (const document of this.documents.all) void this.#look(document).catch(() => undefined);
    this.refreshCodeLenses();
  }

  /** Shows the problems of all dataset files. */
  publish(): void {
    const saved = this.#host.datasets().all.flatMap(({ problems }) => problems);
    this.#host.publish(this.problems.shown(saved, this.documents.all));
  }

  /** Counts may be others than before. */
  refreshCodeLenses(): void {
    if (this.#host.capabilities.workspace?.codeLens?.refreshSupport !== true || this.documents.all.length === 0) return;
    this.#host.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  }

  async #look(document: DatasetDocument): Promise<void> {
    const found = await this.documents.find(document.uri);
    const ready = found?.datasets[0];
    if (found?.document !== document || ready === undefined) return;
    this.problems.of(document, ready);
    this.publish();
  }

  /** The datasets that hold the file, that of its own folder first; for a file that none holds yet, that of its folder. */
  async #datasetsOf(uri: string): Promise<readonly ReadyDataset[]> {
    const service = this.#host.datasets();
    const own = await service.of(uri);
    const canonical = canonicalUri(uri);
    const others = service.all.filter((ready) => ready !== own && ready.files.includes(canonical));
    return own.files.includes(canonical) || others.length === 0 ? [own, ...others] : others;
  }
}
