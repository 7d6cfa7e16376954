// The stance sentences: their form, and reading them. Used by the scoring command and by the tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextEncoder } from 'node:util';

/** All values of a position's `stance`. */
export const stances = ['supports', 'opposes', 'conditional', 'questions', 'undecided'];

/** Sentences of one half, `open` or `held`, from the folder that holds the set. */
export function readStances(folder, half) {
  return readFileSync(join(folder, `${half}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** A file system of one dataset file, for `loadDataset`. */
export function oneFileSystem(files) {
  return {
    stat: (path) => Promise.resolve(path in files ? 'file' : 'missing'),
    readFolder: () => Promise.resolve([]),
    readFile: (path) => Promise.resolve(path in files ? new TextEncoder().encode(files[path]) : undefined),
    join: (parent, name) => `${parent}/${name}`,
  };
}
