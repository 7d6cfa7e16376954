// Timing helpers. Contestants take turns round by round, so that whatever else the machine does hits all of them alike.

/** Sorted copy's value at a share of its length. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values) => percentile(values, 0.5);

/** Runs every contestant once a round, two warm-up rounds first; wall and processor milliseconds by contestant and round. */
export async function interleave(contestants, nRounds) {
  const names = Object.keys(contestants);
  const wall = Object.fromEntries(names.map((name) => [name, []]));
  const processor = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -2; round < nRounds; round++)
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const used = process.cpuUsage();
      const began = performance.now();
      await contestants[name]();
      const took = performance.now() - began;
      const { user, system } = process.cpuUsage(used);
      if (round < 0) continue;
      wall[name].push(took);
      processor[name].push((user + system) / 1000);
    }
  return { wall, processor };
}

/** Median of the round-by-round ratios of two lists of times, and their range. */
export function ratio(slower, faster) {
  const ratios = slower.map((time, round) => time / faster[round]);
  return { median: round2(median(ratios)), lowest: round2(Math.min(...ratios)), highest: round2(Math.max(...ratios)) };
}

export const round2 = (value) => Math.round(value * 100) / 100;

/** p50, p95 and the largest of many times, in milliseconds. */
export const spread = (times) => ({
  n: times.length,
  p50: round2(percentile(times, 0.5)),
  p95: round2(percentile(times, 0.95)),
  max: round2(Math.max(...times)),
});

/**
 * Nanoseconds of a read from memory that waits for the one before it, over 16 MB: what other work on the machine's memory costs at
 * this moment. An analysis follows pointers, so its times go up and down with this.
 */
export function memoryLatency() {
  const n = 4_000_000;
  const next = new Int32Array(n);
  for (let i = 0; i < n; i++) next[i] = (i * 1_103_515_245 + 12_345) % n;
  const nReads = 2_000_000;
  let at = 1;
  const began = performance.now();
  for (let i = 0; i < nReads; i++) at = Math.abs(next[at] + i) % n;
  return { nanoseconds: round2(((performance.now() - began) * 1e6) / nReads), at };
}
