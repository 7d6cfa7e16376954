import type { Quote } from '../annotations';
import { toDocumentSpan } from '../text/paragraph';
import type { AttributionDraft } from './link-attributions';
import type { LocatedFacts } from './located-facts';

/** A quote whose attribution is still a draft; `undefined` for none. One object a quote: a text may hold very many. */
export interface LinkedQuote extends Omit<Quote, 'attribution'> {
  draft: AttributionDraft | undefined;
}

/**
 * Gives each quotation the innermost attribution whose content holds it. A quotation that runs over several paragraphs has
 * one attribution, wherever its cue stands; its pieces are added to that attribution's content.
 */
export function linkQuotes(paragraphs: readonly LocatedFacts[], drafts: readonly (readonly AttributionDraft[])[]): LinkedQuote[] {
  const ownerOf = ownersIn(drafts);
  const linked: LinkedQuote[] = [];
  const grown = new Set<AttributionDraft>();
  /** The quotation that runs over paragraphs: whose it is, once known, and the pieces that still wait for that. */
  let running: { owner: AttributionDraft | undefined; waiting: LinkedQuote[] } = { owner: undefined, waiting: [] };
  for (let p = 0; p < paragraphs.length; p++) {
    const located = paragraphs[p];
    if (!located) continue;
    for (const local of located.facts.quotes) {
      const span = toDocumentSpan(located.paragraph, local.start, local.end);
      const { kind, closed } = local;
      const quote: LinkedQuote = { start: span.start, end: span.end, kind, closed, draft: ownerOf(span) };
      linked.push(quote);
      if (local.depth > 0) continue;
      if (!local.continued) running = { owner: undefined, waiting: [] };
      const own = quote.draft?.cue ? quote.draft : undefined;
      if (own && running.owner === undefined) {
        for (const piece of running.waiting) give(piece, own, grown);
        running = { owner: own, waiting: [] };
      } else if (!own && running.owner) give(quote, running.owner, grown);
      else if (!own) running.waiting.push(quote);
    }
    if (located.facts.carryOut.openQuote === null) running = { owner: undefined, waiting: [] };
  }
  for (const draft of grown) draft.content.sort((a, b) => a.start - b.start);
  return linked;
}

/** Adds a piece of a running quotation to the attribution that the whole has. */
function give(piece: LinkedQuote, owner: AttributionDraft, grown: Set<AttributionDraft>): void {
  if (piece.draft) piece.draft.content = [];
  piece.draft = owner;
  owner.content.push({ start: piece.start, end: piece.end });
  grown.add(owner);
}

type OwnerOf = (span: { readonly start: number; readonly end: number }) => AttributionDraft | undefined;

/** Looks quotations up in text order, innermost content first. */
function ownersIn(drafts: readonly (readonly AttributionDraft[])[]): OwnerOf {
  const pieces: { start: number; end: number; draft: AttributionDraft }[] = [];
  for (const ofParagraph of drafts) {
    for (const draft of ofParagraph) for (const { start, end } of draft.content) pieces.push({ start, end, draft });
  }
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: typeof pieces = [];
  let next = 0;
  return (span) => {
    for (; next < pieces.length && (pieces[next]?.start ?? Infinity) <= span.start + 1; next++) {
      const piece = pieces[next];
      if (piece) open.push(piece);
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= span.start) open.pop();
    // Contents nest, so the last one that reaches over the quotation is the innermost. Final stops may stay outside.
    for (let i = open.length - 1; i >= 0 && i >= open.length - 8; i--) {
      const piece = open[i];
      if (piece && piece.end + 2 >= span.end) return piece.draft;
    }
    return undefined;
  };
}
