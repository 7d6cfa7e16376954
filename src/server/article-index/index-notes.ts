import { URI, Utils } from 'vscode-uri';
import { contentHash } from '../../dataset/content-hash';
import type { DatasetFileSystem } from '../../dataset/files';
import type { ArticleNotes } from '../../notes/apply-notes';
import { noArticleNotes } from '../../notes/apply-notes';
import type { Note } from '../../notes/note';
import { readNotes } from '../../notes/notes-file';
import type { NotesReader } from '../../notes/notes-files';
import { articleOf } from '../../notes/notes-paths';
import type { Log } from '../log';
import { describeError } from '../log';
import { notesFolderUri } from '../notes-service';
import type { NotesPlace } from '../notes-service';
import { canonicalUri, isInside } from '../workspace';
import type { Workspace } from '../workspace';

/** What is needed of the surroundings. */
export interface IndexNotesHost {
  readonly folders: DatasetFileSystem;
  readonly files: NotesReader;
  readonly workspace: Workspace;
  readonly log: Log;
  placeOf(uri: string): NotesPlace | undefined;
}

/** The decisions that an entry of the index takes in. */
export interface IndexedNotes {
  readonly notes: ArticleNotes;
  /** Tells versions of them apart; empty where there are none. */
  readonly version: string;
}

interface ReadFile {
  readonly notes: readonly Note[];
  readonly version: string;
}

/** Deeper and more than this is nothing that was written here. */
const maxDepth = 24;
const maxFolders = 5_000;

const nothing: ReadFile = { notes: [], version: '' };

/**
 * What people decided about articles that need not be open, as it is on the disk. Most articles have no notes: folders of notes are
 * listed once, and only files that are there are read. Nothing of them is kept but what holds everywhere.
 */
export class IndexNotes {
  readonly #host: IndexNotesHost;
  /** URIs of the files of notes that there are. */
  readonly #listed = new Set<string>();
  /** By the URI of the file. */
  readonly #everywhere = new Map<string, Promise<ReadFile | undefined>>();

  constructor(host: IndexNotesHost) {
    this.#host = host;
  }

  /** Looks which files of notes there are in the workspace. */
  async list(): Promise<void> {
    const found: string[] = [];
    let nFolders = 0;
    let level = this.#host.workspace.folders.map(({ uri }) => notesFolderUri(uri));
    for (let depth = 0; depth < maxDepth && level.length > 0; depth++) {
      const next: string[] = [];
      for (const folder of level) {
        if (++nFolders > maxFolders) break;
        for (const { name, kind } of await this.#host.folders.readFolder(folder)) {
          const uri = canonicalUri(this.#host.folders.join(folder, name));
          if (kind === 'folder') next.push(uri);
          else if (name.endsWith('.json')) found.push(uri);
        }
      }
      level = next;
    }
    this.#listed.clear();
    for (const uri of found) this.#listed.add(uri);
    this.#everywhere.clear();
  }

  /** The decisions about an article; `undefined` where they cannot be read now. */
  async of(uri: string): Promise<IndexedNotes | undefined> {
    const place = this.#host.placeOf(uri);
    if (place === undefined) return { notes: noArticleNotes, version: '' };
    const [own, everywhere] = await Promise.all([this.#read(place.own), this.#readEverywhere(place.everywhere)]);
    if (own === undefined || everywhere === undefined) return undefined;
    const version = own.version === '' && everywhere.version === '' ? '' : `${own.version} ${everywhere.version}`;
    return { notes: { own: own.notes, everywhere: everywhere.notes }, version };
  }

  /** The articles that a file of notes (canonical URI) is about, which was written, made or deleted; `known`: all articles. */
  changed(uri: string, known: Iterable<string>): readonly string[] {
    const folder = this.#host.workspace.folderOf(uri);
    if (folder === undefined) return [];
    this.#everywhere.delete(uri);
    // One that was deleted is read in vain.
    this.#listed.add(uri);
    const article = articleOf(decodeURIComponent(uri.slice(notesFolderUri(folder.uri).length + 1)));
    if (article === undefined) return [...known].filter((each) => isInside(each, folder.uri));
    return [canonicalUri(Utils.joinPath(URI.parse(folder.uri), ...article.split('/')).toString())];
  }

  #readEverywhere(uri: string): Promise<ReadFile | undefined> {
    const known = this.#everywhere.get(uri) ?? this.#read(uri);
    this.#everywhere.set(uri, known);
    return known;
  }

  async #read(uri: string): Promise<ReadFile | undefined> {
    if (!this.#listed.has(uri)) return nothing;
    try {
      const text = await this.#host.files.read(uri);
      if (text === undefined) return nothing;
      const result = readNotes(text);
      if (result.kind === 'broken') return undefined;
      return { notes: [...result.file.notes.values()], version: contentHash(text) };
    } catch (error) {
      this.#host.log.warn(`index: ${describeError(error)}`);
      return undefined;
    }
  }
}
