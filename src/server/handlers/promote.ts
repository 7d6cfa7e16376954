import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Range } from 'vscode-languageserver';
import { compareQuote } from '../../checks/compare-quote';
import type { Quote } from '../../core/annotations';
import type { Span } from '../../core/text/span';
import { overlaps } from '../../core/index';
import type { RecordEdit } from '../../dataset/edit/record-edit';
import { recordIdOf, unusedId } from '../../dataset/record-ids';
import { promoteNote, withoutMarks } from '../../notes/promote';
import { wordsOf } from '../../notes/note';
import { addQuoteCommand } from '../../protocol/record-messages';
import type { WrittenRecords } from '../../protocol/record-messages';
import { attributionAt, recordOf, sourceEntity, textOf } from '../../views/article';
import type { Article } from '../../views/article';
import { sayDecision } from '../../views/correction-menu';
import { say } from '../../views/words';
import { fromLspRange, toLspRange } from '../convert';
import { newestAnalyzed } from './context';
import type { AnalyzedDocument, HandlerContext } from './context';
import { articleSource, write } from './records';

const notAnalyzed = (): WrittenRecords => ({ kind: 'refused', message: say('write.notAnalyzed') });

/** Decisions at a place that amount to a record, those at the place first; those of the whole article where it has none. */
export async function promotable(
  context: HandlerContext,
  { uri, range }: { readonly uri: string; readonly range: Range },
): Promise<readonly { readonly id: string; readonly label: string; readonly detail: string }[] | null> {
  const found = await newestAnalyzed(context, uri);
  if (!found) return null;
  const place = fromLspRange(found.document.text, range);
  const good = found.analysis.notes.placed.filter((placed) => promotedBy(found, context, placed) !== undefined);
  const here = good.filter(({ span }) => span !== undefined && span.start <= place.end && place.start <= span.end);
  return (here.length > 0 ? here : good).map(({ note }) => ({
    id: note.id,
    label: sayDecision(found.analysis.article, note.body),
    detail: wordsOf(note).slice(0, 120),
  }));
}

/** Writes the record of a decision. */
export async function promote(
  context: HandlerContext,
  { uri, id }: { readonly uri: string; readonly id: string },
): Promise<WrittenRecords> {
  const found = await newestAnalyzed(context, uri);
  if (!found) return notAnalyzed();
  const placed = found.analysis.notes.placed.find(({ note }) => note.id === id);
  const records = placed && promotedBy(found, context, placed);
  if (records === undefined) return { kind: 'refused', message: say('write.noRecord') };
  const edits = records.map(({ section, fields }): RecordEdit => ({ kind: 'add', section, fields }));
  return write(found, context, edits, { label: say('write.promoteLabel'), message: say('write.promoted') });
}

type Placed = AnalyzedDocument['analysis']['notes']['placed'][number];

function promotedBy(found: AnalyzedDocument, context: HandlerContext, { note, span }: Placed): ReturnType<typeof promoteNote> {
  const { article } = found.analysis;
  return promoteNote(note, articleSource(found, context).article, article.dataset, span && speakerAt(article, span));
}

/** Who says the words at a place, by the article. */
function speakerAt(article: Article, span: Span) {
  const attribution = article.annotations.attributions.find(({ content }) => content.some((piece) => overlaps(piece, span)));
  return recordOf(article, sourceEntity(article, attribution))?.id;
}

/** The fix for a quote of a known speaker that the dataset has not: to write it down. */
export function addQuoteActions(found: AnalyzedDocument, place: Span, canAdd: boolean): readonly CodeAction[] {
  if (!canAdd) return [];
  const { document, analysis } = found;
  return analysis.article.annotations.quotes.flatMap((quote) => {
    if (quote.start > place.end || place.start > quote.end || quoteFields(analysis.article, quote) === undefined) return [];
    const title = say('fix.addQuote');
    const range = toLspRange(document.text, quote);
    return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: addQuoteCommand, arguments: [document.uri, range] } }];
  });
}

/** Writes the quote at a range as a record. */
export async function addQuote(
  context: HandlerContext,
  { uri, range }: { readonly uri: string; readonly range: Range },
): Promise<WrittenRecords> {
  const found = await newestAnalyzed(context, uri);
  if (!found) return notAnalyzed();
  const place = fromLspRange(found.document.text, range);
  const { article } = found.analysis;
  const quote = article.annotations.quotes.find(({ start, end }) => start === place.start && end === place.end);
  const fields = quote && quoteFields(article, quote);
  if (fields === undefined) return { kind: 'refused', message: say('write.textChanged') };
  const source = articleSource(found, context);
  const add: RecordEdit = { kind: 'add', section: 'quotes', fields: { ...fields, source: source.id, status: 'reported' } };
  return write(found, context, [...source.edits, add], { label: say('fix.addQuote'), message: say('write.quoteAdded') });
}

/** Fields of the record that a quote would be; `undefined`: its speaker has no record, or it is on record already. */
function quoteFields(article: Article, quote: Quote): Readonly<Record<string, unknown>> | undefined {
  if (quote.kind !== 'speech' || !quote.closed) return undefined;
  const speaker = recordOf(article, sourceEntity(article, attributionAt(article, quote.attribution)));
  if (speaker === undefined) return undefined;
  const { kind } = compareQuote(article.dataset, speaker.id, article.text.slice(quote.start, quote.end));
  if (kind === 'exact' || kind === 'folded' || kind === 'part') return undefined;
  const text = withoutMarks(textOf(article, quote, 5000));
  if (text === '') return undefined;
  const words = text.split(/\s+/, 6).join(' ');
  const id = unusedId(recordIdOf(`${speaker.id} ${words}`, 'quote'), (each) => article.dataset.quotes.has(each));
  return { id, actor: speaker.id, text, date: article.annotations.referenceDate?.date };
}
