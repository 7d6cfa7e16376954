import type { Finding } from '../checks/finding';
import type { Span } from '../core/text/span';
import { renderActor, renderActorLine } from './actor-card';
import type { Article } from './article';
import { renderClaim, renderClaimLine } from './claim-card';
import { findDateLine } from './date-line';
import { findAt } from './find-at';
import { renderFindings } from './finding-lines';
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
 * each. Findings that have no other place to be told at, and what "on Tuesday" means, come first. `undefined` where nothing was found.
 */
export function renderHoverCard(article: Article, offset: number, findings: readonly Finding[] = []): HoverCard | undefined {
  const date = findDateLine(article, offset);
  const lines = [...renderFindings(findings, offset), ...(date ? [date.line] : [])];
  const about = cardAt(article, offset, maxCardLines - lines.length);
  if (lines.length === 0) return about;
  const found = date ?? findings.find(({ start, end }) => start <= offset && offset < end);
  if (about === undefined) return found && { start: found.start, end: found.end, markdown: joined(lines) };
  return { ...about, markdown: joined([...lines, about.markdown]) };
}

function cardAt(article: Article, offset: number, maxLines: number): HoverCard | undefined {
  const { actor, quote, claim } = findAt(article.annotations, offset);
  const outer = [...(quote ? [renderQuoteLine(article, quote)] : []), ...(claim ? [renderClaimLine(article, claim)] : [])];
  if (actor) {
    const span = actor.kind === 'mention' ? actor.mention : actor.reference;
    return card(span, renderActor(article, actor), outer, maxLines);
  }
  if (quote) return card(quote, renderQuote(article, quote), outer.slice(1), maxLines);
  if (claim) return card(claim, renderClaim(article, claim), [], maxLines);
  return undefined;
}

/** The card of an actor outside any text, for tooltips of trees. */
export { renderActorLine };

function card({ start, end }: Span, inner: readonly string[], outer: readonly string[], maxLines: number): HoverCard {
  const lines = [...inner.slice(0, maxLines - outer.length), ...outer];
  return { start, end, markdown: joined(lines) };
}

/** Two spaces and a line break: one paragraph, hard breaks, no lists whose markers data could imitate. */
function joined(lines: readonly string[]): string {
  return lines.join('  \n');
}
