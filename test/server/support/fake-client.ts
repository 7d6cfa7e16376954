import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver-protocol/node';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  Location,
  LocationLink,
  Position,
  ProtocolConnection,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import { createConnection } from 'vscode-languageserver/node';
import {
  annotationsReady,
  annotationsRequest,
  busyNotification,
  readChangesRequest,
  readFileRequest,
  readFolderRequest,
  removeNotesRequest,
  statFileRequest,
  statusNotification,
  writeNotesRequest,
} from '../../../src/protocol/messages';
import type { AnnotationsResult, DatasetStatus, DocumentStatus, InitializationOptions } from '../../../src/protocol/messages';
import { readDatasetTextRequest, writeDatasetRequest } from '../../../src/protocol/record-messages';
import { sameBytes } from '../../../src/protocol/file-blocks';
import type { Runtime } from '../../../src/server/runtime';
import { startServer } from '../../../src/server/server';

/** Features that the client can be asked for later on. */
const dynamicFeatures = [
  'synchronization',
  'completion',
  'hover',
  'definition',
  'references',
  'documentSymbol',
  'codeAction',
  'codeLens',
  'rename',
] as const;

/** Where the fake workspace stands. */
export const folderUri = 'file:///news';

export interface ClientOptions {
  /** Content of files by URI; folders are what leads to them. */
  readonly files?: Readonly<Record<string, string>>;
  /** The section `onRecord`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: Partial<InitializationOptions>;
  /** So long the client takes to read a file, in milliseconds; at once where it is not given. */
  readonly readMs?: number;
  /** True for a client that shows progress. */
  readonly showsProgress?: boolean;
  /** `[]`: a window without a folder. */
  readonly folders?: readonly string[];
}

/** A client over real messages: serves files from a map and settings from an object, and keeps what the server sends. */
export class FakeClient {
  readonly connection: ProtocolConnection;
  readonly files = new Map<string, string>();
  settings: Readonly<Record<string, unknown>>;
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly ready: { readonly uri: string; readonly version: number }[] = [];
  readonly busy: (string | null)[] = [];
  readonly logs: string[] = [];
  readonly watched: unknown[] = [];
  readonly nReads = new Map<string, number>();
  /** Bytes sent of files of which the server asked for the changes alone. */
  nChangedBytes = 0;
  readonly statuses: DocumentStatus[] = [];
  /** What was shown of work done in the background. */
  readonly progress: { readonly token: string | number; readonly kind: string; readonly message?: string | undefined }[] = [];
  /** What the server asked for besides articles: method, and options as JSON. */
  readonly registered = new Map<string, string>();
  dataset: DatasetStatus | undefined;
  /** Called before a dataset file is written, as somebody else's save at that moment. */
  onDatasetWrite: (() => void) | undefined;
  /** True for a person who says no to every preview. */
  declines = false;
  /** What the server announced. */
  capabilities: unknown;
  readonly #folders: readonly string[];
  readonly #showsProgress: boolean;
  readonly #readMs: number;
  readonly #versions = new Map<string, number>();
  readonly #waiting = new Set<() => void>();
  readonly #end: () => void;

  constructor(reader: MessageReader, writer: MessageWriter, options: ClientOptions, end: () => void) {
    this.#end = end;
    this.settings = options.settings ?? {};
    this.#readMs = options.readMs ?? 0;
    this.#showsProgress = options.showsProgress ?? false;
    this.#folders = options.folders ?? [folderUri];
    for (const [uri, content] of Object.entries(options.files ?? {})) this.files.set(uri, content);
    this.connection = createProtocolConnection(reader, writer);
    this.#serve();
    this.connection.listen();
  }

