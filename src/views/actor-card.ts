import type { ActorId, Entity, IssueId, Mention, Reference } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { ActorRecord, Dataset, PositionRecord, QuoteRecord, RoleRecord } from '../dataset/dataset';
import { isHeldAt, orderPartialDates } from '../dataset/partial-date';
import { currentPositions } from '../dataset/positions';
import { rolesAt } from '../dataset/roles';
import type { Article } from './article';
import { actorName, entityName, recordOf, textOf } from './article';
import { renderCorrection } from './correction-line';
import { escapeMarkdown, plainLine } from './markdown-escape';
import { renderSources } from './source-line';
import { say, sayIfKnown } from './words';

type FoundActor = { readonly kind: 'mention'; readonly mention: Mention } | { readonly kind: 'reference'; readonly reference: Reference };

const maxPositions = 3;
const maxRoles = 2;
const maxCandidates = 5;

/** Lines of an actor's card: name and kind, role at the reference date, why linked, positions, latest quote, sources. */
export function renderActor(article: Article, found: FoundActor): readonly string[] {
  const index = found.kind === 'mention' ? found.mention.entity : found.reference.entity;
  const entity = index === null ? undefined : article.annotations.entities[index];
  if (!entity) return [];
  const record = recordOf(article, entity);
  const why = found.kind === 'mention' ? whyMention(article, entity, found.mention) : renderWhyReference(article, entity, found.reference);
  const head = renderActorLine(entityName(article, entity), record?.kind ?? entity.kind);
  if (entity.candidates.length > 0) return [head, why, ...candidateLines(article, entity)];
  if (!record) return [head, why, ...articlePositions(article, entity)];
  return [
    head,
    ...roleLine(article, record),
    why,
    ...positionLines(article, entity, record),
    ...latestQuoteLine(article.dataset, record, article.annotations.referenceDate?.date),
    ...renderSources(article.dataset, [...record.sources, ...record.links]),
  ];
}

/** Name and kind. */
export function renderActorLine(name: string, kind: Entity['kind']): string {
  return `**${escapeMarkdown(name)}** — ${say(`kind.${kind}`)}`;
}

/** Role of an actor at a date, in plain words; `undefined` when none is known to be held then, or the date is unknown. */
export function roleAtDate(dataset: Dataset, actor: ActorId, date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const first = rolesAt(dataset, actor, date)[0];
  if (!first) return undefined;
  const title = roleTitle(dataset, first.role);
  return first.held === 'yes' ? title : say('role.uncertain', { role: title });
}

function roleLine(article: Article, record: ActorRecord): readonly string[] {
  const { dataset } = article;
  const all = dataset.rolesOf.get(record.id) ?? [];
  if (all.length === 0) return [];
  const date = article.annotations.referenceDate?.date;
  if (date === undefined) {
    // Without a date nothing is said about "now": what is listed are the records, with their dates.
    const open = all.filter(({ to }) => to === undefined);
    const shown = [...(open.length > 0 ? open : all)].sort((a, b) => orderPartialDates(b.from, a.from)).slice(0, maxRoles);
    return [escapeMarkdown(say('role.unknownDate', { roles: shown.map((role) => datedRole(dataset, role)).join('; ') }))];
  }
  const held = rolesAt(dataset, record.id, date).slice(0, maxRoles);
  if (held.length === 0) return [escapeMarkdown(say('role.noneAtDate', { date }))];
  const roles = held.map(({ role, held: sure }) =>
    sure === 'yes' ? roleTitle(dataset, role) : say('role.uncertain', { role: roleTitle(dataset, role) }),
  );
  return [escapeMarkdown(say('role.atDate', { roles: roles.join('; '), date }))];
}

function roleTitle(dataset: Dataset, role: RoleRecord): string {
  const title =
    role.status === undefined || role.status === 'elected' ? role.title : say('role.status', { title: role.title, status: role.status });
  if (role.organization === undefined) return plainLine(title, 100);
  // An organization is an actor's id or plain words.
  const organization = dataset.actors.get(role.organization as ActorId)?.name ?? role.organization;
  return plainLine(say('role.of', { title, organization }), 140);
}

/** A role with its dates, in plain words. */
export function datedRole(dataset: Dataset, role: RoleRecord): string {
  const title = roleTitle(dataset, role);
  const { from, to } = role;
  if (from !== undefined && to !== undefined) return say('role.fromTo', { role: title, from, to });
  if (from !== undefined) return say('role.since', { role: title, from });
  return to === undefined ? title : say('role.until', { role: title, to });
}

function whyMention(article: Article, entity: Entity, mention: Mention): string {
  if (entity.candidates.length > 0) return say('why.ambiguous', { names: candidateNames(article, entity) });
  const { because } = mention;
  switch (because.kind) {
    case 'corrected':
      return renderCorrection(because);
    case 'listed':
      return whyListed(article, recordOf(article, entity), because.alias);
    case 'short-form':
      return whyShort(article, entity, mention, because.of);
    case 'unlisted': {
      const known = sayIfKnown('evidence', because.evidence);
      return say('why.unlisted', { evidence: known ?? say('evidence.other', { rule: escapeMarkdown(because.evidence) }) });
    }
  }
}

