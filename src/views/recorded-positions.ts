import type { ActorId, IssueId } from '../core/annotations';
import type { Dataset, FileRange, PositionRecord } from '../dataset/dataset';
import { orderPartialDates } from '../dataset/partial-date';
import { renderActorLine } from './actor-card';
import { actorName } from './article';
import { escapeMarkdown, plainLine } from './markdown-escape';
import { issueEnd } from './position-entry';
import type { PositionEnd, PositionEntry } from './position-entry';
import { renderSource } from './source-line';
import { stanceIcons } from './tree';
import type { TreeNode } from './tree';
import { say } from './words';

/** Everything on record, one entry per actor and issue: the newest position, the older ones below it. */
export function recordedPositions(dataset: Dataset): readonly PositionEntry[] {
  const groups = new Map<IssueId, Map<ActorId, PositionRecord[]>>();
  for (const position of dataset.positions) {
    const byActor = groups.get(position.issue) ?? new Map<ActorId, PositionRecord[]>();
    groups.set(position.issue, byActor);
    const list = byActor.get(position.actor);
    if (list) list.push(position);
    else byActor.set(position.actor, [position]);
  }
  return [...groups.values()].flatMap((byActor) => [...byActor.values()].flatMap((positions) => entry(dataset, positions)));
}

function entry(dataset: Dataset, positions: readonly PositionRecord[]): readonly PositionEntry[] {
  const [newest, ...older] = [...positions].sort((a, b) => orderPartialDates(b.asOf, a.asOf));
  if (!newest) return [];
  const actor = actorEnd(dataset, newest.actor);
  const issue = issueEnd(dataset, newest.issue);
  const stance = say(`stance.${newest.stance}`);
  const description = newest.asOf === undefined ? stance : `${stance} · ${plainLine(newest.asOf)}`;
  return [
    {
      actor,
      issue,
      node: (id, label) => ({
        id,
        label,
        description,
        tooltip: positionTooltip(newest),
        icon: stanceIcons[newest.stance],
        kind: 'position',
        accessibilityLabel: say('tree.accessible.position', { actor: actor.label, issue: issue.label, description }),
        target: { kind: 'record', location: newest.location },
        copyText: `${actor.label}: ${stance} – ${issue.label}`,
        children: [
          ...newest.evidence.map((evidence, at) => evidenceNode(dataset, evidence, `${id}/e${at}`)),
          ...older.map((position, at) => recordNode(position, `${id}/r${at}`)),
        ],
        expanded: false,
      }),
    },
  ];
}

/** A node for one recorded position. */
export function recordNode(position: PositionRecord, id: string): TreeNode {
  const stance = say(`stance.${position.stance}`);
  const label =
    position.asOf === undefined ? say('tree.onRecord', { stance }) : say('tree.onRecordDated', { stance, date: plainLine(position.asOf) });
  return {
    id,
    label,
    description: position.summary === undefined ? undefined : plainLine(position.summary, 120),
    tooltip: positionTooltip(position),
    icon: 'database',
    kind: 'record',
    accessibilityLabel: say('tree.accessible.record', { label }),
    target: { kind: 'record', location: position.location },
    copyText: label,
    children: [],
    expanded: false,
  };
}

function positionTooltip({ summary, condition }: PositionRecord): string | undefined {
  const lines = [
    ...(summary === undefined ? [] : [escapeMarkdown(summary)]),
    ...(condition === undefined ? [] : [say('tree.condition', { condition: escapeMarkdown(condition) })]),
  ];
  return lines.length === 0 ? undefined : lines.join('  \n');
}

function evidenceNode(dataset: Dataset, evidence: string, id: string): TreeNode {
  const found = findEvidence(dataset, evidence);
  const label = plainLine(found?.text ?? evidence, 160);
  return {
    id,
    label,
    tooltip: found ? escapeMarkdown(found.text, 600) : renderSource(dataset, evidence),
    icon: found?.icon ?? 'link',
    kind: 'evidence',
    accessibilityLabel: say('tree.accessible.record', { label }),
    target: found && { kind: 'record', location: found.location },
    copyText: plainLine(found?.text ?? evidence, 2000),
    children: [],
    expanded: false,
  };
}

/** What an evidence id stands for. Kinds are asked in a fixed order; ids are meant to differ between kinds. */
function findEvidence(dataset: Dataset, id: string): { text: string; location: FileRange; icon: string } | undefined {
  const quote = dataset.quotes.get(id);
  if (quote) return { text: quote.text, location: quote.location, icon: 'quote' };
  const claim = dataset.claims.get(id);
  if (claim) return { text: claim.text, location: claim.location, icon: 'comment' };
  const other = dataset.events.get(id) ?? dataset.proposals.get(id);
  if (other) return { text: other.label, location: other.location, icon: 'calendar' };
  const source = dataset.sources.get(id);
  return source && { text: source.title, location: source.location, icon: 'book' };
}

function actorEnd(dataset: Dataset, id: ActorId): PositionEnd {
  const record = dataset.actors.get(id);
  const label = actorName(dataset, id);
  return {
    key: id,
    label,
    tooltip: record && renderActorLine(label, record.kind),
    target: record && { kind: 'record', location: record.location },
  };
}
