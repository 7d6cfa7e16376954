import type { Range } from 'vscode-languageserver';
import type { ActorId, ActorKind } from '../../core/annotations';
import type { RecordEdit } from '../../dataset/edit/record-edit';
import { mergeActorEdits } from '../../dataset/edit/merge-actors';
import { recordIdOf, unusedId } from '../../dataset/record-ids';
import { recordNames } from '../../dataset/schema';
import { sourceRecord } from '../../notes/promote';
import type { SourceArticle } from '../../notes/promote';
import type { ListedRecord, ProposedRecord, WrittenRecords } from '../../protocol/record-messages';
import { entityName, textOf } from '../../views/article';
import { proposeRecords } from '../../views/propose-records';
import { searchRecords } from '../../views/search-records';
import { say } from '../../views/words';
import { fromLspRange, toLspFileRange } from '../convert';
import { Refused } from '../dataset-writer';
import { newestAnalyzed } from './context';
import type { AnalyzedDocument, HandlerContext } from './context';
import { datasetToShow } from './positions';

const notAnalyzed = (): WrittenRecords => ({ kind: 'refused', message: say('write.notAnalyzed') });

/** What an article has that its dataset has not. */
export async function proposals(context: HandlerContext, { uri }: { readonly uri: string }): Promise<readonly ProposedRecord[] | null> {
  const found = await newestAnalyzed(context, uri);
  if (!found) return null;
  return proposeRecords(found.analysis.article).map(({ key, section, label, detail, isLikely, needs }) => ({
    key,
    kind: recordNames[section] as ProposedRecord['kind'],
    label,
    detail,
    isLikely,
    needs,
  }));
}

/** Writes proposed records with what they need. */
export async function addProposed(
  context: HandlerContext,
  { uri, keys }: { readonly uri: string; readonly keys: readonly string[] },
): Promise<WrittenRecords> {
  const found = await newestAnalyzed(context, uri);
  if (!found) return notAnalyzed();
  const all = proposeRecords(found.analysis.article);
  const wanted = new Set(keys);
  for (const { key, needs } of [...all].reverse()) if (wanted.has(key)) for (const need of needs) wanted.add(need);
  const chosen = all.filter(({ key }) => wanted.has(key));
  if (chosen.length === 0) return { kind: 'refused', message: say('write.nothingLeft') };
  const source = articleSource(found, context);
  const edits = chosen.map(({ section, fields }): RecordEdit => {
    const from = section === 'positions' ? { ...fields, evidence: [source.id] } : { ...fields, sources: [source.id] };
    return { kind: 'add', section, fields: from };
  });
  const message = say('write.added', { count: String(chosen.length) });
  return write(found, context, [...edits, ...source.edits], { label: say('write.createLabel'), message });
}

/** The name at a place, and its kind. */
export async function guessActor(
  context: HandlerContext,
  { uri, range }: { readonly uri: string; readonly range: Range },
): Promise<{ readonly name: string; readonly kind: ActorKind } | null> {
  const found = await newestAnalyzed(context, uri);
  if (!found) return null;
  const { article } = found.analysis;
  const place = fromLspRange(found.document.text, range);
  const mention = article.annotations.mentions.find(({ start, end }) => start <= place.start && place.end <= end);
  const entity = mention && article.annotations.entities[mention.entity];
  const isCaret = place.start === place.end;
  if (mention && entity) {
    // A selection says what the name is; at a cursor it is the longest form in the article.
    return { name: isCaret ? entityName(article, entity) : textOf(article, place), kind: mention.type };
  }
  return { name: isCaret ? '' : textOf(article, place, 120), kind: 'person' };
}

/** Writes a new actor. */
export async function addActor(
  context: HandlerContext,
  { uri, name, kind }: { readonly uri: string; readonly name: string; readonly kind: string },
): Promise<WrittenRecords> {
  const found = await newestAnalyzed(context, uri);
  if (!found) return notAnalyzed();
  const { dataset } = found.analysis.article;
  const source = articleSource(found, context);
  const id = unusedId(recordIdOf(name, 'actor'), (each) => dataset.actors.has(each as ActorId));
  const add: RecordEdit = { kind: 'add', section: 'actors', fields: { id, kind, name, sources: [source.id] } };
  const message = say('write.actorAdded', { name });
  return write(found, context, [...source.edits, add], { label: say('write.actorLabel', { name }), message });
}

/** Records to choose from. */
export async function listRecords(
  context: HandlerContext,
  { uri, query, kind }: { readonly uri: string | null; readonly query: string; readonly kind?: ListedRecord['kind'] | undefined },
): Promise<readonly ListedRecord[]> {
  const { dataset } = await datasetToShow(context, uri);
  const found = searchRecords(dataset, query, kind === undefined ? mostListed : mostListed * 10);
  return found
    .flatMap((record) => {
      if (kind !== undefined && record.kind !== kind) return [];
      return [
        {
          kind: record.kind,
          id: record.id,
          label: record.label,
          detail: record.detail,
          location: { uri: record.location.file, range: toLspFileRange(record.location) },
        },
      ];
    })
    .slice(0, mostListed);
}

const mostListed = 500;

/** Makes one actor of two. */
export async function mergeActors(
  context: HandlerContext,
  { uri, keep, drop }: { readonly uri: string | null; readonly keep: string; readonly drop: string },
): Promise<WrittenRecords> {
  const { files } = await datasetToShow(context, uri);
  const edits = async (read: (file: string) => Promise<string | undefined>) => {
    const texts = await Promise.all(files.map(async (file): Promise<[string, string]> => [file, (await read(file)) ?? '']));
    const merged = mergeActorEdits(new Map(texts), keep, drop);
    if (typeof merged === 'string') throw new Refused(merged);
    return merged;
  };
  const message = say('write.merged', { keep, drop });
  return context.writer.write(edits, { label: say('write.mergeLabel', { keep, drop }), message, needsConfirmation: true });
}

/** The article as a source: its id, and the edit that makes its record where there is none. */
export function articleSource(
  { document, analysis }: AnalyzedDocument,
  context: HandlerContext,
): { readonly id: string; readonly article: SourceArticle; readonly edits: readonly RecordEdit[] } {
  const { article } = analysis;
  const path = context.notes.placeOf(document.uri)?.source ?? document.uri;
  const source: SourceArticle = { path, title: titleOf(article.text), date: article.annotations.referenceDate?.date };
  const fields = sourceRecord(source);
  const isKnown = article.dataset.sources.has(fields.id);
  return { id: fields.id, article: source, edits: isKnown ? [] : [{ kind: 'add', section: 'sources', fields }] };
}

/** The first heading of a Markdown text; `undefined`: it has none. */
function titleOf(text: string): string | undefined {
  return /^#[ \t]+(\S[^\n]{0,200})$/m.exec(text.slice(0, 5000))?.[1]?.trim();
}

/** Adds records for an analysed document. */
export async function write(
  { document }: AnalyzedDocument,
  context: HandlerContext,
  edits: readonly RecordEdit[],
  options: { readonly label: string; readonly message: string },
): Promise<WrittenRecords> {
  return context.writer.add(document.uri, await context.datasets.of(document.uri), edits, options);
}
