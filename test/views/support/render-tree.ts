import type { TreeNode } from '../../../src/views/tree';

/** A tree as indented lines: label, description in brackets, and what a click selects. */
export function renderTree(nodes: readonly TreeNode[], text: string, depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.label}${node.description === undefined ? '' : ` (${node.description})`}${renderTarget(node, text)}`,
    ...renderTree(node.children, text, depth + 1),
  ]);
}

function renderTarget({ target }: TreeNode, text: string): string {
  if (!target) return '';
  return target.kind === 'text' ? ` → “${text.slice(target.span.start, target.span.end)}”` : ` → line ${target.location.line}`;
}

/** All nodes of a tree. */
export function flatten(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
