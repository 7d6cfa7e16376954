import type { Attribution, Entity, Position } from '../core/annotations';
import type { Span } from '../core/text/span';
import { renderActorLine, roleAtDate } from './actor-card';
import type { Article } from './article';
import { attributionAt, contentSpan, entityName, recordOf, textOf } from './article';
import { comparePosition } from '../checks/compare-position';
import { isHeadline } from '../checks/headline';
import { correctionLines } from './correction-line';
import { escapeMarkdown } from './markdown-escape';
import { issueEnd } from './position-entry';
import type { PositionEnd, PositionEntry } from './position-entry';
import { sentenceAround } from '../checks/sentence-around';
import { recordNode } from './recorded-positions';
import { stanceIcons } from './tree';
import type { TreeNode, TreeTarget } from './tree';
import { say } from './words';

/** The positions of an article in the order in which they come up. */
export function articlePositions(article: Article): readonly PositionEntry[] {
  return article.annotations.positions.flatMap((position) => {
    const entity = article.annotations.entities[position.entity];
    return entity ? [entry(article, position, entity)] : [];
  });
}

function entry(article: Article, position: Position, entity: Entity): PositionEntry {
  const actor = actorEnd(article, entity);
  const issue = issueEnd(article.dataset, position.issue);
  const date = article.annotations.referenceDate?.date;
  const compared = entity.actor === null ? undefined : comparePosition(article.dataset, entity.actor, position, date);
  const comparison = compared?.kind;
  const recorded = compared?.records ?? [];
  const stance = say(`stance.${position.stance}`);
  const description = comparison === undefined ? stance : say('tree.stanceCompared', { stance, comparison: say(`tree.${comparison}`) });
  const condition = position.condition ? textOf(article, position.condition, 160) : undefined;
  const tooltip = [
    ...(condition === undefined ? [] : [say('tree.condition', { condition: escapeMarkdown(condition) })]),
    ...correctionLines(position),
  ].join('  \n');
  const shown = shownEvidence(article, position);
  const decisive = attributionAt(article, shown);
  return {
    actor,
    issue,
    node: (id, label) => ({
      id,
      label,
      description,
      tooltip: tooltip === '' ? undefined : tooltip,
      icon: stanceIcons[position.stance],
      kind: 'position',
      accessibilityLabel: say('tree.accessible.position', { actor: actor.label, issue: issue.label, description }),
      target: evidenceTarget(article, shown),
      found: decisive && contentSpan(decisive),
      copyText: `${actor.label}: ${stance} – ${issue.label}`,
      children: [
        ...position.evidence.flatMap((index, at) => evidenceNode(article, index, `${id}/e${at}`)),
        ...recorded.slice(0, 3).map((record, at) => recordNode(record, `${id}/r${at}`)),
      ],
      expanded: false,
    }),
  };
}

/** Key of an entity that stays the same while the text around it changes. Ids of records never begin with a colon here. */
export function entityKey(article: Article, entity: Entity): string {
  return entity.actor === null ? `:${entityName(article, entity)}` : entity.actor;
}

/** How the tree shows an entity. */
export function actorEnd(article: Article, entity: Entity): PositionEnd {
  const record = recordOf(article, entity);
  const label = entityName(article, entity);
  const role = record && roleAtDate(article.dataset, record.id, article.annotations.referenceDate?.date);
  const line = renderActorLine(label, record?.kind ?? entity.kind);
  return {
    key: entityKey(article, entity),
    label,
    tooltip: role === undefined ? line : `${line}  \n${escapeMarkdown(role)}`,
    target: record && { kind: 'record', location: record.location },
  };
}

/** Evidence that a click on the position selects: the deciding one, unless a headline says what the text says too. */
function shownEvidence(article: Article, { evidence }: Position): number | undefined {
  const { text, language } = article;
  const inText = evidence.find((index) => {
    const attribution = attributionAt(article, index);
    return attribution !== undefined && !isHeadline(text, language, evidenceSpan(attribution));
  });
  return inText ?? evidence[0];
}

function evidenceTarget(article: Article, index: number | undefined): TreeTarget | undefined {
  const attribution = attributionAt(article, index);
  return attribution && { kind: 'text', span: sentenceAround(article.text, evidenceSpan(attribution)) };
}

/** From the source to the end of the content, whichever comes first: the words that show the position. */
function evidenceSpan(attribution: Attribution): Span {
  const parts = [
    contentSpan(attribution),
    ...(attribution.source ? [attribution.source] : []),
    ...(attribution.cue ? [attribution.cue] : []),
  ];
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) };
}

function evidenceNode(article: Article, index: number, id: string): readonly TreeNode[] {
  const attribution = attributionAt(article, index);
  if (!attribution) return [];
  const span = evidenceSpan(attribution);
  const label = textOf(article, span, 160);
  return [
    {
      id,
      label,
      tooltip: escapeMarkdown(textOf(article, span, 600), 600),
      icon: 'quote',
      kind: 'evidence',
      accessibilityLabel: say('tree.accessible.evidence', { label }),
      target: { kind: 'text', span: sentenceAround(article.text, span) },
      found: contentSpan(attribution),
      copyText: textOf(article, span, 2000),
      children: [],
      expanded: false,
    },
  ];
}
