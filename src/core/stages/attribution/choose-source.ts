import { sourceMargin, sourceWeights } from '../../model/source-weights';
import { readWeights, scoreOf } from '../../model/weight-table';
import type { WeightTable } from '../../model/weight-table';
import type { Candidate } from './candidate';
import type { ParagraphView } from './paragraph-view';
import { optionFeatures, sourceOptions } from './source-options';

/** A table, and how much likelier than the rule's own source another must be in its units. */
export interface SourceModel {
  readonly weights: WeightTable;
  readonly margin: number;
}

const shipped: SourceModel = { weights: readWeights(sourceWeights), margin: sourceMargin };

/**
 * The candidate with the source that a learned model takes for the likeliest: what the rule proposes, another noun phrase of the
 * sentence, or nobody. Rules see the grammar, the model has seen which of their proposals hold. Relative pronouns, and sources in
 * other paragraphs, are left to the rules. `model`: the shipped one, unless another is being trained.
 */
export function chooseSource(view: ParagraphView, candidate: Candidate, model: SourceModel = shipped): Candidate {
  const { cue, source } = candidate;
  if (candidate.antecedent >= 0 || cue === null || candidate.reaches !== undefined) return candidate;
  // "a claim by the owner": it is said in so many words.
  const before = view.tokens.keys[(source?.first ?? 0) - 1];
  if (source !== null && source.first === cue.end + 1 && (before === 'by' || before === 'from')) return candidate;
  const options = sourceOptions(view, candidate);
  let best = 0;
  let bestScore = -Infinity;
  options.forEach((option, index) => {
    const score = scoreOf(model.weights, optionFeatures(view, candidate, option, index)) + (index === 0 ? model.margin : 0);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best === 0 ? candidate : { ...candidate, source: options[best] ?? null };
}
