import type { Dataset } from '../dataset/dataset';
import type { Article } from './article';
import { articlePositions } from './article-positions';
import { otherStatements } from './other-statements';
import type { PositionEntry } from './position-entry';
import { recordedPositions } from './recorded-positions';
import { idPart, withUniqueIds } from './tree';
import type { TreeNode } from './tree';
import { sayCount } from './words';

/** What the Positions view shows. */
export interface PositionsOptions {
  readonly groupBy: 'issue' | 'actor';
  /** Case-insensitive part of an actor's or issue's name; empty for all. */
  readonly filter: string;
}

/** Positions taken in one article, each with its evidence, and the statements on no known issue by actor. */
export function articlePositionsTree(article: Article, options: PositionsOptions): readonly TreeNode[] {
  return withUniqueIds([...grouped(articlePositions(article), options), ...otherStatements(article, options.filter)]);
}

/** All positions on record. */
export function recordedPositionsTree(dataset: Dataset, options: PositionsOptions): readonly TreeNode[] {
  return withUniqueIds(grouped(recordedPositions(dataset), options));
}

function grouped(entries: readonly PositionEntry[], { groupBy, filter }: PositionsOptions): readonly TreeNode[] {
  const wanted = filter.trim().toLowerCase();
  const groups = new Map<string, PositionEntry[]>();
  for (const entry of entries) {
    if (!entry.actor.label.toLowerCase().includes(wanted) && !entry.issue.label.toLowerCase().includes(wanted)) continue;
    const key = entry[groupBy].key;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const inner = groupBy === 'issue' ? 'actor' : 'issue';
  return [...groups].map(([key, members]) => {
    const id = `${groupBy}:${idPart(key)}`;
    const label = members[0]?.[groupBy].label ?? key;
    const children = withUniqueIds(members.map((member) => positionNode(id, member, inner)));
    return {
      id,
      label,
      description: String(children.length),
      tooltip: members[0]?.[groupBy].tooltip,
      icon: groupBy === 'issue' ? 'comment-discussion' : 'account',
      kind: groupBy,
      accessibilityLabel: sayCount(`tree.accessible.${groupBy}`, children.length, { label }),
      target: members[0]?.[groupBy].target,
      copyText: label,
      children,
      expanded: true,
    };
  });
}

function positionNode(parentId: string, entry: PositionEntry, inner: 'actor' | 'issue'): TreeNode {
  const id = `${parentId}/${inner}:${idPart(entry[inner].key)}`;
  return { ...entry.node(id, entry[inner].label), id };
}
