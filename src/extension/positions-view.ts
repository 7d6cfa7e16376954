import { commands, l10n, window } from 'vscode';
import type { Disposable, Memento, TreeView } from 'vscode';
import { positionsRequest } from '../protocol/messages';
import type { PositionsParams, ViewNode } from '../protocol/messages';
import type { Articles } from './articles';
import { NodeTree } from './node-tree';
import type { ServerControl } from './server-control';
import type { StatusStore } from './status-store';
import { ViewRefresh } from './view-refresh';

/** Id of the view in `package.json`. */
export const positionsViewId = 'onRecord.positions';

type Scope = PositionsParams['scope'];
type GroupBy = PositionsParams['groupBy'];

/** The Positions view: who stands where, on which issue. How it is grouped and what it covers is kept for the workspace. */
export class PositionsView implements Disposable {
  readonly tree = new NodeTree(positionsViewId);
  readonly view: TreeView<ViewNode>;
  readonly #articles: Articles;
  readonly #memento: Memento;
  readonly #server: ServerControl;
  readonly #refresh: ViewRefresh;
  #filter = '';
  #version: number | null = null;

  constructor(server: ServerControl, articles: Articles, status: StatusStore, memento: Memento) {
    this.#server = server;
    this.#articles = articles;
    this.#memento = memento;
    this.view = window.createTreeView(positionsViewId, { treeDataProvider: this.tree, showCollapseAll: true });
    this.#refresh = new ViewRefresh(this.view, server, articles, status, () => this.#fetch());
    this.#describe();
  }

  get scope(): Scope {
    return this.#memento.get<Scope>('onRecord.positions.scope') === 'all' ? 'all' : 'article';
  }

  get groupBy(): GroupBy {
    return this.#memento.get<GroupBy>('onRecord.positions.groupBy') === 'actor' ? 'actor' : 'issue';
  }

  /** Part of an actor's or issue's name; empty for all. */
  get filter(): string {
    return this.#filter;
  }

  /** Version of the article that the nodes' places belong to; `null`: they belong to none. */
  get version(): number | null {
    return this.#version;
  }

  async setScope(scope: Scope): Promise<void> {
    await this.#memento.update('onRecord.positions.scope', scope);
    await this.#changed();
  }

  async setGroupBy(groupBy: GroupBy): Promise<void> {
    await this.#memento.update('onRecord.positions.groupBy', groupBy);
    await this.#changed();
  }

  async setFilter(filter: string): Promise<void> {
    this.#filter = filter;
    await this.#changed();
  }

  /** Resolves when the view shows what holds now. */
  refresh(): Promise<void> {
    return this.#refresh.now();
  }

  async #changed(): Promise<void> {
    this.#describe();
    await this.refresh();
  }

  async #fetch(): Promise<void> {
    const uri = this.#articles.current?.uri.toString() ?? null;
    const { scope, groupBy, filter } = this;
    if (scope === 'article' && uri === null) {
      this.tree.update([]);
      return;
    }
    const result = await this.#server.request(positionsRequest, { uri, scope, groupBy, filter });
    if (result === undefined) return;
    this.#version = result?.version ?? null;
    this.tree.update(result?.nodes ?? []);
  }

  #describe(): void {
    const { scope, groupBy, filter } = this;
    this.view.description = scope === 'all' ? l10n.t('All records') : l10n.t('This article');
    this.view.message = filter === '' ? '' : l10n.t('Only names with “{0}”', filter);
    void commands.executeCommand('setContext', 'onRecord.positions.scope', scope);
    void commands.executeCommand('setContext', 'onRecord.positions.groupBy', groupBy);
    void commands.executeCommand('setContext', 'onRecord.positions.filtered', filter !== '');
  }

  dispose(): void {
    this.#refresh.dispose();
    this.view.dispose();
    this.tree.dispose();
  }
}
