/**
 * A map with some values replaced, keys and their order as they were. A large map need not be copied for it: that is what reading one
 * changed record again would mostly be.
 */
export class PatchedMap<K, V> implements ReadonlyMap<K, V> {
  readonly #base: ReadonlyMap<K, V>;
  readonly #patches: ReadonlyMap<K, V>;

  private constructor(base: ReadonlyMap<K, V>, patches: ReadonlyMap<K, V>) {
    this.#base = base;
    this.#patches = patches;
  }

  /** `map` with other values for keys it has; `undefined` where there have come to be so many that it is better made anew. */
  static of<K, V>(map: ReadonlyMap<K, V>, patches: ReadonlyMap<K, V>): ReadonlyMap<K, V> | undefined {
    if (patches.size === 0) return map;
    const isPatched = map instanceof PatchedMap;
    const base = isPatched ? (map as PatchedMap<K, V>).#base : map;
    const all = isPatched ? new Map([...(map as PatchedMap<K, V>).#patches, ...patches]) : patches;
    return all.size > maxPatches ? undefined : new PatchedMap(base, all);
  }

  get size(): number {
    return this.#base.size;
  }

  has(key: K): boolean {
    return this.#base.has(key);
  }

  get(key: K): V | undefined {
    return this.#patches.get(key) ?? this.#base.get(key);
  }

  keys(): MapIterator<K> {
    return this.#base.keys();
  }

  *entries(): Generator<[K, V], undefined, unknown> {
    for (const [key, value] of this.#base) yield [key, this.#patches.get(key) ?? value];
    return undefined;
  }

  *values(): Generator<V, undefined, unknown> {
    for (const [key, value] of this.#base) yield this.#patches.get(key) ?? value;
    return undefined;
  }

  [Symbol.iterator](): Generator<[K, V], undefined, unknown> {
    return this.entries();
  }

  forEach(use: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) use(value, key, this);
  }
}

const maxPatches = 500;
