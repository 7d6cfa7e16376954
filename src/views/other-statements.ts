import type { Attribution } from '../core/annotations';
import { actorEnd } from './article-positions';
import type { Article } from './article';
import { contentSpan, sourceEntity, textOf } from './article';
import { escapeMarkdown } from './markdown-escape';
import type { PositionEnd } from './position-entry';
import { idPart, moreNode, withUniqueIds } from './tree';
import type { TreeNode } from './tree';
import { say, sayCount } from './words';

/**
 * The section *Other statements*: attributions that are evidence for no position, under their actor, unnamed sources last.
 * Attributions without any source are left out. No node when there are none.
 */
export function otherStatements(article: Article, filter: string): readonly TreeNode[] {
  const wanted = filter.trim().toLowerCase();
  const used = new Set(article.annotations.positions.flatMap(({ evidence }) => evidence));
  const groups = new Map<number, Attribution[]>();
  article.annotations.attributions.forEach((attribution, index) => {
    if (used.has(index) || !attribution.source) return;
    const key = attribution.source.entity ?? unnamed;
    const group = groups.get(key);
    if (group) group.push(attribution);
    else groups.set(key, [attribution]);
  });
  const speakers = [...groups]
    .sort(([a], [b]) => Number(a === unnamed) - Number(b === unnamed))
    .map(([, attributions]) => ({ n: attributions.length, node: speakerNode(article, attributions) }))
    .filter(({ node }) => node.label.toLowerCase().includes(wanted));
  if (speakers.length === 0) return [];
  const n = speakers.reduce((sum, speaker) => sum + speaker.n, 0);
  const shown = speakers.slice(0, maxSpeakers).map(({ node }) => node);
  return [
    {
      id: 'other',
      label: say('tree.other'),
      description: String(n),
      icon: 'comment',
      kind: 'section',
      accessibilityLabel: say('tree.accessible.other', { n }),
      children: [...withUniqueIds(shown), ...moreNode('other', speakers.length - maxSpeakers)],
      // Where no issue is known these are all there is: they are shown at once.
      expanded: article.annotations.positions.length === 0,
    },
  ];
}

const unnamed = -1;
/** Longer lists help nobody in a tree; the rest is counted. */
const maxStatements = 300;
const maxSpeakers = 300;

function speakerNode(article: Article, attributions: readonly Attribution[]): TreeNode {
  const entity = sourceEntity(article, attributions[0]);
  const end: PositionEnd = entity
    ? actorEnd(article, entity)
    : { key: '::unnamed', label: say('tree.unnamed'), tooltip: undefined, target: undefined };
  const id = `other/actor:${idPart(end.key)}`;
  return {
    id,
    label: end.label,
    description: String(attributions.length),
    tooltip: end.tooltip,
    icon: entity ? 'account' : 'person',
    kind: 'actor',
    accessibilityLabel: sayCount('tree.accessible.speaker', attributions.length, { label: end.label }),
    target: end.target,
    copyText: end.label,
    children: [
      ...attributions
        .slice(0, maxStatements)
        .map((attribution, at) => statementNode(article, attribution, `${id}/s${at}`, entity ? undefined : attribution.source)),
      ...moreNode(id, attributions.length - maxStatements),
    ],
    expanded: false,
  };
}

function statementNode(article: Article, attribution: Attribution, id: string, phrase: Attribution['source'] | undefined): TreeNode {
  const span = contentSpan(attribution);
  const label = textOf(article, span, 160);
  const actor = attribution.source ? textOf(article, attribution.source, 60) : say('article.noSpeaker');
  return {
    id,
    label,
    description: phrase ? textOf(article, phrase, 60) : undefined,
    tooltip: escapeMarkdown(textOf(article, span, 600), 600),
    icon: 'quote',
    kind: 'statement',
    accessibilityLabel: say('tree.accessible.statement', { actor, label }),
    target: { kind: 'text', span },
    found: span,
    copyText: textOf(article, span, 2000),
    children: [],
    expanded: false,
  };
}
