import type { PronounClass, Reference, ReferenceReason } from '../annotations';
import type { LocalAnaphor } from '../stages/facts';
import { toDocumentSpan } from '../text/paragraph';
import type { EntityDraft } from './entity-registry';
import type { LocatedFacts } from './located-facts';
import type { LocatedName } from './located-names';
import { unresolved } from './located-names';
import { resolvePronoun } from './resolve-pronoun';
import { resolveRole } from './resolve-role';
import { Discourse } from './discourse';

/** Pronouns and role nouns of the document, and the entity of each by paragraph and index (-1: unresolved). */
export interface ResolvedReferences {
  readonly references: readonly Reference[];
  readonly entityOfAnaphor: readonly Int32Array[];
}

/** What a resolver answers: the entity and why. */
export interface Resolution {
  readonly entity: number;
  readonly because: ReferenceReason;
}

/**
 * Resolves pronouns and role nouns, in text order, against the names and resolved references before them. Where the text does
 * not support one reading, the reference stays open. Words inside quotation marks are somebody else's: never resolved here,
 * and names inside them are no antecedents.
 */
export function resolveReferences(
  paragraphs: readonly LocatedFacts[],
  drafts: readonly EntityDraft[],
  names: readonly LocatedName[],
  entityOfName: readonly Int32Array[],
): ResolvedReferences {
  const references: Reference[] = [];
  const entityOfAnaphor = paragraphs.map(({ facts }) => unresolved(facts.anaphors.length));
  const discourse = new Discourse(drafts);
  let next = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    const located = paragraphs[p];
    if (located === undefined) continue;
    const { facts, paragraph } = located;
    discourse.openParagraph(facts);
    for (let a = 0; a <= facts.anaphors.length; a++) {
      const anaphor = facts.anaphors[a];
      // Names up to here come first.
      for (; isBefore(names[next], p, anaphor); next++) {
        const at = names[next];
        const entity = at === undefined ? -1 : (entityOfName[p]?.[at.index] ?? -1);
        if (at !== undefined && entity >= 0) discourse.seeName(at.name, at.index, entity, at.span);
      }
      if (anaphor === undefined) break;
      const resolution = anaphor.quoted ? undefined : resolve(anaphor, discourse);
      if (resolution !== undefined) {
        discourse.seeAnaphor(anaphor, a, resolution.entity, resolution.because.antecedent);
        const row = entityOfAnaphor[p];
        if (row !== undefined) row[a] = resolution.entity;
      }
      // A role noun that nothing ties to a name is an ordinary noun.
      if (resolution === undefined && anaphor.kind === 'role') continue;
      const span = toDocumentSpan(paragraph, anaphor.start, anaphor.end);
      references.push({ start: span.start, end: span.end, entity: resolution?.entity ?? null, because: resolution?.because ?? null });
    }
  }
  return { references, entityOfAnaphor };
}

function isBefore(at: LocatedName | undefined, paragraph: number, anaphor: LocalAnaphor | undefined): boolean {
  return at !== undefined && at.paragraph === paragraph && (anaphor === undefined || at.name.first < anaphor.first);
}

function resolve(anaphor: LocalAnaphor, discourse: Discourse): Resolution | undefined {
  return anaphor.kind === 'role' ? resolveRole(anaphor, discourse) : resolvePronoun(anaphor, discourse);
}

/** What a third-person pronoun says of whom it stands for. */
export function classOfPronoun(key: string): PronounClass {
  if (key.startsWith('he') && key !== 'her' && key !== 'hers' && key !== 'herself') return 'masculine';
  if (key === 'him' || key === 'his' || key === 'himself') return 'masculine';
  return key.startsWith('th') ? 'plural' : 'feminine';
}
