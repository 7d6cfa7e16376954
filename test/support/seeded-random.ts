/**
 * Whole numbers in [0, limit), the same ones for the same seed, so that a failure can be repeated: a linear congruential generator
 * with the constants of Numerical Recipes.
 */
export function seededRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
