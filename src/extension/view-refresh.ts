import type { Disposable, TreeView } from 'vscode';
import { annotationsReady } from '../protocol/messages';
import type { Articles } from './articles';
import type { ServerControl } from './server-control';
import type { StatusStore } from './status-store';

/** Milliseconds that a view lags behind typing, so that it is not made anew with every key. */
const typingLagMs = 150;

/**
 * Fetches a view's content when something it depends on has changed and somebody looks at it. One fetch at a time; what changes
 * meanwhile is fetched afterwards, once.
 */
export class ViewRefresh implements Disposable {
  readonly #view: TreeView<unknown>;
  readonly #server: ServerControl;
  readonly #fetch: () => Promise<void>;
  readonly #subscriptions: readonly Disposable[];
  #isStale = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(view: TreeView<unknown>, server: ServerControl, articles: Articles, status: StatusStore, fetch: () => Promise<void>) {
    this.#view = view;
    this.#server = server;
    this.#fetch = fetch;
    server.onNotification(annotationsReady, ({ uri }) => {
      if (uri !== articles.current?.uri.toString()) return;
      this.#isStale = true;
      this.#timer ??= setTimeout(() => this.#look(), typingLagMs);
    });
    this.#subscriptions = [
      view.onDidChangeVisibility(() => this.#look()),
      articles.onDidChange(() => this.#stale()),
      status.onDidChangeDataset(() => this.#stale()),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#stale();
      }),
    ];
    this.#look();
  }

  /** Fetches now, seen or not. Resolves when the view shows what holds now. */
  async now(): Promise<void> {
    this.#isStale = true;
    await (this.#running ??= this.#run());
  }

  #stale(): void {
    this.#isStale = true;
    this.#look();
  }

  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#view.visible) return;
    this.#server.start();
    if (this.#isStale) this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    try {
      while (this.#isStale) {
        this.#isStale = false;
        await this.#fetch();
      }
    } finally {
      this.#running = undefined;
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
