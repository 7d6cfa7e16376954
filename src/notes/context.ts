import search from 'approx-string-match';

/** What stands on one side of a place, nearest to it. Folded. */
export interface Side {
  /** In the order in which it is read. */
  readonly text: string;
  /** Characters of it that belong to the same sentence as the place; its length, where no sentence ends in it. */
  readonly own: number;
  /** Characters of it that belong to the same paragraph; `undefined`: neither that nor the text ends in it. */
  readonly toParagraphEnd: number | undefined;
}

/** The words of a place and what stands on both sides of them, folded. */
export interface Place {
  readonly words: string;
  readonly before: Side;
  readonly after: Side;
}

/** How much of each side stands, 0 to 1. */
export interface Shares {
  readonly before: number;
  readonly after: number;
}

/** How much of what stood around a place stands around another. */
export interface Likeness {
  /** Character by character, up to the first difference. */
  readonly exact: Shares;
  /** With differences allowed on the way, where they were looked through; never less than {@link exact}. */
  readonly shares: Shares;
  /** Of 2: a side that stands whole gives 1; where that is not enough, or a half if little of it belongs to the place's sentence. */
  readonly total: number;
  /** Characters next to the words that stand, on the better side. */
  readonly nTouching: number;
  /** Everything stands, character by character. */
  readonly isWhole: boolean;
  /** Whether it is enough to say that it is the place, if no other has as much. */
  readonly isSure: boolean;
}

/**
 * A side with less of the place's own sentence than this says little by itself: the next sentence may begin with the same name
 * after the same words, once the one between is gone.
 */
export const telling = 24;
/** A paragraph shorter than this is not told from others by its own text. */
const tellingParagraph = 40;
/**
 * Shares that are enough. A note remembers so much of each side that no other place of its words has more than a third of it, so
 * that half of a side, character by character, is more than chance; with differences allowed on the way it must be more. Where
 * both sides count together, at least a quarter of one must stand beside the whole of the other.
 */
const enough = { exact: { side: 0.5, both: 1.25 }, rough: { side: 0.8, both: 1.4 } } as const;
/** Longer words that stand only once are told by less. */
const tellingWords = 20;
/** So many characters next to the words must stand on one side, whatever was changed farther off. */
export const mustTouch = 12;
/** Characters that may stand between a place and the side that is looked for beside it. */
const slack = 12;
/** A side with more differences than this share of its length is another text: unrelated prose differs by about two thirds. */
const mostDifferent = 0.4;

/** A stretch of a folded text to be compared with a place. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
}

/**
 * Compares the surroundings character by character from the place outwards, up to the first difference. `isOnly`: the words stand
 * nowhere else. `isBreakAt`: whether a line ends or begins at an offset.
 */
export function exactLikeness(
  text: string,
  { start, end }: Candidate,
  place: Place,
  { isBreakAt, isOnly }: { readonly isBreakAt: (offset: number) => boolean; readonly isOnly: boolean },
): Likeness {
  const { before, after, words } = place;
  const nBefore = sameBefore(text, start, before.text);
  const nAfter = sameAfter(text, end, after.text);
  const isWhole = nBefore === before.text.length && nAfter === after.text.length;
  const { toParagraphEnd: first } = before;
  const { toParagraphEnd: last } = after;
  const isSameParagraph =
    first !== undefined &&
    last !== undefined &&
    first + words.length + last >= tellingParagraph &&
    nBefore >= first &&
    nAfter >= last &&
    isBreakAt(start - first - 1) &&
    isBreakAt(end + last);
  const isAllThereIs = isWhole && (nBefore + nAfter >= telling || (start === nBefore && end + nAfter === text.length));
  const shares: Shares = { before: share(nBefore, before.text), after: share(nAfter, after.text) };
  const isTold = isOnly && words.length >= tellingWords && shares.before + shares.after >= 0.7;
  const isSure = isSameParagraph || isAllThereIs || isTold || isEnough(place, shares, enough.exact);
  return { exact: shares, shares, total: totalOf(place, shares, isSure), nTouching: Math.max(nBefore, nAfter), isWhole, isSure };
}

/** As {@link exactLikeness} gave it, with differences allowed on the way, as long as one side still touches the words. */
export function roughLikeness(text: string, { start, end }: Candidate, place: Place, { exact, ...known }: Likeness): Likeness {
  const { before, after } = place;
  const roughBefore = roughShare(before.text, text.slice(Math.max(0, start - before.text.length - slack), start), 'end');
  const roughAfter = roughShare(after.text, text.slice(end, end + after.text.length + slack), 'start');
  const shares: Shares = { before: Math.max(roughBefore, exact.before), after: Math.max(roughAfter, exact.after) };
  const isSureRoughly = known.nTouching >= mustTouch && isEnough(place, shares, enough.rough);
  const total = Math.max(known.total, totalOf(place, shares, isSureRoughly));
  return { ...known, exact, shares, total, isSure: known.isSure || isSureRoughly };
}

/** Enough of one telling side, or of both together. */
function isEnough(place: Place, shares: Shares, { side, both }: { readonly side: number; readonly both: number }): boolean {
  return (
    (place.before.own >= telling && shares.before >= side) ||
    (place.after.own >= telling && shares.after >= side) ||
    (place.before.text.length + place.after.text.length >= 2 * telling && shares.before + shares.after >= both)
  );
}

function totalOf({ before, after }: Place, shares: Shares, isSure: boolean): number {
  if (isSure) return shares.before + shares.after;
  return shares.before * (before.own >= telling ? 1 : 0.5) + shares.after * (after.own >= telling ? 1 : 0.5);
}

/** Length of the common end of `side` and of what stands before `start`. */
export function sameBefore(text: string, start: number, side: string): number {
  let n = 0;
  while (n < side.length && n < start && text.charCodeAt(start - 1 - n) === side.charCodeAt(side.length - 1 - n)) n++;
  return n;
}

/** Length of the common beginning of `side` and of what stands from `end` on. */
export function sameAfter(text: string, end: number, side: string): number {
  let n = 0;
  while (n < side.length && end + n < text.length && text.charCodeAt(end + n) === side.charCodeAt(n)) n++;
  return n;
}

/** Nothing on a side, at an end of the text, tells nothing apart. */
const share = (nSame: number, side: string): number => (side.length === 0 ? 0 : nSame / side.length);

function roughShare(side: string, window: string, near: 'start' | 'end'): number {
  if (side.length < telling) return 0;
  let best = 0;
  for (const { start, end, errors } of search(window, side, Math.floor(side.length * mostDifferent))) {
    // What stands between is a difference too.
    const between = near === 'start' ? start : window.length - end;
    if (between <= slack) best = Math.max(best, 1 - (errors + between) / side.length / mostDifferent);
  }
  return best;
}
