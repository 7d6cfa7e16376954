import { contentHash } from './content-hash';
import type { Dataset, DatasetProblem } from './dataset';
import { emptyContents, type FileContents } from './file-contents';
import type { DatasetFileSystem } from './files';
import { findDatasetFiles } from './find-files';
import { mergeFiles } from './merge';
import { readDatasetFile, type FoundFile } from './read-file';

/** A dataset as it was read, with what the next reading needs. */
export interface LoadedDataset {
  readonly dataset: Dataset;
  /** In the order of the files; those that need the whole dataset (dangling ids, duplicates) after each file's own. */
  readonly problems: readonly DatasetProblem[];
  /** Files that are dataset files, in the order in which they were merged. */
  readonly files: readonly string[];
  /** Files whose present content cannot be read and whose last good content is used. */
  readonly staleFiles: readonly string[];
  /** For the next `loadDataset`: what each file held, and the last good content of the broken ones. */
  readonly memory: ReadonlyMap<string, FileMemory>;
}

/** What is remembered of a file between readings. */
export interface FileMemory {
  readonly current: FileContents;
  /** The same as `current` unless that is broken; undefined: it was never good. */
  readonly lastGood: FileContents | undefined;
}

/** Files asked for together: one by one would wait for each answer, all at once would hold all bytes. */
const nReadAtOnce = 16;

/** Nothing read yet. */
export const noDataset: LoadedDataset = {
  dataset: mergeFiles([], 'empty').dataset,
  problems: [],
  files: [],
  staleFiles: [],
  memory: new Map(),
};

/**
 * Reads and merges all dataset files at `paths` (files, or folders: see `find-files.ts`). Never throws; what is wrong is in
 * `problems`. Files whose bytes are those of `previous` are not parsed again.
 */
export async function loadDataset(
  paths: readonly string[],
  fs: DatasetFileSystem,
  previous: LoadedDataset = noDataset,
): Promise<LoadedDataset> {
  const { files: found, problems: pathProblems } = await findDatasetFiles(paths, fs);
  const memory = new Map<string, FileMemory>();
  for (let start = 0; start < found.length; start += nReadAtOnce) {
    const batch = found.slice(start, start + nReadAtOnce);
    const contents = await Promise.all(batch.map((file) => fs.readFile(file.path).catch(() => undefined)));
    batch.forEach((file, i) => memory.set(file.path, readFound(file, contents[i], previous.memory.get(file.path))));
  }
  const used = [...memory.values()].map(({ current, lastGood }) => lastGood ?? current);
  const { dataset, problems } = mergeFiles(used, revisionOf(used));
  return {
    dataset,
    problems: [...pathProblems, ...[...memory.values()].flatMap(ownProblems), ...problems],
    files: used.filter((contents) => contents.isDataset || contents.isBroken).map((contents) => contents.file),
    staleFiles: [...memory.values()].filter(isStale).map(({ current }) => current.file),
    memory,
  };
}

function readFound(file: FoundFile, bytes: Uint8Array | undefined, before: FileMemory | undefined): FileMemory {
  const hash = bytes === undefined ? 'unreadable' : `${contentHash(bytes)} ${file.expected}`;
  if (before?.current.hash === hash) return before;
  const current = { ...(bytes === undefined ? unreadable(file) : readDatasetFile(file, bytes)), hash };
  return { current, lastGood: current.isBroken ? before?.lastGood : current };
}

function isStale({ current, lastGood }: FileMemory): boolean {
  return current.isBroken && lastGood?.isDataset === true;
}

/** The problems of the present content, not of the last good one. */
function ownProblems(memory: FileMemory): readonly DatasetProblem[] {
  const { problems } = memory.current;
  if (!isStale(memory)) return problems;
  const [first, ...others] = problems;
  return first === undefined ? [] : [{ ...first, message: `${first.message} Until then its last good content is used.` }, ...others];
}

function unreadable({ path }: FoundFile): FileContents {
  const message = 'The file cannot be read. Check that it still exists and that you may read it.';
  const place = { file: path, line: 0, column: 0, endLine: 0, endColumn: 0 };
  return { ...emptyContents(path), isBroken: true, problems: [{ ...place, severity: 'error', code: 'unreadable', message }] };
}

/** Changes when any file that is used changes, comes or goes. */
function revisionOf(used: readonly FileContents[]): string {
  const parts = used.filter((contents) => contents.isDataset).map((contents) => `${contents.file}\n${contents.hash}`);
  return parts.length === 0 ? 'empty' : contentHash(parts.join('\n'));
}
