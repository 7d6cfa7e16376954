import { sourceWeights } from '../../model/source-weights';
import { readWeights, scoreOf } from '../../model/weight-table';
import type { WeightTable } from '../../model/weight-table';
import type { Candidate } from './candidate';
import type { ParagraphView } from './paragraph-view';
import { optionFeatures, sourceOptions } from './source-options';

const table = readWeights(sourceWeights);

/**
 * The candidate with the source that a learned model takes for the likeliest: what the rule proposes, another noun phrase of the
 * sentence, or nobody. Rules see the grammar, the model has seen which of their proposals hold. Relative pronouns, and sources in
 * other paragraphs, are left to the rules.
 */
export function chooseSource(view: ParagraphView, candidate: Candidate, weights: WeightTable = table): Candidate {
  if (candidate.antecedent >= 0 || candidate.cue === null || candidate.reaches !== undefined) return candidate;
  const options = sourceOptions(view, candidate);
  let best = 0;
  let bestScore = -Infinity;
  options.forEach((option, index) => {
    const score = scoreOf(weights, optionFeatures(view, candidate, option, index));
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best === 0 ? candidate : { ...candidate, source: options[best] ?? null };
}
