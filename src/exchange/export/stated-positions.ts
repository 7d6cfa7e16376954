import type { ActorId, ActorKind, Attribution, Entity, IssueId, Position, Stance } from '../../core/annotations';
import { detachedText } from '../../core/text/detached-text';
import type { Span } from '../../core/text/span';
import type { Dataset, PositionRecord } from '../../dataset/dataset';
import { rolesAt } from '../../dataset/roles';
import { contentSpan, textOf } from '../../views/article';
import type { ExportedArticle } from './exported-article';

/** Who stands where, as an article or a record has it: what tables and briefs of positions are made from. */
export interface StatedPosition {
  readonly from: 'article' | 'record';
  /** The article; for a record the title of the first source, empty where it names none. */
  readonly document: string;
  /** Reference date of the article, or the record's own date, perhaps partial; `undefined`: unknown. */
  readonly date: string | undefined;
  /** When a recorded position was given up; `undefined`: not known, or an article's. */
  readonly until: string | undefined;
  /** `undefined`: the dataset does not list the actor. */
  readonly actor: ActorId | undefined;
  readonly name: string;
  /** `undefined`: the record's actor is not in the dataset. */
  readonly kind: ActorKind | undefined;
  /** Organization of a role that the actor surely held at the date, in words; `undefined`: none is known. */
  readonly organization: string | undefined;
  readonly issue: IssueId;
  readonly issueLabel: string;
  readonly stance: Stance;
  readonly condition: string | undefined;
  /** What shows it, the deciding one first. Empty only for records. */
  readonly evidence: readonly Evidence[];
  /** State of a record ("proposed", "reviewed"); `undefined`: none given, or an article's. */
  readonly status: string | undefined;
  /** True where a person decided so in a note. */
  readonly isCorrected: boolean;
}

/** A place in an article, or something on record. */
export interface Evidence {
  /** What the statement says, in the words of the article; of a record its words or title. */
  readonly text: string;
  /**
   * On one line, without marks of Markdown, perhaps shortened: the article from the first to the last of source, cue and content; of
   * a record the same as `text`.
   */
  readonly passage: string;
  /** Of the content in the article, UTF-16; `undefined`: on record. */
  readonly span: Span | undefined;
  /** Index among the article's attributions; `undefined`: on record. */
  readonly statement: number | undefined;
  /** Perhaps partial; `undefined`: unknown. */
  readonly date: string | undefined;
  /** Article or source, in words; empty where none is known. */
  readonly where: string;
  /** Address of a source; untrusted. `undefined`: it has none. */
  readonly url: string | undefined;
}

/** Longest passage, in UTF-16 code units. */
export const maxPassage = 400;

/** The positions that an article shows, in its order. Unlisted actors are among them; those without any statement are not. */
export function articlePositions(article: ExportedArticle): readonly StatedPosition[] {
  const { annotations, dataset } = article;
  return annotations.positions.flatMap((position) => {
    const entity = annotations.entities[position.entity];
    if (entity === undefined) return [];
    const evidence = evidenceOf(article, position);
    return evidence.length === 0 ? [] : [articlePosition(article, position, entity, evidence, dataset)];
  });
}

function articlePosition(
  { file, text, annotations }: ExportedArticle,
  { issue, stance, condition, corrected }: Position,
  { actor, name, kind }: Entity,
  evidence: readonly Evidence[],
  dataset: Dataset,
): StatedPosition {
  const date = annotations.referenceDate?.date;
  return {
    from: 'article',
    document: file,
    date,
    until: undefined,
    actor: actor ?? undefined,
    name: actor === null ? detachedText(name) : (dataset.actors.get(actor)?.name ?? name),
    kind,
    organization: actor === null ? undefined : organizationAt(dataset, actor, date),
    issue,
    issueLabel: dataset.issues.get(issue)?.label ?? issue,
    stance,
    condition: condition === null ? undefined : detachedText(text.slice(condition.start, condition.end)),
    evidence,
    status: undefined,
    isCorrected: corrected !== undefined,
  };
}

