import type { DocumentLanguage } from '../../core/annotations';
import type { DatasetFileSystem } from '../../dataset/files';

/** Endings of names by language, as VS Code has them. */
const languages: readonly (readonly [DocumentLanguage, readonly string[]])[] = [
  ['plaintext', ['txt']],
  ['markdown', ['md', 'markdown', 'mkd', 'mdown', 'mdwn', 'markdn', 'mdtxt', 'mdtext', 'workbook']],
];

/** Pattern of files that may be articles. */
export const articleFilesPattern = `**/*.{${languages.flatMap(([, endings]) => endings).join(',')}}`;

/** Language of a file by its name; `undefined`: it is no article. */
export function languageOfFile(name: string): DocumentLanguage | undefined {
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot + 1).toLowerCase();
  return dot < 0 ? undefined : languages.find(([, endings]) => endings.includes(ending))?.[0];
}

/** True where no name on the way from the folder to the file has a leading dot or is `node_modules`. */
export function isWalked(uri: string, folder: string): boolean {
  return uri.slice(folder.length).split('/').every(isNameWalked);
}

const isNameWalked = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';

/** A folder with more articles or folders than this is not one that somebody keeps articles in. */
const maxFiles = 20_000;
const maxFolders = 5_000;
const maxDepth = 24;

/** What the walk needs of its surroundings. */
export interface WalkHost {
  readonly files: DatasetFileSystem;
  /** True where the setting spares everything below the folder. */
  isFolderExcluded(uri: string): boolean;
  /** Asked between folders: true ends the walk. */
  isOutdated(): boolean;
}

/**
 * URIs of the files in a folder and all below it that may be articles by their names. Left out are names with a leading dot,
 * `node_modules`, and what is excluded. `undefined`: outdated.
 */
export async function listArticleFiles(folder: string, host: WalkHost): Promise<readonly string[] | undefined> {
  const found: string[] = [];
  // Listings on the way down: a link that leads back up shows one of them again.
  let level: readonly { readonly uri: string; readonly above: readonly string[] }[] = [{ uri: folder, above: [] }];
  let nFolders = 0;
  for (let depth = 0; depth < maxDepth && level.length > 0; depth++) {
    const next: { readonly uri: string; readonly above: readonly string[] }[] = [];
    for (const { uri, above } of level) {
      if (host.isOutdated()) return undefined;
      if (++nFolders > maxFolders || found.length >= maxFiles) return found.slice(0, maxFiles);
      const entries = (await host.files.readFolder(uri)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
      const listing = entries.map(({ name, kind }) => `${kind} ${name}`).join('\n');
      if (above.includes(listing)) continue;
      for (const { name, kind } of entries) {
        if (!isNameWalked(name)) continue;
        const entry = host.files.join(uri, name);
        if (kind === 'file') {
          if (languageOfFile(name) !== undefined) found.push(entry);
        } else if (!host.isFolderExcluded(entry)) next.push({ uri: entry, above: [...above, listing] });
      }
    }
    level = next;
  }
  return found.slice(0, maxFiles);
}
