import { slotOf } from '../../model/weight-table';
import type { Candidate } from './candidate';
import { nounPhraseBefore, nounPhraseFrom, speakerEnd } from './noun-phrases';
import type { ParagraphView } from './paragraph-view';
import { sentenceEnd, sentenceFirst, wordHash } from './paragraph-view';
import { endsNounPhrase, tag } from './tags';
import type { TokenRange } from './verb-group';
import { sourceKind, sourceKinds } from './weights';

/** Phrases looked at on either side of a cue; farther ones are hardly ever its source. */
const most = 10;

/** So far from the cue they are looked for, in tokens. */
const farthest = 80;

/** Who may be the source of a candidate: what its rule proposes, nobody, and the noun phrases of the cue's sentence outside its content. */
export function sourceOptions(view: ParagraphView, candidate: Candidate): readonly (TokenRange | null)[] {
  const { cue, source } = candidate;
  if (cue === null) return [source];
  const options: (TokenRange | null)[] = [source];
  if (source !== null) options.push(null);
  const first = Math.max(sentenceFirst(view, cue.first), cue.first - farthest);
  const end = Math.min(sentenceEnd(view, cue.first), cue.end + farthest);
  const before: TokenRange[] = [];
  for (let i = cue.first; i > first && before.length < most; i--) addPhrase(view, i, first, before);
  const after: TokenRange[] = [];
  for (let i = cue.end + 1; i <= end && after.length < most; i++) addPhrase(view, i, cue.end, after);
  for (const phrase of [...before, ...after]) {
    const isTaken = candidate.content.some((piece) => piece.first < phrase.end && phrase.first < piece.end);
    const isOutside = phrase.end <= cue.first || phrase.first >= cue.end;
    if (!isTaken && isOutside && view.quoteOf[phrase.first] === -1 && !options.some((other) => isSame(other, phrase))) options.push(phrase);
  }
  return options;
}

/** Adds the noun phrase that ends at `end`, and the same with what is said of it behind, if there are any. */
function addPhrase(view: ParagraphView, end: number, floor: number, phrases: TokenRange[]): void {
  if (!endsNounPhrase(view.tags[end - 1] ?? 0)) return;
  // Inside a phrase no other one ends.
  const next = view.tags[end] ?? 0;
  if (next === tag.noun || next === tag.name || next === tag.possessive || next === tag.joint) return;
  const first = nounPhraseBefore(view, end, floor);
  if (first < 0) return;
  const add = (to: number): void => {
    if (to > first && !phrases.some((other) => other.first === first && other.end === to)) phrases.push({ first, end: to });
  };
  add(end);
  add(nounPhraseFrom(view, first, sentenceEnd(view, first)));
  add(speakerEnd(view, first, sentenceEnd(view, first)));
}

function isSame(a: TokenRange | null, b: TokenRange): boolean {
  return a !== null && a.first === b.first && a.end === b.end;
}

/** Slots of the feature table; a power of two. */
export const nSlots = 1 << 14;

/** What there is to say of an option, as slots of the table; the same slot may come twice. Kept as numbers throughout, because it runs at every keystroke. */
export function optionFeatures(view: ParagraphView, candidate: Candidate, option: TokenRange | null, index: number): number[] {
  const { tags, tokens, hashes } = view;
  const { cue, rule } = candidate;
  const slots: number[] = [];
  const ruleHash = wordHash(rule);
  const add = (template: number, value: number, other = 0): void => {
    slots.push(slotOf(nSlots, template, value, other));
  };
  const isProposed = index === 0 ? 1 : 0;
  const lemma = wordHash(candidate.lemma);
  const confidence = Math.floor(candidate.confidence * 5);
  add(0, isProposed, ruleHash);
  add(1, isProposed, confidence);
  if (option === null || cue === null) {
    add(2, ruleHash);
    add(3, lemma);
    add(4, tags[cue?.first ?? 0] ?? 0, tags[(cue?.first ?? 0) - 1] ?? 0);
    add(5, isProposed, candidate.source === null ? 0 : sourceKinds.indexOf(sourceKind(view, candidate.source)));
    return slots;
  }
  const isBefore = option.end <= cue.first ? 1 : 0;
  const from = isBefore ? option.end : cue.end;
  const to = isBefore ? cue.first : option.first;
  const kind = sourceKinds.indexOf(sourceKind(view, option));
  const gap = Math.min(to - from, 12);
  const before = tags[option.first - 1] ?? tag.stop;
  const after = tags[option.end] ?? tag.stop;
  const cueTag = tags[cue.end - 1] ?? 0;
  const cueFirst = tags[cue.first] ?? 0;
  let nVerbs = 0;
  let nCommas = 0;
  let nPhrases = 0;
  let between = 0;
  for (let i = from; i < Math.min(to, from + farthest); i++) {
    const t = tags[i] ?? 0;
    if (t === tag.finite || t === tag.be || t === tag.have || t === tag.modal || t === tag.do) nVerbs++;
    if (t === tag.comma) nCommas++;
    if (endsNounPhrase(t) && !endsNounPhrase(tags[i + 1] ?? 0)) nPhrases++;
    if (t === tag.coordinator) between |= 1;
    if (t === tag.relative || t === tag.that) between |= 2;
    if (t === tag.subordinator) between |= 4;
  }
  const shape = isBefore * 512 + Math.min(nVerbs, 3) * 64 + Math.min(nCommas, 3) * 16 + Math.min(nPhrases, 3) * 4;
  add(6, isBefore, gap);
  add(7, kind, isBefore);
  add(8, kind, gap + isBefore * 16);
  add(9, before, isBefore);
  add(10, after, isBefore);
  add(11, before * 64 + kind, cueTag);
  add(12, shape, between);
  add(13, shape, cueTag);
  add(14, shape + between, cueFirst * 64 + kind);
  add(15, ruleHash, isBefore * 16 + kind);
  add(16, ruleHash, shape);
  add(17, hashes[option.end - 1] ?? 0, isBefore);
  add(18, hashes[option.first] ?? 0, isBefore);
  add(19, hashes[option.first - 1] ?? 0, isBefore);
  add(20, hashes[option.end] ?? 0, isBefore);
  add(21, Math.min(option.end - option.first, 12), isProposed);
  add(22, lemma, kind);
  add(23, option.first === (tokens.sentenceStarts[tokens.sentences[option.first] ?? 0] ?? 0) ? 1 : 0, isBefore * 16 + Math.min(nVerbs, 3));
  add(24, isProposed, kind);
  add(25, overlapWith(candidate.source, option), ruleHash);
  add(26, after, overlapWith(candidate.source, option));
  add(27, cueFirst, gap === 0 ? 1 + isBefore : 0);
  return slots;
}

/** How an option lies to what the rule proposes: 0 apart, 1 the same, 2 shorter, 3 longer, 4 crossing, 5 nothing was proposed. */
function overlapWith(proposed: TokenRange | null, option: TokenRange): number {
  if (proposed === null) return 5;
  if (isSame(proposed, option)) return 1;
  if (option.first >= proposed.end || proposed.first >= option.end) return 0;
  if (proposed.first <= option.first && option.end <= proposed.end) return 2;
  return option.first <= proposed.first && proposed.end <= option.end ? 3 : 4;
}
