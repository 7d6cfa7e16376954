import type { Attribution, Claim, DocumentAnnotations, Mention, Quote, Reference } from '../core/annotations';
import type { Span } from '../core/text/span';

/** What stands at an offset, one of each kind at most. */
export interface FoundAt {
  /** A name, or a pronoun or role noun that was resolved. */
  readonly actor:
    { readonly kind: 'mention'; readonly mention: Mention } | { readonly kind: 'reference'; readonly reference: Reference } | undefined;
  readonly quote: Quote | undefined;
  readonly claim: FoundClaim | undefined;
}

/** A claim, or the cue, source or content of an attribution. */
export interface FoundClaim extends Span {
  readonly attribution: Attribution | undefined;
  /** Index of `attribution`; `null` for a sentence in the article's own voice. */
  readonly attributionIndex: number | null;
  readonly claim: Claim | undefined;
}

/**
 * The innermost annotations of each kind that hold the character at `offset`; where nothing begins or goes on there, those
 * that end there, so that a caret behind a word finds the word.
 */
export function findAt(annotations: DocumentAnnotations, offset: number): FoundAt {
  const found = findHolding(annotations, offset);
  return (found.actor ?? found.quote ?? found.claim ?? offset === 0) ? found : findHolding(annotations, offset - 1);
}

function findHolding(annotations: DocumentAnnotations, offset: number): FoundAt {
  const at: Span = { start: offset, end: offset + 1 };
  const mention = within(annotations.mentions, at)[0];
  const reference = within(annotations.references, at)[0];
  return {
    actor: mention ? { kind: 'mention', mention } : reference && reference.entity !== null ? { kind: 'reference', reference } : undefined,
    quote: shortest(annotations.quotes, at),
    claim: findClaim(annotations, at),
  };
}

function findClaim(annotations: DocumentAnnotations, at: Span): FoundClaim | undefined {
  let best: FoundClaim | undefined;
  annotations.attributions.forEach((attribution, index) => {
    const parts = [
      ...attribution.content,
      ...(attribution.cue ? [attribution.cue] : []),
      ...(attribution.source ? [attribution.source] : []),
    ];
    const part = parts.find((piece) => holds(piece, at));
    if (part && (!best || length(part) < length(best)))
      best = {
        start: part.start,
        end: part.end,
        attribution,
        attributionIndex: index,
        claim: annotations.claims.find((claim) => claim.attribution === index),
      };
  });
  if (best) return best;
  const claim = shortest(annotations.claims, at);
  if (!claim) return undefined;
  return {
    start: claim.start,
    end: claim.end,
    attribution: claim.attribution === null ? undefined : annotations.attributions[claim.attribution],
    attributionIndex: claim.attribution,
    claim,
  };
}

function shortest<T extends Span>(list: readonly T[], at: Span): T | undefined {
  let best: T | undefined;
  for (const item of list) if (holds(item, at) && (!best || length(item) < length(best))) best = item;
  return best;
}

const holds = (outer: Span, at: Span): boolean => outer.start <= at.start && at.end <= outer.end;
const length = ({ start, end }: Span): number => end - start;

/** Items that share a character with `span`. The list must be in text order and its items must not overlap. */
export function within<T extends Span>(list: readonly T[], span: Span): readonly T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < list.length; i++) {
    const item = list[i];
    if (!item || item.start >= span.end) break;
    found.push(item);
  }
  return found;
}
