import type { Span } from '../core/text/span';
import type { FileRange } from '../dataset/dataset';
import type { Stance } from '../core/annotations';
import { say } from './words';

/** Where a click on a node goes: a stretch of the article, or a record in a dataset file. */
export type TreeTarget = { readonly kind: 'text'; readonly span: Span } | { readonly kind: 'record'; readonly location: FileRange };

/** A node of a tree view, free of any editor. Labels are plain text on one line; `tooltip` is escaped Markdown. */
export interface TreeNode {
  /** Stable between refreshes and unique in its tree. */
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  /** Codicon name. */
  readonly icon?: string | undefined;
  readonly kind: 'issue' | 'actor' | 'position' | 'evidence' | 'statement' | 'quote' | 'claim' | 'section' | 'record';
  /** What a screen reader says. */
  readonly accessibilityLabel: string;
  readonly target?: TreeTarget | undefined;
  /** What was found that the node stands for, so that a person can correct it; `undefined`: nothing of this article. */
  readonly found?: Span | undefined;
  readonly copyText?: string | undefined;
  readonly children: readonly TreeNode[];
  readonly expanded: boolean;
}

/** Icons that carry no praise or blame: circles, full, barred, half, with a question mark, empty. */
export const stanceIcons: Readonly<Record<Stance, string>> = {
  supports: 'circle-filled',
  opposes: 'circle-slash',
  conditional: 'color-mode',
  questions: 'question',
  undecided: 'circle-large-outline',
};

/** The last node of a list that was cut; none where nothing was left out. */
export function moreNode(parentId: string, n: number): readonly TreeNode[] {
  if (n <= 0) return [];
  const label = say('article.more', { n });
  return [{ id: `${parentId}/more`, label, kind: 'section', accessibilityLabel: label, children: [], expanded: false }];
}

/** Part of a node id: any text, made safe to join with `/`. */
export const idPart = (text: string): string => text.replace(/[%/#]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

/** Gives later nodes with an id that is taken already a number, so that ids are unique among these siblings. */
export function withUniqueIds(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const taken = new Map<string, number>();
  return nodes.map((node) => {
    const n = (taken.get(node.id) ?? 0) + 1;
    taken.set(node.id, n);
    return n === 1 ? node : renamed(node, node.id, `${node.id}#${n}`);
  });
}

function renamed(node: TreeNode, from: string, to: string): TreeNode {
  return { ...node, id: to + node.id.slice(from.length), children: node.children.map((child) => renamed(child, from, to)) };
}
