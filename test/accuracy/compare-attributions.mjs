// Marked and found attributions of an article side by side, counted as the scorer counts: for what the scorer does not print, which is how
// right attributions of some confidence are, and what kinds of error there are.
import { overlap, pairByContent, rightFrom, wordsIn, wordsOf } from './match-words.mjs';

/**
 * The marked and the found attributions of an article with `source`, `cue` and `content` as sets of words and their `spans`, and the pairs of
 * those whose contents match; in a whole one the sources match too. What stands within another's content is left out.
 */
export function compareAttributions({ text, attributions, found }) {
  const words = wordsOf(text);
  const isOutermost = ({ within }) => within === null || within === undefined;
  const asWords = (attribution) => {
    const spans = Object.fromEntries(['source', 'cue', 'content'].map((role) => [role, [attribution[role] ?? []].flat()]));
    const inWords = Object.fromEntries(Object.entries(spans).map(([role, list]) => [role, wordsIn(words, list)]));
    return { ...inWords, spans, attribution };
  };
  const golds = attributions.filter(isOutermost).map(asWords);
  const founds = found.filter(isOutermost).map(asWords);
  const pairs = pairByContent(golds, founds).map(({ gold, found: one }) => ({ gold, found: one, isWhole: isSameSource(gold, one) }));
  return { words, golds, founds, pairs };
}

function isSameSource({ source: a }, { source: b }) {
  return a.size === 0 || b.size === 0 ? a.size === b.size : overlap(a, b) >= rightFrom;
}

/**
 * What confidence is worth, over compared articles: for each tenth that has any, how many attributions found there are, their mean
 * confidence, and how many are whole; and the expected calibration error (Naeini, Cooper and Hauskrecht 2015): the mean distance
 * between confidence and share in a band, weighed by its size.
 */
export function reliabilityOf(comparisons) {
  const bands = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, n: 0, sum: 0, nWhole: 0 }));
  for (const { founds, pairs } of comparisons) {
    const whole = new Set(pairs.filter(({ isWhole }) => isWhole).map(({ found }) => found));
    for (const found of founds) {
      const { confidence } = found.attribution;
      // A hundredth like 0.29 times ten may lie a trifle below its tenth.
      const band = bands[Math.min(9, Math.floor(confidence * 10 + 1e-9))];
      band.n++;
      band.sum += confidence;
      if (whole.has(found)) band.nWhole++;
    }
  }
  const used = bands.filter(({ n }) => n > 0);
  const nAll = used.reduce((total, { n }) => total + n, 0);
  const calibrationError = used.reduce((total, { sum, nWhole }) => total + Math.abs(sum - nWhole), 0) / nAll;
  return { bands: used.map(({ from, n, sum, nWhole }) => ({ from, n, mean: sum / n, nWhole })), calibrationError };
}
