import { URI, Utils } from 'vscode-uri';
import { contentHash } from '../dataset/content-hash';
import type { ArticleNotes } from '../notes/apply-notes';
import { writeNotes } from '../notes/notes-file';
import type { NotesFile } from '../notes/notes-file';
import type { NotesFiles } from '../notes/notes-files';
import { everywhereFile, notesFileOf } from '../notes/notes-paths';
import { NotesStore, renameNotes } from '../notes/notes-store';
import type { StoreResult } from '../notes/notes-store';
import { defaultDatasetUri } from './dataset-paths';
import type { Log } from './log';
import { describeError } from './log';
import type { Runtime } from './runtime';
import { canonicalUri, isInside } from './workspace';
import type { Workspace } from './workspace';

/** What the service needs of its surroundings. */
export interface NotesHost {
  /** By URI. */
  readonly files: NotesFiles;
  readonly workspace: Workspace;
  readonly log: Log;
  readonly runtime: Runtime;
  /** Folder for notes on documents outside any workspace folder; `undefined`: they keep none. */
  readonly storageUri: string | undefined;
  /** The time, ISO 8601 in UTC. */
  now(): string;
  /** Notes of a document are others than before. */
  onChanged(uri: string): void;
  /** Files of notes were written or removed here. */
  onWritten(files: readonly string[]): void;
}

/** So long an analysis waits for its notes. */
const firstWaitMs = 5000;

/** URI of the folder that holds the notes of a workspace folder. */
export function notesFolderUri(folderUri: string): string {
  return Utils.joinPath(URI.parse(defaultDatasetUri(folderUri)), 'notes').toString();
}

/** True for files of notes, for their folder, and for what is in it. */
export function isAboutNotes(uri: string): boolean {
  return /\/\.on-record\/notes(?:\/|$)/.test(uri);
}

/** Where the notes of a document are, and what they call it. */
export interface NotesPlace {
  readonly own: string;
  readonly everywhere: string;
  /** `target.source` of its notes. */
  readonly source: string;
}

/** What people decided about each document, read once and kept up to date by file events. */
export class NotesService {
  readonly #host: NotesHost;
  /** By URI of the file. */
  readonly #stores = new Map<string, { readonly store: NotesStore; readonly ready: Promise<unknown> }>();
  /** Documents whose notes were asked for, by the file that holds them. */
  readonly #users = new Map<string, Set<string>>();

  constructor(host: NotesHost) {
    this.#host = host;
  }

  /** Where a document's notes are; `undefined`: it can keep none. */
  placeOf(uri: string): NotesPlace | undefined {
    const folder = this.#host.workspace.folderOf(uri);
    const canonical = canonicalUri(uri);
    if (folder !== undefined) {
      const source = decodeURIComponent(canonical.slice(folder.uri.length).replace(/^\//, ''));
      const file = notesFileOf(source);
      const notes = URI.parse(notesFolderUri(folder.uri));
      const own = file === undefined ? undefined : Utils.joinPath(notes, ...file.split('/')).toString();
      return own === undefined ? undefined : { own, everywhere: Utils.joinPath(notes, everywhereFile).toString(), source };
    }
    const { storageUri } = this.#host;
    if (storageUri === undefined) return undefined;
    const storage = URI.parse(storageUri);
    const own = Utils.joinPath(storage, `${contentHash(canonical)}.json`).toString();
    return { own, everywhere: Utils.joinPath(storage, everywhereFile).toString(), source: canonical };
  }

  /** The decisions about a document, as soon as they were read once. */
  async of(uri: string): Promise<ArticleNotes> {
    const place = this.placeOf(uri);
    if (place === undefined) return { own: [], everywhere: [] };
    const [own, everywhere] = await Promise.all([this.#read(place.own, uri), this.#read(place.everywhere, uri)]);
    return { own: [...own.notes.values()], everywhere: [...everywhere.notes.values()] };
  }

  /** Changes the notes of a document, or those that hold everywhere. `undefined`: it can keep none. */
  async update(uri: string, where: 'own' | 'everywhere', change: (file: NotesFile) => NotesFile): Promise<StoreResult | undefined> {
    const place = this.placeOf(uri);
    if (place === undefined) return undefined;
    const { store, ready } = this.#storeOf(place[where]);
    await ready;
    const result = await store.update(change);
    if (result.kind === 'done') this.#tell(place[where]);
    this.#host.onWritten([place[where]]);
    return result;
  }

  /** A document has another URI now: its notes go with it. */
  async rename(from: string, to: string): Promise<void> {
    const [before, after] = [this.placeOf(from), this.placeOf(to)];
    if (before === undefined || after === undefined) return;
    const result = await renameNotes(this.#host.files, { from: before.own, to: after.own }, { from: before.source, to: after.source }, () =>
      this.#host.now(),
    );
    if (result.kind === 'refused') this.#host.log.warn(`notes: ${result.message}`);
    // The old store would put back what was written a moment ago.
    if (result.kind === 'done') this.#stores.delete(before.own);
    this.#tell(before.own);
    await this.filesChanged([after.own]);
    this.#host.onWritten([before.own, after.own]);
  }

  /** Takes in what changed in files of notes, or in folders of them; others are ignored. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const changed = uris.map(canonicalUri);
    const known = [...this.#stores].filter(([file]) => changed.some((uri) => isInside(file, uri)));
    await Promise.all(
      known.map(async ([file, { store, ready }]) => {
        await ready;
        const before = writeNotes(store.current);
        await this.#refresh(store);
        if (writeNotes(store.current) !== before) this.#tell(file);
      }),
    );
  }

  async #read(file: string, user: string): Promise<NotesFile> {
    this.#users.set(file, (this.#users.get(file) ?? new Set()).add(user));
    const { store, ready } = this.#storeOf(file);
    if (!(await this.#isReadySoon(ready))) void ready.then(() => this.#tell(file));
    return store.current;
  }

  /** False when a file takes so long that the analysis begins without it; then it is repeated. */
  #isReadySoon(ready: Promise<unknown>): Promise<boolean> {
    return new Promise((resolve) => {
      const stop = this.#host.runtime.delay(firstWaitMs, () => resolve(false));
      void ready.then(() => {
        stop();
        resolve(true);
      });
    });
  }

  #storeOf(file: string): { readonly store: NotesStore; readonly ready: Promise<unknown> } {
    const known = this.#stores.get(file);
    if (known !== undefined) return known;
    const store = new NotesStore(this.#host.files, file, () => this.#host.now());
    const entry = { store, ready: this.#refresh(store) };
    this.#stores.set(file, entry);
    return entry;
  }

  async #refresh(store: NotesStore): Promise<void> {
    try {
      const result = await store.refresh();
      if (result.kind === 'refused') this.#host.log.warn(`notes: ${result.message}`);
    } catch (error) {
      this.#host.log.warn(`notes: ${describeError(error)}`);
    }
  }

  #tell(file: string): void {
    for (const user of this.#users.get(file) ?? []) this.#host.onChanged(user);
  }
}
