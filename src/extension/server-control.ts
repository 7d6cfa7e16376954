import { EventEmitter, workspace } from 'vscode';
import type { CancellationToken, Disposable, Event, LogOutputChannel, Position, TextDocument, Uri } from 'vscode';
import { State } from 'vscode-languageclient';
import type { LanguageClient, NotificationHandler, NotificationType, RequestType } from 'vscode-languageclient';
import { busyNotification, crashForTestNotification, pingRequest, setAsideNotification } from '../protocol/messages';
import { articleSchemes } from './articles';
import { createClient } from './client';
import { breakerLimits, CrashBreaker } from './crash-breaker';
import type { BreakerLimits } from './crash-breaker';
import { answerFileRequests } from './dataset-files';
import { answerDatasetWrites } from './dataset-writes';
import { answerNotesRequests } from './notes-files';
import type { Platform, ServerProcess } from './platform';
import { RequestTrace } from './request-trace';
import { Watchdog, watchdogTimes } from './watchdog';

/**
 * `idle`: not needed yet; `pausing`: it failed and is started again in a moment; `given-up`: it failed too often and waits for
 * somebody to restart it.
 */
export type ServerState = 'idle' | 'starting' | 'running' | 'pausing' | 'given-up';

/** The mouse rests, or the keyboard asks, at a place in an article. */
export interface HoverEvent {
  readonly document: TextDocument;
  readonly position: Position;
}

/** One life of the server, from its start to its end. */
interface Life {
  readonly client: LanguageClient;
  readonly watchdog: Watchdog;
  readonly trace: RequestTrace;
  readonly disposables: readonly Disposable[];
  process: ServerProcess | undefined;
  /** Document under analysis; `null` for none. */
  busyUri: string | null;
  /** What a crash that a test asked for is put down to; `undefined`: as with any other. */
  blame: string | null | undefined;
  ended: boolean;
}

/** What {@link ServerControl} is made of. */
export interface ServerControlOptions {
  readonly platform: Platform;
  readonly log: LogOutputChannel;
  /** Folder for notes on documents outside any workspace folder. */
  readonly notesStorage: Uri;
  /** Where the server may keep its index of articles; `undefined`: nowhere, as in a window without a folder. */
  readonly storageUri: Uri | undefined;
  /** Makes the server obey a request to crash, and pauses short. */
  readonly underTest: boolean;
}

/** In tests somebody waits for each pause. */
const testLimits: BreakerLimits = { ...breakerLimits, firstDelayMs: 300, maxDelayMs: 600 };

/** Starts the server when it is first needed, watches it, and decides what happens when it fails. */
export class ServerControl implements Disposable {
  readonly #options: ServerControlOptions;
  readonly #breaker: CrashBreaker;
  readonly #setAside = new Set<string>();
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #setAsideChanged = new EventEmitter<void>();
  readonly #hovered = new EventEmitter<HoverEvent>();
  /** Handlers of each notification. A client knows only one a method, which hands on to these. */
  readonly #handlers = new Map<string, { readonly type: NotificationType<unknown>; readonly handlers: NotificationHandler<unknown>[] }>();
  readonly #subscription: Disposable;
  #state: ServerState = 'idle';
  #life: Life | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #nFailures = 0;
  #disposed = false;
  #sampleDataset: Uri | undefined;

