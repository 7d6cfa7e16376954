import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Output } from './environment';

/** A file that is written whole or not at all: until it is kept, what stood there before still stands there. */
export interface AtomicFile extends Output {
  write(content: string | Uint8Array): Promise<void>;
  /** Puts the file in its place. */
  keep(): Promise<void>;
  /** Leaves everything as it was. Does nothing behind {@link keep}. */
  discard(): Promise<void>;
}

/**
 * Begins a file in its own folder under another name. A link is followed, so that it stays one. Throws where the folder is
 * missing or may not be written.
 */
export async function createAtomicFile(path: string): Promise<AtomicFile> {
  const goal = await realpath(path).catch(() => path);
  const temporary = join(dirname(goal), `.${basename(goal)}.${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx');
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return {
    async write(content) {
      await file.writeFile(content);
    },
    async keep() {
      await file.sync();
      await close();
      await rename(temporary, goal);
    },
    async discard() {
      await close();
      await rm(temporary, { force: true });
    },
  };
}
