import type { ActorKind } from '../annotations';
import { tokenFlag } from '../text/tokens';
import type { LocatedFacts } from './located-facts';
import type { LocatedName } from './located-names';

/** What the whole document says of possible names that no dataset lists. Questions are asked by index into the located names. */
export interface NameSupport {
  /** True where the name, here or elsewhere in the document, is strong enough to stand. */
  isName(i: number): boolean;
  /** Kind by the votes of all its mentions. */
  kindOf(i: number): ActorKind;
  /** Index of a later name of several words that this one is the last word of, where exactly one person bears it; else `undefined`. */
  laterFull(i: number): number | undefined;
  /** The name as the text has it. */
  text(at: LocatedName): string;
}

/** Least strength at which a name stands. */
const threshold = 0.5;

interface Votes {
  strength: number;
  readonly kinds: Map<ActorKind, number>;
}

/** Counts, for every form, how strong its strongest mention is and what kinds its mentions speak for. */
export function supportedNames(paragraphs: readonly LocatedFacts[], located: readonly LocatedName[]): NameSupport {
  const votes = new Map<string, Votes>();
  const fullByLast = new Map<string, number>();
  const doubtful = new Set<string>();
  for (let i = 0; i < located.length; i++) {
    const at = located[i];
    if (at === undefined) continue;
    const { name, key } = at;
    let entry = votes.get(key);
    if (entry === undefined) votes.set(key, (entry = { strength: 0, kinds: new Map() }));
    if (name.strength > entry.strength) entry.strength = name.strength;
    if (name.kind !== undefined) entry.kinds.set(name.kind, (entry.kinds.get(name.kind) ?? 0) + name.strength);
    const space = key.lastIndexOf(' ');
    if (space < 0) {
      if (name.strength < 0.6) doubtful.add(key);
    } else if (name.kind === 'person' && name.strength >= threshold) {
      const last = key.slice(space + 1);
      const known = fullByLast.get(last);
      fullByLast.set(last, known === undefined || located[known]?.key === key ? (known ?? i) : -1);
    }
  }
  const lowered = seenInLowerCase(paragraphs, doubtful);
  const keyAt = (i: number) => located[i]?.key ?? '';
  return {
    isName(i) {
      const key = keyAt(i);
      const strength = votes.get(key)?.strength ?? 0;
      if (strength >= 0.6) return true;
      if (fullByLast.has(key)) return true;
      return strength >= threshold && !lowered.has(key);
    },
    kindOf(i) {
      let best: ActorKind = 'person';
      let most = 0;
      for (const [kind, weight] of votes.get(keyAt(i))?.kinds ?? []) {
        if (weight > most) {
          most = weight;
          best = kind;
        }
      }
      return best;
    },
    laterFull(i) {
      const later = fullByLast.get(keyAt(i));
      return later !== undefined && later > i ? later : undefined;
    },
    text({ name, paragraph }) {
      return paragraphs[paragraph]?.facts.tokens.text.slice(name.start, name.end) ?? '';
    },
  };
}

/** Those of the words that also stand in lower case somewhere. */
function seenInLowerCase(paragraphs: readonly LocatedFacts[], words: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  if (words.size === 0) return seen;
  for (const { facts } of paragraphs) {
    const { keys, flags, count } = facts.tokens;
    for (let t = 0; t < count; t++) {
      if (((flags[t] ?? 0) & (tokenFlag.word | tokenFlag.capitalized)) !== tokenFlag.word) continue;
      const key = keys[t] ?? '';
      if (words.has(key)) seen.add(key);
    }
  }
  return seen;
}
