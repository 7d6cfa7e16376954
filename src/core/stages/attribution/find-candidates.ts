import type { LocalName } from '../facts';
import { bareQuotations } from './bare-quotes';
import type { Candidate } from './candidate';
import { continuedSpeech, layoutCandidate } from './layout-rules';
import type { ParagraphView } from './paragraph-view';
import { nounCandidates } from './noun-rules';
import { sourcePhrase } from './phrase-rules';
import { speechCandidate } from './speech-rules';
import { findVerbGroups } from './verb-groups';
import { complementCandidate, readVerbCue } from './verb-rules';

/** Everything in a paragraph that a rule takes for an attribution, sure or not; in order of sentences. */
export function findCandidates(view: ParagraphView, names: readonly LocalName[] = []): Candidate[] {
  const { tokens } = view;
  const candidates: Candidate[] = [];
  const add = (candidate: Candidate | null) => candidate && candidates.push(candidate);
  add(layoutCandidate(view, names));
  for (let s = 0; s + 1 < tokens.sentenceStarts.length; s++) {
    const first = tokens.sentenceStarts[s] ?? 0;
    const end = tokens.sentenceStarts[s + 1] ?? tokens.count;
    const groups = findVerbGroups(view, first, end);
    candidates.push(...nounCandidates(view, groups, first, end));
    for (const group of groups) {
      const cue = readVerbCue(view, group, end);
      if (!cue) continue;
      add(speechCandidate(view, cue, end) ?? complementCandidate(view, cue, end));
    }
    for (let i = first; i + 1 < end; i++) add(sourcePhrase(view, i, first, end));
  }
  if (candidates.length === 0) add(continuedSpeech(view));
  candidates.push(...bareQuotations(view, candidates, names));
  return candidates;
}
