import type { ParagraphFacts } from '../stages/facts';
import type { Paragraph } from '../text/paragraph';

/** A paragraph and the facts found in it. The linking passes walk these, never the text. */
export interface LocatedFacts {
  readonly paragraph: Paragraph;
  readonly facts: ParagraphFacts;
}
