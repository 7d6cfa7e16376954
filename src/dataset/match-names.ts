import type { ActorId } from '../core/annotations';
import type { NameMatch } from '../core/gazetteer';
import { tokenFlag, type Tokens } from '../core/text/tokens';
import { isInnerHyphen } from './alias-tokens';
import type { BearerCache } from './bearer-cache';
import { foldKey } from './fold';
import { caseRule, entryFlag, type NameTables } from './name-tables';

/** Names of some actors. Several layers together answer as one index of all their names would. */
export interface NameLayer {
  readonly tables: NameTables;
  /** Actors whose names in this layer do not count any more; `undefined`: none. */
  readonly hidden: ReadonlySet<ActorId> | undefined;
  /** Remembers who bears much shared names, where this is the only layer. */
  readonly cache?: BearerCache | undefined;
}

/**
 * Finds names in tokens: leftmost, longest, whole tokens. What counts as the same is said at `NameIndex`. Bearers of one name
 * come in the order in which they were filed; with several layers `rankOf` gives the order.
 */
export function matchNames(tokens: Tokens, layers: readonly NameLayer[], rankOf?: (actor: ActorId) => number): readonly NameMatch[] {
  return new NameScan(tokens, layers, rankOf).all();
}

/** Number of a token that is a hyphen; words count from 1. */
const hyphenId = -1;

/** A layer, and how far the scan has walked its trie. */
interface Walk {
  readonly tables: NameTables;
  readonly hidden: ReadonlySet<ActorId> | undefined;
  /** Word numbers by token, 0 for unknown. */
  readonly ids: Int32Array;
  node: number;
}

interface Bearer {
  readonly tables: NameTables;
  readonly entry: number;
  readonly actor: ActorId;
}

class NameScan {
  readonly #tokens: Tokens;
  readonly #walks: readonly Walk[];
  readonly #rankOf: ((actor: ActorId) => number) | undefined;
  /** By sentence: 0 not looked at, 1 in capitals, -1 not. */
  readonly #inCaps: Int8Array;
  readonly #cache: BearerCache | undefined;
  /** Bits of the tokens passed over since the match began. */
  #skipped = 0;

  constructor(tokens: Tokens, layers: readonly NameLayer[], rankOf: ((actor: ActorId) => number) | undefined) {
    this.#tokens = tokens;
    this.#rankOf = rankOf;
    this.#cache = layers.length === 1 && rankOf === undefined ? layers[0]?.cache : undefined;
    this.#inCaps = new Int8Array(tokens.sentenceStarts.length);
    const all = layers.map(({ tables, hidden }) => ({ tables, hidden, ids: new Int32Array(tokens.count), node: 0 }));
    this.#walks = all;
    for (let i = 0; i < tokens.count; i++) {
      const key = isInnerHyphen(tokens, i) ? undefined : foldKey(tokens.keys[i] ?? '');
      for (const { tables, ids } of all) ids[i] = key === undefined ? hyphenId : tables.wordOf(key);
    }
  }

  all(): readonly NameMatch[] {
    const matches: NameMatch[] = [];
    for (let first = 0; first < this.#tokens.count;) {
      const match = this.#longestAt(first);
      if (match !== undefined) matches.push(match);
      first = match?.end ?? first + 1;
    }
    return matches;
  }

  #longestAt(first: number): NameMatch | undefined {
    let longest: NameMatch | undefined;
    this.#skipped = 0;
    for (const walk of this.#walks) walk.node = 0;
    // 16 tokens with 15 hyphens between them at most: the trie and `isInnerHyphen` see to it, and 31 bits suffice.
    for (let i = first; i < this.#tokens.count; i++) {
      if (this.#walks[0]?.ids[i] === hyphenId) {
        if (i === first) return undefined;
        this.#skipped |= 1 << (i - first);
        continue;
      }
      let isAlive = false;
      let hasEntry = false;
      for (const walk of this.#walks) {
        if (walk.node === 0 && i > first) continue;
        const id = walk.ids[i] ?? 0;
        walk.node = id === 0 ? 0 : walk.tables.child(walk.node, id);
        if (walk.node === 0) continue;
        isAlive = true;
        hasEntry ||= walk.tables.firstEntry(walk.node) !== 0;
      }
      if (!isAlive) break;
      if (hasEntry) longest = this.#knownMatchAt(first, i + 1) ?? longest;
    }
    return longest;
  }

