import type { TokenTrie } from '../token-trie';
import type { Table, TableFile } from './table-file';

/** A trie of word numbers with its entries, as {@link addTrie} writes it. Numbers as in `NameTables`. */
export interface CompactTrie {
  child(node: number, word: number): number;
  firstEntry(node: number): number;
  nextEntry(entry: number): number;
  /** Whose entry it is: what the writer gave, below 2^31. */
  ownerOf(entry: number): number;
}

/** How the words and entries of a trie are numbered in its compact form. */
export interface Renumbering {
  /** Old word numbers by new ones, both from 1; index 0 is unused. */
  readonly oldWords: Uint32Array;
  /** Old entry numbers by new ones, likewise. */
  readonly oldEntries: Uint32Array;
}

const firstOfNode = 0x8000_0000;

/**
 * Writes a trie without hash tables: nodes are numbered level by level and edges lie in the order of the nodes they lead to, so
 * that an edge is one word number, and its node follows from its place. Words that begin something come first in the numbering
 * of words: the root's child of word n is node n. Some eight bytes a node and four an entry, against thirty and more in memory.
 */
export function addTrie(
  tables: Map<string, Table>,
  name: string,
  trie: TokenTrie,
  nWords: number,
  ownerOf: (entry: number) => number,
): Renumbering {
  const edges = trie.edgesByNode();
  const { oldWords, newWords } = numberWords(edges.tokensOf(0), nWords);
  const nNodes = trie.nNodes;
  const edgeStarts = new Uint32Array(nNodes + 1);
  const edgeWords = new Uint32Array(Math.max(0, nNodes - 1));
  const entryStarts = new Uint32Array(nNodes + 1);
  const owners = new Uint32Array(trie.nEntries);
  const oldEntries = new Uint32Array(trie.nEntries + 1);
  /** Old node numbers by new ones; grows level by level. */
  const oldNodes = new Uint32Array(nNodes);
  let nEdges = 0;
  let nEntries = 0;
  for (let node = 0; node < nNodes; node++) {
    const old = oldNodes[node] ?? 0;
    edgeStarts[node] = nEdges;
    const words = edges
      .tokensOf(old)
      .map((word) => newWords[word] ?? 0)
      .sort();
    for (const word of words) {
      edgeWords[nEdges++] = word;
      oldNodes[nEdges] = trie.child(old, oldWords[word] ?? 0);
    }
    entryStarts[node] = nEntries;
    const entries: number[] = [];
    for (let entry = trie.firstEntry(old); entry !== 0; entry = trie.nextEntry(entry)) entries.push(entry);
    for (const [i, entry] of entries.reverse().entries()) {
      owners[nEntries] = ownerOf(entry) + (i === 0 ? firstOfNode : 0);
      oldEntries[++nEntries] = entry;
    }
  }
  edgeStarts[nNodes] = nEdges;
  entryStarts[nNodes] = nEntries;
  tables.set(`${name}.edgeStarts`, edgeStarts).set(`${name}.edgeWords`, edgeWords);
  tables.set(`${name}.entryStarts`, entryStarts).set(`${name}.owners`, owners);
  return { oldWords, oldEntries };
}

/** The root's words first, the others after them. */
function numberWords(rootWords: Uint32Array, nWords: number): { readonly oldWords: Uint32Array; readonly newWords: Uint32Array } {
  const oldWords = new Uint32Array(nWords + 1);
  const newWords = new Uint32Array(nWords + 1);
  let n = 0;
  const add = (word: number): void => {
    oldWords[++n] = word;
    newWords[word] = n;
  };
  rootWords.forEach(add);
  for (let word = 1; word <= nWords; word++) if (newWords[word] === 0) add(word);
  return { oldWords, newWords };
}

/** Reads such a trie. Damaged tables give wrong answers, but no error and no endless walk. */
export function openTrie(file: TableFile, name: string): CompactTrie {
  const edgeStarts = file.u32(`${name}.edgeStarts`);
  const edgeWords = file.u32(`${name}.edgeWords`);
  const entryStarts = file.u32(`${name}.entryStarts`);
  const owners = file.u32(`${name}.owners`);
  const nRootWords = edgeStarts[1] ?? 0;
  return {
    child(node, word) {
      if (node === 0) return word <= nRootWords ? word : 0;
      let low = edgeStarts[node] ?? 0;
      const end = Math.min(edgeStarts[node + 1] ?? 0, edgeWords.length);
      let high = end;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((edgeWords[middle] ?? 0) < word) low = middle + 1;
        else high = middle;
      }
      // A node that does not come after its parent would lead round in a circle.
      return low < end && low >= node && edgeWords[low] === word ? low + 1 : 0;
    },
    firstEntry(node) {
      const end = entryStarts[node + 1] ?? 0;
      return end > (entryStarts[node] ?? 0) ? end : 0;
    },
    // Entries of a node lie side by side in the order of filing; the one filed last comes first.
    nextEntry: (entry) => ((owners[entry - 1] ?? firstOfNode) & firstOfNode ? 0 : entry - 1),
    ownerOf: (entry) => (owners[entry - 1] ?? 0) & ~firstOfNode,
  };
}
