import { commands } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import type { Articles } from './articles';
import { canOpenSample } from './sample';
import type { ServerControl } from './server-control';
import type { StatusStore } from './status-store';

/** Why a view may be empty, as the `viewsWelcome` of `package.json` ask for it. */
export type ViewState = 'no-article' | 'pausing' | 'loading' | 'excluded' | 'too-large' | 'set-aside' | 'given-up' | 'no-dataset' | 'ready';

/** Keeps the context keys that empty views choose their text by. */
export class ViewStateKeys implements Disposable {
  readonly #subscriptions: readonly Disposable[];
  #state: ViewState | undefined;

  constructor(context: ExtensionContext, server: ServerControl, articles: Articles, status: StatusStore) {
    const update = (): void => this.#set(viewState(server, articles, status));
    this.#subscriptions = [
      server.onDidChangeState(update),
      server.onDidChangeSetAside(update),
      articles.onDidChange(update),
      status.onDidChange(update),
    ];
    void commands.executeCommand('setContext', 'onRecord.canOpenSample', canOpenSample(context));
    update();
  }

  /** What the keys say now, for tests. */
  get state(): ViewState | undefined {
    return this.#state;
  }

  #set(state: ViewState): void {
    if (state === this.#state) return;
    this.#state = state;
    void commands.executeCommand('setContext', 'onRecord.viewState', state);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function viewState(server: ServerControl, articles: Articles, status: StatusStore): ViewState {
  const article = articles.current;
  if (server.state === 'given-up') return 'given-up';
  if (!article) return 'no-article';
  if (server.setAside.has(article.uri.toString())) return 'set-aside';
  if (server.state === 'pausing') return 'pausing';
  const state = status.of(article)?.state;
  if (state === 'excluded' || state === 'too-large' || state === 'set-aside') return state;
  if (server.state === 'starting' || state === undefined || state === 'analyzing' || status.dataset?.loading !== false) return 'loading';
  return status.dataset.nFiles === 0 ? 'no-dataset' : 'ready';
}
