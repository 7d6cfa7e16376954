/** A stretch of text: UTF-16 code-unit offsets, half-open (`end` is the first offset after it). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly within `outer` (equal spans count). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
