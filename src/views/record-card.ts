import type { ActorId } from '../core/annotations';
import type {
  ActorRecord,
  ClaimRecord,
  Dataset,
  EventRecord,
  IssueRecord,
  ProposalRecord,
  QuoteRecord,
  SourceRecord,
} from '../dataset/dataset';
import type { NamedRecord } from '../dataset/named-records';
import { orderPartialDates } from '../dataset/partial-date';
import { currentPositions } from '../dataset/positions';
import { datedRole, latestQuoteLine, renderActorLine, stanceLine } from './actor-card';
import { actorName } from './article';
import { escapeMarkdown } from './markdown-escape';
import { recordDetails } from './quote-card';
import { renderSource, renderSources } from './source-line';
import { say } from './words';

const maxRoles = 4;
const maxPositions = 5;

/** The card of a record by itself, seen from no article and hence from no date, as Markdown. */
export function renderRecordCard(dataset: Dataset, { section, record }: NamedRecord): string {
  switch (section) {
    case 'actors':
      return lines(actorLines(dataset, record as ActorRecord));
    case 'issues':
      return lines(issueLines(dataset, record as IssueRecord));
    case 'quotes':
      return lines(quoteLines(dataset, record as QuoteRecord));
    case 'claims':
      return lines(claimLines(dataset, record as ClaimRecord));
    case 'sources':
      return lines(sourceLines(dataset, record as SourceRecord));
    case 'events':
      return lines(eventLines(dataset, record as EventRecord));
    case 'proposals':
      return lines(proposalLines(dataset, record as ProposalRecord));
    default:
      return '';
  }
}

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('  \n');

function actorLines(dataset: Dataset, actor: ActorRecord): readonly string[] {
  const roles = [...(dataset.rolesOf.get(actor.id) ?? [])].sort((a, b) => orderPartialDates(b.from, a.from)).slice(0, maxRoles);
  const positions = currentPositions(dataset, actor.id, undefined).slice(0, maxPositions);
  return [
    renderActorLine(actor.name, actor.kind),
    ...summary(actor.summary),
    ...roles.map((role) => `• ${escapeMarkdown(datedRole(dataset, role))}`),
    ...positions.map(({ issue, stance, asOf }) => {
      const line = stanceLine(dataset, issue, stance);
      return `• ${asOf === undefined ? line : say('position.since', { line, date: escapeMarkdown(asOf) })}`;
    }),
    ...latestQuoteLine(dataset, actor, undefined),
    ...renderSources(dataset, [...actor.sources, ...actor.links]),
  ];
}

function issueLines(dataset: Dataset, { label, question, summary: about, parent, sources }: IssueRecord): readonly string[] {
  const wider = parent === undefined ? undefined : (dataset.issues.get(parent)?.label ?? parent);
  return [
    head(label, say('search.issue')),
    ...summary(question),
    ...summary(about),
    ...(wider === undefined ? [] : [say('record.partOf', { issue: escapeMarkdown(wider) })]),
    ...renderSources(dataset, sources),
  ];
}

function quoteLines(dataset: Dataset, quote: QuoteRecord): readonly string[] {
  const speaker = escapeMarkdown(actorName(dataset, quote.actor));
  return [say('record.quote', { text: escapeMarkdown(quote.text), speaker }), recordDetails(dataset, quote)];
}

function claimLines(dataset: Dataset, { text, claimants, date, issue, reviews, sources }: ClaimRecord): readonly string[] {
  return [
    head(text, say('record.claim')),
    names(dataset, claimants),
    [...(issue === undefined ? [] : [dataset.issues.get(issue)?.label ?? issue]), ...(date === undefined ? [] : [date])]
      .map((each) => escapeMarkdown(each))
      .join(' · '),
    ...reviews.map(({ rating, reviewer }) => `• ${escapeMarkdown(reviewer === undefined ? rating : `${rating} (${reviewer})`)}`),
    ...renderSources(dataset, sources),
  ];
}

function sourceLines(dataset: Dataset, { id, kind, published }: SourceRecord): readonly string[] {
  return [
    `**${renderSource(dataset, id)}**`,
    [kind, published].flatMap((each) => (each === undefined ? [] : [escapeMarkdown(each)])).join(' · '),
  ];
}

function eventLines(dataset: Dataset, { label, from, to, participants, sources }: EventRecord): readonly string[] {
  return [
    head(label, say('record.event')),
    [from, to].flatMap((date) => (date === undefined ? [] : [escapeMarkdown(date)])).join(' – '),
    names(dataset, participants),
    ...renderSources(dataset, sources),
  ];
}

function proposalLines(dataset: Dataset, { label, date, by, issues, sources }: ProposalRecord): readonly string[] {
  return [
    head(label, say('record.proposal')),
    date === undefined ? '' : escapeMarkdown(date),
    names(dataset, by),
    issues.map((issue) => escapeMarkdown(dataset.issues.get(issue)?.label ?? issue)).join(', '),
    ...renderSources(dataset, sources),
  ];
}

const head = (label: string, kind: string): string => `**${escapeMarkdown(label)}** — ${kind}`;
const summary = (text: string | undefined): readonly string[] => (text === undefined ? [] : [escapeMarkdown(text)]);
const names = (dataset: Dataset, ids: readonly ActorId[]): string =>
  ids
    .slice(0, 8)
    .map((id) => escapeMarkdown(actorName(dataset, id)))
    .join(', ');
