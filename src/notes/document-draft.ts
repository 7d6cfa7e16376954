import type {
  Attribution,
  Claim,
  Correction,
  DocumentAnnotations,
  Entity,
  IssueStatement,
  Mention,
  Position,
  Quote,
  Reference,
} from '../core/annotations';
import { decidePositions } from '../core/link/decide-positions';
import type { Span } from '../core/text/span';

/**
 * The annotations of a document while decisions are applied to them: everything points to objects instead of numbers, so that
 * things can go, come and change places. `finish` numbers them again.
 */

export type EntityDraft = Omit<Entity, 'mentions'>;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type MentionDraft = Mutable<Omit<Mention, 'entity'>> & { entity: EntityDraft };
export type ReferenceDraft = Mutable<Omit<Reference, 'entity'>> & { entity: EntityDraft | null };
export type AttributionDraft = Mutable<Omit<Attribution, 'source' | 'within'>> & {
  source: (Span & { readonly entity: EntityDraft | null }) | null;
  within: AttributionDraft | null;
};
export type QuoteDraft = Mutable<Omit<Quote, 'attribution'>> & { attribution: AttributionDraft | null };
export type ClaimDraft = Mutable<Omit<Claim, 'attribution'>> & { attribution: AttributionDraft | null };
export type IssueStatementDraft = Mutable<Omit<IssueStatement, 'attribution' | 'through'>> & {
  attribution: AttributionDraft;
  through: AttributionDraft;
  /** The note that made it so; `undefined`: as it was found. */
  corrected: Correction | undefined;
};
export type PositionDraft = Mutable<Omit<Position, 'entity' | 'evidence'>> & { entity: EntityDraft; evidence: AttributionDraft[] };

export interface DocumentDraft {
  mentions: MentionDraft[];
  references: ReferenceDraft[];
  quotes: QuoteDraft[];
  attributions: AttributionDraft[];
  claims: ClaimDraft[];
  issueStatements: IssueStatementDraft[];
  /** Follow from the statements: see {@link derivePositions}. */
  positions: PositionDraft[];
}

/** Annotations with objects in the place of numbers. What points nowhere, as it never should, is left out. */
export function draftOf(annotations: DocumentAnnotations): DocumentDraft {
  const entities = annotations.entities.map(({ mentions: _mentions, ...entity }): EntityDraft => entity);
  const entityAt = (index: number | null): EntityDraft | null => (index === null ? null : (entities[index] ?? null));
  const attributions = annotations.attributions.map((attribution): AttributionDraft => ({
    ...attribution,
    source: attribution.source && { ...attribution.source, entity: entityAt(attribution.source.entity) },
    within: null,
  }));
  const attributionAt = (index: number | null): AttributionDraft | null => (index === null ? null : (attributions[index] ?? null));
  for (const [index, { within }] of annotations.attributions.entries()) {
    const attribution = attributions[index];
    if (attribution !== undefined) attribution.within = attributionAt(within);
  }
  return {
    mentions: annotations.mentions.flatMap((mention) => {
      const entity = entityAt(mention.entity);
      return entity === null ? [] : [{ ...mention, entity }];
    }),
    references: annotations.references.map((reference) => ({ ...reference, entity: entityAt(reference.entity) })),
    quotes: annotations.quotes.map((quote) => ({ ...quote, attribution: attributionAt(quote.attribution) })),
    attributions,
    claims: annotations.claims.map((claim) => ({ ...claim, attribution: attributionAt(claim.attribution) })),
    issueStatements: annotations.issueStatements.flatMap((statement) => {
      const attribution = attributionAt(statement.attribution);
      const through = attributionAt(statement.through) ?? attribution;
      return attribution && through ? [{ ...statement, attribution, through, corrected: undefined }] : [];
    }),
    positions: annotations.positions.flatMap((position) => {
      const entity = entityAt(position.entity);
      const evidence = position.evidence.flatMap((index) => attributionAt(index) ?? []);
      return entity === null ? [] : [{ ...position, entity, evidence }];
    }),
  };
}