function evidenceOf(article: ExportedArticle, { entity, evidence }: Position): readonly Evidence[] {
  const { file, text, annotations } = article;
  return evidence.flatMap((index) => {
    const attribution = annotations.attributions[index];
    if (attribution?.source?.entity !== entity) return [];
    return [
      {
        text: contentText(text, attribution),
        passage: textOf(article, passageOf(attribution), maxPassage),
        span: contentSpan(attribution),
        statement: index,
        date: annotations.referenceDate?.date,
        where: file,
        url: undefined,
      },
    ];
  });
}

/** The pieces of the content, an ellipsis between them. */
export function contentText(text: string, { content }: Attribution): string {
  return content.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** From the first to the last of source, cue and content. */
function passageOf({ source, cue, content }: Attribution): Span {
  const parts = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) };
}

/** All positions on record, in the order of the dataset. */
export function recordedPositions(dataset: Dataset): readonly StatedPosition[] {
  return dataset.positions.map((position): StatedPosition => {
    const { actor, issue, stance, asOf, until, condition, status } = position;
    const record = dataset.actors.get(actor);
    const evidence = recordedEvidence(dataset, position);
    return {
      from: 'record',
      document: evidence.find(({ where }) => where !== '')?.where ?? '',
      date: asOf,
      until,
      actor,
      name: record?.name ?? actor,
      kind: record?.kind,
      organization: organizationAt(dataset, actor, asOf),
      issue,
      issueLabel: dataset.issues.get(issue)?.label ?? issue,
      stance,
      condition,
      evidence,
      status,
      isCorrected: false,
    };
  });
}

/** What a record names as evidence and sources; its own summary first, where it has one. */
function recordedEvidence(dataset: Dataset, { evidence, sources, summary, asOf }: PositionRecord): readonly Evidence[] {
  const shown = [...new Set(evidence)].map((id) => evidenceRecord(dataset, id));
  const citedTitles = new Set(shown.map(({ where }) => where));
  // A source that the evidence cites adds nothing.
  const others = [...new Set(sources)]
    .map((id) => evidenceRecord(dataset, id))
    .filter(({ where }) => where === '' || !citedTitles.has(where));
  const named = [...shown, ...others];
  if (summary === undefined) return named;
  const { where = '', url } = named.find((each) => each.where !== '') ?? {};
  return [onRecord(summary, asOf, where, url), ...named];
}

function evidenceRecord(dataset: Dataset, id: string): Evidence {
  const quote = dataset.quotes.get(id);
  if (quote) return cited(dataset, `“${quote.text}”`, quote.date, quote.source ?? quote.sources[0]);
  const claim = dataset.claims.get(id);
  if (claim) return cited(dataset, claim.text, claim.date, claim.sources[0]);
  const event = dataset.events.get(id);
  if (event) return cited(dataset, event.label, event.from, event.sources[0]);
  const proposal = dataset.proposals.get(id);
  if (proposal) return cited(dataset, proposal.label, proposal.date, proposal.sources[0]);
  const source = dataset.sources.get(id);
  return source ? onRecord(source.title, source.published, source.title, source.url) : onRecord(id, undefined, '', id);
}

function cited(dataset: Dataset, text: string, date: string | undefined, sourceId: string | undefined): Evidence {
  const source = sourceId === undefined ? undefined : dataset.sources.get(sourceId);
  return onRecord(text, date, source?.title ?? '', source?.url ?? sourceId);
}

function onRecord(text: string, date: string | undefined, where: string, url: string | undefined): Evidence {
  return { text, passage: text, span: undefined, statement: undefined, date, where, url };
}

/** Organization of the first role surely held on the whole of a date, in words. */
function organizationAt(dataset: Dataset, actor: ActorId, date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const held = rolesAt(dataset, actor, date).find((each) => each.held === 'yes' && each.role.organization !== undefined);
  const organization = held?.role.organization;
  return organization === undefined ? undefined : (dataset.actors.get(organization as ActorId)?.name ?? organization);
}
