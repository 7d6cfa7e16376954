import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { openCompiled, type CompiledDataset } from '../dataset/compiled/open-compiled';
import { isFresh } from '../dataset/compiled/sources';
import type { ByteSource } from '../dataset/compiled/table-file';
import { nodeFileSystem } from './node-file-system';

/** Ending of compiled datasets. */
export const compiledEnding = '.compiled';

/** Where the compiled form of a dataset is looked for: in its folder, or beside its file. */
export async function compiledPathOf(path: string): Promise<string> {
  if (path.endsWith(compiledEnding)) return path;
  if ((await nodeFileSystem.stat(path)) !== 'folder') return `${path}${compiledEnding}`;
  const inner = join(path, '.on-record');
  return join((await nodeFileSystem.stat(inner)) === 'folder' ? inner : path, `dataset${compiledEnding}`);
}

/** Why a dataset is read from its sources. */
export interface NoCompiled {
  /** Where the compiled form was looked for. */
  readonly path: string;
  /** `undefined`: there is none. */
  readonly reason: string | undefined;
  readonly sources: readonly string[];
}

/** The compiled form of a dataset, if it is there and holds what its sources hold now. `path` may name that form itself. */
export async function findCompiled(named: string, onDamage: () => void): Promise<CompiledDataset | NoCompiled> {
  const path = await compiledPathOf(named);
  const sources = [named];
  const source = openFile(path);
  if (source === undefined) return { path, reason: undefined, sources };
  const opened = openCompiled(source, onDamage);
  if ('reason' in opened) {
    source.close();
    return { path, reason: `${opened.reason}; compile it again`, sources };
  }
  const compiledFrom = path === named ? opened.meta.paths : sources;
  if (await isFresh(opened.meta, compiledFrom, nodeFileSystem)) return opened;
  source.close();
  return { path, reason: 'its sources have changed; compile it again', sources: compiledFrom };
}

/** Reads a file by parts; it stays open as long as the process lives. `undefined`: it cannot be opened. */
function openFile(path: string): (ByteSource & { close(): void }) | undefined {
  try {
    const file = openSync(path, 'r');
    return {
      length: fstatSync(file).size,
      read(offset, length) {
        try {
          const bytes = new Uint8Array(length);
          let at = 0;
          while (at < length) {
            const n = readSync(file, bytes, at, length - at, offset + at);
            if (n === 0) return undefined;
            at += n;
          }
          return bytes;
        } catch {
          return undefined;
        }
      },
      close: () => closeSync(file),
    };
  } catch {
    return undefined;
  }
}
