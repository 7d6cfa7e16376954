import { EventEmitter, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Disposable, TreeDataProvider } from 'vscode';
import type { ViewNode } from '../protocol/messages';

/** The command that a click on a node runs; its arguments are a tree's id and a node's id. */
export const openNodeCommand = 'onRecord.openNode';

/**
 * A tree of nodes that the server made. Items have the nodes' stable ids, so the editor keeps what is expanded; a tree that
 * looks the same as before is not drawn again, only the places its nodes lead to are taken over.
 */
export class NodeTree implements TreeDataProvider<ViewNode>, Disposable {
  readonly #id: string;
  readonly #changed = new EventEmitter<void>();
  #roots: readonly ViewNode[] = [];
  #nodes = new Map<string, ViewNode>();
  #parents = new Map<string, ViewNode>();
  #looks = '';

  /** `id` names the tree in the arguments of {@link openNodeCommand}. */
  constructor(id: string) {
    this.#id = id;
  }

  readonly onDidChangeTreeData = this.#changed.event;

  get roots(): readonly ViewNode[] {
    return this.#roots;
  }

  /** The node with this id; `undefined` when it is gone. */
  node(id: string): ViewNode | undefined {
    return this.#nodes.get(id);
  }

  /** All nodes, parents before their children. */
  all(): Iterable<ViewNode> {
    return this.#nodes.values();
  }

  /** Shows other nodes. True when the tree looks different. */
  update(roots: readonly ViewNode[]): boolean {
    this.#roots = roots;
    this.#nodes = new Map();
    this.#parents = new Map();
    for (const root of roots) this.#register(root);
    const looks = JSON.stringify(roots, (key, value: unknown) => (key === 'target' || key === 'found' ? undefined : value));
    if (looks === this.#looks) return false;
    this.#looks = looks;
    this.#changed.fire();
    return true;
  }

  #register(node: ViewNode): void {
    this.#nodes.set(node.id, node);
    for (const child of node.children) {
      this.#parents.set(child.id, node);
      this.#register(child);
    }
  }

  getChildren(node?: ViewNode): ViewNode[] {
    return [...(node ? (this.node(node.id) ?? node).children : this.#roots)];
  }

  getParent(node: ViewNode): ViewNode | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: ViewNode): TreeItem {
    const item = new TreeItem(node.label, collapsibleState(node));
    item.id = node.id;
    if (node.description !== undefined) item.description = node.description;
    if (node.icon !== undefined) item.iconPath = new ThemeIcon(node.icon);
    if (node.tooltip !== undefined) item.tooltip = untrusted(node.tooltip);
    item.contextValue = contextValue(node);
    item.accessibilityInformation = { label: node.accessibilityLabel };
    if (node.target) item.command = { command: openNodeCommand, title: node.label, arguments: [this.#id, node.id] };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function collapsibleState({ children, expanded }: ViewNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** What menus ask for: the kind, and what can be done with the node. */
function contextValue({ kind, copyText, target, found }: ViewNode): string {
  const can = [copyText !== undefined && 'copy', target && 'open', found && 'correct'];
  return [kind, ...can.filter((each) => typeof each === 'string')].join(' ');
}

/** Text of datasets and articles: no HTML, no commands. */
function untrusted(markdown: string): MarkdownString {
  const string = new MarkdownString(markdown, true);
  string.isTrusted = false;
  string.supportHtml = false;
  return string;
}
