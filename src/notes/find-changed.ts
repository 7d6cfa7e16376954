import search from 'approx-string-match';
import type { Span } from '../core/text/span';
import type { Place } from './context';
import { exactLikeness } from './context';
import { occurrencesOf } from './describe-place';

/** Shorter words are names as a rule: one letter more or less is another name. */
const shortest = 20;
/** Differences for each character of the words, at most. */
const mostErrors = 1 / 5;
/** So much of each side must stand next to the words, character by character. */
const mustStand = 24;
/** A side that stands in more places than this tells nothing. */
const mostHits = 20;

/**
 * Words that were changed a little, between the same surroundings on both sides, in folded text; `undefined` where there are
 * none, or more than one such place.
 */
export function findChanged(text: string, place: Place): Span | undefined {
  const { words, before, after } = place;
  const maxErrors = Math.floor(words.length * mostErrors);
  if (words.length < shortest || before.text.length < mustStand || after.text.length < mustStand) return undefined;
  const starts = occurrencesOf(text, before.text.slice(-mustStand)).map((at) => at + mustStand);
  if (starts.length === 0 || starts.length > mostHits) return undefined;
  const ends = occurrencesOf(text, after.text.slice(0, mustStand));
  if (ends.length > mostHits) return undefined;
  const found = starts
    .flatMap((start) => ends.map((end) => ({ start, end })))
    .filter(({ start, end }) => Math.abs(end - start - words.length) <= maxErrors)
    .filter(({ start, end }) => exactLikeness(text, { start, end }, place, { isBreakAt: () => false, isOnly: false }).isSure)
    .filter(({ start, end }) => search(text.slice(start, end), words, maxErrors).length > 0);
  return found.length === 1 ? found[0] : undefined;
}
