/**
 * Offsets in code points, as the Web Annotation standard counts them, from and to UTF-16 offsets. A surrogate without its
 * partner counts as one.
 */
export interface CodePoints {
  /** Code points before a UTF-16 offset. Inside a surrogate pair: as at its start. */
  fromUtf16(offset: number): number;
  /** UTF-16 offset behind so many code points; the end of the text where it has fewer. */
  toUtf16(nCodePoints: number): number;
}

/** Reads the text once; most texts have few characters beyond the basic plane, and only those are remembered. */
export function codePointsOf(text: string): CodePoints {
  /** UTF-16 offsets of the second halves of surrogate pairs. */
  const seconds: number[] = [];
  for (let i = 1; i < text.length; i++) if (isSecondHalf(text, i)) seconds.push(i++);
  return {
    fromUtf16(offset) {
      const at = Math.min(Math.max(offset, 0), text.length);
      return at - nBelow(seconds, at, (second) => second) - (isSecondHalf(text, at) ? 1 : 0);
    },
    toUtf16(nCodePoints) {
      const wanted = Math.max(nCodePoints, 0);
      // The k-th second half stands behind `seconds[k] - k` code points, its own pair included.
      return Math.min(wanted + nBelow(seconds, wanted + 1, (second, k) => second - k), text.length);
    },
  };
}

const isSecondHalf = (text: string, at: number): boolean => isBetween(text, at, 0xdc00) && isBetween(text, at - 1, 0xd800);

function isBetween(text: string, at: number, first: number): boolean {
  const unit = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
  return unit >= first && unit < first + 0x400;
}

/** How many items, in rising order of `key`, have a key below `limit`. */
export function nBelow(items: readonly number[], limit: number, key: (item: number, index: number) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle] ?? 0, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
