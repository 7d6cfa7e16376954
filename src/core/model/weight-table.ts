/**
 * Weights of a linear model over hashed features: one byte a slot, kept with a square-root scale (most weights are small), read
 * into whole numbers, so that every machine adds up the same.
 */
export interface WeightTable {
  /** A power of two of slots. */
  readonly weights: Int16Array;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads a table from base 64. A byte `b` (−127…127) stands for the weight `sign(b)·b²`. */
export function readWeights(base64: string): WeightTable {
  const values = digitValues();
  const weights = new Int16Array((base64.length >> 2) * 3);
  let n = 0;
  for (let i = 0; i + 3 < base64.length; i += 4) {
    const bits =
      ((values[base64.charCodeAt(i)] ?? 0) << 18) |
      ((values[base64.charCodeAt(i + 1)] ?? 0) << 12) |
      ((values[base64.charCodeAt(i + 2)] ?? 0) << 6) |
      (values[base64.charCodeAt(i + 3)] ?? 0);
    for (const byte of [(bits >> 16) & 255, (bits >> 8) & 255, bits & 255]) {
      const signed = (byte << 24) >> 24;
      weights[n++] = signed < 0 ? -signed * signed : signed * signed;
    }
  }
  return { weights };
}

/**
 * Reads a coarse table, for models that lose nothing by it: one digit of base 64 holds two numbers `b` of −3…3, the first sevenfold,
 * each three more than it is, and `b` stands for the weight `sign(b)·b²`.
 */
export function readCoarseWeights(text: string): WeightTable {
  const values = digitValues();
  const weights = new Int16Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const both = values[text.charCodeAt(i)] ?? 0;
    const first = Math.floor(both / 7) - 3;
    const second = (both % 7) - 3;
    weights[2 * i] = first * Math.abs(first);
    weights[2 * i + 1] = second * Math.abs(second);
  }
  return { weights };
}

/** Value of each digit of base 64, by its character code. */
function digitValues(): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i;
  return values;
}

/** Sum of the weights of some slots. */
export function scoreOf({ weights }: WeightTable, slots: readonly number[]): number {
  let sum = 0;
  for (const slot of slots) sum += weights[slot] ?? 0;
  return sum;
}

/** The slot, of a power of two of them, of a feature: a template's number and one or two values. Mixes as MurmurHash3 does. */
export function slotOf(nSlots: number, template: number, value: number, other: number): number {
  const mixed = Math.imul(Math.imul(template + 1, 0x9e3779b1) ^ value, 0x85ebca6b) ^ Math.imul(other + 1, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (nSlots - 1);
}
