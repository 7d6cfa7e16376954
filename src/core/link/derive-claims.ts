import type { Claim } from '../annotations';
import type { SentenceScore } from '../stages/facts';
import type { Span } from '../text/span';
import type { Assertion, AttributionDraft, PlacedPiece } from './attribution-draft';
import { piecesIn } from './link-quotes';
import type { LinkedParagraph } from './linked-paragraph';
import type { Pace } from './pace';

/** Sentences in the article's own voice below this are no claims: it marks few. */
const threshold = 0.8;
/** A shorter content (in characters) is a topic rather than a proposition. */
const shortest = 12;
/** A sentence covered so far by contents of attributions is somebody else's. */
const mostCovered = 0.5;

/**
 * Contents of attributions, and check-worthy sentences outside them. `everySentence` gives every sentence an entry
 * (`--claims all`). The claim of an attribution is the longest piece of its content; it scores as the best of its sentences.
 */
export function* deriveClaims(
  paragraphs: readonly LinkedParagraph[],
  drafts: readonly AttributionDraft[],
  options: { readonly everySentence: boolean },
  pace: Pace,
): Generator<void, readonly Claim[], void> {
  const claims: Claim[] = [];
  for (const draft of drafts) {
    const claim = attributedClaim(draft);
    if (claim !== undefined) claims.push(claim);
    if (pace.isDue(4)) yield;
  }
  for (const paragraph of paragraphs) {
    if (options.everySentence) for (const sentence of paragraph.facts.sentences) claims.push(ownClaim(paragraph, sentence));
    else for (const claim of ownClaims(paragraph)) claims.push(claim);
    if (pace.isDue(paragraph.facts.sentences.length + 1)) yield;
  }
  return claims.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The claim of an attribution, taken over from the last run where nothing of it has changed; `undefined` for none. */
function attributedClaim(draft: AttributionDraft): Claim | undefined {
  const { index, claim: last } = draft;
  if (draft.moved === undefined && last?.attribution === index) return last;
  const { piece, score } = draft.moved === undefined ? (draft.assertion ??= assertionOf(draft.pieces)) : assertionOf(draft.pieces);
  draft.claim = undefined;
  if (piece === undefined || (piece.end - piece.start < shortest && score.checkworthiness < threshold)) return undefined;
  const { start, end } = piece.paragraph.span(piece);
  const claim = { start, end, attribution: index, checkworthiness: score.checkworthiness, because: score.because };
  if (draft.moved === undefined) draft.claim = claim;
  return claim;
}

function assertionOf(pieces: readonly PlacedPiece[]): Assertion {
  let best: PlacedPiece | undefined;
  for (const piece of pieces) if (best === undefined || piece.end - piece.start > best.end - best.start) best = piece;
  return { piece: best, score: bestWithin(best) };
}

const noScore: Assertion['score'] = { checkworthiness: 0, because: [] };

/** Score of the best sentence that a piece touches. */
function bestWithin(piece: PlacedPiece | undefined): Assertion['score'] {
  if (piece === undefined) return noScore;
  const { sentences } = piece.paragraph.facts;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= piece.start) low = middle + 1;
    else high = middle;
  }
  let best = sentences[low];
  for (let i = low + 1; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence || sentence.start >= piece.end) break;
    if (!best || sentence.checkworthiness > best.checkworthiness) best = sentence;
  }
  return best ?? noScore;
}

/** Check-worthy sentences of a paragraph in the article's own voice, taken over from the last run where nothing has changed. */
function ownClaims(paragraph: LinkedParagraph): readonly Claim[] {
  if (paragraph.movedPieces !== undefined) {
    paragraph.ownClaims = undefined;
    return ownVoice(paragraph).map((sentence) => ownClaim(paragraph, sentence));
  }
  if (paragraph.ownClaims === undefined) {
    paragraph.ownVoice ??= ownVoice(paragraph);
    paragraph.ownClaims = paragraph.ownVoice.map((sentence) => ownClaim(paragraph, sentence));
  }
  return paragraph.ownClaims;
}

function ownClaim(paragraph: LinkedParagraph, sentence: SentenceScore): Claim {
  const { start, end } = paragraph.span(sentence);
  return { start, end, attribution: null, checkworthiness: sentence.checkworthiness, because: sentence.because };
}

/** Check-worthy sentences that contents of attributions do not cover. Headings repeat what the text says. */
function ownVoice(paragraph: LinkedParagraph): readonly SentenceScore[] {
  if (paragraph.paragraph.kind === 'heading') return [];
  const worthy = paragraph.facts.sentences.filter(({ checkworthiness }) => checkworthiness >= threshold);
  if (worthy.length === 0) return worthy;
  const covered = coverage(piecesIn(paragraph).filter(({ draft }) => draft.within === null));
  return worthy.filter((sentence) => covered(sentence) < mostCovered);
}

/** Share of a span that pieces of content cover, for spans asked in text order. */
function coverage(pieces: readonly Span[]): (span: Span) => number {
  let next = 0;
  return ({ start, end }) => {
    while (next < pieces.length && (pieces[next]?.end ?? 0) <= start) next++;
    let covered = 0;
    for (let i = next; i < pieces.length; i++) {
      const piece = pieces[i];
      if (!piece || piece.start >= end) break;
      covered += Math.max(0, Math.min(end, piece.end) - Math.max(start, piece.start));
    }
    return end > start ? covered / (end - start) : 0;
  };
}
