import { foldName } from '../../views/name-match';

/**
 * Words that a written one may be meant for, nearest first: by the fewest letters put in, left out, changed or swapped (optimal string
 * alignment), no more than a third of the letters. Case and diacritics do not count.
 */
export function nearest<T>(written: string, words: Iterable<T>, textsOf: (word: T) => readonly string[], max: number): readonly T[] {
  const wanted = foldName(written).slice(0, 100);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const found: { readonly word: T; readonly distance: number }[] = [];
  for (const word of words) {
    const distance = Math.min(...textsOf(word).map((text) => distanceOf(wanted, foldName(text.slice(0, 100)), limit)));
    if (distance <= limit) found.push({ word, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, max)
    .map(({ word }) => word);
}

/** The distance, or anything above `limit`. */
function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
