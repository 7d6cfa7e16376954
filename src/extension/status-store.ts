import { EventEmitter, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { statusNotification } from '../protocol/messages';
import type { DatasetStatus, DocumentStatus } from '../protocol/messages';
import type { ServerControl } from './server-control';

/** What the server last said about its dataset and the open documents. */
export class StatusStore implements Disposable {
  readonly #documents = new Map<string, DocumentStatus>();
  readonly #changed = new EventEmitter<void>();
  readonly #datasetChanged = new EventEmitter<DatasetStatus>();
  readonly #subscription: Disposable;
  #dataset: DatasetStatus | undefined;

  constructor(server: ServerControl) {
    server.onNotification(statusNotification, ({ document, dataset }) => {
      if (document) this.#documents.set(document.uri, document);
      if (dataset) {
        this.#dataset = dataset;
        this.#datasetChanged.fire(dataset);
      }
      this.#changed.fire();
    });
    this.#subscription = workspace.onDidCloseTextDocument(({ uri }) => this.#documents.delete(uri.toString()));
  }

  /** Fires with everything new. */
  readonly onDidChange = this.#changed.event;
  /** Fires when the dataset was loaded. */
  readonly onDidChangeDataset = this.#datasetChanged.event;

  /** `undefined`: the server has not said anything yet. */
  get dataset(): DatasetStatus | undefined {
    return this.#dataset;
  }

  /** `undefined`: the server has not said anything yet. */
  of(document: TextDocument | undefined): DocumentStatus | undefined {
    return document && this.#documents.get(document.uri.toString());
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
    this.#datasetChanged.dispose();
  }
}
