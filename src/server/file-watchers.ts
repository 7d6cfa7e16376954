import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { ClientCapabilities, Connection, Disposable, FileSystemWatcher } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { articleFilesPattern } from './article-index/article-files';

/** Asks the client to watch articles and dataset files, where it can be asked. */
export class FileWatchers {
  readonly #connection: Connection;
  readonly #canRegister: boolean;
  readonly #canBeRelative: boolean;
  #registered: Promise<Disposable | undefined> = Promise.resolve(undefined);
  /** Places watched now; `undefined`: none, not even the folders'. */
  #watched: string | undefined;

  constructor(connection: Connection, capabilities: ClientCapabilities) {
    this.#connection = connection;
    const watching = capabilities.workspace?.didChangeWatchedFiles;
    this.#canRegister = watching?.dynamicRegistration === true;
    this.#canBeRelative = watching?.relativePatternSupport === true;
  }

  /** Watches articles and `.on-record/` folders of the workspace, and the given files and folders. Replaces what was watched before. */
  watch(uris: readonly string[]): void {
    const places = [...new Set(uris)].filter((uri) => !uri.endsWith('/.on-record')).sort();
    const wanted = places.join('\n');
    if (!this.#canRegister || wanted === this.#watched) return;
    this.#watched = wanted;
    const watchers: FileSystemWatcher[] = [
      { globPattern: '**/.on-record/**' },
      { globPattern: '**/.on-record' },
      { globPattern: articleFilesPattern },
    ];
    if (this.#canBeRelative) for (const uri of places) watchers.push(...watchersOf(uri));
    const before = this.#registered;
    this.#registered = this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .then((disposable) => before.then((old) => (old?.dispose(), disposable)))
      .catch(() => undefined);
  }
}

/** The thing itself, and what is in it; names are taken literally. */
function watchersOf(uri: string): readonly FileSystemWatcher[] {
  const parsed = URI.parse(uri);
  const name = Utils.basename(parsed).replace(/[[\]{}*?]/g, '[$&]');
  return [
    { globPattern: { baseUri: Utils.dirname(parsed).toString(), pattern: name } },
    { globPattern: { baseUri: uri, pattern: '**/*' } },
  ];
}
