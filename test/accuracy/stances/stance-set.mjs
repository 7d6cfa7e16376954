// What the stance sentences are made of. Used by the scoring command and by the tests.
import { TextEncoder } from 'node:util';

/** All values of a position's `stance`. */
export const stances = ['supports', 'opposes', 'conditional', 'questions', 'undecided'];

/** Dataset files by name as a file system, for `loadDataset`. */
export function filesInMemory(files) {
  return {
    stat: (path) => Promise.resolve(path in files ? 'file' : 'missing'),
    readFolder: () => Promise.resolve([]),
    readFile: (path) => Promise.resolve(path in files ? new TextEncoder().encode(files[path]) : undefined),
    join: (parent, name) => `${parent}/${name}`,
  };
}
