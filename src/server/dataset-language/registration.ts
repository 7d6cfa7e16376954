import {
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
  RenameRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientCapabilities, Connection, Disposable, DocumentFilter } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import { Utils } from 'vscode-uri';
import { datasetFilesPattern } from '../dataset-paths';
import { parseUri } from '../workspace';

/** Endings of dataset files, as a pattern. */
const endings = '*.{json,jsonl,yaml,yml}';

/**
 * Tells the client for which files besides articles it is to send texts and ask: dataset files where they are kept, and no others, so
 * that a repository of code stays quiet. A client that cannot be told gets no help in them.
 */
export class DatasetRegistration {
  readonly #connection: Connection;
  readonly #capabilities: ClientCapabilities;
  #registered: Promise<readonly Disposable[]> = Promise.resolve([]);
  #places: string | undefined;

  constructor(connection: Connection, capabilities: ClientCapabilities) {
    this.#connection = connection;
    this.#capabilities = capabilities;
  }

  /** Takes the files in `.on-record/` folders, and the given files and folders, in the place of those of before. */
  register(folders: readonly string[], uris: readonly string[]): void {
    const selector = [...foldersFilters(folders), ...[...new Set(uris)].filter((uri) => !uri.endsWith('/.on-record')).flatMap(filtersOf)];
    const places = JSON.stringify(selector);
    if (places === this.#places) return;
    this.#places = places;
    const before = this.#registered;
    this.#registered = Promise.all(this.#register(selector)).then(
      async (registered) => {
        for (const disposable of await before) disposable.dispose();
        return registered;
      },
      () => before,
    );
  }

  #register(documentSelector: readonly DocumentFilter[]): readonly Promise<Disposable>[] {
    const { client } = this.#connection;
    const can = this.#capabilities.textDocument ?? {};
    const options = { documentSelector: [...documentSelector] };
    const sync = can.synchronization?.dynamicRegistration === true;
    return [
      ...(sync ? [client.register(DidOpenTextDocumentNotification.type, options)] : []),
      ...(sync
        ? [client.register(DidChangeTextDocumentNotification.type, { ...options, syncKind: TextDocumentSyncKind.Incremental })]
        : []),
      ...(sync ? [client.register(DidCloseTextDocumentNotification.type, options)] : []),
      ...(can.completion?.dynamicRegistration ? [client.register(CompletionRequest.type, { ...options, triggerCharacters })] : []),
      ...(can.hover?.dynamicRegistration ? [client.register(HoverRequest.type, options)] : []),
      ...(can.definition?.dynamicRegistration ? [client.register(DefinitionRequest.type, options)] : []),
      ...(can.references?.dynamicRegistration ? [client.register(ReferencesRequest.type, options)] : []),
      ...(can.documentSymbol?.dynamicRegistration ? [client.register(DocumentSymbolRequest.type, { ...options, label: 'On Record' })] : []),
      ...(can.codeAction?.dynamicRegistration
        ? [client.register(CodeActionRequest.type, { ...options, codeActionKinds: [CodeActionKind.QuickFix] })]
        : []),
      ...(can.codeLens?.dynamicRegistration ? [client.register(CodeLensRequest.type, { ...options, resolveProvider: false })] : []),
      ...(can.rename?.dynamicRegistration ? [client.register(RenameRequest.type, { ...options, prepareProvider: true })] : []),
    ];
  }
}

/** A value begins behind these. */
const triggerCharacters = [' ', '"', "'", '[', ',', ':'];

/** Files in `.on-record/` on the file systems of the workspace. Other sides of comparisons have schemes of their own. */
function foldersFilters(folders: readonly string[]): readonly DocumentFilter[] {
  const schemes = new Set(folders.flatMap((uri) => parseUri(uri)?.scheme ?? []));
  return [...schemes].map((scheme) => ({ scheme, pattern: datasetFilesPattern }));
}

/** The file itself, or what is in the folder. A pattern without a base is matched against the whole path. */
function filtersOf(uri: string): readonly DocumentFilter[] {
  const parsed = parseUri(uri);
  if (parsed === undefined) return [];
  const { scheme } = parsed;
  if (/\.(?:json|jsonl|ya?ml)$/i.test(parsed.path))
    return [{ scheme, pattern: `${literal(Utils.dirname(parsed))}/${escape(Utils.basename(parsed))}` }];
  return [{ scheme, pattern: `${literal(parsed)}/**/${endings}` }];
}

const literal = (uri: URI): string => escape(uri.path.replace(/\/$/, ''));
/** Names are taken literally. */
const escape = (path: string): string => path.replace(/[[\]{}*?]/g, '[$&]');