/** The annotations again: everything in text order and numbered anew, entities that nothing means any more left out. */
export function finishDraft(draft: DocumentDraft, { referenceDate }: DocumentAnnotations): DocumentAnnotations {
  const mentions = [...draft.mentions].sort(byStart);
  const { attributions } = draft;
  const entities = usedEntities(mentions, draft);
  const entityIndex = indexOf(entities);
  const attributionIndex = indexOf(attributions);
  const ofEntity = entities.map((): number[] => []);
  mentions.forEach(({ entity }, index) => ofEntity[entityIndex(entity) ?? -1]?.push(index));
  return {
    referenceDate,
    entities: entities.map((entity, index) => ({ ...entity, mentions: ofEntity[index] ?? [] })),
    mentions: mentions.map((mention) => ({ ...mention, entity: entityIndex(mention.entity) ?? 0 })),
    references: [...draft.references].sort(byStart).map((reference) => ({ ...reference, entity: entityIndex(reference.entity) })),
    quotes: [...draft.quotes].sort(byStart).map((quote) => ({ ...quote, attribution: attributionIndex(quote.attribution) })),
    attributions: attributions.map(({ source, within, ...attribution }) => ({
      ...attribution,
      source: source && { start: source.start, end: source.end, entity: entityIndex(source.entity) },
      within: attributionIndex(within),
    })),
    claims: [...draft.claims].sort(byStart).map((claim) => ({ ...claim, attribution: attributionIndex(claim.attribution) })),
    issueStatements: draft.issueStatements.flatMap(({ corrected: _corrected, ...statement }) => {
      const attribution = attributionIndex(statement.attribution);
      const through = attributionIndex(statement.through);
      return attribution === null || through === null ? [] : [{ ...statement, attribution, through }];
    }),
    positions: draft.positions.flatMap((position) => {
      const evidence = position.evidence.flatMap((attribution) => attributionIndex(attribution) ?? []);
      const entity = entityIndex(position.entity);
      return entity === null || evidence.length === 0 ? [] : [{ ...position, entity, evidence }];
    }),
  };
}

/** Entities in the order of their first mention; then those that only a reference, source or position means. */
function usedEntities(mentions: readonly MentionDraft[], draft: DocumentDraft): readonly EntityDraft[] {
  const meant = [
    ...draft.references.map(({ entity }) => entity),
    ...draft.attributions.map(({ source }) => source?.entity ?? null),
    ...draft.positions.map(({ entity }) => entity),
  ];
  return [...new Set([...mentions.map(({ entity }) => entity), ...meant.flatMap((entity) => entity ?? [])])];
}

function indexOf<T>(list: readonly T[]): (item: T | null) => number | null {
  const indexes = new Map(list.map((item, index) => [item, index]));
  return (item) => (item === null ? null : (indexes.get(item) ?? null));
}

/** Outer ones first where two begin at one place. */
const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Puts an attribution in where it belongs in text order. The order of the others, which is the analysis's, stays. */
export function insertAttribution({ attributions }: DocumentDraft, attribution: AttributionDraft): void {
  const place = placeOf(attribution);
  const at = attributions.findIndex((other) => placeOf(other) > place);
  attributions.splice(at < 0 ? attributions.length : at, 0, attribution);
}

const placeOf = ({ cue, content }: AttributionDraft): number => Math.min(cue?.start ?? Infinity, content[0]?.start ?? Infinity);

/** Takes an attribution out, with its claim and what it says of issues; its quotes then are nobody's, inner ones stand alone. */
export function removeAttribution(draft: DocumentDraft, attribution: AttributionDraft): void {
  draft.attributions = draft.attributions.filter((other) => other !== attribution);
  draft.claims = draft.claims.filter((claim) => claim.attribution !== attribution);
  for (const quote of draft.quotes) if (quote.attribution === attribution) quote.attribution = null;
  for (const other of draft.attributions) if (other.within === attribution) other.within = attribution.within;
  draft.issueStatements = draft.issueStatements.filter((statement) => statement.attribution !== attribution);
  for (const statement of draft.issueStatements) if (statement.through === attribution) statement.through = statement.attribution;
}

/** The attribution by which a statement is somebody's: its own where its source is known, else the one it speaks through. */
export function evidenceOf({ attribution, through }: IssueStatementDraft): AttributionDraft {
  return attribution.source?.entity ? attribution : through;
}

/** Where everybody stands by the statements as they are now, decided as the analysis decides it. */
export function derivePositions({ issueStatements, attributions }: DocumentDraft): PositionDraft[] {
  const index = indexOf(attributions);
  return decidePositions(issueStatements, (statement) => evidenceOf(statement).source?.entity ?? undefined)
    .flatMap(({ holder, issue, deciding, statements }): PositionDraft[] => {
      const { stance, condition, rule, corrected } = deciding;
      const evidence = [...new Set(statements.map(evidenceOf))];
      return stance === null ? [] : [{ entity: holder, issue, stance, condition, evidence, rule, ...(corrected && { corrected }) }];
    })
    .sort((a, b) => (index(a.evidence[0] ?? null) ?? 0) - (index(b.evidence[0] ?? null) ?? 0));
}
