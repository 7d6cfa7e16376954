import type { Span } from '../core/text/span';
import { codePointsOf, nBelow } from './code-points';
import { sameAfter, sameBefore } from './context';
import { fold, foldedOffset, foldText } from './folded-text';
import type { NotePlace } from './note';

/** Characters of context on each side that every note remembers (UTF-16; fewer at the ends of the text). */
export const contextLength = 64;
/** No side is longer; what cannot be told apart by so much is counted instead (`among`). */
const longestContext = 400;
/** A side is at least so many times as long as what other places of the same words share of it. */
const distinction = 3;

/**
 * The selectors of a stretch of text: its words, its position in code points, and enough of what stands before and after that no
 * other place of the same words shares more than a third of either side. White space at the ends of the stretch is left out;
 * `undefined` where there is nothing else.
 */
export function describePlace(text: string, span: Span): NotePlace | undefined {
  return placeDescriber(text)(span);
}

/**
 * {@link describePlace} for many places of one text, which is read once. `mostRivals`: a place is told apart from no more than so many
 * others of the same words, the nearest; a text that says one thing a thousand times would take for ever. `among` counts these only.
 */
export function placeDescriber(text: string, mostRivals = Infinity): (span: Span) => NotePlace | undefined {
  const folded = foldText(text);
  const codePoints = codePointsOf(text);
  const known = new Map<string, readonly number[]>();
  const rivalsOf = (words: string, first: number): readonly number[] => {
    const all = known.get(words) ?? occurrencesOf(folded.text, words);
    known.set(words, all);
    if (all.length <= mostRivals) return all.filter((at) => at !== first);
    const index = nBelow(all, first, (at) => at);
    const from = Math.max(0, index - Math.ceil(mostRivals / 2));
    return all.slice(from, from + mostRivals + 1).filter((at) => at !== first);
  };
  return ({ start, end }) => {
    const trimmed = trim(text, start, end);
    if (trimmed.start >= trimmed.end) return undefined;
    const exact = text.slice(trimmed.start, trimmed.end);
    const first = foldedOffset(folded, trimmed.start);
    const words = fold(exact);
    const last = first + words.length;
    const rivals = rivalsOf(words, first);
    const longBefore = folded.text.slice(Math.max(0, first - longestContext), first);
    const longAfter = folded.text.slice(last, last + longestContext);
    const nBefore = lengthFor(rivals, (rival) => sameBefore(folded.text, rival, longBefore));
    const nAfter = lengthFor(rivals, (rival) => sameAfter(folded.text, rival + words.length, longAfter));
    const prefix = text.slice(wholeCharacter(text, trimmed.start - nBefore), trimmed.start);
    const suffix = text.slice(trimmed.end, wholeCharacter(text, trimmed.end + nAfter));
    const [before, after] = [fold(prefix), fold(suffix)];
    const twins = rivals.filter((rival) => isSame(folded.text, rival, words.length, before, after));
    return {
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix,
        suffix,
        ...(twins.length > 0 && { among: { index: twins.filter((twin) => twin < first).length, count: twins.length + 1 } }),
      },
      position: {
        type: 'TextPositionSelector',
        start: codePoints.fromUtf16(trimmed.start),
        end: codePoints.fromUtf16(trimmed.end),
      },
    };
  };
}

/** True where all of the surroundings stand around the place at `start`. */
export function isSame(text: string, start: number, length: number, before: string, after: string): boolean {
  return text.endsWith(before, start) && text.startsWith(after, start + length);
}

function trim(text: string, start: number, end: number): Span {
  const first = Math.max(0, start);
  const words = text.slice(first, Math.max(first, end));
  const from = first + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, first + words.trimEnd().length) };
}

/** All places of the words in a folded text, also such as overlap. */
export function occurrencesOf(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function lengthFor(rivals: readonly number[], shared: (rival: number) => number): number {
  let most = 0;
  for (const rival of rivals) most = Math.max(most, shared(rival));
  return Math.min(longestContext, Math.max(contextLength, most * distinction + 1));
}

/** The offset within the text that splits no surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const at = Math.min(Math.max(offset, 0), text.length);
  const isSplit = /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return isSplit ? at - 1 : at;
}
