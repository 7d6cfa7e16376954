import type { SectionName } from './schema';

/** What a field that holds ids points to; `evidence` is any of quotes, claims, events, proposals and sources. */
export type ReferenceTarget = 'actor' | 'issue' | 'source' | 'event' | 'evidence';

/** Fields of each section that hold ids of other records (one id or a list of them). `sources` may also hold addresses. */
export const referenceFields: Readonly<Record<SectionName, Readonly<Record<string, ReferenceTarget>>>> = {
  actors: { memberOf: 'actor', sources: 'source' },
  roles: { actor: 'actor', sources: 'source' },
  issues: { parent: 'issue', sources: 'source' },
  positions: { actor: 'actor', issue: 'issue', evidence: 'evidence', sources: 'source' },
  quotes: { actor: 'actor', event: 'event', source: 'source', sources: 'source' },
  claims: { claimants: 'actor', issue: 'issue', sources: 'source' },
  sources: { sources: 'source' },
  events: { participants: 'actor', sources: 'source' },
  proposals: { by: 'actor', to: 'actor', issues: 'issue', sources: 'source' },
};

/** Pairs of date fields of which the first may not lie after the second. */
export const dateRanges: Readonly<Partial<Record<SectionName, readonly [string, string]>>> = {
  roles: ['from', 'to'],
  positions: ['asOf', 'until'],
  events: ['from', 'to'],
};
