import { commands, Position, window } from 'vscode';
import type { Disposable, Memento, TextDocument } from 'vscode';
import type { ViewNode } from '../protocol/messages';
import type { ArticleView } from './article-view';
import type { Articles } from './articles';
import type { PositionsView } from './positions-view';

const key = 'onRecord.followCursor';
/** Milliseconds after the last move of the cursor; while it is held down, nothing is revealed. */
const restMs = 200;
/** The editor refuses to reveal a row while it draws the tree anew; it is asked again so often. */
const mostTries = 10;

/** Selects in the trees what the cursor is on, without taking the focus. */
export class FollowCursor implements Disposable {
  readonly #articles: Articles;
  readonly #views: readonly (PositionsView | ArticleView)[];
  readonly #memento: Memento;
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(articles: Articles, views: readonly (PositionsView | ArticleView)[], memento: Memento) {
    this.#articles = articles;
    this.#views = views;
    this.#memento = memento;
    this.#subscriptions = [
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === articles.current) this.#revealSoon();
      }),
      // What the cursor is on may stand in a tree only after it was moved there, or be seen only later.
      ...views.flatMap(({ tree, view }) => [
        tree.onDidChangeTreeData(() => this.#revealSoon()),
        view.onDidChangeVisibility(() => this.#revealSoon()),
      ]),
    ];
    this.#tellMenus();
  }

  /** Kept for the workspace; off at first. */
  get on(): boolean {
    return this.#memento.get<boolean>(key) === true;
  }

  async set(on: boolean): Promise<void> {
    await this.#memento.update(key, on);
    this.#tellMenus();
    if (on) this.#reveal();
  }

  #tellMenus(): void {
    void commands.executeCommand('setContext', 'onRecord.followCursor', this.on);
  }

  #revealSoon(nTries = 1): void {
    clearTimeout(this.#timer);
    if (this.on) this.#timer = setTimeout(() => this.#reveal(nTries), restMs);
  }

  #reveal(nTries = 1): void {
    const document = this.#articles.current;
    const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
    if (!document || !editor) return;
    for (const { tree, view } of this.#views) {
      if (!view.visible) continue;
      const node = innermostAt(tree.all(), document, editor.selection.active);
      if (!node || view.selection[0]?.id === node.id) continue;
      view.reveal(node, { select: true, focus: false }).then(undefined, () => {
        if (nTries < mostTries) this.#revealSoon(nTries + 1);
      });
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** The node with the shortest stretch of the article around the position; the deeper one of equals. */
function innermostAt(nodes: Iterable<ViewNode>, document: TextDocument, position: Position): ViewNode | undefined {
  const uri = document.uri.toString();
  let best: ViewNode | undefined;
  let bestLength = Infinity;
  for (const node of nodes) {
    if (node.target?.uri !== uri) continue;
    const { start, end } = node.target.range;
    const from = new Position(start.line, start.character);
    const to = new Position(end.line, end.character);
    if (position.isBefore(from) || position.isAfter(to)) continue;
    const length = document.offsetAt(to) - document.offsetAt(from);
    if (length <= bestLength) {
      best = node;
      bestLength = length;
    }
  }
  return best;
}
