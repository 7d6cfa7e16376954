import { URI, Utils } from 'vscode-uri';
import { contentHash } from '../../dataset/content-hash';
import type { DatasetTextFiles } from '../../dataset/edit/dataset-store';
import { createReader, defaultImportOptions } from '../../exchange/import/create-reader';
import { editsByFile, planImportInto, readingThrough } from '../../exchange/import/import-into-files';
import type { ImportTarget } from '../../exchange/import/import-into-files';
import { importCounts, importPreview } from '../../exchange/import/import-preview';
import type { ImportFormat, ReadingResult } from '../../exchange/import/input-reader';
import type { ImportPlan } from '../../exchange/import/plan/import-plan';
import { recogniseFormat } from '../../exchange/import/recognise-format';
import type { ImportParams, ImportPreview } from '../../protocol/import-messages';
import type { WrittenRecords } from '../../protocol/record-messages';
import { say } from '../../views/words';
import { defaultDatasetUri } from '../dataset-paths';
import { Refused } from '../dataset-writer';
import type { HandlerContext } from './context';

/** Bytes that are read before others get their turn. */
const sliceBytes = 1 << 18;
/** A format is told by so many bytes. */
const beginningBytes = 1 << 16;

/** What importing a file would do. */
export async function previewImport(context: HandlerContext, params: ImportParams): Promise<ImportPreview> {
  const bytes = await context.files.readFile(params.uri);
  if (bytes === undefined) return { kind: 'refused', message: say('import.unreadable') };
  const format = params.format ?? recogniseFormat(bytes.subarray(0, beginningBytes));
  if (format === undefined) return { kind: 'unknown-format' };
  const reading = await readInput(context, params, bytes, format);
  const target = await targetOf(context, params);
  const planned = await planImportInto(reading.records, target, context.files);
  if (planned.kind === 'refused') return planned;
  const { plan } = planned;
  const into = Utils.basename(URI.parse(target.into));
  return {
    kind: 'preview',
    format,
    markdown: importPreview({ file: nameOf(params), format, into, reading, plan }),
    summary: importCounts(plan),
    hasChanges: plan.edits.length > 0,
    plan: keyOf(plan),
  };
}

/** Writes what was previewed. */
export async function writeImport(
  context: HandlerContext,
  params: ImportParams & { readonly format: ImportFormat; readonly plan: string },
): Promise<WrittenRecords> {
  const bytes = await context.files.readFile(params.uri);
  if (bytes === undefined) return { kind: 'refused', message: say('import.unreadable') };
  const { records } = await readInput(context, params, bytes, params.format);
  const target = await targetOf(context, params);
  let counts = '';
  const edits = async (read: DatasetTextFiles['read']) => {
    const planned = await planImportInto(records, target, readingThrough(context.files, read));
    if (planned.kind === 'refused') throw new Refused(planned.message);
    if (keyOf(planned.plan) !== params.plan) throw new Refused(say('import.changed'));
    counts = importCounts(planned.plan);
    return editsByFile(planned.plan, target.into);
  };
  const written = await context.writer.write(edits, { label: say('import.label', { file: nameOf(params) }), message: '' });
  return written.kind === 'done' ? { ...written, message: say('import.done', { counts }) } : written;
}

/** New records go beside the others of the folder's dataset; those that are known are added to where they stand. */
async function targetOf({ datasets }: HandlerContext, { folder }: ImportParams): Promise<ImportTarget> {
  const into = Utils.joinPath(URI.parse(defaultDatasetUri(folder)), 'imported.jsonl').toString();
  return { into, datasets: await datasets.writableFilesOf(folder) };
}

async function readInput(
  { runtime }: HandlerContext,
  params: ImportParams,
  bytes: Uint8Array,
  format: ImportFormat,
): Promise<ReadingResult> {
  const reader = createReader(format, defaultImportOptions);
  reader.beginFile(nameOf(params));
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    reader.push(bytes.subarray(at, at + sliceBytes));
    await runtime.yieldTurn();
  }
  reader.endFile();
  return reader.finish();
}

const nameOf = ({ uri }: ImportParams): string => Utils.basename(URI.parse(uri));

/** Two plans of the same key write the same. */
const keyOf = ({ edits }: ImportPlan): string => contentHash(JSON.stringify(edits));
