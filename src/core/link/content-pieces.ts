import type { Span } from '../text/span';
import type { AttributionDraft } from './attribution-draft';

/** A piece of an attribution's content; offsets in the text of the paragraph that it stands in. */
export interface ContentPiece extends Span {
  readonly draft: AttributionDraft;
}

/** Pieces by start, outer ones before inner ones. */
export type PiecesBySpan = readonly ContentPiece[];

/** Puts pieces into the order that {@link innermostPiece} needs. */
export function sortPieces(pieces: ContentPiece[]): PiecesBySpan {
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Contents nested deeper than this are not looked through. */
const deepest = 8;

/**
 * Finds the innermost piece that holds a span; `undefined` for none. `before` and `after` are how many characters of the span
 * may stick out at its ends. Spans must be asked for in text order: the whole walk is linear.
 */
export function innermostPiece(pieces: PiecesBySpan, before = 0, after = 0): (span: Span) => ContentPiece | undefined {
  const open: ContentPiece[] = [];
  let next = 0;
  return ({ start, end }) => {
    for (let piece = pieces[next]; piece !== undefined && piece.start <= start + before; piece = pieces[++next]) open.push(piece);
    while (open.length > 0 && (open[open.length - 1]?.end ?? 0) <= start) open.pop();
    for (let i = open.length - 1; i >= 0 && i >= open.length - deepest; i--) {
      const piece = open[i];
      if (piece !== undefined && piece.end + after >= end) return piece;
    }
    return undefined;
  };
}