  constructor(options: ServerControlOptions) {
    this.#options = options;
    this.#breaker = new CrashBreaker(options.underTest ? testLimits : breakerLimits);
    let schemes = articleSchemes();
    this.#subscription = workspace.onDidChangeWorkspaceFolders(() => {
      // A client's document selector is fixed: a folder on a file system not seen before needs a new one.
      const isNew = articleSchemes().some((scheme) => !schemes.includes(scheme));
      schemes = articleSchemes();
      if (isNew && this.#state !== 'idle') void this.restart();
    });
  }

  readonly onDidChangeState: Event<ServerState> = this.#stateChanged.event;
  /** Fires when a document is set aside or tried again. */
  readonly onDidChangeSetAside: Event<void> = this.#setAsideChanged.event;
  /** Fires when a hover is asked for. */
  readonly onDidHover: Event<HoverEvent> = this.#hovered.event;

  get state(): ServerState {
    return this.#state;
  }

  /** Failures since the window opened. */
  get nFailures(): number {
    return this.#nFailures;
  }

  /** URIs of the documents that the server failed on too often. */
  get setAside(): ReadonlySet<string> {
    return this.#setAside;
  }

  /** Process id of the server; `undefined` where it is not running, or a worker. */
  get pid(): number | undefined {
    return this.#life?.process?.pid;
  }

  /** Starts the server unless that has been done. Its state tells when it runs. */
  start(): void {
    if (this.#state === 'idle') void this.#begin();
  }

  /** Ends the server and starts it anew, past failures on no document in particular forgotten. */
  async restart(): Promise<void> {
    this.#breaker.forget();
    await this.#end();
    await this.#begin();
  }

  /** Dataset used in every folder besides its own; `undefined`: none, as a rule. */
  get sampleDataset(): Uri | undefined {
    return this.#sampleDataset;
  }

  /** Uses a sample dataset from now on, or none any more. A running server is started anew, for it takes it only at its start. */
  async useSampleDataset(uri: Uri | undefined): Promise<void> {
    if (uri?.toString() === this.#sampleDataset?.toString()) return;
    this.#sampleDataset = uri;
    if (this.#state !== 'idle') await this.restart();
  }

  /** Lets the server analyse a document again that was set aside. */
  tryAgain(uri: string): void {
    this.#setAside.delete(uri);
    this.#breaker.forget(uri);
    // The server may have set it aside by itself, because it took too long: the message makes it try again all the same.
    this.notify(setAsideNotification, { uris: [...this.#setAside] });
    this.#setAsideChanged.fire();
  }

  /** Asks the server; `undefined` where it does not run, fails, or the answer was cancelled. */
  async request<P, R>(type: RequestType<P, R, void>, params: P, token?: CancellationToken): Promise<R | undefined> {
    const life = this.#life;
    if (!life || this.#state !== 'running') return undefined;
    try {
      return await life.client.sendRequest(type as RequestType<unknown, R, void>, params, token);
    } catch (error) {
      if (!life.ended && !token?.isCancellationRequested) this.#options.log.warn(`${type.method}: ${messageOf(error)}`);
      return undefined;
    }
  }

  /** Tells the server; nothing happens where it does not run. */
  notify<P>(type: NotificationType<P>, params: P): void {
    if (this.#state !== 'running') return;
    this.#life?.client.sendNotification(type as NotificationType<unknown>, params).catch(() => undefined);
  }

  /** Listens to a notification, over all lives of the server that begin after this. */
  onNotification<P>(type: NotificationType<P>, handler: NotificationHandler<P>): void {
    const entry = this.#handlers.get(type.method) ?? { type: type as NotificationType<unknown>, handlers: [] };
    entry.handlers.push(handler as NotificationHandler<unknown>);
    this.#handlers.set(type.method, entry);
  }

  /** Makes the server crash as if it had been busy with `blame`; tests only. */
  crash(blame: string | null): void {
    if (this.#life) this.#life.blame = blame;
    this.notify(crashForTestNotification, undefined);
  }

  async #begin(): Promise<void> {
    const life = this.#createLife();
    this.#life = life;
    this.#enter('starting');
    try {
      await life.client.start();
    } catch (error) {
      this.#options.log.error(`The server did not start: ${messageOf(error)}`);
      this.#fail(life);
      return;
    }
    if (!life.ended) this.#enter('running');
  }

  #createLife(): Life {
    const { log, platform, storageUri, underTest } = this.#options;
    const trace = new RequestTrace(log);
    const watchdog = new Watchdog(
      watchdogTimes,
      () => client.sendRequest(pingRequest, null),
      () => {
        log.error('The server did not answer in time and is ended.');
        life.process?.kill();
      },
    );
    const client = createClient({
      log,
      connect: async () => {
        life.process = await platform.startServer();
        return life.process.transports;
      },
      initializationOptions: {
        setAside: [...this.#setAside],
        sampleDatasetUri: this.#sampleDataset?.toString(),
        notesStorageUri: this.#options.notesStorage.toString(),
        storageUri: storageUri?.toString(),
        hasJsonSchema: true,
        ...(underTest && { allowCrash: true }),
      },
      onClosed: () => this.#fail(life),
      middleware: {
        ...trace.middleware(() => watchdog.expect()),
        provideHover: (document, position, token, next) => {
          this.#hovered.fire({ document, position });
          return next(document, position, token);
        },
      },
    });
    let idle: (() => void) | undefined;
    const busy = client.onNotification(busyNotification, ({ uri }) => {
      life.busyUri = uri;
      idle?.();
      idle = uri === null ? undefined : watchdog.expect();
    });
    const answers = [
      ...answerFileRequests(client),
      ...answerNotesRequests(client, this.#options.notesStorage),
      ...answerDatasetWrites(client),
    ];
    const disposables = [busy, ...answers, ...this.#listen(client)];
    const life: Life = { client, watchdog, trace, disposables, process: undefined, busyUri: null, blame: undefined, ended: false };
    return life;
  }

  #listen(client: LanguageClient): readonly Disposable[] {
    return [...this.#handlers.values()].map(({ type, handlers }) =>
      client.onNotification(type, (params: unknown) => {
        for (const handler of handlers) handler(params);
      }),
    );
  }

  /** The server is gone, or never came. Decides what happens next. */
  #fail(life: Life): void {
    if (life.ended) return;
    this.#nFailures++;
    const uri = life.blame !== undefined ? life.blame : (life.busyUri ?? life.trace.pendingUri() ?? null);
    this.#detach(life);
    // The client cleans up by itself once its connection is closed, which it is or now will be.
    life.process?.kill();
    if (this.#disposed) return;
    const decision = this.#breaker.fail(uri, performance.now());
    if (decision.kind === 'give-up') return this.#enter('given-up');
    if (decision.kind === 'set-aside') {
      this.#setAside.add(decision.uri);
      this.#setAsideChanged.fire();
    }
    this.#enter('pausing');
    this.#pause = setTimeout(() => void this.#begin(), decision.delayMs);
  }

  /** Ends the present life, if there is one; resolves when nothing of it is left. */
  async #end(): Promise<void> {
    clearTimeout(this.#pause);
    const life = this.#life;
    if (!life) return;
    const isRunning = life.client.state === State.Running;
    this.#detach(life);
    if (isRunning) await life.client.dispose(1000).catch(() => undefined);
    life.process?.kill();
  }

  /** Nothing that comes from this life counts any more. */
  #detach(life: Life): void {
    life.ended = true;
    life.watchdog.stop();
    for (const disposable of life.disposables) disposable.dispose();
    if (this.#life === life) this.#life = undefined;
  }

  #enter(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  dispose(): void {
    this.#disposed = true;
    this.#subscription.dispose();
    void this.#end();
    this.#stateChanged.dispose();
    this.#setAsideChanged.dispose();
    this.#hovered.dispose();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
