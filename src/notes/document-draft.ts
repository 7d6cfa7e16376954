import type { Attribution, Claim, DocumentAnnotations, Entity, Mention, Position, Quote, Reference } from '../core/annotations';
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
export type PositionDraft = Mutable<Omit<Position, 'entity' | 'evidence'>> & { entity: EntityDraft; evidence: AttributionDraft[] };

export interface DocumentDraft {
  mentions: MentionDraft[];
  references: ReferenceDraft[];
  quotes: QuoteDraft[];
  attributions: AttributionDraft[];
  claims: ClaimDraft[];
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

/** Takes an attribution out, with its claim and what it is evidence of; its quotes then are nobody's, inner ones stand alone. */
export function removeAttribution(draft: DocumentDraft, attribution: AttributionDraft): void {
  draft.attributions = draft.attributions.filter((other) => other !== attribution);
  draft.claims = draft.claims.filter((claim) => claim.attribution !== attribution);
  for (const quote of draft.quotes) if (quote.attribution === attribution) quote.attribution = null;
  for (const other of draft.attributions) if (other.within === attribution) other.within = attribution.within;
  for (const position of draft.positions) position.evidence = position.evidence.filter((other) => other !== attribution);
  draft.positions = draft.positions.filter(({ evidence }) => evidence.length > 0);
}
