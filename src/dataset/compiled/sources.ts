import { byteHash } from '../byte-hash';
import type { DatasetFileSystem } from '../files';
import { findDatasetFiles } from '../find-files';
import { contentKey, type LoadedDataset } from '../load';
import type { CompiledMeta, SourceFile } from './layout';

/** The files a dataset was read from, as a compiled file remembers them. `stamps` must have been taken before it was read. */
export function sourcesOf(loaded: LoadedDataset, stamps: ReadonlyMap<string, string>): readonly SourceFile[] {
  return [...loaded.memory].map(([path, { current }]) => ({ path, hash: current.hash, stamp: stamps.get(path) ?? null }));
}

/** What the file system says of the files that the paths stand for. */
export async function stampsOf(paths: readonly string[], fs: DatasetFileSystem): Promise<ReadonlyMap<string, string>> {
  const stamps = new Map<string, string>();
  for (const { path } of (await findDatasetFiles(paths, fs)).files) {
    const stamp = await fs.stamp?.(path);
    if (stamp !== undefined) stamps.set(path, stamp);
  }
  return stamps;
}

/**
 * True where the paths stand for the same files with the same contents as when they were compiled. A file whose stamp is the same is
 * not read; any other is, and its content decides.
 */
export async function isFresh({ sources, pathProblems }: CompiledMeta, paths: readonly string[], fs: DatasetFileSystem): Promise<boolean> {
  const { files, problems } = await findDatasetFiles(paths, fs);
  if (files.length !== sources.length || JSON.stringify(problems) !== JSON.stringify(pathProblems)) return false;
  for (const [i, { path, expected }] of files.entries()) {
    const source = sources[i];
    if (source?.path !== path) return false;
    const stamp = await fs.stamp?.(path);
    if (stamp !== undefined && stamp === source.stamp && source.hash.endsWith(` ${expected}`)) continue;
    const bytes = await fs.readFile(path).catch(() => undefined);
    if (bytes === undefined || contentKey(byteHash(bytes), expected) !== source.hash) return false;
  }
  return true;
}
