import { cueVerbs } from '../../lexicon/cue-verbs';
import { personalSubjects } from '../../lexicon/word-classes';
import { asideOpening, nounPhraseBefore, opensClause, speakerEnd } from './noun-phrases';
import type { ParagraphView } from './paragraph-view';
import { endsNounPhrase, tag } from './tags';
import type { Subject, VerbGroup } from './verb-group';
import { verbLemma } from './word-knowledge';

/** The sentence as far as it has been read, while its verb groups get their subjects. */
export interface SentenceState {
  /** Nothing left of it belongs to the clause. */
  floor: number;
  /** Token after the last comma, conjunction or the like. */
  boundary: number;
  /** A subordinator or relative pronoun stands in this clause. */
  subordinateMark: boolean;
  /** Last group of a main clause. */
  main: VerbGroup | null;
  /** Last group of a main clause that takes a clause as content: what follows may be its content still. */
  speech: VerbGroup | null;
  /** Last preposition that may open a clause as well ("after he left"). */
  clausePreposition: number;
  /** Participles at the sentence's start that wait for the main clause's subject. */
  pending: VerbGroup[];
}

/** Grade of a verb with a quotation; 0 for other words. */
function quoteGrade(view: ParagraphView, head: number): number {
  return cueVerbs.get(verbLemma(view.tokens.keys[head] ?? '') ?? '')?.frames.get('q') ?? 0;
}

/** True for verbs that take a clause as content. */
export function takesClause(view: ParagraphView, head: number): boolean {
  return (cueVerbs.get(verbLemma(view.tokens.keys[head] ?? '') ?? '')?.frames.get('t') ?? 0) >= 5;
}

/** A verb group that still lacks its subject. */
export type Draft = { -readonly [K in keyof VerbGroup]: VerbGroup[K] };

/** Gives a finite group its subject: in front, across an aside, by coordination, or behind. */
export function withFiniteSubject(view: ParagraphView, group: Draft, groups: readonly VerbGroup[], state: SentenceState): VerbGroup {
  const { tags } = view;
  const before = group.first - 1;
  const t = before >= state.floor ? (tags[before] ?? 0) : tag.stop;
  if (t === tag.relative || (t === tag.that && group.subordinate && endsNounPhrase(tags[before - 1] ?? 0))) {
    group.subject = { first: before, end: before + 1, antecedent: antecedentOf(tags, before) };
  } else if (t === tag.coordinator) {
    const partner = coordinatedWith(groups, group.first);
    group.subject = partner?.subject ?? null;
    group.borrowed = true;
  } else if (t === tag.comma || t === tag.dash) {
    group.subject = subjectBeforeAside(view, before, state.floor);
    if (!group.subject) {
      group.subject = previousSubject(groups);
      group.borrowed = true;
    }
  } else if (endsNounPhrase(t)) {
    group.subject = subjectEndingAt(view, group.first, groups, state.floor);
  }
  if (!group.subject && quoteGrade(view, group.head) >= 6) {
    const end = speakerEnd(view, group.head + 1, Math.min(view.tokens.count, group.head + 20));
    if (end > group.head + 1) group.inverted = { first: group.head + 1, end, antecedent: -1 };
  }
  if (group.subject && !group.borrowed && group.subject.first === state.clausePreposition + 1) group.subordinate = true;
  if (!group.subordinate && (group.subject || group.inverted)) {
    state.main = group;
    if (takesClause(view, group.head)) state.speech = group;
    for (const waiting of state.pending) waiting.subject = group.subject ?? group.inverted;
    state.pending.length = 0;
  } else if (!group.subordinate) state.main ??= group;
  return group;
}

function antecedentOf(tags: Uint8Array, relative: number): number {
  let i = relative - 1;
  if (tags[i] === tag.comma || tags[i] === tag.dash || tags[i] === tag.preposition) i--;
  return i >= 0 && endsNounPhrase(tags[i] ?? 0) ? i : -1;
}

function previousSubject(groups: readonly VerbGroup[]): Subject | null {
  for (let i = groups.length - 1; i >= 0 && i > groups.length - 6; i--) {
    const group = groups[i];
    if (group?.kind === 'finite' && !group.subordinate && group.subject) return group.subject;
  }
  return null;
}

/** The verb that "and" joins this one to: the nearest finite one, of the main clause where a comma stands between. */
function coordinatedWith(groups: readonly VerbGroup[], first: number): VerbGroup | undefined {
  let fallback: VerbGroup | undefined;
  for (let i = groups.length - 1; i >= 0 && i > groups.length - 8; i--) {
    const group = groups[i];
    if (!group || group.kind !== 'finite' || !group.subject || group.head >= first) continue;
    fallback ??= group;
    if (!group.subordinate) return group;
  }
  return fallback;
}

