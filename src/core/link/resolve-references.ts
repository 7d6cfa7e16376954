import type { PronounClass, Reference, ReferenceDate, ReferenceReason } from '../annotations';
import type { Gazetteer } from '../gazetteer';
import { Discourse } from './discourse';
import type { LinkedParagraph } from './linked-paragraph';
import type { Antecedent, LocatedAnaphor, LocatedName } from './located-name';
import type { NameLinker } from './name-linker';
import type { Pace } from './pace';
import { resolvePronoun } from './resolve-pronoun';
import { resolveHolder } from './resolve-holder';
import { resolveRole } from './resolve-role';

/** What a resolver answers: the entity, what it was last called by, and why. */
export interface Resolution {
  readonly entity: number;
  readonly antecedent: Antecedent;
  readonly because: ReferenceReason;
}

/** What tells who holds an office: the records, and the day that the text speaks from (`null`: unknown). */
export interface Offices {
  readonly gazetteer: Gazetteer;
  readonly referenceDate: ReferenceDate | null;
}

/**
 * Resolves pronouns and role nouns, in text order, against the names and resolved references before them. Where the text does
 * not support one reading, the reference stays open. Words inside quotation marks are somebody else's: never resolved here,
 * and names inside them are no antecedents.
 */
export function* resolveReferences(
  paragraphs: readonly LinkedParagraph[],
  linker: NameLinker,
  offices: Offices,
  pace: Pace,
): Generator<void, Reference[], void> {
  const references: Reference[] = [];
  const discourse = new Discourse(linker.registry);
  for (const paragraph of paragraphs) {
    const { names } = paragraph;
    discourse.openParagraph(paragraph);
    let next = 0;
    for (const anaphor of paragraph.anaphors) {
      next = seeNames(names, next, anaphor.token, discourse);
      const isIt = anaphor.local.key === 'it';
      const resolution = anaphor.local.quoted || (isIt && !anaphor.isSource) ? undefined : resolve(anaphor, discourse, linker, offices);
      anaphor.entity = resolution?.entity ?? -1;
      anaphor.antecedent = resolution?.antecedent;
      if (resolution !== undefined) discourse.see(anaphor);
      // A role noun that nothing ties to a name is an ordinary noun, and "it" that says nothing may stand for anything.
      else if (anaphor.local.kind === 'role' || isIt) continue;
      const { start, end } = paragraph.span(anaphor.local);
      references.push({ start, end, entity: resolution?.entity ?? null, because: resolution?.because ?? null });
    }
    seeNames(names, next, Infinity, discourse);
    if (pace.isDue(names.length + paragraph.anaphors.length * 10 + 1)) yield;
  }
  return references;
}

/** Takes note of the names from the `next`-th on that stand before a token; gives the index of the first behind it. */
function seeNames(names: readonly LocatedName[], next: number, token: number, discourse: Discourse): number {
  let i = next;
  for (let at = names[i]; at !== undefined && at.token < token; at = names[++i]) if (at.entity >= 0 && !at.quoted) discourse.see(at);
  return i;
}

function resolve(anaphor: LocatedAnaphor, discourse: Discourse, linker: NameLinker, offices: Offices): Resolution | undefined {
  if (anaphor.local.kind !== 'role') return resolvePronoun(anaphor, discourse);
  return resolveRole(anaphor, discourse) ?? resolveHolder(anaphor, linker, offices);
}

/** What a third-person pronoun says of whom it stands for. */
export function classOfPronoun(key: string): PronounClass {
  if (key === 'it') return 'neuter';
  if (key.startsWith('he') && key !== 'her' && key !== 'hers' && key !== 'herself') return 'masculine';
  if (key === 'him' || key === 'his' || key === 'himself') return 'masculine';
  return key.startsWith('th') ? 'plural' : 'feminine';
}
