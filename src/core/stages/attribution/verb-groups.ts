import { cueVerbs } from '../../lexicon/cue-verbs';
import { personalSubjects } from '../../lexicon/word-classes';
import { contractedAuxiliary } from './closed-tags';
import { asideOpening, nounPhraseBefore, opensClause } from './noun-phrases';
import type { ParagraphView } from './paragraph-view';
import { endsNounPhrase, tag } from './tags';
import { verbLemma } from './word-knowledge';

/**
 * Verb groups of a sentence ("has repeatedly said") with their subjects. One pass from left to right; quotations at the
 * outermost level are stepped over. Leaves out subjects that stand behind the verb (the rules look for those).
 */

/** A run of tokens `[first, end)`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Who does what a verb group says. */
export interface Subject extends TokenRange {
  /** For "who", "which", "that": last token of the phrase it stands for, else -1. */
  readonly antecedent: number;
}

export interface VerbGroup {
  /** First token: auxiliaries and adverbs included. */
  readonly first: number;
  /** The token with the meaning: the last verb form, or the form of "be" where nothing follows. */
  readonly head: number;
  /** `null`: none found to the left. */
  subject: Subject | null;
  readonly kind: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  /** Stands in a subordinate, relative or that-clause. */
  readonly subordinate: boolean;
  /** The subject came from another verb: coordination, participle, infinitive. */
  readonly borrowed: boolean;
}

function isAuxiliary(t: number): boolean {
  return t === tag.be || t === tag.have || t === tag.do || t === tag.modal;
}

/** Verb groups of the sentence `[first, end)`. */
export function findVerbGroups(view: ParagraphView, first: number, end: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  const { tags, quoteOf, quotes } = view;
  const state: SentenceState = { floor: first, boundary: first, subordinateMark: false, main: null, speech: null, pending: [] };
  for (let i = first; i < end;) {
    const quote = quoteOf[i] ?? -1;
    if (quote !== -1) {
      i = Math.max(i + 1, quotes[quote]?.endToken ?? i + 1);
      if (tags[i - 2] === tag.comma) {
        state.subordinateMark = false;
        state.boundary = i;
      }
      continue;
    }
    const t = tags[i] ?? 0;
    if (t === tag.comma || t === tag.semicolon || t === tag.dash || t === tag.colon || t === tag.coordinator) {
      if (t !== tag.coordinator || tags[i - 1] === tag.comma || tags[i + 1] === tag.finite) state.subordinateMark = false;
      if (t === tag.semicolon) state.floor = i + 1;
      state.boundary = i + 1;
      i++;
    } else if (t === tag.that || t === tag.relative || t === tag.subordinator) {
      state.subordinateMark = true;
      state.boundary = i + 1;
      i++;
    } else if (isAuxiliary(t) || t === tag.finite || t === tag.to || t === tag.ing || t === tag.participle || t === tag.infinitive) {
      const group = readGroup(view, i, end, groups, state);
      groups.push(group);
      i = group.head + 1;
    } else i++;
  }
  return groups;
}

interface SentenceState {
  /** Nothing left of it belongs to the clause. */
  floor: number;
  boundary: number;
  subordinateMark: boolean;
  /** Last group of a main clause. */
  main: VerbGroup | null;
  /** Last group of a main clause that takes a clause as content: what follows may be its content still. */
  speech: VerbGroup | null;
  /** Participles at the sentence's start that wait for the main clause's subject. */
  pending: VerbGroup[];
}

function readGroup(view: ParagraphView, start: number, end: number, groups: VerbGroup[], state: SentenceState): VerbGroup {
  const { tags } = view;
  let i = start;
  let passive = false;
  let negated = false;
  let head = start;
  const opener = tags[start] ?? 0;
  for (; i < end; i++) {
    const t = tags[i] ?? 0;
    if (t === tag.negation) negated = true;
    else if (t === tag.adverb) continue;
    else if (isAuxiliary(t)) {
      head = i;
      if (view.tokens.keys[i]?.endsWith("n't") || view.tokens.keys[i] === 'cannot') negated = true;
    } else if (t === tag.to) {
      if (i > start) break;
    } else if (t === tag.finite || t === tag.infinitive || t === tag.ing || t === tag.participle) {
      if (i > start && t === tag.finite && !isAuxiliary(opener)) break;
      if (i > start && (t === tag.ing || t === tag.participle) && !isAuxiliary(tags[head] ?? 0)) break;
      passive = t === tag.participle && (tags[head] === tag.be || i === start);
      head = i;
      break;
    } else break;
  }
  let first = start;
  while (first > state.floor && (tags[first - 1] === tag.adverb || tags[first - 1] === tag.negation)) {
    if (tags[first - 1] === tag.negation) negated = true;
    first--;
  }
  const contracted = first > state.floor && tags[first - 1] === tag.pronoun && contractedAuxiliary(view.tokens.keys[first - 1] ?? '') !== 0;
  const kind: VerbGroup['kind'] = contracted
    ? 'finite'
    : opener === tag.to || opener === tag.infinitive
      ? 'infinitive'
      : opener === tag.ing
        ? 'ing'
        : opener === tag.participle
          ? 'participle'
          : 'finite';
  const last = groups.at(-1);
  // "Carson said he saw …": a clause without "that" right behind its verb.
  const bare =
    kind === 'finite' && last !== undefined && last.kind !== 'participle' && state.boundary <= last.head && takesClause(view, last.head);
  const group = {
    first,
    head,
    kind,
    passive,
    negated,
    subordinate: state.subordinateMark || bare,
    subject: null as Subject | null,
    borrowed: false,
  };
  return kind === 'finite' ? withFiniteSubject(view, group, groups, state) : withBorrowedSubject(view, group, groups, state);
}

function takesClause(view: ParagraphView, head: number): boolean {
  return (cueVerbs.get(verbLemma(view.tokens.keys[head] ?? '') ?? '')?.frames.get('t') ?? 0) >= 5;
}

type Draft = { -readonly [K in keyof VerbGroup]: VerbGroup[K] };

function withFiniteSubject(view: ParagraphView, group: Draft, groups: readonly VerbGroup[], state: SentenceState): VerbGroup {
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
  if (!group.subordinate && group.subject) {
    state.main = group;
    if (takesClause(view, group.head)) state.speech = group;
    for (const waiting of state.pending) waiting.subject = group.subject;
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

/** Tag of a token, a quotation mark behind a comma counting as the comma. */
function closingTag(tags: Uint8Array, i: number): number {
  const t = tags[i] ?? 0;
  return t === tag.closeQuote && tags[i - 1] === tag.comma ? tag.comma : t;
}

function withBorrowedSubject(view: ParagraphView, group: Draft, groups: readonly VerbGroup[], state: SentenceState): VerbGroup {
  const { tags } = view;
  group.borrowed = true;
  const before = group.first - 1;
  const t = before >= state.floor ? closingTag(tags, before) : tag.stop;
  const last = groups.at(-1);
  if (group.kind === 'infinitive') {
    // "refused to endorse": the subject of the verb before; "urged them to leave": the phrase between.
    if (last && last.head === before) group.subject = last.subject;
    else if (last && endsNounPhrase(t)) {
      const first = nounPhraseBefore(view, group.first, Math.max(state.floor, last.head + 1));
      group.subject = first === last.head + 1 ? { first, end: group.first, antecedent: -1 } : last.subject;
    } else group.subject = last?.subject ?? null;
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
  group.subject = t === tag.comma || t === tag.dash ? governor.subject : (last?.subject ?? governor.subject);
  return group;
}