/** The noun phrase right before `end`, with a relative clause without commas stepped over. */
function subjectEndingAt(view: ParagraphView, end: number, groups: readonly VerbGroup[], floor: number): Subject | null {
  const first = nounPhraseBefore(view, end, floor);
  if (first < 0) return null;
  if (personalSubjects.has(view.tokens.keys[end - 1] ?? '')) return { first: end - 1, end, antecedent: -1 };
  const last = groups.at(-1);
  // "Republicans who agree that … were irritated": what precedes hangs on a relative pronoun, so the subject stands before it.
  if (
    last?.subject &&
    last.subject.antecedent >= 0 &&
    last.subject.antecedent + 1 === last.subject.first &&
    !hasCommaBetween(view, last.head, end)
  ) {
    const outer = nounPhraseBefore(view, last.subject.antecedent + 1, floor);
    if (outer >= 0 && opensClause(view, outer, floor)) return { first: outer, end, antecedent: -1 };
  }
  return { first, end, antecedent: -1 };
}

function hasCommaBetween(view: ParagraphView, from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 80; i++) if (view.tags[i] === tag.comma || view.tags[i] === tag.dash) return true;
  return false;
}

/**
 * "X, chairman of the board, said": the subject of a verb that a comma at `close` precedes. An apposition belongs to the
 * phrase; relative clauses and other asides do not.
 */
export function subjectBeforeAside(view: ParagraphView, close: number, floor: number): Subject | null {
  const { tags } = view;
  let best: Subject | null = null;
  let opening = asideOpening(view, close, floor);
  for (let tries = 0; opening > floor && tries < 6; tries++) {
    const first = nounPhraseBefore(view, opening, floor);
    if (first < 0) break;
    const aside = tags[opening + 1] ?? 0;
    const apposition = aside === tag.determiner || aside === tag.noun || aside === tag.name || aside === tag.number;
    const subject = { first, end: apposition ? close + 1 : opening, antecedent: -1 };
    if (first > floor && tags[first - 1] === tag.comma && tags[close] === tag.comma) {
      // May itself be an apposition or a piece of a place name: look further left, keep this one if nothing is there.
      best = apposition || !best ? subject : best;
      opening = first - 1;
      continue;
    }
    if (opensClause(view, first, floor)) best = subject;
    break;
  }
  return best;
}

const denyingVerbs = new Set('fail neglect refuse decline hesitate forget'.split(' '));

/** "without saying", "stopped short of opposing", "failed to back". */
function isDenied({ tokens }: ParagraphView, group: Draft, last: VerbGroup | undefined): boolean {
  const before = tokens.keys[group.first - 1] ?? '';
  const further = tokens.keys[group.first - 2] ?? '';
  if (group.kind === 'infinitive') return last?.head === group.first - 1 && denyingVerbs.has(verbLemma(before) ?? '');
  if (before === 'without' || before === 'than') return true;
  return before === 'of' && (further === 'short' || further === 'instead');
}

const relays = new Set(['quote', 'cite']);

/** Tag of a token, a quotation mark behind a comma counting as the comma. */
function closingTag(tags: Uint8Array, i: number): number {
  const t = tags[i] ?? 0;
  return t === tag.closeQuote && tags[i - 1] === tag.comma ? tag.comma : t;
}

/** Gives a participle, -ing form or infinitive the subject of the verb that it hangs on. */
export function withBorrowedSubject(view: ParagraphView, group: Draft, groups: readonly VerbGroup[], state: SentenceState): VerbGroup {
  const { tags } = view;
  group.borrowed = true;
  const before = group.first - 1;
  const t = before >= state.floor ? closingTag(tags, before) : tag.stop;
  const last = groups.at(-1);
  if (isDenied(view, group, last)) group.negated = true;
  if (group.kind === 'infinitive') {
    // "refused to endorse": the subject of the verb before; "urged them to leave": the phrase between.
    if (last && last.head === before) group.subject = last.subject;
    else if (last && endsNounPhrase(t)) {
      const first = nounPhraseBefore(view, group.first, Math.max(state.floor, last.head + 1));
      group.subject = first === last.head + 1 ? { first, end: group.first, antecedent: -1 } : last.subject;
    } else group.subject = last?.subject ?? null;
    return group;
  }
  // "quoted Lee as saying": she says it, not who quotes her.
  if (group.kind === 'ing' && view.tokens.keys[before] === 'as' && last && relays.has(verbLemma(view.tokens.keys[last.head] ?? '') ?? '')) {
    const first = nounPhraseBefore(view, before, last.head + 1);
    if (first >= 0) group.subject = { first, end: before, antecedent: -1 };
    return group;
  }
  if (endsNounPhrase(t) && group.kind === 'ing') {
    const first = nounPhraseBefore(view, group.first, state.floor);
    if (first >= 0) {
      group.subject = { first, end: group.first, antecedent: -1 };
      group.borrowed = false;
      return group;
    }
  } else if (t === tag.coordinator && last) {
    group.subject = last.subject;
    return group;
  }
  if (!state.main) {
    state.pending.push(group);
    return group;
  }
  const governor = takesClause(view, group.head) && state.speech ? state.speech : state.main;
  const governing = governor.subject ?? governor.inverted;
  group.subject = t === tag.comma || t === tag.dash ? governing : (last?.subject ?? governing);
  return group;
}
