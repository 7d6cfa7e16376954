import type { Span } from './span';

/**
 * One paragraph of prose. `text` is what a reader sees: Markdown marks, link targets, code and the like are taken out.
 * `pieces` says where each stretch of it stands in the document.
 */
export interface Paragraph extends Span {
  /** `start` and `end` are offsets in the document. */
  readonly text: string;
  /** Role of the block, for layout rules. */
  readonly kind: 'body' | 'heading' | 'list-item' | 'block-quote';
  /**
   * Triples (offset in `text`, offset in the document counted from `start`, length), in order and without gaps in `text`;
   * `undefined` when `text` is the document's text from `start` on, unchanged. They stay true when the paragraph moves.
   */
  readonly pieces: Int32Array | undefined;
}

/** Offset in the document of an offset in the paragraph's text; the one of a stretch's end is that of its last unit, plus one. */
export function toDocumentOffset(paragraph: Paragraph, offset: number): number {
  const { pieces, start } = paragraph;
  if (pieces === undefined) return start + offset;
  const at = pieceOf(pieces, offset);
  return start + (pieces[at + 1] ?? 0) + offset - (pieces[at] ?? 0);
}

/** Where `[start, end)` of the paragraph's text stands in the document. What is hidden inside it is covered, what is hidden right behind it is not. */
export function toDocumentSpan(paragraph: Paragraph, start: number, end: number): Span {
  const first = toDocumentOffset(paragraph, start);
  return { start: first, end: end > start ? toDocumentOffset(paragraph, end - 1) + 1 : first };
}

/** The same paragraph that much further on in the document; itself where it stays. */
export function movedBy(paragraph: Paragraph, shift: number): Paragraph {
  if (shift === 0) return paragraph;
  const { start, end, text, kind, pieces } = paragraph;
  return { start: start + shift, end: end + shift, text, kind, pieces };
}

/** Index of the triple that holds the offset: the last one that begins at or before it. */
function pieceOf(pieces: Int32Array, offset: number): number {
  let low = 0;
  let high = pieces.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle * 3] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}
