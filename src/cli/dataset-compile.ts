import { resolve } from 'node:path';
import { compileDataset } from '../dataset/compiled/compile-dataset';
import { sourcesOf, stampsOf } from '../dataset/compiled/sources';
import { loadDataset } from '../dataset/load';
import { UsageError } from './arguments';
import { createAtomicFile } from './atomic-file';
import { compiledEnding, compiledPathOf } from './compiled-files';
import { existingPaths, problemLine } from './datasets';
import { whyUnreadable } from './documents';
import { exitCode } from './environment';
import type { Environment, ExitCode } from './environment';
import { count } from './layout';
import { nodeFileSystem } from './node-file-system';

/** What `dataset compile` was asked to do. */
export interface DatasetCompileOptions {
  readonly paths: readonly string[];
  /** `undefined`: in the dataset's folder, or beside its file. */
  readonly output: string | undefined;
}

/** `on-record dataset compile`: writes the compiled form of a dataset. Problems are printed and do not stop it. */
export async function datasetCompile({ paths: named, output }: DatasetCompileOptions, environment: Environment): Promise<ExitCode> {
  const paths = await existingPaths(named, environment.cwd);
  const [only] = paths;
  if (output === undefined && paths.length > 1) throw new UsageError('several paths are compiled into one file; name it with --output');
  if (paths.some((path) => path.endsWith(compiledEnding))) throw new UsageError('name what to compile, not a compiled dataset');
  const target = output === undefined ? await compiledPathOf(only ?? '') : resolve(environment.cwd, output);
  if (!target.endsWith(compiledEnding)) throw new UsageError(`--output "${output ?? ''}" must end in ${compiledEnding}`);
  // Before reading: a file that is changed meanwhile must not pass for the one that was read.
  const stamps = await stampsOf(paths, nodeFileSystem);
  const loaded = await loadDataset(paths, nodeFileSystem);
  for (const problem of loaded.problems) await environment.stderr.write(`${problemLine(problem, environment.cwd)}\n`);
  try {
    const bytes = compileDataset(loaded, paths, sourcesOf(loaded, stamps));
    const file = await createAtomicFile(target);
    try {
      await file.write(bytes);
      await file.keep();
    } finally {
      await file.discard();
    }
    await environment.stderr.write(`${target}: ${count(loaded.dataset.actors.size, 'actor')}, ${(bytes.length / 1e6).toFixed(1)} MB\n`);
    return exitCode.done;
  } catch (error) {
    const why = error instanceof RangeError ? 'the dataset is too large to be compiled' : `not written: ${whyUnreadable(error)}`;
    await environment.stderr.write(`${target}: ${why}\n`);
    return exitCode.wrongUse;
  }
}
