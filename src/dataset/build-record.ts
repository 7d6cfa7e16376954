import type { ActorId, IssueId } from '../core/annotations';
import type {
  ActorRecord,
  AliasRecord,
  ClaimRecord,
  EventRecord,
  FileRange,
  IssueRecord,
  PositionRecord,
  ProposalRecord,
  QuoteRecord,
  RoleRecord,
  SourceRecord,
} from './dataset';
import type { RecordInput, SectionName } from './schema';

/** The records that each section of a file becomes. */
export interface RecordOf {
  readonly actors: ActorRecord;
  readonly roles: RoleRecord;
  readonly issues: IssueRecord;
  readonly positions: PositionRecord;
  readonly quotes: QuoteRecord;
  readonly claims: ClaimRecord;
  readonly sources: SourceRecord;
  readonly events: EventRecord;
  readonly proposals: ProposalRecord;
}

/**
 * Makes the record of one section from what its schema gave back: absent lists become empty, numbers in dates text. The
 * common fields are spelled out each time, because spreading them into the rest takes longer than reading the file.
 */
export const buildRecord: { readonly [S in SectionName]: (input: RecordInput<S>, location: FileRange) => RecordOf[S] } = {
  actors: (input, location) => ({
    location,
    sources: input.sources ?? [],
    note: input.note,
    raw: input,
    id: input.id as ActorId,
    kind: input.kind,
    name: input.name,
    family: input.family,
    given: input.given,
    aliases: (input.aliases ?? []).map(toAlias),
    misspellings: input.misspellings ?? [],
    pronouns: input.pronouns,
    country: input.country,
    memberOf: actorIds(input.memberOf),
    summary: input.summary,
    identifiers: input.identifiers ?? {},
    links: input.links ?? [],
  }),
  roles: (input, location) => ({
    location,
    sources: input.sources ?? [],
    note: input.note,
    raw: input,
    actor: input.actor as ActorId,
    title: input.title,
    titleForms: input.titleForms ?? [],
    organization: input.organization,
    from: date(input.from),
    to: date(input.to),
    status: input.status,
  }),
  issues: (input, location) => ({
    location,
    sources: input.sources ?? [],
    note: input.note,
    raw: input,
    id: input.id as IssueId,
    label: input.label,
    question: input.question,
    terms: input.terms ?? [],
    parent: input.parent as IssueId | undefined,
    summary: input.summary,
  }),
  positions: (input, location) => ({
    location,
    sources: input.sources ?? [],
    note: input.note,
    raw: input,
    actor: input.actor as ActorId,
    issue: input.issue as IssueId,
    stance: input.stance,
    summary: input.summary,
    condition: input.condition,
    asOf: date(input.asOf),
    until: date(input.until),
    evidence: input.evidence ?? [],
    status: input.status,
  }),
  quotes: (input, location) => ({
    location,
    sources: input.sources ?? [],
    note: input.note,
    raw: input,
    id: input.id,
    actor: input.actor as ActorId,
    text: input.text,
    date: date(input.date),
    event: input.event,
    original: input.original && { text: input.original.text, language: input.original.language },
    translation: input.translation,
    source: input.source,
    status: input.status,
  }),
  claims: (input, location) => ({
    location,
    sources: input.sources ?? [],
    note: input.note,
    raw: input,
    id: input.id,
    text: input.text,
    claimants: actorIds(input.claimants),
    date: date(input.date),
    issue: input.issue as IssueId | undefined,
    variants: input.variants ?? [],
    reviews: (input.reviews ?? []).map((review) => ({
      rating: review.rating,
      reviewer: review.reviewer,
      url: review.url,
      date: date(review.date),
    })),
  }),
  sources: (input, location) => ({
    location,
    sources: input.sources ?? [],
    note: input.note,
    raw: input,
    id: input.id,
    title: input.title,
    kind: input.kind,
    publisher: input.publisher,
    url: input.url,
    published: date(input.published),
    accessed: date(input.accessed),
  }),
  events: (input, location) => ({
    location,
    sources: input.sources ?? [],
    note: input.note,
    raw: input,
    id: input.id,
    label: input.label,
    from: date(input.from),
    to: date(input.to),
    terms: input.terms ?? [],
    participants: actorIds(input.participants),
  }),
  proposals: (input, location) => ({
    location,
    sources: input.sources ?? [],
    note: input.note,
    raw: input,
    id: input.id,
    label: input.label,
    terms: input.terms ?? [],
    by: actorIds(input.by),
    to: actorIds(input.to),
    date: date(input.date),
    versions: input.versions ?? [],
    issues: (input.issues ?? []) as IssueId[],
  }),
};

function date(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function actorIds(ids: readonly string[] | undefined): readonly ActorId[] {
  return (ids ?? []) as ActorId[];
}

function toAlias(alias: Exclude<RecordInput<'actors'>['aliases'], undefined>[number]): AliasRecord {
  if (typeof alias === 'string') return { text: alias, kind: undefined, weak: false, from: undefined, to: undefined };
  return { text: alias.text, kind: alias.kind, weak: alias.weak ?? false, from: date(alias.from), to: date(alias.to) };
}
