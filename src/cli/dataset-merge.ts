import { resolve } from 'node:path';
import { editDatasetFile } from '../dataset/edit/dataset-store';
import { loadDataset } from '../dataset/load';
import { describeConflict, editsOfMerged, mergeDatasets } from '../dataset/merge-datasets';
import { datasetTextFiles } from './dataset-text-files';
import { existingPaths, problemLine } from './datasets';
import { exitCode } from './environment';
import type { Environment, ExitCode } from './environment';
import { count } from './layout';
import { nodeFileSystem } from './node-file-system';
import { printable } from './printable';

/** What `dataset merge` was asked to do. */
export interface DatasetMergeOptions {
  /** Files and folders, those before others first. */
  readonly paths: readonly string[];
  /** A file that is not there yet. */
  readonly into: string;
}

/**
 * `on-record dataset merge`: writes the records of several datasets to one new file, and prints every value that gave way, with both
 * places; 1 where there is one, or a record that cannot be read.
 */
export async function datasetMerge({ paths, into }: DatasetMergeOptions, environment: Environment): Promise<ExitCode> {
  const { cwd, stdout, stderr } = environment;
  const target = resolve(cwd, into);
  if ((await nodeFileSystem.stat(target)) !== 'missing') {
    await stderr.write(`${printable(into)}: is there already and was left as it is; name a new file\n`);
    return exitCode.wrongUse;
  }
  const { memory, problems } = await loadDataset(await existingPaths(paths, cwd), nodeFileSystem);
  const files = [...memory.values()].map(({ current }) => current);
  // Only what a file has by itself: ids that another file knows are no problem here.
  const unread = files.flatMap((file) => file.problems.filter(({ severity }) => severity === 'error'));
  for (const problem of unread) await stderr.write(`${problemLine(problem, cwd)}\n`);
  for (const problem of problems.filter(({ code }) => code === 'missing-path' || code === 'no-files'))
    await stderr.write(`${problemLine(problem, cwd)}\n`);
  const merged = mergeDatasets(files);
  const result = await editDatasetFile(datasetTextFiles, target, editsOfMerged(merged));
  if (result.kind !== 'done') {
    await stderr.write(`${printable(result.kind === 'refused' ? result.message : into)}\n`);
    return exitCode.wrongUse;
  }
  for (const conflict of merged.conflicts) {
    const at = problemLine({ ...conflict.kept.location, severity: 'warning', code: 'conflict', message: '' }, cwd).replace(/: $/, '');
    const message = `${describeConflict(conflict)} The one that is kept stands at ${at}.`;
    await stdout.write(`${problemLine({ ...conflict.dropped.location, severity: 'warning', code: 'conflict', message }, cwd)}\n`);
  }
  const nRecords = [...merged.records.values()].reduce((sum, list) => sum + list.length, 0);
  const said = [count(nRecords, 'record'), count(merged.redirects.size, 'redirect'), count(merged.conflicts.length, 'conflict')];
  await stderr.write(`${said.join(', ')}\n`);
  return merged.conflicts.length + unread.length > 0 ? exitCode.findings : exitCode.done;
}
