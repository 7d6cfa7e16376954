import type { Attribution, AttributionSource, Quote } from '../core/annotations';
import { compareQuote } from '../checks/compare-quote';
import type { QuoteComparison } from '../checks/compare-quote';
import type { Dataset, QuoteRecord } from '../dataset/dataset';
import { renderWhyReference } from './actor-card';
import type { Article } from './article';
import { actorName, attributionAt, sourceEntity, speakerName, textOf } from './article';
import { correctionLines } from './correction-line';
import { within } from './find-at';
import { escapeMarkdown } from './markdown-escape';
import { renderDifference } from './render-difference';
import { renderSource } from './source-line';
import { saySureness } from './sureness';
import { say } from './words';

/** Lines of a quote's card: speaker, why, comparison with the record, and where the record comes from. */
export function renderQuote(article: Article, quote: Quote): readonly string[] {
  return [renderQuoteLine(article, quote), ...whyLine(article, quote), ...unclosedLine(quote), ...comparisonLines(article, quote)];
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
  const corrected = correctionLines(attribution, quote);
  if (!attribution || corrected.length > 0) return corrected;
  const because = becauseOf(article, attribution);
  const sureness = saySureness(attribution);
  return [
    sureness === undefined ? because : say('quote.sure', { because, sureness }),
    ...(attribution.cue && attribution.source ? inferredLine(article, attribution.source) : []),
  ];
}

function becauseOf(article: Article, { cue: cueSpan, source }: Attribution): string {
  if (!cueSpan) return say('quote.becauseNoCue');
  const cue = escapeMarkdown(textOf(article, cueSpan, 60));
  return source ? say('quote.becauseSource', { source: escapeMarkdown(textOf(article, source, 100)), cue }) : say('quote.because', { cue });
}

/** Why a pronoun or role noun stands for the speaker; none where the speaker is named. */
function inferredLine(article: Article, source: AttributionSource): readonly string[] {
  const entity = source.entity === null ? undefined : article.annotations.entities[source.entity];
  const reference = within(article.annotations.references, source).find((item) => item.entity === source.entity);
  const isNamed = within(article.annotations.mentions, source).some((item) => item.entity === source.entity);
  return entity && reference && !isNamed ? [renderWhyReference(article, entity, reference)] : [];
}

const unclosedLine = (quote: Quote): readonly string[] => (quote.closed ? [] : [say('quote.unclosed')]);

function comparisonLines(article: Article, quote: Quote): readonly string[] {
  const actor = sourceEntity(article, attributionAt(article, quote.attribution))?.actor;
  if (!actor || quote.kind === 'title') return [];
  const comparison = compareQuote(article.dataset, actor, article.text.slice(quote.start, quote.end));
  const said = comparisonWords(article.dataset, comparison);
  if (comparison.kind === 'none') return [said];
  const record = comparison.kind === 'other-speaker' ? comparison.records[0] : comparison.record;
  const details = record === undefined ? '' : recordDetails(article.dataset, record);
  const line = details === '' ? said : say('quote.record', { comparison: said, details });
  if (comparison.kind !== 'different') return [line];
  return [line, say('quote.difference', { words: renderDifference(comparison.difference) })];
}

function comparisonWords(dataset: Dataset, comparison: QuoteComparison): string {
  switch (comparison.kind) {
    case 'none':
      return say('quote.notOnRecord');
    case 'exact':
    case 'part':
      return say(`quote.${comparison.kind}`);
    case 'folded':
      return say('quote.folded', { folds: comparison.folds.map((fold) => say(`fold.${fold}`)).join(', ') });
    case 'other-speaker': {
      const names = [...new Set(comparison.records.map(({ actor }) => escapeMarkdown(actorName(dataset, actor), 60)))];
      return say('quote.otherSpeaker', { names: names.slice(0, 3).join(', ') });
    }
    case 'different': {
      const { kind, touches } = comparison.difference;
      const said = say(`quote.${kind}`);
      return touches.length === 0 ? said : say('quote.touching', { comparison: said, touches: touches.join(', ') });
    }
  }
}

/** Date, event, status and source of a recorded quote, as Markdown; empty where none is known. */
export function recordDetails(dataset: Dataset, record: QuoteRecord): string {
  const event = record.event === undefined ? undefined : (dataset.events.get(record.event)?.label ?? record.event);
  const source = record.source ?? record.sources[0];
  return [
    ...(record.date === undefined ? [] : [escapeMarkdown(record.date)]),
    ...(event === undefined ? [] : [escapeMarkdown(event, 80)]),
    ...(record.status === undefined ? [] : [escapeMarkdown(record.status, 40)]),
    ...(source === undefined ? [] : [renderSource(dataset, source)]),
  ].join(' · ');
}
