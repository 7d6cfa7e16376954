import { window } from 'vscode';
import type { Disposable, TreeView } from 'vscode';
import { articleRequest } from '../protocol/messages';
import type { ViewNode } from '../protocol/messages';
import type { Articles } from './articles';
import { NodeTree } from './node-tree';
import type { ServerControl } from './server-control';
import type { StatusStore } from './status-store';
import { ViewRefresh } from './view-refresh';

/** Id of the view in `package.json`. */
export const articleViewId = 'onRecord.article';

/** The view *In this article*: actors, quotes and claims in order. */
export class ArticleView implements Disposable {
  readonly tree = new NodeTree(articleViewId);
  readonly view: TreeView<ViewNode>;
  readonly #articles: Articles;
  readonly #server: ServerControl;
  readonly #refresh: ViewRefresh;
  #version: number | null = null;

  constructor(server: ServerControl, articles: Articles, status: StatusStore) {
    this.#server = server;
    this.#articles = articles;
    this.view = window.createTreeView(articleViewId, { treeDataProvider: this.tree, showCollapseAll: true });
    this.#refresh = new ViewRefresh(this.view, server, articles, status, () => this.#fetch());
  }

  /** Version of the article that the nodes' places belong to; `null`: they belong to none. */
  get version(): number | null {
    return this.#version;
  }

  /** Resolves when the view shows what holds now. */
  refresh(): Promise<void> {
    return this.#refresh.now();
  }

  async #fetch(): Promise<void> {
    const uri = this.#articles.current?.uri.toString();
    const result = uri === undefined ? null : await this.#server.request(articleRequest, { uri });
    if (result === undefined) return;
    this.#version = result?.version ?? null;
    this.tree.update(result?.nodes ?? []);
  }

  dispose(): void {
    this.#refresh.dispose();
    this.view.dispose();
    this.tree.dispose();
  }
}
