import { baseWeight, wordFeatures } from '../lexicon/check-worthy';
import { tokenFlag } from '../text/tokens';
import type { Tokens } from '../text/tokens';
import type { LocalQuote, SentenceScore } from './facts';

/**
 * How much each sentence of a paragraph is worth checking: figures, comparisons, changes, causes and dates speak for it,
 * opinion, address and questions against. Input tokens, output one score a sentence (0..1) with the features that carried it,
 * strongest first. It judges form only; whether the sentence is true, or known, is not its business.
 */
export function scoreSentences(tokens: Tokens, _quotes: readonly LocalQuote[]): readonly SentenceScore[] {
  const scores: SentenceScore[] = [];
  for (let s = 0; s + 1 < tokens.sentenceStarts.length; s++) {
    scores.push(scoreSentence(tokens, tokens.sentenceStarts[s] ?? 0, tokens.sentenceStarts[s + 1] ?? 0));
  }
  return scores;
}

/** Token key → index in `wordFeatures`. */
const featureOf: ReadonlyMap<string, number> = new Map(
  wordFeatures.flatMap(({ words }, index) => [...words].map((word): [string, number] => [word, index])),
);

const figureWeight = 1.1;
const yearWeight = 0.6;

function scoreSentence(tokens: Tokens, first: number, end: number): SentenceScore {
  const counts = new Uint8Array(wordFeatures.length);
  let nFigures = 0;
  let nYears = 0;
  let nWords = 0;
  let nNames = 0;
  for (let i = first; i < end; i++) {
    const flags = tokens.flags[i] ?? 0;
    const key = tokens.keys[i] ?? '';
    if (flags & tokenFlag.number) {
      if (isYear(key)) nYears++;
      else if (!isCalendar(tokens, i) && nFigures < 255) nFigures++;
    } else if (flags & tokenFlag.word) {
      nWords++;
      if (flags & tokenFlag.capitalized && !(flags & tokenFlag.sentenceStart) && key !== 'i') nNames++;
      const feature = featureOf.get(key);
      if (feature !== undefined && (counts[feature] ?? 0) < 255) counts[feature] = (counts[feature] ?? 0) + 1;
    }
  }
  const reasons: { name: string; weight: number }[] = [];
  const add = (name: string, weight: number) => weight !== 0 && reasons.push({ name, weight });
  wordFeatures.forEach(({ name, weight, most }, index) => add(name, weight * Math.min(most, counts[index] ?? 0)));
  add('number', figureWeight * Math.min(2, nFigures));
  add('date', yearWeight * Math.min(1, nYears));
  add('name', 0.25 * Math.min(2, nNames));
  add('question', isQuestion(tokens, first, end) ? -2 : 0);
  // Short sentences seldom say enough to be checked; long ones say more.
  add('length', nWords < 6 ? -1.5 : Math.min(0.8, (nWords - 10) * 0.04));
  const sum = reasons.reduce((total, { weight }) => total + weight, baseWeight);
  const because = reasons
    .filter(({ name, weight }) => weight > 0 && name !== 'length' && name !== 'name')
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
  return {
    start: tokens.starts[first] ?? 0,
    end: tokens.ends[end - 1] ?? 0,
    checkworthiness: nWords === 0 ? 0 : 1 / (1 + Math.exp(-sum)),
    because,
  };
}

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** "March 3", "3 March", "6 a.m.": a day or hour. */
function isCalendar({ keys }: Tokens, i: number): boolean {
  const next = keys[i + 1] ?? '';
  return months.test(keys[i - 1] ?? '') || months.test(next) || /^[ap]\.?m\b/.test(next);
}

/** "1998" to "2049": a figure that dates rather than counts. */
function isYear(key: string): boolean {
  return /^(?:1[6-9]|20)\d\d$/.test(key);
}

function isQuestion(tokens: Tokens, first: number, end: number): boolean {
  for (let i = end - 1; i >= Math.max(first, end - 3); i--) if (tokens.keys[i] === '?') return true;
  return false;
}
