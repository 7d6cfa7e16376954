import type { Span } from '../core/text/span';
import { compareQuote } from '../checks/compare-quote';
import type { FileRange } from '../dataset/dataset';
import type { Article } from './article';
import { attributionAt, sourceEntity } from './article';
import { findAt } from './find-at';

/** Records behind a place in the text. The span is what leads to them. */
export interface Definition extends Span {
  /** Never empty. */
  readonly records: readonly FileRange[];
}

/** The records of the actor named at `offset` (all candidates of an ambiguous name), else of the quote on record there. */
export function findDefinition(article: Article, offset: number): Definition | undefined {
  const { actor, quote } = findAt(article.annotations, offset);
  if (actor) {
    const span = actor.kind === 'mention' ? actor.mention : actor.reference;
    const entity = article.annotations.entities[span.entity ?? -1];
    const ids = entity ? (entity.actor === null ? entity.candidates : [entity.actor]) : [];
    return definition(
      span,
      ids.flatMap((id) => article.dataset.actors.get(id)?.location ?? []),
    );
  }
  if (!quote) return undefined;
  const speaker = sourceEntity(article, attributionAt(article, quote.attribution))?.actor;
  if (!speaker) return undefined;
  const comparison = compareQuote(article.dataset, speaker, article.text.slice(quote.start, quote.end));
  const records = comparison.kind === 'other-speaker' ? comparison.records : comparison.kind === 'none' ? [] : [comparison.record];
  return definition(
    quote,
    records.map(({ location }) => location),
  );
}

function definition({ start, end }: Span, records: readonly FileRange[]): Definition | undefined {
  return records.length === 0 ? undefined : { start, end, records };
}
