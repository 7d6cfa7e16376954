import { claimBias, claimScale, claimWeights } from '../model/claim-weights';
import { readCoarseWeights, scoreOf } from '../model/weight-table';
import { tokenFlag } from '../text/tokens';
import type { ParagraphView } from './attribution/paragraph-view';
import type { SentenceScore } from './facts';
import { sentenceFeatures, SlotSet } from './sentence-features';
import type { Cue } from './sentence-features';

const table = readCoarseWeights(claimWeights);

/** Room for the slots of one sentence at a time, kept so that a paragraph need not make its own; nothing in it outlives a sentence. */
const set = new SlotSet();

/** Cues that nobody would take for a reason, whatever they weigh. */
const unspoken: ReadonlySet<string> = new Set(['name', 'quotation', 'question']);

/**
 * How much each sentence of a paragraph is worth checking, as people judged who were asked whether it states a fact that the public
 * would want to know the truth of: one score a sentence (0..1), with the cues that spoke for it, strongest first. A linear model over
 * words and form (see `sentence-features.ts`); whether the sentence is true, or known, is not its business. In steps of a
 * ten-thousandth: the same on every machine, and fine enough to rank sentences by.
 */
export function scoreSentences(view: ParagraphView): readonly SentenceScore[] {
  const { tokens } = view;
  const scores: SentenceScore[] = [];
  for (let s = 0; s + 1 < tokens.sentenceStarts.length; s++) {
    const first = tokens.sentenceStarts[s] ?? 0;
    const end = tokens.sentenceStarts[s + 1] ?? 0;
    const cues = sentenceFeatures(view, s, set);
    scores.push({
      start: tokens.starts[first] ?? 0,
      end: tokens.ends[end - 1] ?? 0,
      checkworthiness: hasWord(view, first, end) ? probability(set) : 0,
      because: reasons(cues),
    });
  }
  return scores;
}

/** The sum of weights grows with the number of features, its spread with the root of that. */
function probability(features: SlotSet): number {
  const logOdds = (features.score(table) / Math.sqrt(features.size)) * claimScale + claimBias;
  return Math.round(10_000 / (1 + Math.exp(-logOdds))) / 10_000;
}

function reasons(cues: readonly Cue[]): readonly string[] {
  const found: { readonly name: string; readonly weight: number }[] = [];
  for (const { name, slots } of cues) {
    const weight = unspoken.has(name) ? 0 : scoreOf(table, slots);
    if (weight > 0) found.push({ name, weight });
  }
  return found.sort((a, b) => b.weight - a.weight).map(({ name }) => name);
}

function hasWord({ tokens }: ParagraphView, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if ((tokens.flags[i] ?? 0) & tokenFlag.word) return true;
  return false;
}
