import { acceptanceScale, acceptanceWeights } from '../../model/acceptance-weights';
import { readWeights, scoreOf, slotOf } from '../../model/weight-table';
import type { Candidate } from './candidate';
import type { ParagraphView } from './paragraph-view';
import { sentenceEnd, sentenceFirst, wordHash } from './paragraph-view';
import { tag } from './tags';
import { sourceKind, sourceKinds } from './weights';

/** Templates are numbered on from here, so that none is one of another model's. */
const firstTemplate = 100;

/** Slots of the feature table; a power of two. */
export const nAcceptanceSlots = 1 << 16;

/** Words before the cue that are looked at, so that an endless sentence costs no more. */
const farthest = 40;

const table = readWeights(acceptanceWeights);

/**
 * How likely a candidate is an attribution as a trained person marks them, with this source and content: 0..1, calibrated on texts
 * that it was not trained on. In steps of one hundredth, so that it is the same on every machine.
 */
export function acceptance(view: ParagraphView, candidate: Candidate): number {
  const score = scoreOf(table, acceptanceFeatures(view, candidate)) * acceptanceScale;
  return Math.round(100 / (1 + Math.exp(-score))) / 100;
}

/** What there is to say of a candidate, as slots of the table; the same slot may come twice. */
export function acceptanceFeatures(view: ParagraphView, candidate: Candidate): number[] {
  const { tags, hashes, quoteOf } = view;
  const { cue, source, content, rule } = candidate;
  const slots: number[] = [];
  const add = (template: number, value: number, other = 0): void => {
    slots.push(slotOf(nAcceptanceSlots, firstTemplate + template, value, other));
  };
  const ruleHash = wordHash(rule);
  const lemma = wordHash(candidate.lemma);
  const confidence = Math.floor(candidate.confidence * 20);
  const kind = sourceKinds.indexOf(sourceKind(view, source));
  const piece = content[0];
  const opener = piece === undefined ? 0 : (hashes[piece.first] ?? 0);
  const openerTag = piece === undefined ? 0 : (tags[piece.first] ?? 0);
  let length = 0;
  let nQuoted = 0;
  for (const { first, end } of content) {
    length += end - first;
    for (let i = first; i < end; i++) if (quoteOf[i] !== -1) nQuoted++;
  }
  const size = length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 32 ? 6 : 7;
  const quoted = nQuoted === 0 ? 0 : nQuoted === length ? 2 : 1;
  add(0, ruleHash);
  add(1, confidence);
  add(2, ruleHash, confidence);
  add(3, lemma);
  add(4, lemma, kind);
  add(5, lemma, openerTag);
  add(6, kind, openerTag);
  add(7, ruleHash, kind);
  add(8, ruleHash, size * 4 + quoted);
  add(9, lemma, size * 4 + quoted);
  add(10, opener, openerTag);
  add(11, opener, lemma);
  add(12, candidate.negated ? 1 : 0, lemma);
  add(13, content.length, ruleHash);
  add(14, confidence, kind * 8 + quoted);
  if (source !== null) {
    const head = hashes[source.end - 1] ?? 0;
    add(15, head);
    add(16, head, lemma);
    add(17, hashes[source.first] ?? 0, kind);
    add(18, Math.min(source.end - source.first, 12), kind);
    add(19, hashes[source.first - 1] ?? 0, tags[source.end] ?? 0);
  }
  if (cue === null) return slots;
  const before = tags[cue.first - 1] ?? tag.stop;
  const after = tags[cue.end] ?? tag.stop;
  const cueWord = hashes[cue.end - 1] ?? 0;
  const sentence = sentenceFirst(view, cue.first);
  add(20, cueWord);
  add(21, cueWord, before);
  add(22, cueWord, after);
  add(23, hashes[cue.first - 1] ?? 0, lemma);
  add(24, hashes[cue.end] ?? 0, lemma);
  add(25, before, after);
  add(26, tags[cue.first] ?? 0, kind);
  add(27, hashes[cue.first] ?? 0, cue.end - cue.first);
  add(28, tags[cue.end - 1] ?? 0, lemma);
  add(29, hashes[cue.first - 1] ?? 0);
  add(30, hashes[cue.first - 2] ?? 0);
  add(31, Math.min(cue.first - sentence, 20));
  add(32, Math.min(sentenceEnd(view, cue.first) - sentence, 60) >> 2, ruleHash);
  const gap = source === null ? 15 : source.end <= cue.first ? Math.min(cue.first - source.end, 12) : 13;
  add(33, gap, ruleHash);
  add(34, gap, kind);
  add(35, gap, lemma);
  add(36, hashes[sentence] ?? 0, ruleHash);
  add(37, quoteOf[cue.first] === -1 ? 0 : 1, ruleHash);
  for (let i = Math.max(sentence, cue.first - farthest); i < cue.first; i++) {
    const t = tags[i] ?? 0;
    if (t === tag.subordinator || t === tag.modal || t === tag.negation || t === tag.relative) add(38, hashes[i] ?? 0);
  }
  return slots;
}
