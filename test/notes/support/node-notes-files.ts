import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { NotesFiles } from '../../../src/notes/notes-files';

/** What a process that ended while it wrote left behind is taken away when it is so old, in milliseconds. */
const staleMs = 60_000;

/** Files of notes on the local disk, written as the port demands: beside the old one, flushed, renamed over it. */
export function nodeNotesFiles(folder: string): NotesFiles {
  return {
    read: async (path) => {
      try {
        return await readFile(join(folder, path), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: async (path, text) => {
      const file = join(folder, path);
      const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
      await mkdir(dirname(file), { recursive: true });
      try {
        const handle = await open(beside, 'wx');
        try {
          await handle.writeFile(text);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(beside, file);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
      await removeStale(file);
    },
    remove: (path) => rm(join(folder, path), { force: true }),
  };
}

async function removeStale(file: string): Promise<void> {
  for (const name of await readdir(dirname(file))) {
    if (!name.startsWith(`.${basename(file)}.`) || !name.endsWith('.tmp')) continue;
    const path = join(dirname(file), name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > staleMs) await rm(path, { force: true });
  }
}
