import { byteHash, ByteHasher } from './byte-hash';
import { checkDamage } from './check-damage';
import { contentHash } from './content-hash';
import type { Dataset, DatasetProblem } from './dataset';
import { emptyContents, type FileContents } from './file-contents';
import type { DatasetFileSystem } from './files';
import { findDatasetFiles } from './find-files';
import { readEdit, type ReadLines } from './read-changed-lines';
import { fileFormatOf, type FoundFile } from './found-file';
import { mergeFiles, type MergedFiles } from './merge';
import { readDatasetFile, readLines } from './read-file';
import { JsonLinesReader } from './read-json-lines';

/** A dataset as it was read, with what the next reading needs. */
export interface LoadedDataset {
  readonly dataset: Dataset;
  /** In the order of the files; those that need the whole dataset (dangling ids, duplicates) after each file's own. */
  readonly problems: readonly DatasetProblem[];
  /** For the next merging. */
  readonly merged: MergedFiles;
  /** Those of the problems that are about the paths themselves. */
  readonly pathProblems: readonly DatasetProblem[];
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
  readonly expected: FoundFile['expected'];
  /** Of a JSON Lines file that is kept up to date: what the next reading compares with. */
  readonly lines?: ReadLines | undefined;
}

/** How a dataset is read. */
export interface LoadOptions {
  /** True where it will be read again and again: what stands in files is remembered, so that only what changes is read. */
  readonly isKept?: boolean;
}

/** Files asked for together: one by one would wait for each answer, all at once would hold all bytes. */
const nReadAtOnce = 16;

const withMerged = (merged: MergedFiles) => ({ dataset: merged.dataset, merged });

/** Nothing read yet. */
export const noDataset: LoadedDataset = {
  ...withMerged(mergeFiles([], 'empty')),
  problems: [],
  pathProblems: [],
  files: [],
  staleFiles: [],
  memory: new Map(),
};

/**
 * Reads and merges all dataset files at `paths` (files, or folders: see `find-files.ts`). Never throws; what is wrong is in
 * `problems`. Files whose bytes are those of `previous` are not parsed again; JSON Lines are read in pieces where the file system
 * can, so that their text is never held as a whole.
 */
export async function loadDataset(
  paths: readonly string[],
  fs: DatasetFileSystem,
  previous: LoadedDataset = noDataset,
  { isKept = false }: LoadOptions = {},
): Promise<LoadedDataset> {
  const { files: found, problems: pathProblems } = await findDatasetFiles(paths, fs);
  const memory = new Map<string, FileMemory>();
  for (let start = 0; start < found.length; start += nReadAtOnce) {
    const batch = found.slice(start, start + nReadAtOnce);
    const read = await Promise.all(batch.map((file) => readFound(file, fs, previous.memory.get(file.path), isKept)));
    batch.forEach((file, i) => memory.set(file.path, read[i] ?? nothingRead(file)));
  }
  return mergeMemory(memory, pathProblems, previous);
}

/**
 * Reads files of a dataset again, others are taken over; `undefined` where that is not enough, because one of them is not a file
 * of it or cannot be read any more. Gives what {@link loadDataset} would give if nothing else has changed.
 */
export async function reloadFiles(
  changed: readonly string[],
  fs: DatasetFileSystem,
  previous: LoadedDataset,
): Promise<LoadedDataset | undefined> {
  const memory = new Map(previous.memory);
  for (const path of new Set(changed)) {
    const before = memory.get(path);
    const format = fileFormatOf(path);
    if (before === undefined || format === undefined) return undefined;
    const now = await readFound({ path, format, expected: before.expected }, fs, before, true);
    if (now.current.hash === unreadableHash) return undefined;
    memory.set(path, now);
  }
  return mergeMemory(memory, previous.pathProblems, previous);
}

function mergeMemory(
  memory: ReadonlyMap<string, FileMemory>,
  pathProblems: readonly DatasetProblem[],
  previous: LoadedDataset,
): LoadedDataset {
  const used = [...memory.values()].map(({ current, lastGood }) => lastGood ?? current);
  const merged = mergeFiles(used, revisionOf(used), previous.merged);
  const { dataset, problems } = merged;
  return {
    dataset,
    merged,
    problems: [...pathProblems, ...[...memory.values()].flatMap(ownProblems), ...problems],
    pathProblems,
    files: used.filter((contents) => contents.isDataset || contents.isBroken).map((contents) => contents.file),
    staleFiles: [...memory.values()].filter(isStale).map(({ current }) => current.file),
    memory,
  };
}

const unreadableHash = 'unreadable';

/** What tells one content of a file from another: its bytes, and what the file was looked at for. */
export const contentKey = (hash: string, expected: FoundFile['expected']): string => `${hash} ${expected}`;

async function readFound(file: FoundFile, fs: DatasetFileSystem, before: FileMemory | undefined, isKept: boolean): Promise<FileMemory> {
  if (file.format === 'jsonl' && fs.readPieces !== undefined && before === undefined && !isKept) {
    const current = await readPieces(file, fs.readPieces(file.path));
    if (current !== undefined) return { current, lastGood: current.isBroken ? undefined : current, expected: file.expected };
  }
  const bytes = await fs.readFile(file.path, before?.lines?.bytes).catch(() => undefined);
  return bytes === undefined ? nothingRead(file, before) : readBytes(file, bytes, before, isKept);
}

/** `undefined` where the file cannot be read to its end. */
async function readPieces(file: FoundFile, pieces: AsyncIterable<Uint8Array>): Promise<FileContents | undefined> {
  const reader = new JsonLinesReader(file);
  const hasher = new ByteHasher();
  try {
    for await (const piece of pieces) {
      hasher.add(piece);
      reader.add(piece);
    }
  } catch {
    return undefined;
  }
  return { ...reader.finish(), hash: contentKey(hasher.digest(), file.expected) };
}

function readBytes(file: FoundFile, bytes: Uint8Array, before: FileMemory | undefined, isKept: boolean): FileMemory {
  const { expected } = file;
  const hash = contentKey(byteHash(bytes), expected);
  if (before?.current.hash === hash) return before;
  if (before?.lines !== undefined && before.expected === expected) {
    const edited = readEdit(file, before.current, before.lines, bytes);
    if (edited !== undefined) {
      const current = { ...edited.contents, hash };
      return { current, lastGood: current, expected, lines: edited.lines };
    }
  }
  const isLines = file.format === 'jsonl' && isKept;
  const reader = isLines ? readLines(file, bytes, true) : undefined;
  const read = reader?.finish() ?? readDatasetFile(file, bytes);
  const current = { ...(before?.lastGood === undefined ? read : checkDamage(read, before.lastGood, bytes)), hash };
  const table = reader?.lineTable();
  return {
    current,
    lastGood: current.isBroken ? before?.lastGood : current,
    expected,
    lines: table === undefined ? undefined : { bytes, table },
  };
}

function nothingRead(file: FoundFile, before?: FileMemory): FileMemory {
  if (before?.current.hash === unreadableHash) return before;
  return { current: { ...unreadable(file), hash: unreadableHash }, lastGood: before?.lastGood, expected: file.expected };
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
