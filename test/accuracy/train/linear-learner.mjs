// What the trainers share: a learner of linear weights over hashed features, and how weights become bytes.

/** Weights of several trainings that differ in the order of examples: they agree on what matters. */
export function averaged(trainOnce, n = 4) {
  const all = Array.from({ length: n }, trainOnce);
  return all[0].map((_, slot) => all.reduce((sum, weights) => sum + weights[slot], 0) / n);
}

/**
 * Linear weights that are learned step by step; Duchi, Hazan and Singer 2011 (AdaGrad). `decay` draws the weights of an example's
 * slots to zero; `averaged` is the mean of the weights at each `average`.
 */
export function learner(nSlots, rate, decay = 1e-6) {
  const weights = new Float64Array(nSlots);
  const squares = new Float64Array(nSlots).fill(1e-6);
  const sums = new Float64Array(nSlots);
  let nSums = 0;
  return {
    score: (slots) => slots.reduce((sum, slot) => sum + weights[slot], 0),
    step(slots, gradient) {
      if (Math.abs(gradient) < 1e-4) return;
      for (const slot of slots) {
        const own = gradient + decay * weights[slot];
        squares[slot] += own * own;
        weights[slot] -= (rate * own) / Math.sqrt(squares[slot]);
      }
    },
    average() {
      nSums++;
      for (let i = 0; i < nSlots; i++) sums[i] += weights[i];
    },
    averaged: () => sums.map((sum) => sum / nSums),
  };
}

/**
 * Whole numbers of −most…most with a square-root scale, as `src/core/model/weight-table.ts` reads them, and what one unit of their
 * squares is worth.
 */
export function quantized(weights, most = 127) {
  const largest = weights.reduce((far, weight) => Math.max(far, Math.abs(weight)), 0);
  const bytes = new Int8Array(Math.ceil(weights.length / 3) * 3);
  weights.forEach((weight, i) => {
    bytes[i] = Math.round(Math.sign(weight) * most * Math.sqrt(Math.abs(weight) / largest));
  });
  return { bytes, unit: largest / most ** 2 };
}

/** Numbers of −3…3, an even number of them, as the text of a coarse table. */
export function coarseText(numbers) {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let text = '';
  for (let i = 0; i < numbers.length; i += 2) text += digits[(numbers[i] + 3) * 7 + numbers[i + 1] + 3];
  return text;
}

/** Bytes as the text that a weight file holds. */
export function base64(bytes) {
  return Buffer.from(bytes.buffer).toString('base64');
}

/** A number below 1 at each call, the same ones for the same seed. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A copy of a list in another order. */
export function shuffled(list, random) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}
