import type { AttributionForm } from '../annotations';
import type { Paragraph } from '../text/paragraph';
import type { Tokens } from '../text/tokens';
import type { Span } from '../text/span';
import type { Candidate } from './attribution/candidate';
import { acceptance } from './attribution/acceptance';
import { chooseSource } from './attribution/choose-source';
import { findCandidates } from './attribution/find-candidates';
import type { ParagraphView } from './attribution/paragraph-view';
import { selectCandidates } from './attribution/select';
import { indexSpeakers, toSource } from './attribution/sources';
import type { Speakers } from './attribution/sources';
import type { TokenRange } from './attribution/verb-group';
import type { Carry, LocalAnaphor, LocalAttribution, LocalName } from './facts';

/** What attribution finding needs of a paragraph. */
export interface AttributionInput {
  readonly view: ParagraphView;
  readonly names: readonly LocalName[];
  readonly anaphors: readonly LocalAnaphor[];
  readonly kind: Paragraph['kind'];
  readonly carryIn: Carry;
}

/** How likely or sure a candidate must be. Inside another attribution's content most readers would not look for one. */
const thresholds = { top: 0.34, sure: 0.3, nested: 0.65 };

/** Attributions of one paragraph, outer before inner, else in order of their cues. */
export function findAttributions(input: AttributionInput): readonly LocalAttribution[] {
  const { view } = input;
  const proposed = findCandidates(view, input.names);
  const reach = contentReach(view, proposed);
  const candidates = proposed.map((candidate) => judged(view, candidate, reach));
  if (candidates.length === 0) return [];
  const speakers = indexSpeakers(input.names, input.anaphors);
  return selectCandidates(candidates, thresholds).map(({ candidate, within }) => toLocal(view, speakers, candidate, within));
}

/** A rule's proposal with the likeliest source, and how likely it is then right. */
function judged(view: ParagraphView, candidate: Candidate, reach: Int32Array): Candidate {
  // Not for a model that sees one paragraph: what stands in the next. Nor for one that has hardly seen such typography: "“…” – Name".
  if (candidate.reaches !== undefined || candidate.rule === 'signature') return candidate;
  // Nobody has marked who speaks inside somebody's words: there the grammar decides.
  const { cue } = candidate;
  const isInside = cue !== null && (reach[cue.first] ?? 0) >= cue.end;
  const chosen = isInside ? candidate : chooseSource(view, candidate);
  return { ...chosen, acceptance: acceptance(view, chosen) };
}

/** For every token, how far the contents reach that begin at or before it and are sure to be some. */
function contentReach({ tokens }: ParagraphView, candidates: readonly Candidate[]): Int32Array {
  const reach = new Int32Array(tokens.count);
  for (const { content, confidence } of candidates) {
    if (confidence < thresholds.nested) continue;
    for (const { first, end } of content) reach[first] = Math.max(reach[first] ?? 0, end);
  }
  for (let i = 1; i < reach.length; i++) reach[i] = Math.max(reach[i] ?? 0, reach[i - 1] ?? 0);
  return reach;
}

function toSpan(tokens: Tokens, range: TokenRange): Span {
  return { start: tokens.starts[range.first] ?? 0, end: tokens.ends[range.end - 1] ?? 0 };
}

function toLocal(view: ParagraphView, speakers: Speakers, candidate: Candidate, within: number | null): LocalAttribution {
  const { tokens } = view;
  return {
    form: formOf(view, candidate.content),
    source: candidate.source && toSource(view, speakers, candidate.source, candidate.antecedent),
    cue: candidate.cue && toSpan(tokens, candidate.cue),
    content: candidate.content.map((range) => toSpan(tokens, range)),
    within,
    confidence: candidate.acceptance ?? Math.min(1, candidate.confidence),
    rule: candidate.rule,
    cueLemma: candidate.lemma,
    negated: candidate.negated,
    reaches: candidate.reaches,
  };
}

function formOf(view: ParagraphView, content: readonly TokenRange[]): AttributionForm {
  let quoted = false;
  let plain = false;
  for (const { first, end } of content) {
    for (let i = first; i < end; i++) {
      if ((view.tokens.flags[i] ?? 0) & 16) continue;
      if (view.quoteOf[i] === -1) plain = true;
      else quoted = true;
    }
  }
  return quoted ? (plain ? 'mixed' : 'direct') : 'indirect';
}
