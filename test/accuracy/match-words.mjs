// Contents are compared word by word, as the scorer does: a word is what stands between white space, and belongs to a span that it
// shares a character with.

/** Words of a text, as spans. */
export function wordsOf(text) {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** Indexes of the words that the spans share a character with. */
export function wordsIn(words, spans) {
  const indexes = new Set();
  for (const { start, end } of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < words.length && words[i].start < end; i++) indexes.add(i);
  }
  return indexes;
}

/** F1 of two sets of words; 1 where both are empty. */
export function overlap(a, b) {
  if (a.size === 0 && b.size === 0) return 1;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

/** Right as the scorer counts it. */
export const rightFrom = 0.5;

/**
 * Pairs one to one, the best first: of two lists of attributions with `content`, `cue` and `source` as sets of words. A pair needs an overlap
 * of contents of {@link rightFrom}; of equal ones that with the likelier cue goes first, then that with the likelier source.
 */
export function pairByContent(golds, founds) {
  const pairs = golds.flatMap((gold) =>
    founds.map((found) => ({
      gold,
      found,
      content: overlap(gold.content, found.content),
      cue: shared(gold.cue, found.cue),
      source: shared(gold.source, found.source),
    })),
  );
  const used = new Set();
  return pairs
    .filter(({ content }) => content >= rightFrom)
    .sort((a, b) => b.content - a.content || b.cue - a.cue || b.source - a.source)
    .filter(({ gold, found }) => {
      if (used.has(gold) || used.has(found)) return false;
      used.add(gold).add(found);
      return true;
    });
}

function shared(a, b) {
  return [...a].filter((word) => b.has(word)).length;
}
