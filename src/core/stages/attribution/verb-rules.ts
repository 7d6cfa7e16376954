import { cueParticles, cueVerbs } from '../../lexicon/cue-verbs';
import type { Candidate } from './candidate';
import { clauseEnd, contentRange, phraseContentEnd } from './contents';
import { speakerEnd } from './noun-phrases';
import { farQuote, farThat, readComplement } from './frames';
import type { Complement } from './frames';
import type { ParagraphView } from './paragraph-view';
import type { VerbGroup } from './verb-group';
import { tag } from './tags';
import { clauseWeight, phraseWeight, sourceKind } from './weights';
import { verbLemma } from './word-knowledge';

/** A verb group read as a cue: its dictionary form with particle, and what follows it. */
export interface VerbCue {
  readonly group: VerbGroup;
  readonly lemma: string;
  /** Token after verb and particle. */
  readonly after: number;
  readonly complement: Complement;
  readonly frames: ReadonlyMap<string, number>;
}

/** Verbs whose participle after "be" tells the subject's own mind. */
const statives = new Set(
  `oppose concern worry alarm impress convince persuade assure commit determine incline interest please satisfy disappoint frustrate surprise
  shock anger outrage upset excite thrill delight dismay sadden trouble embarrass ashame devote dedicate resign scare frighten terrify tire
  amuse bemuse puzzle horrify appal appall encourage hearten bother disgust intend prepare divide split focus align`.split(/\s+/),
);

const noFrames: ReadonlyMap<string, number> = new Map();

/** Reads a verb group as a cue; `undefined` for verbs that the lexicon does not list as cues. */
export function readVerbCue(view: ParagraphView, group: VerbGroup, end: number): VerbCue | undefined {
  const { tokens, tags } = view;
  const headTag = tags[group.head] ?? 0;
  if (headTag === tag.be || headTag === tag.have || headTag === tag.do || headTag === tag.modal) return undefined;
  let lemma = verbLemma(tokens.keys[group.head] ?? '') ?? '';
  let after = group.head + 1;
  const particle = tokens.keys[after] ?? '';
  if (after < end && cueParticles.has(particle) && cueVerbs.has(`${lemma}_${particle}`)) {
    lemma = `${lemma}_${particle}`;
    after++;
  } else if (
    after < end &&
    tags[after] === tag.adverb &&
    cueParticles.has(tokens.keys[after + 1] ?? '') &&
    cueVerbs.has(`${lemma}_${tokens.keys[after + 1] ?? ''}`)
  ) {
    lemma = `${lemma}_${tokens.keys[after + 1] ?? ''}`;
    after += 2;
  }
  const frames = cueVerbs.get(lemma)?.frames;
  if (!frames) {
    const complement = readComplement(view, after, end);
    // Any verb beside a quotation may be a manner of speaking.
    return complement.frame === 'q' ? { group, lemma, after, complement, frames: noFrames } : undefined;
  }
  let complement = readComplement(view, after, end);
  const preposition = tokens.keys[after] ?? '';
  // "pointed to the drafts that …": the preposition is the verb's own, and "that" goes with the noun.
  if (complement.first > after + 1 && tags[after] === tag.preposition && (frames.get(preposition) ?? 0) >= 5) {
    complement = { frame: preposition, first: after + 1, addressed: false, phraseEnd: after + 1 };
  }
  // "laughed at a claim that …": "that" goes with the noun unless the verb is one of saying.
  if (complement.frame === 't' && complement.first > after + 1 && tags[after] === tag.preposition && (frames.get('t') ?? 0) < 6) {
    complement = { frame: preposition, first: after + 1, addressed: false, phraseEnd: after + 1 };
  }
  // "expressed the wish that …": only verbs of telling have a hearer; else "that" goes with the noun, which is the content.
  // "says Lund “has a record of …”": a verb of saying with a noun phrase has a clause behind it, however long its subject.
  if (
    complement.frame === 'n' &&
    (frames.get('t') ?? 0) >= 7 &&
    (frames.get('n') ?? 0) < 5 &&
    !frames.has('a') &&
    hidesClause(view, complement, end)
  ) {
    complement = { ...complement, frame: 'b' };
  }
  const hearerless = complement.addressed && !frames.has('a') && isNominal(tags[complement.phraseEnd - 1] ?? 0);
  if (hearerless && (complement.frame === 't' || (complement.frame === 'w' && (frames.get('w') ?? 0) < 7))) {
    complement = { frame: 'n', first: after, addressed: false, phraseEnd: complement.phraseEnd };
  }
  return { group, lemma, after, complement: frames.has('a') ? behindHearer(view, complement, end) : complement, frames };
}

/** True where a finite verb follows a noun phrase somewhere before the next comma, or inside a quotation there. */
function hidesClause({ tags }: ParagraphView, { first }: Complement, end: number): boolean {
  for (let i = first; i < Math.min(end, first + 40); i++) {
    const t = tags[i] ?? 0;
    if (t === tag.finite || t === tag.be || t === tag.have || t === tag.modal || t === tag.do) return i > first + 1;
    if (t === tag.semicolon || t === tag.colon || t === tag.relative) return false;
  }
  return false;
}

