import type { DatasetTextFiles, StoredEdits } from '../../dataset/edit/dataset-store';
import { editDatasetFiles } from '../../dataset/edit/dataset-store';
import type { RecordEdit } from '../../dataset/edit/record-edit';
import type { DatasetFileSystem } from '../../dataset/files';
import type { LoadedDataset } from '../../dataset/load';
import { loadDataset } from '../../dataset/load';
import { resolveRedirects } from '../../dataset/redirects';
import type { ImportedRecords } from './draft';
import type { ImportPlan } from './plan/import-plan';
import { planImport } from './plan/plan-import';
import { encodeUtf8 } from '../../dataset/utf8';

/** Where an import goes. Paths mean something to the file systems only. */
export interface ImportTarget {
  /** File that new records are written to; it need not be there. */
  readonly into: string;
  /** Files and folders of the dataset that records are looked for in, and added to where they are found. May hold `into`. */
  readonly datasets: readonly string[];
}

/** A plan, or why there is none; the message is for a person. */
export type PlannedImport =
  { readonly kind: 'planned'; readonly plan: ImportPlan } | { readonly kind: 'refused'; readonly message: string };

/** What came of an import. */
export interface ImportOutcome {
  /** What was written, or would have been. */
  readonly planned: PlannedImport;
  /** `undefined`: it was refused before anything was to be written. */
  readonly stored: StoredEdits | undefined;
}

/** Plans an import and writes nothing. */
export async function planImportInto(records: ImportedRecords, target: ImportTarget, fs: DatasetFileSystem): Promise<PlannedImport> {
  const loaded = await loadDataset(await existing(target, fs), fs);
  // Whatever a broken file holds would be taken for new.
  const broken = [...loaded.memory.values()].find(({ current }) => current.isBroken)?.current;
  if (broken !== undefined) {
    const [problem] = broken.problems;
    const place = problem === undefined ? '' : `, line ${problem.line + 1}: ${problem.message}`;
    return { kind: 'refused', message: `Nothing can be imported while a file of the dataset is broken: "${broken.file}"${place}` };
  }
  return { kind: 'planned', plan: planImport(records, { dataset: loaded.dataset, redirects: redirectsOf(loaded) }) };
}

/**
 * Plans an import and writes it: all files, or none. Where somebody changes a file meanwhile, it is planned anew. Only files of the
 * target are written.
 */
export async function importIntoFiles(
  records: ImportedRecords,
  target: ImportTarget,
  files: DatasetTextFiles,
  fs: DatasetFileSystem,
): Promise<ImportOutcome> {
  let planned: PlannedImport = { kind: 'refused', message: '' };
  const stored = await editDatasetFiles(files, async (read) => {
    planned = await planImportInto(records, target, readingThrough(fs, read));
    return planned.kind === 'refused' ? new Map<string, readonly RecordEdit[]>() : editsByFile(planned.plan, target.into);
  });
  return { planned, stored: planned.kind === 'refused' ? undefined : stored };
}

/** The edits of a plan by file; new records go `into`. */
export function editsByFile({ edits }: ImportPlan, into: string): ReadonlyMap<string, readonly RecordEdit[]> {
  const byFile = new Map<string, RecordEdit[]>();
  for (const { file = into, edit } of edits) {
    const known = byFile.get(file);
    if (known) known.push(edit);
    else byFile.set(file, [edit]);
  }
  return byFile;
}

async function existing({ into, datasets }: ImportTarget, fs: DatasetFileSystem): Promise<readonly string[]> {
  const paths = (await fs.stat(into)) === 'missing' ? datasets : [into, ...datasets];
  return [...new Set(paths)];
}

function redirectsOf({ memory }: LoadedDataset): ReadonlyMap<string, string> {
  return resolveRedirects(
    [...memory.values()].flatMap(({ current }) => current.redirects),
    [],
  );
}

/** The file system with its files read by `read`: what is planned on must be the text that is written to. */
export function readingThrough(fs: DatasetFileSystem, read: DatasetTextFiles['read']): DatasetFileSystem {
  return {
    ...fs,
    readFile: async (path) => {
      const text = await read(path);
      return text === undefined ? undefined : encodeUtf8(text);
    },
  };
}
