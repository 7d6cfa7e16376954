/** Growing list of 32-bit integers without an object an entry. */
export class IntList {
  data: Int32Array;
  length = 0;

  constructor(capacity = 64) {
    this.data = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.length++] = value;
  }

  at(index: number): number {
    return this.data[index] ?? 0;
  }
}

/** Numbers the distinct token keys, from 1. Keys lie in one array of code units; look-up is by open addressing. */
export class TokenVocabulary {
  #slots = new Int32Array(1024);
  #units = new Uint16Array(4096);
  #nUnits = 0;
  /** Start of each key in `#units`; the key of `id` ends where that of `id + 1` begins. */
  readonly #starts = new IntList();

  constructor() {
    this.#starts.push(0);
    this.#starts.push(0);
  }

  /** Number of distinct keys. */
  get size(): number {
    return this.#starts.length - 2;
  }

  /** The key of a number; empty for one that was never given. */
  key(id: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts.at(id), this.#starts.at(id + 1)));
  }

  /** Number of a key, 0 when it was never added. */
  find(key: string): number {
    return this.#slots[this.#slotOf(key, 0, key.length, 0)] ?? 0;
  }

  /**
   * Number of the key in `source` from `start` to `end`, a new one when it was never added. `bits` are set in every code unit
   * first: 32 makes ASCII letters small, which spares a string a word where names are many.
   */
  add(source: string, start = 0, end = source.length, bits = 0): number {
    const slot = this.#slotOf(source, start, end, bits);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known;
    const id = this.size + 1;
    this.#slots[slot] = id;
    this.#store(source, start, end, bits);
    if (id * 2 > this.#slots.length) this.#grow();
    return id;
  }

  /** The slot that holds the key, or the free one where it belongs. */
  #slotOf(source: string, start: number, end: number, bits: number): number {
    let hash = hashSeed;
    for (let i = start; i < end; i++) hash = mix(hash, source.charCodeAt(i) | bits);
    const mask = this.#slots.length - 1;
    let slot = finish(hash) & mask;
    for (let id = this.#slots[slot] ?? 0; id !== 0 && !this.#isKey(id, source, start, end, bits); id = this.#slots[slot] ?? 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isKey(id: number, source: string, start: number, end: number, bits: number): boolean {
    const offset = this.#starts.at(id) - start;
    if (this.#starts.at(id + 1) - offset !== end) return false;
    for (let i = start; i < end; i++) if (this.#units[offset + i] !== (source.charCodeAt(i) | bits)) return false;
    return true;
  }

  #store(source: string, start: number, end: number, bits: number): void {
    if (this.#nUnits + end - start > this.#units.length) {
      const wider = new Uint16Array(Math.max(this.#units.length * 2, this.#nUnits + end - start));
      wider.set(this.#units);
      this.#units = wider;
    }
    for (let i = start; i < end; i++) this.#units[this.#nUnits++] = source.charCodeAt(i) | bits;
    this.#starts.push(this.#nUnits);
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let id = 1; id <= this.size; id++) {
      let hash = hashSeed;
      for (let i = this.#starts.at(id); i < this.#starts.at(id + 1); i++) hash = mix(hash, this.#units[i] ?? 0);
      let slot = finish(hash) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id;
    }
  }
}

const hashSeed = 0x811c9dc5;
const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
const finish = (hash: number) => hash ^ (hash >>> 15);

/**
 * Sequences of token numbers with the entries that end at each. Nodes are numbers (0 is the root); edges lie in one open
 * hash table of (node, token, child) triples, so that a hundred thousand names cost a few megabytes and no object.
 */
export class TokenTrie {
  #edges = new Int32Array(3 * 1024);
  #nEdges = 0;
  /** First entry of each node, 0 for none. */
  readonly #firstEntry = new IntList();
  /** Next entry of the same node; index is the entry, 0 ends the chain. */
  readonly #nextEntry = new IntList();

  constructor() {
    this.#firstEntry.push(0);
    this.#nextEntry.push(0);
  }

  /** Number of nodes, the root counted. */
  get nNodes(): number {
    return this.#firstEntry.length;
  }

  get nEntries(): number {
    return this.#nextEntry.length - 1;
  }

  /** The tokens that lead on from each node, in no order. */
  edgesByNode(): { tokensOf(node: number): Uint32Array } {
    const starts = new Uint32Array(this.nNodes + 2);
    const edges = this.#edges;
    for (let i = 0; i < edges.length; i += 3) if (edges[i + 2] !== 0) starts[(edges[i] ?? 0) + 2] = (starts[(edges[i] ?? 0) + 2] ?? 0) + 1;
    for (let node = 2; node < starts.length; node++) starts[node] = (starts[node] ?? 0) + (starts[node - 1] ?? 0);
    const tokens = new Uint32Array(this.#nEdges);
    for (let i = 0; i < edges.length; i += 3) {
      if (edges[i + 2] === 0) continue;
      const at = (edges[i] ?? 0) + 1;
      const place = starts[at] ?? 0;
      tokens[place] = edges[i + 1] ?? 0;
      starts[at] = place + 1;
    }
    return { tokensOf: (node) => tokens.subarray(starts[node] ?? 0, starts[node + 1] ?? 0) };
  }

  /** Files a sequence; returns the number of its entry: 1, 2, 3 and so on. */
  add(tokens: readonly number[]): number {
    let node = 0;
    for (const token of tokens) node = this.#childOrNew(node, token);
    const entry = this.#nextEntry.length;
    this.#nextEntry.push(this.#firstEntry.at(node));
    this.#firstEntry.data[node] = entry;
    return entry;
  }

  /** The node one token further, 0 for none. */
  child(node: number, token: number): number {
    return this.#edges[this.#slotOf(node, token) + 2] ?? 0;
  }

  /** First entry that ends at a node, 0 for none. The last one added comes first. */
  firstEntry(node: number): number {
    return this.#firstEntry.at(node);
  }

  /** Next entry that ends at the same node, 0 for none. */
  nextEntry(entry: number): number {
    return this.#nextEntry.at(entry);
  }

  #childOrNew(node: number, token: number): number {
    if ((this.#nEdges + 1) * 6 > this.#edges.length) this.#grow();
    const slot = this.#slotOf(node, token);
    const known = this.#edges[slot + 2] ?? 0;
    if (known !== 0) return known;
    const child = this.#firstEntry.length;
    this.#firstEntry.push(0);
    this.#fill(slot, node, token, child);
    this.#nEdges++;
    return child;
  }

  #fill(slot: number, node: number, token: number, child: number): void {
    this.#edges[slot] = node;
    this.#edges[slot + 1] = token;
    this.#edges[slot + 2] = child;
  }

  /** Index of the triple of an edge, or of the free one where it belongs (its child is 0). */
  #slotOf(node: number, token: number): number {
    const edges = this.#edges;
    const nSlots = edges.length / 3;
    let slot = finish(Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b)) & (nSlots - 1);
    while (edges[slot * 3 + 2] !== 0 && (edges[slot * 3] !== node || edges[slot * 3 + 1] !== token)) slot = (slot + 1) & (nSlots - 1);
    return slot * 3;
  }

  #grow(): void {
    const old = this.#edges;
    this.#edges = new Int32Array(old.length * 4);
    for (let i = 0; i < old.length; i += 3) {
      const child = old[i + 2] ?? 0;
      if (child === 0) continue;
      const node = old[i] ?? 0;
      const token = old[i + 1] ?? 0;
      this.#fill(this.#slotOf(node, token), node, token, child);
    }
  }
}
