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
   * Triples (offset in `text`, offset in the document, length), in order and without gaps in `text`; `undefined` when
   * `text` is the document's text from `start` on, unchanged.
   */
  readonly pieces: Int32Array | undefined;
}