  #knownMatchAt(first: number, end: number): NameMatch | undefined {
    const cache = this.#cache;
    const key = cache?.keyOf(this.#walks[0]?.node ?? 0, this.#tokens, first, end, this.#skipped);
    if (cache === undefined || key === undefined) return this.#matchAt(first, end);
    const known = cache.get(key);
    if (known !== undefined) return { first, end, ...known };
    const match = this.#matchAt(first, end);
    if (match !== undefined) cache.add(key, { actors: match.actors, alias: match.alias, weak: match.weak });
    return match;
  }

  /** The bearers whose case rules the text keeps; undefined for none. Strong ones hide weak ones. */
  #matchAt(first: number, end: number): NameMatch | undefined {
    let isWeak = true;
    // Chains run from the last entry to the first; the order of filing is the other way round.
    let bearers: Bearer[] = [];
    for (const { tables, hidden, node } of this.#walks) {
      if (node === 0) continue;
      for (let entry = tables.firstEntry(node); entry !== 0; entry = tables.nextEntry(entry)) {
        const fit = this.#fit(tables, entry, first, end);
        if (fit === 'no' || (fit === 'weak' && !isWeak)) continue;
        const actor = tables.actorOf(entry);
        if (actor === undefined || hidden?.has(actor) === true) continue;
        if (fit === 'strong' && isWeak) {
          isWeak = false;
          bearers = [];
        }
        bearers.push({ tables, entry, actor });
      }
    }
    const rankOf = this.#rankOf;
    if (rankOf !== undefined && bearers.length > 1) bearers.sort((a, b) => rankOf(b.actor) - rankOf(a.actor));
    const earliest = bearers.at(-1);
    if (earliest === undefined) return undefined;
    const alias = earliest.tables.textOf(earliest.entry) ?? this.#textBetween(first, end);
    const actors: ActorId[] = [];
    for (let i = bearers.length - 1; i >= 0; i--) {
      const actor = bearers[i]?.actor;
      // Entries of one actor stand together, since they were filed together.
      if (actor !== undefined && actors.at(-1) !== actor) actors.push(actor);
    }
    return { first, end, alias, actors, weak: isWeak };
  }

  #textBetween(first: number, end: number): string {
    return this.#tokens.text.slice(this.#tokens.starts[first], this.#tokens.ends[end - 1]);
  }

  #fit(tables: NameTables, entry: number, first: number, end: number): 'no' | 'weak' | 'strong' {
    const flags = tables.flags(entry);
    const isShort = (flags & entryFlag.short) !== 0;
    let rules = tables.caseRules(entry);
    let result: 'weak' | 'strong' = (flags & entryFlag.weak) === 0 ? 'strong' : 'weak';
    for (let i = first; i < end; i++) {
      if ((this.#skipped & (1 << (i - first))) !== 0) continue;
      const form = this.#tokens.flags[i] ?? 0;
      const rule = rules & 3;
      rules >>>= 2;
      if (!isCaseKept(rule, form)) return 'no';
      if (rule !== caseRule.capital || !isShort || (form & tokenFlag.allCaps) === 0) continue;
      if (!this.#isSentenceInCaps(i)) return 'no';
      result = 'weak';
    }
    return (flags & entryFlag.smallWord) !== 0 && this.#isSentenceInCaps(first) ? 'weak' : result;
  }

  /** Three or more words, all in capitals. */
  #isSentenceInCaps(token: number): boolean {
    const tokens = this.#tokens;
    const sentence = tokens.sentences[token] ?? 0;
    if (this.#inCaps[sentence] === 0) {
      let nWords = 0;
      let isCaps = true;
      for (let i = tokens.sentenceStarts[sentence] ?? 0; i < (tokens.sentenceStarts[sentence + 1] ?? 0) && isCaps; i++) {
        const form = tokens.flags[i] ?? 0;
        if ((form & tokenFlag.word) === 0) continue;
        nWords++;
        const isLetter = (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0) === 1;
        isCaps = (form & tokenFlag.allCaps) !== 0 || (isLetter && (form & tokenFlag.capitalized) !== 0);
      }
      this.#inCaps[sentence] = isCaps && nWords >= 3 ? 1 : -1;
    }
    return this.#inCaps[sentence] === 1;
  }
}

function isCaseKept(rule: number, form: number): boolean {
  switch (rule) {
    case caseRule.capital:
      return (form & tokenFlag.capitalized) !== 0;
    case caseRule.acronym:
      return (form & tokenFlag.allCaps) !== 0;
    case caseRule.longAcronym:
      return (form & tokenFlag.allCaps) !== 0 || ((form & tokenFlag.capitalized) !== 0 && (form & tokenFlag.sentenceStart) === 0);
    default:
      return true;
  }
}
