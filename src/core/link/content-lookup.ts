import type { Attribution } from '../annotations';
import type { Span } from '../text/span';

/** A piece of content, and whose it is. */
export interface ContentHit {
  readonly attribution: number;
  readonly piece: Span;
}

/**
 * Finds the innermost attribution in whose content a span stands; `undefined` for none. Spans must be asked for in text
 * order: the whole walk is linear but for the sort.
 */
export function contentLookup(attributions: readonly Attribution[]): (span: Span) => ContentHit | undefined {
  const pieces: ContentHit[] = attributions.flatMap(({ content }, attribution) => content.map((piece) => ({ attribution, piece })));
  pieces.sort((a, b) => a.piece.start - b.piece.start || b.piece.end - a.piece.end);
  const open: ContentHit[] = [];
  let next = 0;
  return (span) => {
    for (let hit = pieces[next]; hit && hit.piece.start <= span.start; hit = pieces[++next]) open.push(hit);
    while (open.length > 0 && (open.at(-1)?.piece.end ?? 0) <= span.start) open.pop();
    for (let i = open.length - 1; i >= 0 && i > open.length - 8; i--) {
      const hit = open[i];
      if (hit && hit.piece.end >= span.end) return hit;
    }
    return undefined;
  };
}
