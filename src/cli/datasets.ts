import { isAbsolute, join, dirname, relative, resolve } from 'node:path';
import { emptyGazetteer } from '../core/gazetteer';
import type { Gazetteer } from '../core/gazetteer';
import { emptyDataset } from '../dataset/dataset';
import type { Dataset, DatasetProblem } from '../dataset/dataset';
import { buildGazetteer } from '../dataset/gazetteer';
import { loadDataset } from '../dataset/load';
import type { LoadedDataset } from '../dataset/load';
import { UsageError } from './arguments';
import { findCompiled } from './compiled-files';
import type { Environment } from './environment';
import { nodeFileSystem } from './node-file-system';
import { printable } from './printable';

/** A dataset ready for use. */
export interface ReadyDataset {
  readonly dataset: Dataset;
  readonly gazetteer: Gazetteer;
}

const noDataset: ReadyDataset = { dataset: emptyDataset, gazetteer: emptyGazetteer };

/** Gives each document its dataset; every dataset is loaded once, its problems printed once. */
export interface DatasetFinder {
  /** The dataset for a document in `folder`, an absolute path. */
  forFolder(folder: string): Promise<ReadyDataset>;
}

/**
 * With `paths` there is one dataset for all documents; a path that does not exist is wrong use. Without, each document takes
 * the nearest `.on-record/` at or above its folder, or none.
 */
export async function findDatasets(paths: readonly string[], environment: Environment): Promise<DatasetFinder> {
  const load = async (absolutePaths: readonly string[], isFound: boolean): Promise<ReadyDataset> => {
    const compiled = await loadCompiled(absolutePaths, environment);
    const { dataset, problems } = compiled.found ?? (await loadDataset(compiled.sources, nodeFileSystem));
    // A folder that was not named but found may hold notes only; nobody claimed that there is a dataset in it.
    for (const problem of problems.filter(({ code }) => !isFound || code !== 'no-files'))
      await environment.stderr.write(`${problemLine(problem, environment.cwd)}\n`);
    return { dataset, gazetteer: compiled.found?.gazetteer ?? buildGazetteer(dataset) };
  };
  if (paths.length > 0) {
    const only = await load(await existingPaths(paths, environment.cwd), false);
    return { forFolder: () => Promise.resolve(only) };
  }
  const byPath = new Map<string, Promise<ReadyDataset>>();
  const byFolder = new Map<string, Promise<ReadyDataset>>();
  const nearest = async (folder: string): Promise<ReadyDataset> => {
    const path = await nearestDataset(folder);
    if (path === undefined) return noDataset;
    return remember(byPath, path, () => load([path], true));
  };
  return { forFolder: (folder) => remember(byFolder, folder, () => nearest(folder)) };
}

/**
 * The compiled form of a dataset of one path, where it is fresh. `sources`: what is read instead, where there is none. A compiled
 * file that is not used is worth a word: somebody made it to be used.
 */
async function loadCompiled(
  paths: readonly string[],
  { cwd, stderr }: Environment,
): Promise<{ readonly found: (ReadyDataset & Pick<LoadedDataset, 'problems'>) | undefined; readonly sources: readonly string[] }> {
  const [path] = paths;
  if (path === undefined || paths.length > 1) return { found: undefined, sources: paths };
  let isDamaged = false;
  const compiled = await findCompiled(path, () => {
    if (!isDamaged) void stderr.write(`${printable(relative(cwd, path))}: a record of its compiled form is damaged; compile it again\n`);
    isDamaged = true;
  });
  if ('dataset' in compiled) return { found: { ...compiled, problems: compiled.problems() }, sources: paths };
  if (compiled.reason !== undefined) await stderr.write(`${printable(compiled.path)}: not used, ${compiled.reason}\n`);
  return { found: undefined, sources: compiled.sources };
}

/** What was made for a key, made at the first time. */
export function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** The nearest `.on-record/` at or above a folder; `undefined`: none. */
export async function nearestDataset(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, '.on-record');
    if ((await nodeFileSystem.stat(path)) === 'folder') return path;
    if (dirname(at) === at) return undefined;
  }
}

/** Absolute forms of paths that exist. Throws {@link UsageError} for one that does not. */
export async function existingPaths(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const absolute = paths.map((path) => resolve(cwd, path));
  for (const [index, path] of absolute.entries())
    if ((await nodeFileSystem.stat(path)) === 'missing')
      throw new UsageError(
        `no dataset at "${paths[index] ?? path}"; check the path (a file, a folder, or a folder with .on-record/ in it)`,
      );
  return absolute;
}

/** `path:line:column: message`, counted from 1, the path relative to the working folder where it lies below it. */
export function problemLine({ file, line, column, message }: DatasetProblem, cwd: string): string {
  const fromHere = relative(cwd, file);
  const path = fromHere === '' || fromHere.startsWith('..') || isAbsolute(fromHere) ? file : fromHere;
  return `${printable(path)}:${line + 1}:${column + 1}: ${printable(message)}`;
}
