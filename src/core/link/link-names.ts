import type { Entity, Mention, Reference } from '../annotations';
import type { Gazetteer } from '../gazetteer';
import type { LocatedFacts } from './located-facts';
import { locateNames, unresolved } from './located-names';
import { NameLinker } from './name-linker';
import { supportedNames } from './name-support';
import { resolveReferences } from './resolve-references';

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
export function linkNames(paragraphs: readonly LocatedFacts[], gazetteer: Gazetteer): LinkedNames {
  const located = locateNames(paragraphs);
  const linker = new NameLinker(located, supportedNames(paragraphs, located), gazetteer);
  const entityOfName = paragraphs.map(({ facts }) => unresolved(facts.names.length));
  const mentions: Mention[] = [];
  for (let i = 0; i < located.length; i++) {
    const at = located[i];
    if (at === undefined) continue;
    const linked = linker.link(i, at);
    if (linked === undefined) continue;
    const draft = linker.registry.drafts[linked.entity];
    if (draft === undefined) continue;
    const row = entityOfName[at.paragraph];
    if (row !== undefined) row[at.index] = linked.entity;
    draft.mentions.push(mentions.length);
    mentions.push({ start: at.span.start, end: at.span.end, type: draft.kind, entity: linked.entity, because: linked.because });
  }
  const resolved = resolveReferences(paragraphs, linker.registry.drafts, located, entityOfName);
  const entities = linker.registry.drafts.map(({ kind, name, actor, candidates, pronouns, mentions: of }) => ({
    kind,
    name,
    actor,
    candidates,
    pronouns,
    mentions: of,
  }));
  return { entities, mentions, entityOfName, ...resolved };
}
