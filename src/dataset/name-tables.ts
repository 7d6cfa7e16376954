import type { ActorId } from '../core/annotations';

/**
 * Names filed for matching, however they are kept: a trie of token numbers, and entries that end at its nodes. Numbers of
 * words, nodes and entries count from 1; 0 is "none", and as a node the root.
 */
export interface NameTables {
  /** Number of a folded token key, 0 when no name has it. */
  wordOf(key: string): number;
  /** The node one word further, 0 for none. */
  child(node: number, word: number): number;
  /** First entry that ends at a node, 0 for none. The one filed last comes first. */
  firstEntry(node: number): number;
  /** Next entry that ends at the same node, 0 for none. */
  nextEntry(entry: number): number;
  /** How the name is written: {@link caseRule}, two bits a token, the first token lowest. */
  caseRules(entry: number): number;
  /** Bits of {@link entryFlag}. */
  flags(entry: number): number;
  /** Whose name it is; `undefined` where it cannot be told (damaged tables). */
  actorOf(entry: number): ActorId | undefined;
  /** The name as the dataset writes it; `undefined` as above. */
  textOf(entry: number): string | undefined;
}

/** Two bits a token. */
export const caseRule = { any: 0, capital: 1, acronym: 2, longAcronym: 3 } as const;

/** Facts about a filed name, as bits. */
export const entryFlag = { weak: 1, short: 2, smallWord: 4 } as const;

/** Acronyms that a text in capitals also has as small words. */
const smallWords: ReadonlySet<string> = new Set(
  'AM AN AS AT BE BY DO GO HE IF IN IS IT ME MY NO OF ON OR SO TO UP US WE WHO ALL AND ARE'.split(' '),
);

/** Bits of {@link entryFlag} of a name of `nTokens` tokens. */
export function entryFlags(text: string, weak: boolean, nTokens: number): number {
  const isShort = nTokens === 1 && text.length < 4;
  return (weak ? entryFlag.weak : 0) | (isShort ? entryFlag.short : 0) | (smallWords.has(text) ? entryFlag.smallWord : 0);
}