/** With the dates of the alias, unless it surely was a name on the article's date: an old name still names, but should be known as one. */
function whyListed({ annotations }: Article, record: ActorRecord | undefined, alias: string): string {
  const known = record?.aliases.find(({ text }) => text === alias);
  const { kind, from, to } = known ?? {};
  const shown = { alias: escapeMarkdown(alias), ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const isDated = from !== undefined || to !== undefined;
  if (isDated && isHeldAt(from, to, annotations.referenceDate?.date) !== 'yes') {
    if (from === undefined) return say('why.listedUntil', shown);
    return say(to === undefined ? 'why.listedSince' : 'why.listedFromTo', shown);
  }
  return say(!isDated && kind === 'former' ? 'why.listedFormer' : 'why.listed', shown);
}

function whyShort(article: Article, entity: Entity, mention: Mention, of: Span): string {
  const full = textOf(article, of, 80);
  const short = textOf(article, mention, 80);
  const values = { full: escapeMarkdown(full) };
  if (entity.actor === null) return say('why.unlistedShort', values);
  const isAcronym = short.length > 1 && short === short.toUpperCase() && full !== full.toUpperCase();
  if (isAcronym) return say('why.acronym', values);
  const family = recordOf(article, entity)?.family;
  return say(
    entity.kind === 'person' && (family === undefined ? full.endsWith(` ${short}`) : family === short) ? 'why.surname' : 'why.short',
    values,
  );
}

/** Why a pronoun or role noun stands for somebody, in plain words. */
export function renderWhyReference(article: Article, entity: Entity, reference: Reference): string {
  const text = escapeMarkdown(textOf(article, reference, 60));
  const name = escapeMarkdown(entityName(article, entity));
  const because = reference.because;
  if (because === null) return say('why.referenceWithoutReason', { text, name });
  if (because.kind === 'corrected') return renderCorrection(because);
  if (because.kind === 'role') return say('why.role', { text, name, role: escapeMarkdown(because.role) });
  if (because.kind === 'holder') return say('why.holder', { text, name, role: escapeMarkdown(because.role), date: because.date });
  const rule = sayIfKnown('rule', because.rule) ?? say('rule.other', { rule: escapeMarkdown(because.rule) });
  return say('why.pronoun', { text, name, rule });
}

function candidateNames(article: Article, entity: Entity): string {
  return entity.candidates
    .slice(0, maxCandidates)
    .map((id) => escapeMarkdown(actorName(article.dataset, id)))
    .join(', ');
}

/** One line per candidate that has a role, so that the reader can tell them apart. */
function candidateLines(article: Article, entity: Entity): readonly string[] {
  const date = article.annotations.referenceDate?.date;
  return entity.candidates.slice(0, maxCandidates).map((id) => {
    const name = escapeMarkdown(actorName(article.dataset, id));
    const about = roleAtDate(article.dataset, id, date) ?? article.dataset.actors.get(id)?.summary;
    return about === undefined ? `• ${name}` : `• ${name} — ${escapeMarkdown(about, 120)}`;
  });
}

function positionLines(article: Article, entity: Entity, record: ActorRecord): readonly string[] {
  const here = issuesHere(article, entity);
  const recorded = currentPositions(article.dataset, record.id, article.annotations.referenceDate?.date);
  if (recorded.length === 0) return articlePositions(article, entity);
  // Issues of this article first, otherwise the order of `currentPositions` (newest first).
  const ordered = [...recorded.filter(({ issue }) => here.has(issue)), ...recorded.filter(({ issue }) => !here.has(issue))];
  return ordered.slice(0, maxPositions).map((position) => {
    let line = stanceLine(article.dataset, position.issue, position.stance);
    if (position.condition !== undefined) line = say('position.condition', { line, condition: escapeMarkdown(position.condition, 80) });
    if (position.asOf !== undefined) line = say('position.since', { line, date: escapeMarkdown(position.asOf) });
    return `• ${line}`;
  });
}

function articlePositions(article: Article, entity: Entity): readonly string[] {
  const index = article.annotations.entities.indexOf(entity);
  return article.annotations.positions
    .filter((position) => position.entity === index)
    .slice(0, maxPositions)
    .map(({ issue, stance }) => `• ${say('position.inArticle', { line: stanceLine(article.dataset, issue, stance) })}`);
}

function issuesHere(article: Article, entity: Entity): ReadonlySet<IssueId> {
  const index = article.annotations.entities.indexOf(entity);
  return new Set(article.annotations.positions.filter((position) => position.entity === index).map(({ issue }) => issue));
}

/** A stance on an issue, as Markdown. */
export function stanceLine(dataset: Dataset, issue: IssueId, stance: PositionRecord['stance']): string {
  return say('position.line', { stance: say(`stance.${stance}`), issue: escapeMarkdown(dataset.issues.get(issue)?.label ?? issue, 80) });
}

/** One Markdown line with the newest quote of an actor that is not later than `date`; none where there is none. */
export function latestQuoteLine(dataset: Dataset, record: ActorRecord, date: string | undefined): readonly string[] {
  const latest = latestQuote(dataset, record.id, date);
  if (!latest) return [];
  const text = escapeMarkdown(latest.text, 140);
  return [
    latest.date === undefined ? say('quote.latest', { text }) : say('quote.latestDated', { text, date: escapeMarkdown(latest.date) }),
  ];
}

/** The newest quote not known to be later than `date`; undated ones count as oldest. */
function latestQuote(dataset: Dataset, actor: ActorId, date: string | undefined): QuoteRecord | undefined {
  let latest: QuoteRecord | undefined;
  for (const quote of dataset.quotesOf.get(actor) ?? []) {
    if (date !== undefined && isHeldAt(quote.date, undefined, date) === 'no') continue;
    if (!latest || orderPartialDates(latest.date, quote.date) < 0) latest = quote;
  }
  return latest;
}
