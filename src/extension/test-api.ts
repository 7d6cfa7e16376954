import type { Uri } from 'vscode';
import type { ViewNode } from '../protocol/messages';
import type { Parts } from './commands';
import type { Drawn } from './decorations';
import type { ServerState } from './server-control';
import type { StatusBar } from './status-bar';
import type { ViewState, ViewStateKeys } from './view-state';

/** What `activate` gives under test: a look at what people see, and a way to break things. */
export interface TestApi {
  readonly serverState: () => ServerState;
  /** Process id of the server; `undefined` where it is not running, or a worker. */
  readonly serverPid: () => number | undefined;
  readonly nFailures: () => number;
  readonly setAside: () => readonly string[];
  /** What is drawn in the visible editor of a document, of which version; `undefined` while that version is not drawn. */
  readonly drawn: (uri: Uri) => Drawn | undefined;
  readonly highlightsOn: () => boolean;
  /** Nodes as the view shows them; `refresh` fetches first, for views that nobody looks at. */
  readonly positions: (options?: { readonly refresh: boolean }) => Promise<readonly ViewNode[]>;
  readonly article: (options?: { readonly refresh: boolean }) => Promise<readonly ViewNode[]>;
  /** Labels of the rows selected in the Positions view. */
  readonly positionsSelection: () => readonly string[];
  readonly articleUri: () => string | undefined;
  readonly viewState: () => ViewState | undefined;
  /** `undefined`: nothing of us is in the status bar. */
  readonly statusText: () => string | undefined;
  /** Crashes the server as if it had been busy with the document, or with none. */
  readonly crashServer: (blame: Uri | null) => void;
}

/** See {@link TestApi}. */
export function createTestApi(parts: Parts & { readonly viewState: ViewStateKeys; readonly statusBar: StatusBar }): TestApi {
  const { server, articles, decorations, positions, article, viewState, statusBar } = parts;
  const nodesOf = async (view: typeof positions | typeof article, refresh: boolean): Promise<readonly ViewNode[]> => {
    if (refresh) await view.refresh();
    return view.tree.roots;
  };
  return {
    serverState: () => server.state,
    serverPid: () => server.pid,
    nFailures: () => server.nFailures,
    setAside: () => [...server.setAside],
    drawn: (uri) => decorations.drawnIn(uri),
    highlightsOn: () => decorations.on,
    positions: ({ refresh } = { refresh: true }) => nodesOf(positions, refresh),
    article: ({ refresh } = { refresh: true }) => nodesOf(article, refresh),
    positionsSelection: () => positions.view.selection.map(({ label }) => label),
    articleUri: () => articles.current?.uri.toString(),
    viewState: () => viewState.state,
    statusText: () => statusBar.text,
    crashServer: (blame) => server.crash(blame?.toString() ?? null),
  };
}
