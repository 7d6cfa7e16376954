import type { Location } from 'vscode-languageserver';
import type { ViewNode } from '../../protocol/messages';
import type { TreeNode, TreeTarget } from '../../views/tree';
import { toLspFileRange, toLspRange } from '../convert';
import type { OpenDocument } from '../open-document';

/** A tree as the client shows it. `document`: whose text the targets are in; `undefined` where all are records. */
export function toViewNode(node: TreeNode, document: OpenDocument | undefined): ViewNode {
  return {
    ...node,
    target: node.target && toLocation(node.target, document),
    found: node.found && toLocation({ kind: 'text', span: node.found }, document),
    children: node.children.map((child) => toViewNode(child, document)),
  };
}

function toLocation(target: TreeTarget, document: OpenDocument | undefined): Location | undefined {
  if (target.kind === 'record') return { uri: target.location.file, range: toLspFileRange(target.location) };
  return document && { uri: document.uri, range: toLspRange(document.text, target.span) };
}
