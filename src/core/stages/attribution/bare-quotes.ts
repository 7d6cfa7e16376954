import { cueVerbs } from '../../lexicon/cue-verbs';
import type { LocalName } from '../facts';
import type { Candidate } from './candidate';
import type { ParagraphView } from './paragraph-view';
import { sentenceEnd, sentenceFirst } from './paragraph-view';
import { findVerbGroups } from './verb-groups';
import type { Subject, VerbGroup } from './verb-group';
import { sourceKind } from './weights';
import { verbLemma } from './word-knowledge';

/**
 * Quotations without a cue that follow a sentence about somebody: "Lund was blunt. “It is over.”" Input what the other rules
 * found; output a candidate for each quotation, a sentence or more by itself, that none of them took.
 */
export function bareQuotations(view: ParagraphView, found: readonly Candidate[], names: readonly LocalName[]): Candidate[] {
  const { quotes, tokens } = view;
  const result: Candidate[] = [];
  let taken: Uint8Array | undefined;
  for (const quote of quotes) {
    if (quote.kind !== 'speech' || !quote.closed || quote.continued || quote.first === 0) continue;
    const isSentence = sentenceFirst(view, quote.first) === quote.first && sentenceEnd(view, quote.endToken - 1) === quote.endToken;
    if (!isSentence) continue;
    taken ??= takenTokens(tokens.count, found);
    if (taken[quote.first]) continue;
    const speaker = lastSubject(view, quote.first, names);
    if (!speaker) continue;
    result.push({
      rule: 'speaker-before',
      cue: null,
      source: speaker,
      antecedent: speaker.antecedent,
      content: [{ first: quote.first, end: quote.endToken }],
      confidence: 0.45,
      lemma: '',
      negated: false,
      reaches: undefined,
    });
  }
  return result;
}

function takenTokens(nTokens: number, found: readonly Candidate[]): Uint8Array {
  const taken = new Uint8Array(nTokens);
  for (const { content } of found) for (const piece of content) taken.fill(1, piece.first, piece.end);
  return taken;
}

/** Subject of the main clause of the sentence before, if that is somebody. */
function lastSubject(view: ParagraphView, before: number, names: readonly LocalName[]): Subject | undefined {
  const first = sentenceFirst(view, before - 1);
  // A sentence that is itself quoted says nothing about who speaks.
  if (view.quoteOf[before - 1] !== -1) return undefined;
  const groups = findVerbGroups(view, first, before);
  const main = groups.findLast((group) => isSpeech(view, group)) ?? (hasQuotation(view, first, before) ? undefined : groups.find(isMain));
  if (!main?.subject) return undefined;
  const kind = sourceKind(view, main.subject);
  if (kind === 'person' || kind === 'speaker') return main.subject;
  // "Rain fell.": a capital at the sentence's start is no name yet.
  const { first: from, end } = main.subject;
  const isNamed = names.some((name) => name.first >= from && name.endToken <= end && name.kind !== 'place' && name.strength >= 0.5);
  return kind === 'name' && isNamed ? main.subject : undefined;
}

function isMain({ kind, subordinate, subject }: VerbGroup): boolean {
  return kind === 'finite' && !subordinate && subject !== null;
}

function isSpeech(view: ParagraphView, group: VerbGroup): boolean {
  const frames = cueVerbs.get(verbLemma(view.tokens.keys[group.head] ?? '') ?? '')?.frames;
  return isMain(group) && (frames?.get('q') ?? 0) >= 7;
}

function hasQuotation(view: ParagraphView, first: number, end: number): boolean {
  for (let i = first; i < Math.min(end, first + 200); i++) if (view.quoteOf[i] !== -1) return true;
  return false;
}
