/** Reproducible random draws. */
export interface Draw {
  /** A whole number from 0 to `limit` - 1; 0 where the limit is 0. */
  below(limit: number): number;
  /** One of the items. Throws where there is none. */
  oneOf<T>(items: readonly T[]): T;
}

/** The same draws for the same seed, on every machine. */
export function numberedDraws(seed: number): Draw {
  // A linear congruential generator; its high bits are random enough for picking edits.
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 8; warmUp++) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    oneOf(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to draw from.');
      return item;
    },
  };
}
