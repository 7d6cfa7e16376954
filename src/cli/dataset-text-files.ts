import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DatasetTextFiles, FileChange } from '../dataset/edit/dataset-store';

/** A lock that is older was left behind by a process that ended. */
const staleMs = 10_000;
/** So long a lock of another process is waited for. */
const longestWaitMs = 15_000;

/**
 * Dataset files on the local disk, by path. A file is written beside the old one, brought to the disk and renamed over it, under a lock
 * that other `on-record` processes respect. Links are not written through: they may lead out of the dataset.
 */
export const datasetTextFiles: DatasetTextFiles = {
  read: readText,
  write: async (changes) => {
    const unlock: (() => Promise<void>)[] = [];
    try {
      // In one order, so that two processes cannot wait for each other.
      for (const { path } of [...changes].sort((a, b) => (a.path < b.path ? -1 : 1))) {
        await mkdir(dirname(path), { recursive: true });
        unlock.push(await lock(path));
      }
      for (const { path, expected } of changes) if ((await readText(path)) !== expected) return 'changed';
      for (const change of changes) if (!(await replace(change))) return 'changed';
      return 'written';
    } finally {
      for (const each of unlock) await each();
    }
  },
};

async function readText(path: string): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`"${path}" is not valid UTF-8. Save it as UTF-8 first.`);
  }
}

/** False where a file that was not there came up at the last moment. */
async function replace({ path, expected, text }: FileChange): Promise<boolean> {
  if (expected !== undefined && (await lstat(path)).isSymbolicLink()) {
    throw new Error(`"${path}" is a link, so it is not written to. Name the file that it leads to.`);
  }
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(beside, 'wx', expected === undefined ? 0o666 : (await stat(path)).mode & 0o777);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    if (expected !== undefined) await rename(beside, path);
    else await place(beside, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Makes the file where nothing stands yet: that a link does, where the file system has links. */
async function place(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw error;
    await rename(beside, path);
  }
}

async function lock(path: string): Promise<() => Promise<void>> {
  const file = join(dirname(path), `.${basename(path)}.lock`);
  for (const start = Date.now(); ;) {
    try {
      await (await open(file, 'wx')).close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      const age = await stat(file).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      if (age > staleMs) await rm(file, { force: true });
      else if (Date.now() - start > longestWaitMs)
        throw new Error(`"${path}" is being written by another process. Try again.`, { cause: error });
      else await delay(20);
    }
  }
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
