import type { Span } from '../core/text/span';
import { codePointsOf } from './code-points';
import { exactLikeness, mustTouch, roughLikeness } from './context';
import type { Candidate, Likeness, Place, Side } from './context';
import { isClearlyMore, speaksFor } from './compare-likeness';
import { contextLength, isSame, occurrencesOf } from './describe-place';
import { findChanged } from './find-changed';
import { fold, foldText, originalSpan } from './folded-text';
import type { FoldedText } from './folded-text';
import type { NotePlace } from './note';

/**
 * Finds places again in a text that was edited anywhere, by anything. A place is its words among their surroundings: the same
 * words among others are a lookalike. In order: the words at their old offset, or moved as far as the place before them, with
 * all that stood around them; the words anywhere, with enough of it, and clearly more than any other place has; where several
 * have, the one that lies as the places around it lie; last, words that were changed a little between surroundings that stand.
 * What none of these finds is lost, never guessed. A stretch that stands somewhere else and no longer where it was has been
 * moved: nothing in the text tells that from a copy whose original was deleted.
 */

/** Where a place was found, in UTF-16 offsets, and how sure that is: words and surroundings as they were, or changed a little. */
export interface Anchor extends Span {
  readonly how: 'in-place' | 'moved' | 'changed';
}

/** A rival with less of the surroundings than this does not count. */
const negligible = 0.2;
/** No more places of the same words are looked at closely, those with the most of the surroundings first. */
const mostRough = 12;

/** The places of a text, in the order asked; `undefined` for one that is lost. */
export function anchorPlaces(text: string, places: readonly NotePlace[]): readonly (Anchor | undefined)[] {
  const finder = new PlaceFinder(text);
  const order = places.map((place, index) => ({ place, index, at: finder.oldOffset(place) })).sort((a, b) => a.at - b.at);
  const found: Found[] = order.map(({ place }) => finder.find(place));
  const settled = order.map(({ at }, k) => settle(found, order, k, at));
  const anchors: (Anchor | undefined)[] = places.map(() => undefined);
  for (const [k, { place, index }] of order.entries())
    anchors[index] = settled[k] ?? (found[k]?.kind === 'none' ? finder.findChanged(place) : undefined);
  return anchors;
}

