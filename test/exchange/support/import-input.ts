import { createReader, defaultImportOptions } from '../../../src/exchange/import/create-reader';
import type { ImportOptions } from '../../../src/exchange/import/create-reader';
import type { ImportFormat, ReadingResult } from '../../../src/exchange/import/input-reader';
import { planImport } from '../../../src/exchange/import/plan/plan-import';
import type { ImportPlan } from '../../../src/exchange/import/plan/import-plan';
import { loadDataset } from '../../../src/dataset/load';
import { editDatasetText } from '../../../src/dataset/edit/edit-dataset-text';
import { memoryFileSystem } from '../../support/memory-file-system';

/** Reads one input in pieces of a few bytes, as a slow pipe would give it. */
export function read(
  format: ImportFormat,
  input: string | Uint8Array | readonly string[],
  options: Partial<ImportOptions> = {},
  pieceLength = 7,
): ReadingResult {
  const reader = createReader(format, { ...defaultImportOptions, ...options });
  const inputs = typeof input === 'string' || input instanceof Uint8Array ? [input] : input;
  inputs.forEach((each, i) => {
    const bytes = typeof each === 'string' ? new TextEncoder().encode(each) : each;
    reader.beginFile(inputs.length === 1 ? 'input' : `input ${i + 1}`);
    for (let at = 0; at < bytes.length; at += pieceLength) reader.push(bytes.slice(at, at + pieceLength));
    reader.endFile();
  });
  return reader.finish();
}

const file = '/dataset/all.jsonl';

/** A dataset file in JSON Lines after an import, with the plan that made it. */
export interface Imported {
  readonly plan: ImportPlan;
  readonly text: string;
}

/** Imports into a dataset of one file in JSON Lines. */
export async function importInto(
  text: string,
  { records }: ReadingResult,
  redirects: ReadonlyMap<string, string> = new Map(),
): Promise<Imported> {
  const { dataset } = await loadDataset([file], memoryFileSystem({ [file]: text }));
  const plan = planImport(records, { dataset, redirects });
  const result = editDatasetText(
    text,
    'jsonl',
    plan.edits.map(({ edit }) => edit),
  );
  if (result.kind === 'refused') throw new Error(result.message);
  return { plan, text: result.text };
}

/** Lines of a dataset file. */
export function lines(...records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** The records of a dataset file in JSON Lines. */
export function recordsOf(text: string): readonly Readonly<Record<string, unknown>>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

export type Shown = Readonly<Record<string, unknown>>;

/** What a draft says: without its place, its key, and all that it does not say. */
export function shown(draft: object): Shown {
  const entries = Object.entries(draft).map(([key, value]: [string, unknown]): [string, unknown] => [
    key,
    value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value,
  ]);
  return Object.fromEntries(
    entries.filter(([key, value]) => {
      const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
      return value !== undefined && !isEmpty && !['file', 'line', 'key'].includes(key);
    }),
  );
}
