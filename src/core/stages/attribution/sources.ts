import type { LocalAnaphor, LocalName, LocalSource } from '../facts';
import type { ParagraphView } from './paragraph-view';
import { tag } from './tags';
import type { TokenRange } from './verb-group';

/** Names and anaphors of a paragraph, to be looked up by token. */
export interface Speakers {
  /** Index of the name that ends before a token. */
  readonly nameEnding: ReadonlyMap<number, number>;
  /** Index of the anaphor that ends before a token. */
  readonly anaphorEnding: ReadonlyMap<number, number>;
  readonly names: readonly LocalName[];
  readonly anaphors: readonly LocalAnaphor[];
}

/** Indexes names and anaphors by the token behind them. */
export function indexSpeakers(names: readonly LocalName[], anaphors: readonly LocalAnaphor[]): Speakers {
  const nameEnding = new Map<number, number>();
  const anaphorEnding = new Map<number, number>();
  for (let i = 0; i < names.length; i++) nameEnding.set(names[i]?.endToken ?? 0, i);
  for (let i = 0; i < anaphors.length; i++) anaphorEnding.set(anaphors[i]?.endToken ?? 0, i);
  return { nameEnding, anaphorEnding, names, anaphors };
}

/**
 * Source phrase of an attribution, and which name or anaphor it is about: the one that ends its head ("Russian Foreign
 * Minister Sergei Lavrov", "Lavrov, the minister"), never one inside a modifier ("a spokesman for Lavrov", "Lavrov's aide").
 * `antecedent` is the last token of the phrase that a relative pronoun stands for, -1 for other sources.
 */
export function toSource(view: ParagraphView, speakers: Speakers, range: TokenRange, antecedent: number): LocalSource {
  const { starts, ends } = view.tokens;
  const { first, end: endToken } = range;
  const { name, anaphor } =
    antecedent >= 0 ? speakerAt(view, speakers, Math.max(0, antecedent - 14), antecedent + 1) : speakerIn(view, speakers, range);
  return { start: starts[first] ?? 0, end: ends[endToken - 1] ?? 0, first, endToken, name, anaphor };
}

type Speaker = Pick<LocalSource, 'name' | 'anaphor'>;

const nobody: Speaker = { name: null, anaphor: null };

function speakerIn(view: ParagraphView, speakers: Speakers, range: TokenRange): Speaker {
  const head = headEnd(view, speakers, range);
  const found = speakerAt(view, speakers, range.first, head);
  if (found.name !== null) return found;
  // "the mayor of Port Havn, Maria Ekdahl": the name may be the apposition; a place there is only a place ("of Houston, Texas").
  let comma = head;
  while (comma < range.end && view.tags[comma] !== tag.comma) comma++;
  if (comma + 1 >= range.end) return found;
  const apposition = speakerAt(view, speakers, comma + 1, headEnd(view, speakers, { first: comma + 1, end: range.end }));
  const name = speakers.names[apposition.name ?? -1];
  return name && name.first === comma + 1 && name.kind !== 'place' ? apposition : found;
}

/** Where the head of a noun phrase ends: at the first comma, preposition, bracket or verb form outside names. */
function headEnd(view: ParagraphView, speakers: Speakers, range: TokenRange): number {
  const { tags } = view;
  for (let i = range.first; i < range.end; i++) {
    switch (tags[i]) {
      case tag.comma:
      case tag.dash:
      case tag.preposition:
      case tag.openParenthesis:
      case tag.coordinator:
      case tag.relative:
      case tag.that:
      case tag.participle:
      case tag.ing:
        if (i > range.first && !insideName(speakers, i, range.end)) return i;
    }
  }
  return range.end;
}

function insideName(speakers: Speakers, token: number, end: number): boolean {
  for (let i = token + 1; i <= end && i < token + 10; i++) {
    const name = speakers.names[speakers.nameEnding.get(i) ?? -1];
    if (name && name.first < token) return true;
  }
  return false;
}

/** Name or anaphor that ends right before `end`, or before a reflexive there ("Trump himself"). */
function speakerAt(view: ParagraphView, speakers: Speakers, first: number, end: number): Speaker {
  if (view.tags[end] === tag.coordinator && view.tags[end - 1] === tag.name && view.tags[end + 1] === tag.name) return nobody;
  const last =
    view.tags[end - 1] === tag.objectPronoun && end - 1 > first ? end - 1 : view.tags[end - 1] === tag.possessive ? end - 1 : end;
  const name = speakers.nameEnding.get(last) ?? -1;
  if (name >= 0 && (speakers.names[name]?.first ?? 0) >= first) return { name, anaphor: null };
  const anaphor = speakers.anaphorEnding.get(last) ?? -1;
  return anaphor >= 0 && (speakers.anaphors[anaphor]?.first ?? 0) >= first ? { name: null, anaphor } : nobody;
}
