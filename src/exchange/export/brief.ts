import { detachedText } from '../../core/text/detached-text';
import { roleAtDate } from '../../views/actor-card';
import { escapeProse, renderLink } from '../../views/markdown-escape';
import { say } from '../../views/words';
import type { Dataset } from '../../dataset/dataset';
import { orderPartialDates } from '../../dataset/partial-date';
import { maxPassage } from './stated-positions';
import type { Evidence, StatedPosition } from './stated-positions';

/** A position with what the brief says besides, in words: all that is kept of an article. */
export interface BriefEntry {
  readonly position: StatedPosition;
  /** Role at the date of the article; `undefined`: none known. */
  readonly role: string | undefined;
  /** The question of the issue; `undefined`: the dataset gives none. */
  readonly question: string | undefined;
}

/** What a brief keeps of a position: copies, so that whole articles are not held by them. */
export function briefEntry(position: StatedPosition, dataset: Dataset): BriefEntry {
  const { actor, date, issue } = position;
  return {
    position: { ...position, evidence: position.evidence.map((each) => ({ ...each, passage: detachedText(each.passage), text: '' })) },
    role: actor === undefined ? undefined : roleAtDate(dataset, actor, date),
    question: dataset.issues.get(issue)?.question,
  };
}

/** The whole brief: issue by issue, actor by actor, the newest position first, each with its evidence. Everything is escaped. */
export function renderBrief(entries: readonly BriefEntry[]): string {
  const lines = [`# ${say('brief.title')}`, ''];
  if (entries.length === 0) lines.push(say('brief.none'), '');
  for (const [, ofIssue] of grouped(entries, ({ position }) => position.issue)) {
    const [first] = ofIssue;
    if (first === undefined) continue;
    lines.push(`## ${escapeProse(first.position.issueLabel)}`, '');
    const question = ofIssue.find((entry) => entry.question !== undefined)?.question;
    if (question !== undefined) lines.push(`*${escapeProse(question)}*`, '');
    for (const [, ofActor] of grouped(ofIssue, actorKey)) lines.push(...actorLines(ofActor));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Actors of the dataset by id; others by name. */
const actorKey = ({ position: { actor, name } }: BriefEntry): string => (actor === undefined ? `name ${name}` : `id ${actor}`);

function actorLines(entries: readonly BriefEntry[]): readonly string[] {
  const [first] = entries;
  if (first === undefined) return [];
  const sorted = [...entries].sort((a, b) => orderPartialDates(b.position.date, a.position.date));
  return [`### ${escapeProse(first.position.name)}`, '', ...sorted.flatMap(positionLines), ''];
}

function positionLines({ position, role }: BriefEntry): readonly string[] {
  const { from, date, until, stance, condition, status, evidence } = position;
  const said = [
    `**${say(`stance.${stance}`)}**`,
    date === undefined ? say('brief.undated') : escapeProse(date),
    ...(until === undefined ? [] : [say('brief.until', { date: escapeProse(until) })]),
    ...(from === 'record' ? [say('brief.record')] : []),
    ...(status === undefined ? [] : [escapeProse(status)]),
    ...(position.isCorrected ? [say('brief.corrected')] : []),
    ...(role === undefined ? [] : [escapeProse(role)]),
  ];
  return [
    `- ${said.join(' · ')}`,
    ...(condition === undefined ? [] : [`  - ${say('tree.condition', { condition: escapeProse(condition) })}`]),
    ...evidence.map((each) => `  - ${evidenceLine(each)}`),
  ];
}

function evidenceLine({ date, where, url, passage }: Evidence): string {
  const words = escapeProse(passage, maxPassage);
  const place = where === '' ? '' : url === undefined ? escapeProse(where) : renderLink(where, url, escapeProse);
  const head = [...(date === undefined ? [] : [escapeProse(date)]), ...(place === '' ? [] : [place])].join(', ');
  if (head === '') return renderLink(passage, url, escapeProse);
  return passage === where ? head : `${head}: ${words}`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
