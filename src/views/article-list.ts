import type { Claim, Entity, Quote } from '../core/annotations';
import { actorEnd } from './article-positions';
import type { Article } from './article';
import { attributionAt, speakerName, textOf } from './article';
import { escapeMarkdown } from './markdown-escape';
import { idPart, moreNode, withUniqueIds } from './tree';
import type { TreeNode } from './tree';
import { say, sayCount } from './words';

/** Longer lists help nobody in a tree; the rest is counted. */
const maxEntries = 1000;

/** The view *In this article*: actors by first mention, quotes and claims in text order. Sections without entries are left out. */
export function articleList(article: Article): readonly TreeNode[] {
  const { entities, quotes, claims } = article.annotations;
  return [
    section('article.actors', 'actors', entities, (entity, at) => actorNode(article, entity, at)),
    section('article.quotes', 'quotes', quotes, (quote, at) => quoteNode(article, quote, at)),
    section('article.claims', 'claims', claims, (claim, at) => claimNode(article, claim, at)),
  ].flat();
}

function section<T>(
  key: 'article.actors' | 'article.quotes' | 'article.claims',
  id: string,
  items: readonly T[],
  toNode: (item: T, at: number) => TreeNode,
): readonly TreeNode[] {
  if (items.length === 0) return [];
  const label = say(key);
  const children = [...withUniqueIds(items.slice(0, maxEntries).map(toNode)), ...moreNode(id, items.length - maxEntries)];
  return [
    {
      id,
      label,
      description: String(items.length),
      kind: 'section',
      accessibilityLabel: sayCount('article.accessible.section', items.length, { label }),
      children,
      expanded: id === 'actors',
    },
  ];
}

function actorNode(article: Article, entity: Entity, _at: number): TreeNode {
  const end = actorEnd(article, entity);
  const state = entity.candidates.length > 0 ? say('article.ambiguous') : entity.actor === null ? say('article.unlisted') : undefined;
  const count = entity.mentions.length > 0 ? sayCount('article.mentions', entity.mentions.length) : say('article.byOffice');
  const description = [say(`kind.${entity.kind}`), ...(state === undefined ? [] : [state]), count].join(' · ');
  const { mentions, references, entities } = article.annotations;
  const first = mentions[entity.mentions[0] ?? -1] ?? references.find((reference) => entities[reference.entity ?? -1] === entity);
  return {
    id: `actors/${idPart(end.key)}`,
    label: end.label,
    description,
    tooltip: end.tooltip,
    icon: entity.candidates.length > 0 ? 'question' : entity.actor === null ? 'person' : 'account',
    kind: 'actor',
    accessibilityLabel: say('article.accessible.actor', { label: end.label, description }),
    target: first && { kind: 'text', span: { start: first.start, end: first.end } },
    found: first && { start: first.start, end: first.end },
    copyText: end.label,
    children: [],
    expanded: false,
  };
}

function quoteNode(article: Article, quote: Quote, at: number): TreeNode {
  const label = textOf(article, quote, 120);
  const speaker = speakerName(article, attributionAt(article, quote.attribution)) ?? say('article.noSpeaker');
  return {
    id: `quotes/${at}`,
    label,
    description: speaker,
    tooltip: escapeMarkdown(textOf(article, quote, 600), 600),
    icon: 'quote',
    kind: 'quote',
    accessibilityLabel: say('article.accessible.quote', { speaker, label }),
    target: { kind: 'text', span: { start: quote.start, end: quote.end } },
    found: { start: quote.start, end: quote.end },
    copyText: textOf(article, quote, 2000),
    children: [],
    expanded: false,
  };
}

function claimNode(article: Article, claim: Claim, at: number): TreeNode {
  const label = textOf(article, claim, 120);
  const attribution = attributionAt(article, claim.attribution);
  const claimant = attribution ? (speakerName(article, attribution) ?? say('article.noSpeaker')) : say('article.ownVoice');
  return {
    id: `claims/${at}`,
    label,
    description: claimant,
    tooltip: escapeMarkdown(textOf(article, claim, 600), 600),
    icon: 'comment',
    kind: 'claim',
    accessibilityLabel: say('article.accessible.claim', { claimant, label }),
    target: { kind: 'text', span: { start: claim.start, end: claim.end } },
    found: { start: claim.start, end: claim.end },
    copyText: textOf(article, claim, 2000),
    children: [],
    expanded: false,
  };
}