/** What a search gave: one place, several between which the surroundings do not decide, or nothing. */
type Found =
  | { readonly kind: 'one'; readonly anchor: Anchor }
  /** The one with the most of the surroundings, and others that have nearly as much. */
  | { readonly kind: 'several'; readonly best: Anchor; readonly others: readonly Anchor[] }
  /** Several have what the others have not. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'none' };

type Compared = Candidate & { readonly likeness: Likeness };

class PlaceFinder {
  readonly #text: string;
  readonly #codePoints;
  #folded: FoldedText | undefined;
  readonly #occurrences = new Map<string, readonly number[]>();
  /** How far the last place found has moved. */
  #shift = 0;

  constructor(text: string) {
    this.#text = text;
    this.#codePoints = codePointsOf(text);
  }

  /** Old offset of a place, as if nothing before it had changed since; the end of the text where the note gives none. */
  oldOffset({ position }: NotePlace): number {
    return position === undefined ? this.#text.length : this.#codePoints.toUtf16(position.start);
  }

  find(place: NotePlace): Found {
    const at = this.oldOffset(place);
    const inPlace = this.#unchangedAt(place, at) ?? (this.#shift === 0 ? undefined : this.#unchangedAt(place, at + this.#shift));
    const found: Found = inPlace === undefined ? this.#search(place) : { kind: 'one', anchor: inPlace };
    if (found.kind === 'one') this.#shift = found.anchor.start - at;
    return found;
  }

  /** Words that were changed, between surroundings that were not. */
  findChanged(place: NotePlace): Anchor | undefined {
    const folded = (this.#folded ??= foldText(this.#text));
    const span = findChanged(folded.text, toPlace(place));
    return span && { ...originalSpan(folded, span.start, span.end), how: 'changed' };
  }

  /** The place, where its words stand at an offset with everything around them. */
  #unchangedAt({ quote }: NotePlace, start: number): Anchor | undefined {
    const { exact, prefix = '', suffix = '', among } = quote;
    const end = start + exact.length;
    const isTold = among === undefined && prefix.length + suffix.length > 0;
    if (!isTold || start < 0 || !this.#text.startsWith(exact, start)) return undefined;
    if (!isSame(this.#text, start, exact.length, prefix, suffix)) return undefined;
    // Little context is all the context only where the text ends with it.
    if (prefix.length + suffix.length < contextLength && (start !== prefix.length || end + suffix.length !== this.#text.length))
      return undefined;
    return { start, end, how: 'in-place' };
  }

  #search(notePlace: NotePlace): Found {
    const folded = (this.#folded ??= foldText(this.#text));
    const place = toPlace(notePlace);
    const starts = this.#occurrencesOf(place.words);
    const { among } = notePlace.quote;
    if (among !== undefined) return this.#countedOff(place, starts, among);
    const options = { isBreakAt: (offset: number): boolean => this.#isBreakAt(offset), isOnly: starts.length === 1 };
    const candidates = starts
      .map((start) => ({ start, end: start + place.words.length }))
      .filter((candidate) => isAmongWords(folded.text, candidate, place))
      .map((candidate) => ({ ...candidate, likeness: exactLikeness(folded.text, candidate, place, options) }));
    const whole = candidates.filter(({ likeness }) => likeness.isWhole && likeness.isSure);
    if (whole.length === 1 && whole[0] !== undefined) return { kind: 'one', anchor: this.#anchorAt(whole[0]) };
    // A letter changed beside a place counts little, other words count much: differences are looked through before it is decided.
    const rough = candidates
      .filter(({ likeness }) => likeness.nTouching >= mustTouch || likeness.isSure)
      .sort((a, b) => b.likeness.total - a.likeness.total)
      .slice(0, mostRough)
      .map((candidate) => ({ ...candidate, likeness: roughLikeness(folded.text, candidate, place, candidate.likeness) }));
    return this.#choose(rough);
  }

  #choose(candidates: readonly Compared[]): Found {
    const sure = candidates.filter(({ likeness }) => likeness.isSure).sort((a, b) => b.likeness.total - a.likeness.total);
    const [likest] = sure;
    if (likest === undefined) return { kind: 'none' };
    const rivalsOf = (best: Compared): readonly Compared[] =>
      candidates.filter((other) => other !== best && other.likeness.total >= negligible && !isClearlyMore(best.likeness, other.likeness));
    const best = sure.find((candidate) => rivalsOf(candidate).length === 0);
    if (best !== undefined) return { kind: 'one', anchor: this.#anchorAt(best) };
    const rivals = rivalsOf(likest);
    if (rivals.some(({ likeness }) => speaksFor(likeness, likest.likeness))) return { kind: 'unclear' };
    return { kind: 'several', best: this.#anchorAt(likest), others: rivals.map((candidate) => this.#anchorAt(candidate)) };
  }

  /** One of places that nothing tells apart: the same one in the row, as long as there are as many. */
  #countedOff({ words, before, after }: Place, starts: readonly number[], { index, count }: { index: number; count: number }): Found {
    const twins = starts.filter((start) => isSame(this.#folded?.text ?? '', start, words.length, before.text, after.text));
    const start = twins.length === count ? twins[index] : undefined;
    return start === undefined ? { kind: 'none' } : { kind: 'one', anchor: this.#anchorAt({ start, end: start + words.length }) };
  }

  #anchorAt({ start, end }: Candidate): Anchor {
    const folded = (this.#folded ??= foldText(this.#text));
    return { ...originalSpan(folded, start, end), how: 'moved' };
  }

  #occurrencesOf(words: string): readonly number[] {
    const known = this.#occurrences.get(words) ?? occurrencesOf((this.#folded ??= foldText(this.#text)).text, words);
    this.#occurrences.set(words, known);
    return known;
  }

  /** True where a line ends or begins at an offset in the folded text. */
  #isBreakAt(offset: number): boolean {
    const folded = (this.#folded ??= foldText(this.#text));
    if (offset < 0 || offset >= folded.text.length) return true;
    return this.#text.slice(folded.starts[offset], folded.starts[offset + 1]).includes('\n');
  }
}

/** Words that stood by themselves are not found inside longer ones ("he" in "the"). */
function isAmongWords(text: string, { start, end }: Candidate, { words, before, after }: Place): boolean {
  const wasApart = (inside: string, outside: string): boolean => !(isLetter(inside) && isLetter(outside));
  return (
    wasApart(words.charAt(0), before.text.slice(-1)) === wasApart(words.charAt(0), text.charAt(start - 1)) &&
    wasApart(words.slice(-1), after.text.charAt(0)) === wasApart(words.slice(-1), text.charAt(end))
  );
}

const isLetter = (character: string): boolean => /^[\p{L}\p{N}]$/u.test(character);

/** The place of a note in folded words. */
export function toPlace({ quote: { exact, prefix = '', suffix = '' } }: NotePlace): Place {
  const words = exact.trim();
  return { words: fold(words), before: sideBefore(prefix, words), after: sideAfter(suffix, words) };
}

function sideBefore(prefix: string, words: string): Side {
  // Whether a sentence ends at the border shows in the words too.
  const text = prefix + words.charAt(0);
  const paragraph = lastEnd(text, paragraphEnd);
  const sentence = Math.max(paragraph, lastEnd(text, sentenceEnd));
  return {
    text: fold(prefix),
    own: fold(prefix.slice(sentence)).length,
    toParagraphEnd: paragraph > 0 || prefix.length < contextLength ? fold(prefix.slice(paragraph)).length : undefined,
  };
}

function sideAfter(suffix: string, words: string): Side {
  const border = words.slice(-4);
  const text = border + suffix;
  const paragraph = Math.max(0, firstStart(text, paragraphEnd) - border.length);
  const sentence = Math.min(paragraph, Math.max(0, firstStart(text, sentenceEnd) - border.length));
  return {
    text: fold(suffix),
    own: fold(suffix.slice(0, sentence)).length,
    toParagraphEnd: paragraph < suffix.length || suffix.length < contextLength ? fold(suffix.slice(0, paragraph)).length : undefined,
  };
}

/** White space behind the end of a sentence, closing marks included: another may begin behind it. */
const sentenceEnd = /(?<=[.!?]["”’')\]»]{0,3})\s+(?=["“‘'([«]{0,3}[\p{Lu}\p{N}])/gu;
/** A line break that is more than the wrapping of a line: a second one follows it, or a sentence ends before it. */
const paragraphEnd = /(?:(?<=[.!?:"”’'»)\]])|(?=\r?\n[ \t>]*\r?\n))\r?\n\s*/g;

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function firstStart(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at < 0 ? text.length : at;
}

/**
 * The place that was found; of several the best, if it has moved as far as the surely found places before and behind it, and the
 * others have not. Where these disagree (a stretch was doubled on the spot) the place is lost.
 */
function settle(found: readonly Found[], order: readonly { readonly at: number }[], k: number, at: number): Anchor | undefined {
  const here = found[k];
  if (here === undefined || here.kind === 'none' || here.kind === 'unclear') return undefined;
  if (here.kind === 'one') return here.anchor;
  const { best, others } = here;
  const shifts = [-1, 1].flatMap((step) => nearestShift(found, order, k, step) ?? []);
  const isConfirmed = shifts.every((shift) => liesAt(at + shift, best, others));
  return shifts.length > 0 && isConfirmed ? best : undefined;
}

/** How far the next surely found place in one direction has moved; `undefined`: there is none. */
function nearestShift(found: readonly Found[], order: readonly { readonly at: number }[], k: number, step: number): number | undefined {
  for (let i = k + step; i >= 0 && i < found.length; i += step) {
    const other = found[i];
    if (other?.kind === 'one') return other.anchor.start - (order[i]?.at ?? 0);
  }
  return undefined;
}

/** Farther from where it is expected, no candidate is taken for what its neighbours say (UTF-16). */
const mostAside = 20;

/** True where a candidate lies at the expected offset, or near it and all others far. */
function liesAt(expected: number, { start }: Anchor, others: readonly Anchor[]): boolean {
  const aside = Math.abs(start - expected);
  return aside <= mostAside && others.every((other) => aside * 4 < Math.abs(other.start - expected));
}
