import { createReadStream } from 'node:fs';
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetFileSystem } from '../dataset/files';

/** The local file system as `src/dataset` wants it; links are followed, and told as such in listings. */
export const nodeFileSystem: DatasetFileSystem = {
  stat: async (path) => {
    try {
      const found = await stat(path);
      return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'missing';
    } catch {
      return 'missing';
    }
  },
  readFolder: async (path) => {
    try {
      const entries = await readdir(path, { withFileTypes: true });
      const listed = entries
        .filter((entry) => entry.isFile() || entry.isDirectory() || entry.isSymbolicLink())
        .map(async (entry) => ({
          name: entry.name,
          kind: entry.isSymbolicLink() ? await linkKind(join(path, entry.name)) : kindOf(entry),
          isLink: entry.isSymbolicLink(),
        }));
      return (await Promise.all(listed)).flatMap(({ name, kind, isLink }) => (kind === 'missing' ? [] : [{ name, kind, isLink }]));
    } catch {
      return [];
    }
  },
  readFile: async (path) => {
    try {
      return await readFile(path);
    } catch {
      return undefined;
    }
  },
  realPath: (path) => realpath(path).catch(() => undefined),
  stamp: async (path) => {
    try {
      const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true });
      // A clock has steps: what changes right after this in the same step would look the same.
      const isSettled = BigInt(Date.now()) * 1_000_000n - ctimeNs > 2_000_000_000n;
      return isSettled ? `${size} ${mtimeNs} ${ctimeNs} ${ino}` : undefined;
    } catch {
      return undefined;
    }
  },
  readPieces: (path) => createReadStream(path, { highWaterMark: 1_000_000 }) as AsyncIterable<Uint8Array>,
  join,
};

const kindOf = (entry: { isDirectory(): boolean }): 'file' | 'folder' => (entry.isDirectory() ? 'folder' : 'file');
const linkKind = (path: string) => nodeFileSystem.stat(path);
