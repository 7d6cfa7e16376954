import type { Entity, Mention, Reference } from '../annotations';
import type { Gazetteer } from '../gazetteer';
import type { LocatedFacts } from './located-facts';

/** Who is who in the document. Indexes by paragraph and position in that paragraph's `names` or `anaphors`. */
export interface LinkedNames {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  /** Entity of each local name; -1 where the linking pass dropped it. */
  readonly entityOfName: readonly Int32Array[];
  /** Entity of each local anaphor; -1 where it stays unresolved. */
  readonly entityOfAnaphor: readonly Int32Array[];
}

/** Joins the names of all paragraphs into entities and resolves pronouns and role nouns. */
export function linkNames(_paragraphs: readonly LocatedFacts[], _gazetteer: Gazetteer): LinkedNames {
  return { entities: [], mentions: [], references: [], entityOfName: [], entityOfAnaphor: [] };
}
