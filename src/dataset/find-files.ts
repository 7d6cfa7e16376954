import type { DatasetProblem } from './dataset';
import type { DatasetFileSystem } from './files';
import { fileFormatOf, type Expectation, type FoundFile } from './found-file';

const maxFolderDepth = 12;
const maxFolders = 2_000;
const maxFiles = 10_000;

/**
 * The files that the paths stand for, in order, each once. A folder stands for its `.on-record/` if it has one, else for
 * itself, with all folders in it but `notes/` (decisions about articles), `node_modules/` and those with a leading dot. A path that is
 * named may be a link; a link in a folder is followed only where it is known to stay in that folder.
 */
export async function findDatasetFiles(
  paths: readonly string[],
  fs: DatasetFileSystem,
): Promise<{ readonly files: readonly FoundFile[]; readonly problems: readonly DatasetProblem[] }> {
  const search = new Search(fs);
  for (const path of paths) await search.addPath(path);
  return { files: [...search.files.values()], problems: search.problems };
}

class Search {
  readonly files = new Map<string, FoundFile>();
  readonly problems: DatasetProblem[] = [];
  readonly #fs: DatasetFileSystem;
  #nFolders = 0;
  /** The folder that is being walked from. */
  #root = '';

  constructor(fs: DatasetFileSystem) {
    this.#fs = fs;
  }

  async addPath(path: string): Promise<void> {
    const kind = await this.#stat(path);
    if (kind === 'missing') {
      this.#report(path, 'error', 'missing-path', `The dataset path "${path}" does not exist. Create it, or correct the path.`);
    } else if (kind === 'file') {
      const format = fileFormatOf(path);
      if (format !== undefined) this.#addFile({ path, format, expected: 'named' });
      else this.#report(path, 'error', 'unknown-extension', `"${path}" is no dataset file. Use .json, .yaml or .jsonl.`);
    } else {
      await this.#addFolder(path);
    }
  }

  async #addFolder(path: string): Promise<void> {
    const inner = this.#fs.join(path, '.on-record');
    const hasInner = (await this.#stat(inner)) === 'folder';
    const folder = hasInner ? inner : path;
    const before = this.files.size;
    this.#root = folder;
    await this.#walk(folder, hasInner || /(^|[\\/])\.on-record[\\/]?$/.test(path) ? 'in-folder' : 'no', []);
    if (this.files.size > before) return;
    const message = `The folder "${folder}" holds no dataset file. Put a .json, .yaml or .jsonl file into it.`;
    this.#report(folder, 'warning', 'no-files', message);
  }

  /** `above`: listings of the folders on the way down. A link that leads back up shows the listing of one of them again. */
  async #walk(folder: string, expected: Expectation, above: readonly string[]): Promise<void> {
    if (++this.#nFolders > maxFolders || above.length > maxFolderDepth) {
      this.#reportOnce(
        folder,
        'too-many-folders',
        `"${folder}" and what follows is not read: too many folders. Name the dataset folder itself.`,
      );
      return;
    }
    const entries = [...(await this.#fs.readFolder(folder).catch(() => []))].sort((a, b) => (a.name < b.name ? -1 : 1));
    const listing = entries.map(({ name, kind }) => `${kind} ${name}`).join('\n');
    if (above.includes(listing)) return;
    for (const { name, kind, isLink } of entries) {
      const path = this.#fs.join(folder, name);
      if (isLink === true && !(await this.#staysInside(path, name, kind))) continue;
      if (kind === 'folder') {
        if (isWalked(name, above.length)) await this.#walk(path, expected, [...above, listing]);
        continue;
      }
      const format = fileFormatOf(name);
      if (format !== undefined && !name.startsWith('.')) this.#addFile({ path, format, expected });
    }
  }

  /** A dataset that a stranger's repository brings must not show what lies elsewhere on the disk. */
  async #staysInside(path: string, name: string, kind: 'file' | 'folder'): Promise<boolean> {
    const isWanted = kind === 'folder' ? isWalked(name, 1) : fileFormatOf(name) !== undefined && !name.startsWith('.');
    if (!isWanted) return false;
    const [root, target] = await Promise.all([this.#fs.realPath?.(this.#root), this.#fs.realPath?.(path)]);
    if (root !== undefined && target !== undefined && /^[\\/]/.test(target.slice(root.length)) && target.startsWith(root)) return true;
    const why = target === undefined ? 'where it leads cannot be told here' : 'it leads out of the dataset';
    const message = `"${path}" is a link and is not followed, because ${why}. Name the place it leads to as a dataset of its own.`;
    this.#report(path, 'warning', 'link', message);
    return false;
  }

  #addFile(file: FoundFile): void {
    if (this.files.has(file.path)) return;
    if (this.files.size < maxFiles) this.files.set(file.path, file);
    else this.#reportOnce(file.path, 'too-many-files', `"${file.path}" and what follows is not read: more than ${maxFiles} files.`);
  }

  async #stat(path: string): Promise<'file' | 'folder' | 'missing'> {
    return this.#fs.stat(path).catch(() => 'missing' as const);
  }

  #reportOnce(path: string, code: string, message: string): void {
    if (!this.problems.some((problem) => problem.code === code)) this.#report(path, 'warning', code, message);
  }

  #report(path: string, severity: 'error' | 'warning', code: string, message: string): void {
    this.problems.push({ file: path, line: 0, column: 0, endLine: 0, endColumn: 0, severity, code, message });
  }
}

function isWalked(name: string, depth: number): boolean {
  return !name.startsWith('.') && name !== 'node_modules' && !(depth === 0 && name === 'notes');
}
