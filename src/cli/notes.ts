import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { noArticleNotes } from '../notes/apply-notes';
import type { ArticleNotes } from '../notes/apply-notes';
import type { Note } from '../notes/note';
import { readNotes } from '../notes/notes-file';
import type { NotesReader } from '../notes/notes-files';
import { everywhereFile, notesFileOf } from '../notes/notes-paths';
import { nearestDataset, remember } from './datasets';
import { whyUnreadable } from './documents';
import type { Environment } from './environment';
import { printable } from './printable';

/** Gives each article the decisions of people about it. */
export interface NotesFinder {
  /** `path`: absolute, `undefined` for standard input; `folder`: where the nearest `.on-record/` is looked for. */
  forArticle(path: string | undefined, folder: string): Promise<ArticleNotes>;
}

/** There is no file of this path, or there can be none: articles in a stream may be called anything. */
const noSuchFile = new Set<unknown>(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/** Files of notes on the local disk, by absolute path. */
const reader: NotesReader = {
  read: async (path) => {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && noSuchFile.has(error.code)) return undefined;
      throw error;
    }
  },
};

/**
 * Notes are those of the nearest `.on-record/` at or above the article, also where `--dataset` names another dataset. A file that
 * cannot be read is reported and left out.
 */
export function findNotes(environment: Environment): NotesFinder {
  const roots = new Map<string, Promise<string | undefined>>();
  const everywhere = new Map<string, Promise<readonly Note[]>>();
  return {
    async forArticle(path, folder) {
      const dataset = await remember(roots, folder, () => nearestDataset(folder));
      if (dataset === undefined) return noArticleNotes;
      const file = path === undefined ? undefined : notesFileOf(relative(dirname(dataset), path));
      return {
        own: file === undefined ? [] : await readFileOfNotes(join(dataset, 'notes', file), environment),
        everywhere: await remember(everywhere, dataset, () => readFileOfNotes(join(dataset, 'notes', everywhereFile), environment)),
      };
    },
  };
}

async function readFileOfNotes(path: string, environment: Environment): Promise<readonly Note[]> {
  const warn = (message: string): Promise<void> => environment.stderr.write(`${printable(`${path}: ${message}`)}\n`);
  let text: string | undefined;
  try {
    text = await reader.read(path);
  } catch (error) {
    await warn(`${whyUnreadable(error)}; the notes in it are left out`);
    return [];
  }
  if (text === undefined) return [];
  const result = readNotes(text);
  if (result.kind === 'broken') {
    await warn(`no file of notes, because ${result.why}; the notes in it are left out`);
    return [];
  }
  for (const problem of result.problems) await warn(problem);
  return [...result.file.notes.values()];
}
