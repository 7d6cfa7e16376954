import type { ActorId, ActorKind, IssueId, Stance } from '../core/annotations';

/**
 * The records of a dataset as the rest of the program reads them. The zod schema in `schema.ts` is the truth for what files
 * may hold; this is what is left of it after merging, with the place of every record kept. Unknown fields are kept in `raw`.
 */

/** Where a record or problem stands. Lines and columns count from 0 (UTF-16), as LSP does. */
export interface FileRange {
  /** URI or path, as the file system port gave it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Something wrong in a dataset file. The message says what, where and what to do; plain text. */
export interface DatasetProblem extends FileRange {
  readonly severity: 'error' | 'warning';
  /** Stable name of the kind of problem, e.g. `bad-record`, `duplicate-id`, `unknown-actor`, `syntax`. */
  readonly code: string;
  readonly message: string;
}

/** Fields that every record may have. */
export interface RecordBase {
  readonly location: FileRange;
  readonly sources: readonly string[];
  readonly note: string | undefined;
  /** The record's fields as its file has them, unknown ones included (null-valued ones left out). */
  readonly raw?: Readonly<Record<string, unknown>> | undefined;
}

export interface AliasRecord {
  readonly text: string;
  readonly kind: string | undefined;
  readonly weak: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface ActorRecord extends RecordBase {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly name: string;
  readonly family: string | undefined;
  readonly given: string | undefined;
  readonly aliases: readonly AliasRecord[];
  readonly misspellings: readonly string[];
  /** As written ("he/him"). */
  readonly pronouns: string | undefined;
  readonly country: string | undefined;
  readonly memberOf: readonly ActorId[];
  readonly summary: string | undefined;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly links: readonly string[];
}

export interface RoleRecord extends RecordBase {
  readonly actor: ActorId;
  readonly title: string;
  readonly titleForms: readonly string[];
  readonly organization: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly status: string | undefined;
}

export interface IssueRecord extends RecordBase {
  readonly id: IssueId;
  readonly label: string;
  readonly question: string | undefined;
  readonly terms: readonly string[];
  readonly parent: IssueId | undefined;
  readonly summary: string | undefined;
}

export interface PositionRecord extends RecordBase {
  readonly actor: ActorId;
  readonly issue: IssueId;
  readonly stance: Stance;
  readonly summary: string | undefined;
  readonly condition: string | undefined;
  readonly asOf: string | undefined;
  readonly until: string | undefined;
  readonly evidence: readonly string[];
  readonly status: string | undefined;
}

export interface QuoteRecord extends RecordBase {
  readonly id: string;
  readonly actor: ActorId;
  readonly text: string;
  readonly date: string | undefined;
  readonly event: string | undefined;
  readonly original: { readonly text: string; readonly language: string | undefined } | undefined;
  readonly translation: string | undefined;
  readonly source: string | undefined;
  readonly status: string | undefined;
}

export interface ClaimRecord extends RecordBase {
  readonly id: string;
  readonly text: string;
  readonly claimants: readonly ActorId[];
  readonly date: string | undefined;
  readonly issue: IssueId | undefined;
  readonly variants: readonly string[];
  readonly reviews: readonly ClaimReview[];
}

export interface ClaimReview {
  readonly rating: string;
  readonly reviewer: string | undefined;
  readonly url: string | undefined;
  readonly date: string | undefined;
}

export interface SourceRecord extends RecordBase {
  readonly id: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  readonly published: string | undefined;
  readonly accessed: string | undefined;
}

export interface EventRecord extends RecordBase {
  readonly id: string;
  readonly label: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly terms: readonly string[];
  readonly participants: readonly ActorId[];
}

export interface ProposalRecord extends RecordBase {
  readonly id: string;
  readonly label: string;
  readonly terms: readonly string[];
  readonly by: readonly ActorId[];
  readonly to: readonly ActorId[];
  readonly date: string | undefined;
  readonly versions: readonly unknown[];
  readonly issues: readonly IssueId[];
}

/** All records, merged. Maps, never plain objects, because ids such as `__proto__` are allowed. */
export interface Dataset {
  /** Changes with the content. */
  readonly revision: string;
  readonly actors: ReadonlyMap<ActorId, ActorRecord>;
  readonly issues: ReadonlyMap<IssueId, IssueRecord>;
  readonly quotes: ReadonlyMap<string, QuoteRecord>;
  readonly claims: ReadonlyMap<string, ClaimRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly events: ReadonlyMap<string, EventRecord>;
  readonly proposals: ReadonlyMap<string, ProposalRecord>;
  readonly positions: readonly PositionRecord[];
  /** Roles by actor, as written. */
  readonly rolesOf: ReadonlyMap<ActorId, readonly RoleRecord[]>;
  readonly positionsOf: ReadonlyMap<ActorId, readonly PositionRecord[]>;
  readonly quotesOf: ReadonlyMap<ActorId, readonly QuoteRecord[]>;
  /** Old ids and the ids that took their place in the end, of records of any kind. All ids in records follow them already. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** The dataset without any record. */
export const emptyDataset: Dataset = {
  revision: 'empty',
  actors: new Map(),
  issues: new Map(),
  quotes: new Map(),
  claims: new Map(),
  sources: new Map(),
  events: new Map(),
  proposals: new Map(),
  positions: [],
  rolesOf: new Map(),
  positionsOf: new Map(),
  quotesOf: new Map(),
  redirects: new Map(),
};
