import type { Attribution, Claim } from '../annotations';
import { toDocumentOffset, toDocumentSpan } from '../text/paragraph';
import type { Span } from '../text/span';
import type { LocatedFacts } from './located-facts';

/** Sentences in the article's own voice below this are no claims: it marks few. */
const threshold = 0.6;
/** A shorter content (in characters) is a topic rather than a proposition. */
const shortest = 12;

/**
 * Contents of attributions, and check-worthy sentences outside them. `everySentence` gives every sentence an entry
 * (`--claims all`). The claim of an attribution is the longest piece of its content; it scores as the best of its sentences.
 */
export function deriveClaims(
  paragraphs: readonly LocatedFacts[],
  attributions: readonly Attribution[],
  options: { readonly everySentence: boolean },
): readonly Claim[] {
  const claims = attributedClaims(paragraphs, attributions);
  const covered = coverage(attributions);
  for (const { paragraph, facts } of paragraphs) {
    for (const { start, end, checkworthiness, because } of facts.sentences) {
      // Headings repeat what the text says.
      const worthy = checkworthiness >= threshold && paragraph.kind !== 'heading';
      if (!worthy && !options.everySentence) continue;
      const span = toDocumentSpan(paragraph, start, end);
      if (options.everySentence || covered(span) < 0.5) claims.push({ ...span, attribution: null, checkworthiness, because });
    }
  }
  return claims.sort((a, b) => a.start - b.start || b.end - a.end);
}

function attributedClaims(paragraphs: readonly LocatedFacts[], attributions: readonly Attribution[]): Claim[] {
  const pieces = attributions.map(({ content }, attribution) => ({ piece: longest(content), attribution }));
  pieces.sort((a, b) => a.piece.start - b.piece.start);
  const claims: Claim[] = [];
  let p = 0;
  for (const { piece, attribution } of pieces) {
    while (p < paragraphs.length - 1 && (paragraphs[p]?.paragraph.end ?? 0) <= piece.start) p++;
    const located = paragraphs[p];
    if (!located) continue;
    const score = bestWithin(located, piece);
    if (piece.end - piece.start >= shortest || score.checkworthiness >= threshold) {
      claims.push({ start: piece.start, end: piece.end, attribution, ...score });
    }
  }
  return claims;
}

function longest(pieces: readonly Span[]): Span {
  let best: Span = { start: 0, end: 0 };
  for (const piece of pieces) if (piece.end - piece.start > best.end - best.start) best = piece;
  return best;
}

/** Score of the best sentence that a piece of a paragraph touches. */
function bestWithin({ paragraph, facts }: LocatedFacts, { start, end }: Span): Pick<Claim, 'checkworthiness' | 'because'> {
  const { sentences } = facts;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toDocumentOffset(paragraph, sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let best = sentences[low];
  for (let i = low + 1; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence || toDocumentOffset(paragraph, sentence.start) >= end) break;
    if (!best || sentence.checkworthiness > best.checkworthiness) best = sentence;
  }
  return { checkworthiness: best?.checkworthiness ?? 0, because: best?.because ?? [] };
}

/** Share of a span that contents of attributions cover, for spans asked in text order. */
function coverage(attributions: readonly Attribution[]): (span: Span) => number {
  const pieces: Span[] = [];
  for (const { within, content } of attributions) if (within === null) pieces.push(...content);
  pieces.sort((a, b) => a.start - b.start);
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
