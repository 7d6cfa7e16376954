import type { AttributionDraft } from './attribution-draft';
import { innermostPiece, sortPieces } from './content-pieces';
import type { ContentPiece, PiecesBySpan } from './content-pieces';
import type { LinkedParagraph } from './linked-paragraph';
import type { Pace } from './pace';

/** Attribution of each quote of a paragraph; `undefined` for none. */
export type QuoteOwners = readonly (AttributionDraft | undefined)[];

/**
 * Gives each quotation the innermost attribution whose content holds it, by paragraph and place. A quotation that runs over
 * several paragraphs has one attribution, wherever its cue stands; its pieces are added to that attribution's content.
 */
export function* linkQuotes(paragraphs: readonly LinkedParagraph[], pace: Pace): Generator<void, readonly QuoteOwners[], void> {
  const owners: QuoteOwners[] = [];
  for (const paragraph of paragraphs) {
    owners.push(ownersOf(paragraph));
    if (pace.isDue(paragraph.facts.quotes.length + 1)) yield;
  }
  if (yield* joinRunning(paragraphs, owners, pace)) yield* noteMoved(paragraphs, pace);
  return owners;
}

/** Contents of attributions by where they stand in a paragraph. */
export function piecesIn(paragraph: LinkedParagraph): PiecesBySpan {
  return paragraph.movedPieces ?? (paragraph.ownPieces ??= sortPieces(ownPieces(paragraph)));
}

function ownPieces({ attributions }: LinkedParagraph): ContentPiece[] {
  return attributions.flatMap((draft) => draft.local.content.map(({ start, end }) => ({ start, end, draft })));
}

/** Puts moved content into text order, and gives the paragraphs from which or into which it has moved their pieces anew. */
export function* noteMoved(paragraphs: readonly LinkedParagraph[], pace: Pace): Generator<void, void, void> {
  const touched = new Map<LinkedParagraph, ContentPiece[]>();
  const moved: AttributionDraft[] = [];
  for (const paragraph of paragraphs) {
    for (const draft of paragraph.attributions) {
      if (draft.moved === undefined) continue;
      draft.sortMoved();
      moved.push(draft);
      touched.set(paragraph, []);
      for (const piece of draft.moved) touched.set(piece.paragraph, []);
    }
    if (pace.isDue(paragraph.attributions.length + 1)) yield;
  }
  for (const [paragraph, pieces] of touched) {
    for (const draft of paragraph.attributions) {
      if (draft.moved === undefined) for (const { start, end } of draft.local.content) pieces.push({ start, end, draft });
    }
    if (pace.isDue(paragraph.attributions.length + 1)) yield;
  }
  for (const draft of moved) {
    for (const { paragraph, start, end } of draft.moved ?? []) touched.get(paragraph)?.push({ start, end, draft });
    if (pace.isDue((draft.moved ?? []).length + 1)) yield;
  }
  for (const [paragraph, pieces] of touched) {
    paragraph.movedPieces = sortPieces(pieces);
    if (pace.isDue(pieces.length + 1)) yield;
  }
}

const noOwners: QuoteOwners = [];

function ownersOf(paragraph: LinkedParagraph): QuoteOwners {
  if (paragraph.facts.quotes.length === 0) return noOwners;
  return paragraph.movedPieces === undefined ? (paragraph.ownQuoteOwners ??= findOwners(paragraph)) : findOwners(paragraph);
}

function findOwners(paragraph: LinkedParagraph): QuoteOwners {
  // Final stops may stay outside.
  const ownerOf = innermostPiece(piecesIn(paragraph), 1, 2);
  return paragraph.facts.quotes.map((quote) => ownerOf(quote)?.draft);
}

/** True where a quotation runs into the paragraph or out of it. */
function isRunning({ facts }: LinkedParagraph): boolean {
  return facts.carryOut.openQuote !== null || facts.quotes[0]?.continued === true;
}

/** A piece of a quotation that runs over paragraphs. */
interface QuotePiece {
  readonly paragraph: LinkedParagraph;
  readonly owners: (AttributionDraft | undefined)[];
  /** Index of the quote in its paragraph. */
  readonly index: number;
}

/** Gives all pieces of a quotation that runs over paragraphs the attribution that one of them has. True where that moved any. */
function* joinRunning(paragraphs: readonly LinkedParagraph[], owners: QuoteOwners[], pace: Pace): Generator<void, boolean, void> {
  let hasMoved = false;
  let owner: AttributionDraft | undefined;
  /** Pieces that wait for it to be known. */
  let waiting: QuotePiece[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p];
    if (pace.isDue((paragraph?.facts.quotes.length ?? 0) + 1)) yield;
    if (paragraph === undefined || !isRunning(paragraph)) continue;
    const ofParagraph = [...(owners[p] ?? [])];
    owners[p] = ofParagraph;
    for (const [index, local] of paragraph.facts.quotes.entries()) {
      if (local.depth > 0) continue;
      if (!local.continued) {
        owner = undefined;
        waiting = [];
      }
      const piece = { paragraph, owners: ofParagraph, index };
      const found = ofParagraph[index];
      const own = found?.local.cue ? found : undefined;
      if (own === undefined && owner === undefined) waiting.push(piece);
      else if (own === undefined || owner === undefined) {
        owner ??= own;
        for (const other of own === undefined ? [piece] : waiting) {
          give(other, owner);
          hasMoved = true;
        }
        waiting = [];
      }
    }
    if (paragraph.facts.carryOut.openQuote !== null) continue;
    owner = undefined;
    waiting = [];
  }
  return hasMoved;
}

/** Adds a piece of a running quotation to the attribution that the whole has. */
function give({ paragraph, owners, index }: QuotePiece, owner: AttributionDraft | undefined): void {
  const quote = paragraph.facts.quotes[index];
  if (quote === undefined || owner === undefined) return;
  owners[index]?.empty();
  owners[index] = owner;
  owner.give([{ start: quote.start, end: quote.end, paragraph }]);
}
