import { contractedAuxiliary } from './closed-tags';
import type { ParagraphView } from './paragraph-view';
import { takesClause, withBorrowedSubject, withFiniteSubject } from './subjects';
import type { SentenceState } from './subjects';
import { tag } from './tags';
import type { Subject, VerbGroup } from './verb-group';

/**
 * Verb groups of a sentence ("has repeatedly said") with their subjects. One pass from left to right; quotations at the
 * outermost level are stepped over. Leaves out subjects that stand behind the verb (the rules look for those).
 */

function isAuxiliary(t: number): boolean {
  return t === tag.be || t === tag.have || t === tag.do || t === tag.modal;
}

/** Verb groups of the sentence `[first, end)`. */
export function findVerbGroups(view: ParagraphView, first: number, end: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  const { tags, quoteOf, quotes } = view;
  const state: SentenceState = {
    floor: first,
    boundary: first,
    subordinateMark: false,
    main: null,
    speech: null,
    pending: [],
    clausePreposition: -2,
  };
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
    } else if (t === tag.preposition) {
      if (clausePrepositions.has(view.tokens.keys[i] ?? '')) state.clausePreposition = i;
      i++;
    } else if (isAuxiliary(t) || t === tag.finite || t === tag.to || t === tag.ing || t === tag.participle || t === tag.infinitive) {
      const group = readGroup(view, i, end, groups, state);
      groups.push(group);
      i = group.head + 1;
    } else i++;
  }
  return groups;
}

const clausePrepositions = new Set('after before since until till as than'.split(' '));

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
    inverted: null as Subject | null,
    borrowed: false,
  };
  return kind === 'finite' ? withFiniteSubject(view, group, groups, state) : withBorrowedSubject(view, group, groups, state);
}
