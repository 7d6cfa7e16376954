import type { AttributionSource, Quote } from '../core/annotations';
import type { QuoteRecord } from '../dataset/dataset';
import { renderWhyReference } from './actor-card';
import type { Article } from './article';
import { attributionAt, sourceEntity, speakerName, textOf } from './article';
import { compareQuote } from './compare-quote';
import { within } from './find-at';
import { escapeMarkdown } from './markdown-escape';
import { renderSource } from './source-line';
import { say } from './words';

/** Lines of a quote's card: speaker, why, comparison with the record, and where the record comes from. */
export function renderQuote(article: Article, quote: Quote): readonly string[] {
  return [renderQuoteLine(article, quote), ...whyLine(article, quote), ...unclosedLine(quote), ...comparisonLine(article, quote)];
}

/** What a quote is, and who speaks, on one line. */
export function renderQuoteLine(article: Article, quote: Quote): string {
  const head = `**${say(`quote.${quote.kind}`)}**`;
  const speaker = speakerName(article, attributionAt(article, quote.attribution));
  if (speaker !== undefined) return say('quote.by', { head, speaker: escapeMarkdown(speaker) });
  return say(quote.kind === 'title' ? 'quote.noSpeakerNeeded' : 'quote.noSpeaker', { head });
}

function whyLine(article: Article, quote: Quote): readonly string[] {
  const attribution = attributionAt(article, quote.attribution);
  if (!attribution) return [];
  const cue = attribution.cue ? escapeMarkdown(textOf(article, attribution.cue, 60)) : undefined;
  if (cue === undefined) return [say('quote.becauseNoCue')];
  if (!attribution.source) return [say('quote.because', { cue })];
  const because = say('quote.becauseSource', { source: escapeMarkdown(textOf(article, attribution.source, 100)), cue });
  return [because, ...inferredLine(article, attribution.source)];
}

/** Why a pronoun or role noun stands for the speaker; none where the speaker is named. */
function inferredLine(article: Article, source: AttributionSource): readonly string[] {
  const entity = source.entity === null ? undefined : article.annotations.entities[source.entity];
  const reference = within(article.annotations.references, source).find((item) => item.entity === source.entity);
  const isNamed = within(article.annotations.mentions, source).some((item) => item.entity === source.entity);
  return entity && reference && !isNamed ? [renderWhyReference(article, entity, reference)] : [];
}

const unclosedLine = (quote: Quote): readonly string[] => (quote.closed ? [] : [say('quote.unclosed')]);

function comparisonLine(article: Article, quote: Quote): readonly string[] {
  const actor = sourceEntity(article, attributionAt(article, quote.attribution))?.actor;
  if (!actor || quote.kind === 'title') return [];
  const comparison = compareQuote(article.dataset, actor, article.text.slice(quote.start, quote.end));
  if (comparison.kind === 'none') return [say('quote.notOnRecord')];
  const said = say(`quote.${comparison.kind}`);
  const details = recordDetails(article, comparison.record);
  return [details === '' ? said : say('quote.record', { comparison: said, details })];
}

/** Date, event, status and source of a recorded quote, as Markdown; empty where none is known. */
export function recordDetails({ dataset }: Article, record: QuoteRecord): string {
  const event = record.event === undefined ? undefined : (dataset.events.get(record.event)?.label ?? record.event);
  const source = record.source ?? record.sources[0];
  return [
    ...(record.date === undefined ? [] : [escapeMarkdown(record.date)]),
    ...(event === undefined ? [] : [escapeMarkdown(event, 80)]),
    ...(record.status === undefined ? [] : [escapeMarkdown(record.status, 40)]),
    ...(source === undefined ? [] : [renderSource(dataset, source)]),
  ].join(' · ');
}
