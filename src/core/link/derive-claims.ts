import type { Attribution, Claim } from '../annotations';
import { toDocumentSpan } from '../text/paragraph';
import type { Span } from '../text/span';
import type { LocatedFacts } from './located-facts';

/** A sentence of the document with its score. */
interface ScoredSentence extends Span {
  readonly checkworthiness: number;
  readonly because: readonly string[];
  /** Headings repeat what the text says. */
  readonly isHeading: boolean;
}

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
  const sentences = paragraphs.flatMap(locateSentences);
  const claims: Claim[] = [];
  attributions.forEach((attribution, index) => {
    const piece = longest(attribution.content);
    if (!piece) return;
    const score = bestWithin(sentences, piece);
    if (piece.end - piece.start >= shortest || score.checkworthiness >= threshold) claims.push({ ...piece, attribution: index, ...score });
  });
  const covered = coverage(attributions);
  for (const { start, end, checkworthiness, because, isHeading } of sentences) {
    const own = !isHeading && checkworthiness >= threshold && covered({ start, end }) < 0.5;
    if (options.everySentence || own) claims.push({ start, end, attribution: null, checkworthiness, because });
  }
  return claims.sort((a, b) => a.start - b.start || b.end - a.end);
}

function locateSentences({ paragraph, facts }: LocatedFacts): ScoredSentence[] {
  return facts.sentences.map(({ start, end, checkworthiness, because }) => ({
    ...toDocumentSpan(paragraph, start, end),
    checkworthiness,
    because,
    isHeading: paragraph.kind === 'heading',
  }));
}

function longest(pieces: readonly Span[]): Span | undefined {
  let best: Span | undefined;
  for (const piece of pieces) if (!best || piece.end - piece.start > best.end - best.start) best = piece;
  return best;
}

/** Score of the best sentence that a piece of text touches. */
function bestWithin(sentences: readonly ScoredSentence[], { start, end }: Span): Pick<Claim, 'checkworthiness' | 'because'> {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let best: ScoredSentence | undefined;
  for (let i = low; i < sentences.length && (sentences[i]?.start ?? end) < end; i++) {
    const sentence = sentences[i];
    if (sentence && (!best || sentence.checkworthiness > best.checkworthiness)) best = sentence;
  }
  return { checkworthiness: best?.checkworthiness ?? 0, because: best?.because ?? [] };
}

/** Share of a span that contents of attributions cover, for spans asked in text order. */
function coverage(attributions: readonly Attribution[]): (span: Span) => number {
  const pieces = attributions
    .filter(({ within }) => within === null)
    .flatMap(({ content }) => content)
    .sort((a, b) => a.start - b.start);
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