function isNominal(t: number): boolean {
  return t === tag.noun || t === tag.name;
}

/** "told reporters in Oslo on Monday that": for verbs of telling, the content stands behind the person addressed. */
function behindHearer(view: ParagraphView, complement: Complement, end: number): Complement {
  if (complement.frame !== 'n' && complement.frame !== 'O') return complement;
  const { phraseEnd } = complement;
  const that = farThat(view, phraseEnd, end);
  if (that >= 0) return { frame: 't', first: that, addressed: true, phraseEnd };
  const quote = farQuote(view, phraseEnd, end);
  return quote >= 0 ? { frame: 'q', first: quote, addressed: true, phraseEnd } : complement;
}

/** Grade of the cue in the frame it stands in, 0..9. */
function gradeOf(view: ParagraphView, { frames, complement, group }: VerbCue): number {
  const frame = complement.frame === 'b' ? 't' : complement.frame === 'a' ? (frames.has('a') ? 'a' : 'n') : complement.frame;
  if (group.passive) return frames.get('P' + frame) ?? 0;
  const grade = frames.get(frame) ?? 0;
  // ", indicating a need for …": behind a comma, a verb of saying sums up what was said.
  const sumsUp = frame === 'n' && group.kind === 'ing' && (frames.get('t') ?? 0) >= 8 && followsComma(view, group.first);
  return sumsUp ? Math.max(grade, 5) : grade;
}

/** "X said that …", "X criticized …", "X vowed to …": the content is what follows the verb. */
export function complementCandidate(view: ParagraphView, cue: VerbCue, end: number): Candidate | null {
  const { group, complement } = cue;
  if (group.passive && complement.frame === 'by' && !statives.has(cue.lemma)) return agentCandidate(view, cue, end);
  const grade = gradeOf(view, cue);
  if (grade === 0 || complement.frame === 'z') return null;
  const { first } = complement;
  if (complement.frame === 'q') return null;
  // "told the crowd she would", but "called it what it was".
  const addressed = complement.frame === 'a' && cue.frames.has('a');
  const isClause = complement.frame === 't' || complement.frame === 'b' || complement.frame === 'w' || addressed;
  const contentFirst = complement.frame === 'a' && !addressed ? cue.after : first;
  const contentEnd = isClause ? clauseEnd(view, first, end) : phraseContentEnd(view, contentFirst, end);
  const content = contentRange(view, contentFirst, contentEnd);
  if (!content) return null;
  // "is expected to" has no source in the sentence; "is concerned about" has.
  const noSource = group.passive && !statives.has(cue.lemma);
  const isPreposition = complement.first > cue.after && !isClause && view.tags[complement.first - 1] === tag.preposition;
  return {
    rule: isClause ? 'cue-clause' : complement.frame.length > 1 ? 'cue-preposition' : 'cue-phrase',
    cue: { first: group.first, end: isPreposition ? complement.first : cue.after },
    source: noSource ? null : group.subject,
    antecedent: noSource ? -1 : (group.subject?.antecedent ?? -1),
    content: [content],
    confidence:
      confidenceOf(view, grade, cue, isClause) *
      (isClause ? clauseWeight : phraseWeight)[sourceKind(view, noSource ? null : group.subject)] *
      (noSource && group.passive ? 1 / phraseWeight.none : 1),
    lemma: cue.lemma,
    negated: group.negated,
    reaches: undefined,
  };
}

/** "X was criticized by Y": the source stands behind "by", the content is the subject. */
function agentCandidate(view: ParagraphView, cue: VerbCue, end: number): Candidate | null {
  const { group, complement } = cue;
  const grade = cue.frames.get('Pby') ?? Math.min(cue.frames.get('n') ?? 0, 6);
  const sourceEnd = speakerEnd(view, complement.first, end);
  if (grade === 0 || sourceEnd === complement.first || !group.subject) return null;
  return {
    rule: 'agent',
    cue: { first: group.first, end: cue.after },
    source: { first: complement.first, end: sourceEnd },
    antecedent: -1,
    content: [group.subject],
    confidence: confidenceOf(view, grade, cue, false) * 0.6,
    lemma: cue.lemma,
    negated: group.negated,
    reaches: undefined,
  };
}

/** Grade and grammar of a cue as a probability. */
function confidenceOf(view: ParagraphView, grade: number, { group, lemma }: VerbCue, isClause: boolean): number {
  const confidence = grade / 10;
  switch (group.kind) {
    case 'finite':
      return confidence;
    case 'infinitive':
      return confidence * (isClause ? 0.7 : 0.55);
    case 'participle':
      // "Asked about the plan, he said …": a question is nobody's statement.
      return confidence * (group.passive && !statives.has(lemma) ? 0.5 : 0.8);
    case 'ing':
      // ", adding that" goes with its clause; "by calling", "voters backing him" are looser.
      return confidence * (followsComma(view, group.first) ? (isClause ? 0.95 : 0.9) : isClause ? 0.7 : 0.65);
  }
}

function followsComma({ tags }: ParagraphView, first: number): boolean {
  const before = tags[first - 1];
  return before === tag.comma || before === tag.dash || (before === tag.closeQuote && tags[first - 2] === tag.comma);
}
