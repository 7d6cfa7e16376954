import type { DatasetFileSystem } from '../dataset/files';
import { fileFormatOf } from '../dataset/read-file';
import { compileGlob, type Glob } from './glob';

const maxFolders = 2_000;
const maxDepth = 12;

/** What an entry of `onRecord.datasets` stands for. */
export interface ExpandedPath {
  /** The entry itself, or the folder in which its matches are looked for: what must be watched. */
  readonly watched: string;
  /** In order of their names. An entry that matches nothing stands for itself, so that somebody is told. */
  readonly paths: readonly string[];
}

/**
 * The files and folders that a URI with `*`, `?`, `[…]` or `{…}` in its path stands for; a URI without, or of something that is
 * called so, stands for itself. Files match only where they may be dataset files; links are not followed, nor `node_modules/` and
 * `.git/` entered.
 */
export async function expandDatasetPath(uri: string, files: DatasetFileSystem): Promise<ExpandedPath> {
  const itself = { watched: uri, paths: [uri] };
  const names = uri.split('/');
  const first = names.findIndex((name) => isPattern(decoded(name)));
  // Scheme and authority are no names.
  if (first < 3 || (await files.stat(uri)) !== 'missing') return itself;
  const base = names.slice(0, first).join('/');
  const search = new Search(files, compileGlob(names.slice(first).map(decoded).join('/')));
  await search.walk(base, [], 0);
  return search.found.length === 0 ? { watched: base, paths: [uri] } : { watched: base, paths: search.found };
}

class Search {
  readonly found: string[] = [];
  readonly #files: DatasetFileSystem;
  readonly #matches: Glob;
  #nFolders = 0;

  constructor(files: DatasetFileSystem, matches: Glob) {
    this.#files = files;
    this.#matches = matches;
  }

  async walk(folder: string, names: readonly string[], depth: number): Promise<void> {
    if (depth > maxDepth || ++this.#nFolders > maxFolders) return;
    const entries = [...(await this.#files.readFolder(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, kind, isLink } of entries) {
      if (isLink === true || name === 'node_modules' || name === '.git') continue;
      const path = this.#files.join(folder, name);
      const inside = [...names, name];
      const isMatch = this.#matches(inside.join('/')) && (kind === 'folder' || fileFormatOf(name) !== undefined);
      if (isMatch) this.found.push(path);
      else if (kind === 'folder') await this.walk(path, inside, depth + 1);
    }
  }
}

const isPattern = (name: string): boolean => /[*?[{]/.test(name);

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
