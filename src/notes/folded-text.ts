/**
 * A copy of a text for comparing: runs of white space are one space, curly marks straight, dashes hyphens, an ellipsis three
 * stops, characters without width gone. Capitals stay. Rewrapping a text or straightening its marks changes nothing here.
 */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original of each character of the copy, and of the end. */
  readonly starts: Int32Array;
}

const space = 0x20;
const graveAccent = 0x60;
/** Below are ASCII letters, digits and marks. */
const firstOther = 0x7f;

/** What is written for characters that are not kept. */
const folds = new Map<number, string>(
  (
    [
      [
        '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
        ' ',
      ],
      ['\u00ad\u200b\u200c\u200d\u2060\ufeff', ''],
      ['“”„‟«»″', '"'],
      ['‘’‚‛‹›′´`', "'"],
      ['‐‑‒–—―−', '-'],
      ['…', '...'],
    ] as const
  ).flatMap(([marks, as]) => [...marks].map((mark): [number, string] => [mark.charCodeAt(0), as])),
);

/** The copy of a text. */
export function foldText(text: string): FoldedText {
  const { length } = text;
  const starts: number[] = [];
  /** The copy so far, without the stretch from `kept` on that needs no change. */
  let copy = '';
  let kept = 0;
  let endsBlank = false;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    // Most characters are letters and single spaces; they are not looked up.
    const isPlain = unit > space && unit < firstOther && unit !== graveAccent;
    if (isPlain || (unit === space && !endsBlank)) {
      endsBlank = !isPlain;
      starts.push(i);
      continue;
    }
    const as = folds.get(unit);
    if (as === undefined) {
      endsBlank = false;
      starts.push(i);
      continue;
    }
    const written = as === ' ' && endsBlank ? '' : as;
    copy += text.slice(kept, i) + written;
    kept = i + 1;
    for (let k = 0; k < written.length; k++) starts.push(i);
    if (as !== '') endsBlank = as === ' ';
  }
  starts.push(length);
  return { text: copy + text.slice(kept), starts: Int32Array.from(starts) };
}

/** Only the copy, where places do not matter. */
export function fold(text: string): string {
  return foldText(text).text;
}

/** The stretch of the original that a stretch of the copy stands for; white space and marks without width at its end stay out. */
export function originalSpan({ starts }: FoldedText, start: number, end: number): { readonly start: number; readonly end: number } {
  const first = starts[start] ?? 0;
  return { start: first, end: end > start ? (starts[end - 1] ?? first) + 1 : first };
}

/** Offset in the copy of the first character that stands at or behind an offset in the original. */
export function foldedOffset({ starts }: FoldedText, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