  async initialize(initializationOptions: Partial<InitializationOptions> = {}): Promise<void> {
    const result = await this.connection.sendRequest<{ capabilities: unknown }>('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: this.#folders.map((uri) => ({ uri, name: uri })),
      initializationOptions: { setAside: [], ...initializationOptions },
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
          workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
        },
        textDocument: Object.fromEntries(dynamicFeatures.map((name) => [name, { dynamicRegistration: true }])),
        window: { workDoneProgress: this.#showsProgress },
      },
    });
    this.capabilities = result.capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  /** Opens a document, version 1. */
  open(uri: string, text: string, languageId = 'plaintext'): void {
    this.#versions.set(uri, 1);
    void this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Sends edits as the next version, and gives its number. */
  change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): number {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    void this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  close(uri: string): void {
    void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Changes a file on the fake disk and says so. */
  async write(uri: string, content: string | undefined): Promise<void> {
    if (content === undefined) this.files.delete(uri);
    else this.files.set(uri, content);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: content === undefined ? 3 : 2 }] });
  }

  async configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  /** Markdown of the hover at a position; `null` for none. */
  async hover(uri: string, position: Position): Promise<string | null> {
    const result = await this.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
    return result === null ? null : (result.contents as { value: string }).value;
  }

  /** What can be done about a place; `only` as an editor asks for fixes alone. */
  codeActions(uri: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
    const context = { diagnostics: [], ...(only && { only }) };
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  definition(uri: string, position: Position): Promise<readonly (LocationLink & Location)[]> {
    return this.connection.sendRequest('textDocument/definition', { textDocument: { uri }, position });
  }

  /** Places of what is named at a position, as path, line and characters; the record first where it is asked for. */
  async references(uri: string, position: Position, includeDeclaration = false): Promise<readonly string[]> {
    const places = await this.connection.sendRequest<readonly Location[]>('textDocument/references', {
      textDocument: { uri },
      position,
      context: { includeDeclaration },
    });
    return places.map(({ uri: at, range: { start, end } }) => {
      const path = at.startsWith(`${folderUri}/`) ? at.slice(folderUri.length + 1) : at;
      return `${path}:${start.line}:${start.character}-${start.line === end.line ? '' : `${end.line}:`}${end.character}`;
    });
  }

  /** Highlights of the newest version. */
  pull(uri: string, visible?: Range): Promise<AnnotationsResult | null> {
    return this.connection.sendRequest(annotationsRequest, { uri, visible });
  }

  /** Waits until something the server sent makes the condition true; fails after ten seconds, naming `what`. */
  async until(what: string, condition: () => boolean, ms = 10_000): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const check = (): void => {
        if (!condition()) return;
        this.#waiting.delete(check);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`timed out: ${what}`));
      }, ms);
      this.#waiting.add(check);
    });
  }

  dispose(): void {
    this.connection.dispose();
    this.#end();
  }

  #tell(): void {
    for (const check of [...this.#waiting]) check();
  }

  #serve(): void {
    const { connection } = this;
    connection.onRequest(statFileRequest, ({ uri }) => this.#stat(uri));
    connection.onRequest(readFolderRequest, ({ uri }) => this.#list(uri));
    connection.onRequest(readFileRequest, async ({ uri }) => {
      if (this.#readMs > 0) await new Promise((resolve) => setTimeout(resolve, this.#readMs));
      this.nReads.set(uri, (this.nReads.get(uri) ?? 0) + 1);
      const content = this.files.get(uri);
      return content === undefined ? null : Buffer.from(content).toString('base64');
    });
    connection.onRequest(readChangesRequest, ({ uri, known }) => {
      this.nReads.set(uri, (this.nReads.get(uri) ?? 0) + 1);
      const content = this.files.get(uri);
      if (content === undefined) return null;
      const bytes = Buffer.from(content);
      const same = sameBytes(bytes, known);
      const between = bytes.subarray(same.before, bytes.length - same.after);
      this.nChangedBytes += between.length;
      return { ...same, between: between.toString('base64') };
    });
    connection.onRequest(writeNotesRequest, ({ uri, text }) => {
      this.files.set(uri, text);
      return null;
    });
    connection.onRequest(removeNotesRequest, ({ uri }) => {
      this.files.delete(uri);
      return null;
    });
    connection.onRequest(readDatasetTextRequest, ({ uri }) => this.files.get(uri) ?? null);
    connection.onRequest(writeDatasetRequest, ({ changes, needsConfirmation }) => {
      this.onDatasetWrite?.();
      if (changes.some(({ uri, expected }) => (this.files.get(uri) ?? null) !== expected)) return { kind: 'changed' as const };
      if (needsConfirmation && this.declines) return { kind: 'declined' as const };
      for (const { uri, text } of changes) void this.write(uri, text);
      return { kind: 'written' as const, unsaved: [] };
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string; registerOptions: unknown }[] }) => {
        for (const { method, registerOptions } of registrations)
          if (method === 'workspace/didChangeWatchedFiles') this.watched.push(registerOptions);
          else this.registered.set(method, JSON.stringify(registerOptions));
        return null;
      },
    );
    connection.onRequest('client/unregisterCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      connection.onProgress(WorkDoneProgress.type, token, (value) => {
        this.progress.push({ token, ...value });
        this.#tell();
      });
      return null;
    });
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      this.diagnostics.set(uri, diagnostics);
      this.#tell();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logs.push(message);
      this.#tell();
    });
    connection.onNotification(annotationsReady, (params) => {
      this.ready.push(params);
      this.#tell();
    });
    connection.onNotification(busyNotification, ({ uri }) => {
      this.busy.push(uri);
      this.#tell();
    });
    connection.onNotification(statusNotification, ({ document, dataset }) => {
      if (document) this.statuses.push(document);
      if (dataset) this.dataset = dataset;
      this.#tell();
    });
  }

  #stat(uri: string): 'file' | 'folder' | 'missing' {
    if (this.files.has(uri)) return 'file';
    return [...this.files.keys()].some((file) => file.startsWith(`${uri}/`)) ? 'folder' : 'missing';
  }

  #list(uri: string): { name: string; kind: 'file' | 'folder' }[] {
    const names = new Map<string, 'file' | 'folder'>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(`${uri}/`)) continue;
      const [name, ...rest] = file.slice(uri.length + 1).split('/');
      if (name !== undefined) names.set(decodeURIComponent(name), rest.length > 0 ? 'folder' : 'file');
    }
    return [...names].map(([name, kind]) => ({ name, kind }));
  }
}

/** The runtime of tests: Node's, with a crash that only counts. */
export function testRuntime(): Runtime & { nCrashes: number } {
  return {
    nCrashes: 0,
    now: () => performance.now(),
    yieldTurn: () => new Promise((resolve) => setImmediate(resolve)),
    delay: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    crash() {
      this.nCrashes++;
    },
  };
}

/** A server and a client joined by two streams in memory, initialised. */
export async function startInMemory(options: ClientOptions = {}, runtime: Runtime = testRuntime()): Promise<FakeClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(connection, runtime);
  const client = new FakeClient(new StreamMessageReader(toClient), new StreamMessageWriter(toServer), options, () => connection.dispose());
  await client.initialize(options.initializationOptions);
  return client;
}
