import type { ActorRecord, Dataset } from '../dataset/dataset';

/**
 * How what somebody types is compared with names: case and diacritics do not count, and it may begin at any word of the name.
 */

/** Small letters without diacritics. */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) > 127) return lower.normalize('NFD').replace(/\p{M}/gu, '');
  return lower;
}

/** An actor with all names to be compared: the house form, then the aliases. */
export interface FoldedActor {
  readonly actor: ActorRecord;
  /** Folded, in the order of the actor's names. */
  readonly folded: readonly string[];
}

/** Made once a dataset: folding the names of a large one takes longer than a keystroke may. */
const foldedActors = new WeakMap<Dataset, readonly FoldedActor[]>();

/** All actors of a dataset with their folded names. */
export function foldedActorsOf(dataset: Dataset): readonly FoldedActor[] {
  const known = foldedActors.get(dataset);
  if (known) return known;
  const made = [...dataset.actors.values()].map(foldedActor);
  foldedActors.set(dataset, made);
  return made;
}

/** One actor with its folded names. */
export function foldedActor(actor: ActorRecord): FoldedActor {
  return { actor, folded: [foldName(actor.name), ...actor.aliases.map(({ text }) => foldName(text))] };
}

/** Offset in a folded name of the first word that `prefix` (folded) begins at; -1 for none. */
export function wordStartOf(name: string, prefix: string): number {
  for (let at = name.indexOf(prefix); at >= 0; at = name.indexOf(prefix, at + 1)) if (at === 0 || isGap(name.charCodeAt(at - 1))) return at;
  return -1;
}

/** A space, a hyphen, an apostrophe or an opening mark. */
function isGap(code: number): boolean {
  return code === 32 || code === 45 || code === 39 || code === 0x2019 || code === 0x201c || code === 34 || code === 40;
}
