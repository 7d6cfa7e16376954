import { URI } from 'vscode-uri';
import type { DocumentAddress } from './exclude';

/** One workspace folder. */
export interface Folder {
  /** In canonical form; see {@link canonicalUri}. */
  readonly uri: string;
}

/** The form of a URI that is compared and kept: encoders differ in what they encode. What is no URI stays as it is. */
export function canonicalUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** Parts of a URI; `undefined` for what is none. */
export function parseUri(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}

/** True when `uri` is `folder` or something in it. Both canonical. */
export function isInside(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The open workspace folders. */
export class Workspace {
  #folders: readonly Folder[] = [];

  get folders(): readonly Folder[] {
    return this.#folders;
  }

  /** Replaces all folders. */
  setFolders(uris: readonly string[]): void {
    this.#folders = uris.map((uri) => ({ uri: canonicalUri(uri) }));
  }

  /** Takes some away and adds others. */
  changeFolders(removed: readonly string[], added: readonly string[]): void {
    const gone = new Set(removed.map(canonicalUri));
    const kept = this.#folders.filter(({ uri }) => !gone.has(uri));
    this.#folders = [
      ...kept,
      ...added.map((uri) => ({ uri: canonicalUri(uri) })).filter(({ uri }) => !kept.some((folder) => folder.uri === uri)),
    ];
  }

  /** The innermost folder that holds the document; `undefined` for none. */
  folderOf(uri: string): Folder | undefined {
    const canonical = canonicalUri(uri);
    let best: Folder | undefined;
    for (const folder of this.#folders)
      if (isInside(canonical, folder.uri) && (!best || folder.uri.length > best.uri.length)) best = folder;
    return best;
  }

  /** The folder whose dataset and settings a document uses: its own, else (a document that is not saved yet) the first. */
  homeOf(uri: string): Folder | undefined {
    return this.folderOf(uri) ?? (uri.startsWith('untitled:') ? this.#folders[0] : undefined);
  }

  /** Parts of a document's address; `undefined` where its URI cannot be read. */
  addressOf(uri: string, languageId: string): DocumentAddress | undefined {
    const parsed = parseUri(uri);
    const folder = this.folderOf(uri);
    return parsed && { scheme: parsed.scheme, path: parsed.path, languageId, folderPath: folder && parseUri(folder.uri)?.path };
  }
}
