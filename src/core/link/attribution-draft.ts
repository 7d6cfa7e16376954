import type { Attribution, Claim } from '../annotations';
import type { LocalAttribution } from '../stages/facts';
import type { Span } from '../text/span';
import type { LinkedParagraph } from './linked-paragraph';

/** A piece of content, with offsets in the text of the paragraph that it stands in. */
export interface PlacedPiece extends Span {
  readonly paragraph: LinkedParagraph;
}

/** The piece of content that makes a claim, and how check-worthy it is; `undefined` where there is no content. */
export interface Assertion {
  readonly piece: PlacedPiece | undefined;
  readonly score: Pick<Claim, 'checkworthiness' | 'because'>;
}

/** An attribution of one paragraph while the document is linked: its content may grow over paragraph borders, or go to another. */
export class AttributionDraft {
  readonly local: LocalAttribution;
  readonly paragraph: LinkedParagraph;
  /** The outer one; `null` for none. */
  readonly within: AttributionDraft | null;
  /** Entity of its source in this run; -1 for none. */
  entity = -1;
  /** Place among the document's attributions in this run; -1 where it was dropped. */
  index = -1;
  /** Its content in this run where that is not just the local one; `undefined`: it is. */
  moved: PlacedPiece[] | undefined;
  /** What the last run made of it where its paragraph stands now; `undefined` where that cannot be taken over. */
  attribution: Attribution | undefined;
  claim: Claim | undefined;
  /** What its own content asserts; `undefined`: not asked yet. */
  assertion: Assertion | undefined;

  constructor(local: LocalAttribution, paragraph: LinkedParagraph, within: AttributionDraft | null) {
    this.local = local;
    this.paragraph = paragraph;
    this.within = within;
  }

  /** True where nothing is left of its content, or nothing was there. */
  get isEmpty(): boolean {
    return (this.moved ?? this.local.content).length === 0;
  }

  /** Its content in this run. */
  get pieces(): readonly PlacedPiece[] {
    return this.moved ?? this.local.content.map(({ start, end }) => ({ start, end, paragraph: this.paragraph }));
  }

  /** Takes its content away, for another or for none. */
  empty(): void {
    this.moved = [];
  }

  /** Adds pieces, in any order; {@link sortMoved} must follow. */
  give(pieces: readonly PlacedPiece[]): void {
    this.moved ??= [...this.pieces];
    for (const piece of pieces) this.moved.push(piece);
  }

  /** Puts moved content into text order. */
  sortMoved(): void {
    this.moved?.sort((a, b) => a.paragraph.index - b.paragraph.index || a.start - b.start);
  }
}
