import type { Likeness, Shares } from './context';

/**
 * One of several candidates is taken when it has so much more of the surroundings, of 2, and the others have nothing that it has
 * not: of a sentence that was doubled and then changed, one may have what stood before it, the other what stood behind. That may
 * be so character by character, or with differences looked through.
 */
const margin = 0.4;
/** So much more character by character decides, as long as looking through differences does not take it away again. */
const muchMore = 0.6;
/** With so much more character by character a candidate is not to be outdone by one that only has more with differences looked through. */
const moreExactly = 0.2;
/** A side may be so much smaller than another's, of 1, and count as having as much. */
const tolerance = 0.05;
/** A side with so much, of 1, stands but for a few letters. */
const allButLetters = 0.9;

/** Whether the surroundings say that a candidate is the place rather than another. */
export function isClearlyMore(best: Likeness, other: Likeness): boolean {
  const exactly = sum(best.exact) - sum(other.exact);
  const roughly = sum(best.shares) - sum(other.shares);
  if (exactly >= muchMore && exactly + roughly >= muchMore) return true;
  const isMoreExactly = exactly >= margin && hasAll(best.exact, other.exact);
  const isMore = other.isSure ? roughly >= margin : best.total - other.total >= margin;
  return (isMoreExactly || isMore) && !speaksFor(other, best);
}

/** True where something says that a candidate is the place, whatever says that the other one is. */
export function speaksFor(candidate: Likeness, other: Likeness): boolean {
  return sum(candidate.exact) - sum(other.exact) > moreExactly || hasSideOfItsOwn(candidate.shares, other.shares);
}

/** True where neither side of another has more than that of the best. */
const hasAll = (best: Shares, other: Shares): boolean => other.before - best.before <= tolerance && other.after - best.after <= tolerance;

/** True where one side of a candidate stands but for a few letters, and that of the other does not. */
const hasSideOfItsOwn = (candidate: Shares, other: Shares): boolean =>
  (candidate.before >= allButLetters && candidate.before - other.before > tolerance) ||
  (candidate.after >= allButLetters && candidate.after - other.after > tolerance);

const sum = ({ before, after }: Shares): number => before + after;
