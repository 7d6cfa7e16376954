import type { ActorId, IssueId } from '../../../src/core/annotations';
import { emptyDataset } from '../../../src/dataset/dataset';
import type {
  ActorRecord,
  ClaimRecord,
  Dataset,
  EventRecord,
  FileRange,
  IssueRecord,
  PositionRecord,
  QuoteRecord,
  RoleRecord,
  SourceRecord,
} from '../../../src/dataset/dataset';

/** The place of a literal record: a line of its own. */
export function at(line: number): FileRange {
  return { file: 'file:///news/.on-record/data.yaml', line, column: 2, endLine: line, endColumn: 8 };
}

const base = { location: at(0), sources: [], note: undefined };

export function actorRecord(fields: Partial<ActorRecord> & Pick<ActorRecord, 'id' | 'name'>): ActorRecord {
  return {
    ...base,
    kind: 'person',
    family: undefined,
    given: undefined,
    aliases: [],
    misspellings: [],
    pronouns: undefined,
    country: undefined,
    memberOf: [],
    summary: undefined,
    identifiers: {},
    links: [],
    ...fields,
  };
}

export function roleRecord(fields: Partial<RoleRecord> & Pick<RoleRecord, 'actor' | 'title'>): RoleRecord {
  return { ...base, titleForms: [], organization: undefined, from: undefined, to: undefined, status: undefined, ...fields };
}

export function issueRecord(fields: Partial<IssueRecord> & Pick<IssueRecord, 'id' | 'label'>): IssueRecord {
  return { ...base, question: undefined, terms: [], parent: undefined, summary: undefined, ...fields };
}

export function positionRecord(fields: Partial<PositionRecord> & Pick<PositionRecord, 'actor' | 'issue' | 'stance'>): PositionRecord {
  return {
    ...base,
    summary: undefined,
    condition: undefined,
    asOf: undefined,
    until: undefined,
    evidence: [],
    status: undefined,
    ...fields,
  };
}

export function quoteRecord(fields: Partial<QuoteRecord> & Pick<QuoteRecord, 'id' | 'actor' | 'text'>): QuoteRecord {
  return {
    ...base,
    date: undefined,
    event: undefined,
    original: undefined,
    translation: undefined,
    source: undefined,
    status: undefined,
    ...fields,
  };
}

export function claimRecord(fields: Partial<ClaimRecord> & Pick<ClaimRecord, 'id' | 'text'>): ClaimRecord {
  return { ...base, claimants: [], date: undefined, issue: undefined, variants: [], reviews: [], ...fields };
}

export function sourceRecord(fields: Partial<SourceRecord> & Pick<SourceRecord, 'id' | 'title'>): SourceRecord {
  return { ...base, kind: undefined, publisher: undefined, url: undefined, published: undefined, accessed: undefined, ...fields };
}

export function eventRecord(fields: Partial<EventRecord> & Pick<EventRecord, 'id' | 'label'>): EventRecord {
  return { ...base, from: undefined, to: undefined, terms: [], participants: [], ...fields };
}

export interface LiteralRecords {
  readonly actors?: readonly ActorRecord[];
  readonly roles?: readonly RoleRecord[];
  readonly issues?: readonly IssueRecord[];
  readonly positions?: readonly PositionRecord[];
  readonly quotes?: readonly QuoteRecord[];
  readonly claims?: readonly ClaimRecord[];
  readonly sources?: readonly SourceRecord[];
  readonly events?: readonly EventRecord[];
}

/** A dataset of records written down in a test, without files. */
export function datasetOf(records: LiteralRecords): Dataset {
  const byId = <Id extends string, R extends { readonly id: Id }>(list: readonly R[] = []): ReadonlyMap<Id, R> =>
    new Map(list.map((record) => [record.id, record]));
  const byActor = <R extends { readonly actor: ActorId }>(list: readonly R[] = []): ReadonlyMap<ActorId, readonly R[]> => {
    const map = new Map<ActorId, R[]>();
    for (const record of list) map.set(record.actor, [...(map.get(record.actor) ?? []), record]);
    return map;
  };
  return {
    ...emptyDataset,
    revision: 'literal',
    actors: byId(records.actors),
    issues: byId<IssueId, IssueRecord>(records.issues),
    quotes: byId(records.quotes),
    claims: byId(records.claims),
    sources: byId(records.sources),
    events: byId(records.events),
    positions: records.positions ?? [],
    rolesOf: byActor(records.roles),
    positionsOf: byActor(records.positions),
    quotesOf: byActor(records.quotes),
  };
}
