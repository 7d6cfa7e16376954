import type { Span } from '../core/text/span';
import { renderActor, renderActorLine } from './actor-card';
import type { Article } from './article';
import { renderClaim, renderClaimLine } from './claim-card';
import { findAt } from './find-at';
import { renderQuote, renderQuoteLine } from './quote-card';

/** The card for one place in the text; the span is what it is about. */
export interface HoverCard extends Span {
  /** Markdown without HTML, images or command links; everything from data and text is escaped. */
  readonly markdown: string;
}

/** No card has more lines than this. */
export const maxCardLines = 12;

/**
 * The card for what stands at `offset`: the innermost (actor, then quote, then claim) in full, those around it with one line
 * each. `undefined` where nothing was found.
 */
export function renderHoverCard(article: Article, offset: number): HoverCard | undefined {
  const { actor, quote, claim } = findAt(article.annotations, offset);
  const outer = [...(quote ? [renderQuoteLine(article, quote)] : []), ...(claim ? [renderClaimLine(article, claim)] : [])];
  if (actor) {
    const span = actor.kind === 'mention' ? actor.mention : actor.reference;
    return card(span, renderActor(article, actor), outer);
  }
  if (quote) return card(quote, renderQuote(article, quote), outer.slice(1));
  if (claim) return card(claim, renderClaim(article, claim), []);
  return undefined;
}

/** The card of an actor outside any text, for tooltips of trees. */
export { renderActorLine };

function card({ start, end }: Span, inner: readonly string[], outer: readonly string[]): HoverCard {
  const lines = [...inner.slice(0, maxCardLines - outer.length), ...outer];
  // Two spaces and a line break: one paragraph, hard breaks, no lists whose markers data could imitate.
  return { start, end, markdown: lines.join('  \n') };
}
