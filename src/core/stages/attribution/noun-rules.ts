import { cueAdjectives, cueNouns, cueRoles, emergingVerbs, lightVerbs, receivingVerbs } from '../../lexicon/cue-nouns';
import { possessiveDeterminers } from '../../lexicon/word-classes';
import type { Candidate } from './candidate';
import { clauseEnd, contentRange, phraseContentEnd } from './contents';
import { readComplement } from './frames';
import type { Complement } from './frames';
import { nounPhraseBefore, nounPhraseFrom, speakerEnd } from './noun-phrases';
import type { ParagraphView } from './paragraph-view';
import { tag } from './tags';
import type { TokenRange, VerbGroup } from './verb-group';
import { phraseWeight, sourceKind } from './weights';
import { verbLemma } from './word-knowledge';

/**
 * Nouns and adjectives as cues: "his warning that …", "expressed openness to …", "drew criticism from …", "is critical of …".
 * Input the verb groups of a sentence, output candidates. Leaves out nouns that a full verb governs ("rejected claims that"):
 * there the verb is the cue.
 */
export function nounCandidates(view: ParagraphView, groups: readonly VerbGroup[], first: number, end: number): Candidate[] {
  const found: Candidate[] = [];
  const byHead = new Map(groups.map((group) => [group.head, group]));
  for (let i = first; i < end; i++) {
    const opensSentence = i === first && view.tags[i] === tag.name;
    if (view.quoteOf[i] !== -1 || (view.tags[i] !== tag.noun && !opensSentence)) continue;
    const key = view.tokens.keys[i] ?? '';
    const frames = cueNouns.get(key);
    const candidate = frames && nounCandidate(view, i, frames, byHead, first, end);
    if (candidate) found.push(candidate);
  }
  for (const group of groups) {
    const candidate = adjectiveCandidate(view, group, end);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** What stands to the left of a noun cue and says whose it is. */
interface Owner {
  readonly cueFirst: number;
  readonly source: TokenRange | null;
  readonly antecedent: number;
  readonly negated: boolean;
  readonly weight: number;
}

function nounCandidate(
  view: ParagraphView,
  noun: number,
  frames: ReadonlyMap<string, number>,
  byHead: ReadonlyMap<number, VerbGroup>,
  first: number,
  end: number,
): Candidate | null {
  const received = receivedFrom(view, noun, byHead, first, end);
  if (received) return received;
  let complement = readComplement(view, noun + 1, end);
  let cueEnd = noun + 1;
  let agent: TokenRange | null = null;
  const next = view.tokens.keys[noun + 1];
  if (next === 'by' || next === 'from' || next === 'among') {
    const agentEnd = nounPhraseFrom(view, noun + 2, end);
    if (agentEnd === noun + 2) return null;
    agent = { first: noun + 2, end: agentEnd };
    complement = readComplement(view, agentEnd, end);
  }
  const emerged = agent ? undefined : emergingGroup(view, noun, byHead);
  if (emerged) {
    complement = readComplement(view, emerged.head + 1, end);
    cueEnd = emerged.head + 1;
  }
  const grade = frames.get(complement.frame) ?? 0;
  if (grade === 0) return null;
  const owner = agent ? { cueFirst: noun, source: agent, antecedent: -1, negated: false, weight: 0.9 } : ownerOf(view, noun, byHead, first);
  if (!owner) return null;
  const whole = contentOf(view, complement, end);
  const content =
    whole && isOwnClause(owner, noun)
      ? upToMainVerb(view, whole, byHead, complement.frame === 't' || complement.frame === 'w' ? 2 : 1)
      : whole;
  if (!content) return null;
  const isPreposition = complement.frame.length > 1;
  return {
    rule: owner.source ? 'noun' : 'noun-alone',
    cue: { first: owner.cueFirst, end: isPreposition && !agent ? complement.first : cueEnd },
    source: owner.source,
    antecedent: owner.antecedent,
    content: [content],
    confidence: emerged ? 0.5 : (grade / 10) * owner.weight,
    lemma: view.tokens.keys[noun] ?? '',
    negated: owner.negated,
    reaches: undefined,
  };
}

/** True where no light verb goes with the noun, so that the verb of its clause may still be to come. */
function isOwnClause(owner: Owner, noun: number): boolean {
  return owner.cueFirst === noun || owner.cueFirst + 3 >= noun;
}

/** "his claim that fares had fallen was false": the content ends before the verb of the outer clause, which is its `nth` finite one. */
function upToMainVerb(view: ParagraphView, content: TokenRange, byHead: ReadonlyMap<number, VerbGroup>, nth: number): TokenRange {
  let nVerbs = 0;
  for (let i = content.first; i < content.end; i++) {
    const group = byHead.get(i);
    const t = view.tags[i] ?? 0;
    if (t === tag.comma || t === tag.relative || t === tag.coordinator || t === tag.subordinator || (t === tag.that && i > content.first))
      return content;
    if (group?.kind === 'finite' && ++nVerbs === nth)
      return group.first > content.first ? { first: content.first, end: group.first } : content;
  }
  return content;
}

function contentOf(view: ParagraphView, complement: Complement, end: number): TokenRange | null {
  const isClause = complement.frame === 't' || complement.frame === 'w';
  const contentEnd = isClause ? clauseEnd(view, complement.first, end) : phraseContentEnd(view, complement.first, end);
  return contentRange(view, complement.first, contentEnd);
}

/** "X drew criticism from Y": the source stands behind "from", the content is the subject. */
function receivedFrom(
  view: ParagraphView,
  noun: number,
  byHead: ReadonlyMap<number, VerbGroup>,
  first: number,
  end: number,
): Candidate | null {
  if (view.tokens.keys[noun + 1] !== 'from') return null;
  const group = byHead.get(phraseOpening(view, noun, first) - 1);
  const sourceEnd = speakerEnd(view, noun + 2, end);
  if (!group?.subject || sourceEnd === noun + 2 || !receivingVerbs.has(verbLemma(view.tokens.keys[group.head] ?? '') ?? '')) return null;
  return {
    rule: 'noun-from',
    cue: { first: group.first, end: noun + 2 },
    source: { first: noun + 2, end: sourceEnd },
    antecedent: -1,
    content: [group.subject],
    confidence: 0.35,
    lemma: view.tokens.keys[noun] ?? '',
    negated: group.negated,
    reaches: undefined,
  };
}

function emergingGroup(view: ParagraphView, noun: number, byHead: ReadonlyMap<number, VerbGroup>): VerbGroup | undefined {
  for (let head = noun + 1; head < noun + 5; head++) {
    const group = byHead.get(head);
    if (group) return group.first === noun + 1 && emergingVerbs.has(verbLemma(view.tokens.keys[head] ?? '') ?? '') ? group : undefined;
  }
  return undefined;
}

/** First token of the determiner and adjectives before a noun. */
function phraseOpening(view: ParagraphView, noun: number, first: number): number {
  const { tags } = view;
  let i = noun;
  while (i > first && i > noun - 6) {
    const t = tags[i - 1] ?? 0;
    if (t === tag.determiner) return i - 1;
    // "its proposed sale", but "has expressed concern".
    const modifies = t === tag.participle && (tags[i - 2] === tag.determiner || tags[i - 2] === tag.possessive);
    if (t !== tag.noun && t !== tag.joint && t !== tag.number && !modifies && !(t === tag.adverb && tags[i] === tag.noun)) break;
    i--;
  }
  return i;
}

function ownerOf(view: ParagraphView, noun: number, byHead: ReadonlyMap<number, VerbGroup>, first: number): Owner | null {
  const { tags, tokens } = view;
  const opening = phraseOpening(view, noun, first);
  const before = opening - 1;
  const group = byHead.get(before) ?? byHead.get(before - 1);
  const isLight = group && !group.passive && lightVerbs.has(verbLemma(tokens.keys[group.head] ?? '') ?? tokens.keys[group.head] ?? '');
  const isHave = group && tags[group.head] === tag.have;
  if (group && (isLight || isHave) && group.head >= before - 1 && group.head < opening) {
    if (!group.subject && group.kind === 'finite') return null;
    return {
      cueFirst: group.first,
      source: group.subject,
      antecedent: group.subject?.antecedent ?? -1,
      negated: group.negated || tokens.keys[opening] === 'no',
      weight: phraseWeight[sourceKind(view, group.subject)] * (group.kind === 'infinitive' ? 0.6 : 1),
    };
  }
  const none = { cueFirst: opening, source: null, antecedent: -1, negated: tokens.keys[opening] === 'no', weight: 0.3 };
  if (tags[before] === tag.possessive) {
    const source = possessorBefore(view, before, first);
    return source < 0 ? null : { ...none, cueFirst: opening, source: { first: source, end: before }, negated: false, weight: 0.85 };
  }
  if (tags[opening] === tag.determiner && possessiveDeterminers.has(tokens.keys[opening] ?? '') && tokens.keys[opening] !== 'whose') {
    return { ...none, cueFirst: opening + 1, source: { first: opening, end: opening + 1 }, negated: false, weight: 0.8 };
  }
  // A full verb before it is the cue itself ("rejected claims that").
  return group && group.head === before && tags[group.head] !== tag.be ? null : none;
}

/** First token of the owner before a possessive mark: the noun phrase without what stands before its last preposition. */
function possessorBefore(view: ParagraphView, mark: number, first: number): number {
  const { tags } = view;
  const whole = nounPhraseBefore(view, mark, first);
  if (whole < 0) return -1;
  for (let i = mark - 1; i > whole; i--) {
    const t = tags[i];
    if (t === tag.preposition || t === tag.participle || t === tag.ing || t === tag.coordinator || t === tag.comma)
      return i + 1 < mark ? i + 1 : -1;
  }
  return whole;
}

function adjectiveCandidate(view: ParagraphView, group: VerbGroup, end: number): Candidate | null {
  const { tags, tokens } = view;
  const lemma = verbLemma(tokens.keys[group.head] ?? '');
  const linking =
    tags[group.head] === tag.be || lemma === 'become' || lemma === 'remain' || lemma === 'seem' || lemma === 'feel' || lemma === 'sound';
  if (!linking || !group.subject || group.passive) return null;
  let i = group.head + 1;
  while (i < end && (tags[i] === tag.adverb || tags[i] === tag.determiner || tags[i] === tag.negation)) i++;
  for (let steps = 0; steps < 3 && i < end; steps++, i++) {
    const key = tokens.keys[i] ?? '';
    const frames = cueAdjectives.get(key) ?? cueRoles.get(key);
    if (frames) {
      const complement = readComplement(view, i + 1, end);
      const grade = frames.get(complement.frame === 'b' || complement.frame === 'a' ? 't' : complement.frame) ?? 0;
      const content = grade > 0 ? contentOf(view, complement, end) : null;
      if (!content) return null;
      const kind = sourceKind(view, group.subject);
      const impersonal = kind === 'thing';
      return {
        rule: 'adjective',
        cue: { first: group.first, end: complement.frame.length > 1 ? complement.first : i + 1 },
        source: group.subject,
        antecedent: group.subject.antecedent,
        content: [content],
        confidence: (grade / 10) * (impersonal ? 0.3 : phraseWeight[kind]),
        lemma: key,
        negated: group.negated || tokens.keys[group.head + 1] === 'no',
        reaches: undefined,
      };
    }
    if (tags[i] !== tag.noun && tags[i] !== tag.joint) return null;
  }
  return null;
}
