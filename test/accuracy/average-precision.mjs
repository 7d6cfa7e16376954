/** Mean precision, 0..1, at the rank of each check-worthy one of `{ score, worthy }`; of equal scores the check-worthy come last. */
export function averagePrecision(items) {
  const ranked = items.toSorted((a, b) => b.score - a.score || Number(a.worthy) - Number(b.worthy));
  let nHits = 0;
  let sum = 0;
  ranked.forEach(({ worthy }, i) => {
    if (worthy) sum += ++nHits / (i + 1);
  });
  return nHits === 0 ? 0 : sum / nHits;
}
