import type { DocumentLanguage } from '../../core/annotations';
import { contentHash } from '../../dataset/content-hash';
import { decodeFile } from '../../dataset/decode-file';
import type { DatasetFileSystem } from '../../dataset/files';
import type { ReadyDataset } from '../dataset-service';
import type { Log } from '../log';
import { describeError } from '../log';
import type { Runtime } from '../runtime';
import type { Scheduler } from '../scheduler';
import type { Settings } from '../settings';
import { canonicalUri, isInside } from '../workspace';
import type { Folder, Workspace } from '../workspace';
import { isWalked, languageOfFile, listArticleFiles } from './article-files';
import { readEntries, writeEntries } from './cache';
import type { IndexStorage } from './cache';
import { emptyEntry } from './entry';
import type { ArticleEntry } from './entry';
import type { IndexNotes } from './index-notes';
import { readingSteps } from './read-article';

/** What the index needs of its surroundings. */
export interface ArticleIndexHost {
  readonly files: DatasetFileSystem;
  readonly runtime: Runtime;
  readonly scheduler: Scheduler;
  readonly workspace: Workspace;
  readonly log: Log;
  /** `undefined`: nothing is kept when the server ends. */
  readonly storage: IndexStorage | undefined;
  settingsOf(scopeUri: string): Promise<Settings>;
  datasetOf(uri: string): Promise<ReadyDataset>;
  /** Revision of the dataset that an article would get now. */
  revisionOf(uri: string): string;
  /** What people decided, which is put above what an article says. */
  readonly notes: IndexNotes;
  isExcluded(uri: string, language: DocumentLanguage, settings: Settings): boolean;
  isSetAside(uri: string): boolean;
  /** So many articles are looked at of so many; called once more with both equal at the end of a run. */
  onProgress(done: number, total: number): void;
  onEnd(): void;
}

/** The first analysis of what is open goes before. */
const startDelayMs = 300;
/** Many events come together when a folder is saved, pulled or unpacked. */
const debounceMs = 200;
/** So many files are asked for at a time. One is analysed at a time. */
const maxReaders = 16;
const saveDelayMs = 1000;
/** A longer text is no article that somebody looks for names in, and reading it is felt; in UTF-16 code units. It counts while it is open. */
const maxLength = 1_000_000;
/** Bytes that a code unit takes in UTF-8 at most. */
const maxUnitBytes = 3;
/** Folders are looked at again at a question, if the last look is so old: a folder that was deleted gives no sign. */
const listAgainMs = 60_000;

/**
 * Knows which articles of the workspace name whom and what, whether they are open or not. Built in the background, kept up to date by
 * file events. What it says is what is on the disk; whoever asks puts open documents in its place.
 */
export class ArticleIndex {
  readonly #host: ArticleIndexHost;
  readonly #entries = new Map<string, ArticleEntry>();
  /** Articles to be looked at: canonical URI and language. */
  readonly #queue = new Map<string, DocumentLanguage>();
  readonly #inWork = new Set<string>();
  /** What runs under an older number is given up. */
  #generation = 0;
  #nReaders = 0;
  #nDone = 0;
  #listedAt = 0;
  /** Of the datasets of all folders when the last run began; `undefined`: none has begun, or it waits for them. */
  #revisions: string | undefined;
  #isListing = false;
  #cacheRead: Promise<void> | undefined;
  #needsSaving = false;
  #stopRefresh: (() => void) | undefined;
  #stopSaving: (() => void) | undefined;

  constructor(host: ArticleIndexHost) {
    this.#host = host;
  }

  /** What is known now, by canonical URI. */
  get entries(): ReadonlyMap<string, ArticleEntry> {
    return this.#entries;
  }

  /** False while articles wait to be looked at, and before they were listed for the first time. */
  get isComplete(): boolean {
    const isWaiting = this.#stopRefresh !== undefined || this.#isListing || this.#queue.size > 0 || this.#nReaders > 0;
    return this.#listedAt > 0 && !isWaiting;
  }

  /** Looks at all articles, those that are known too: folders, settings or a dataset may be others than before. */
  refresh(delayMs = startDelayMs): void {
    this.#cacheRead ??= this.#readCache().catch((error: unknown) => this.#host.log.error(`index: ${describeError(error)}`));
    this.#stopRefresh?.();
    this.#stopRefresh = this.#host.runtime.delay(delayMs, () => {
      this.#stopRefresh = undefined;
      this.#give(this.#listAll(++this.#generation, false));
    });
  }

  /** Looks at all articles if a dataset is another than they were read with; what has not begun yet will take the new one. */
  datasetsChanged(): void {
    if (this.#stopRefresh || this.#revisions === undefined || this.#revisions === this.#presentRevisions()) return;
    this.refresh();
  }

  #presentRevisions(): string {
    return this.#host.workspace.folders.map(({ uri }) => this.#host.revisionOf(uri)).join(' ');
  }

  /** Looks whether articles have come or gone unseen, unless that was done a moment ago. */
  refreshIfOld(): void {
    const { now } = this.#host.runtime;
    if (this.#stopRefresh || this.#isListing || this.#listedAt === 0 || now() - this.#listedAt < listAgainMs) return;
    this.#give(this.#listAll(this.#generation, true));
  }

  /** Looks at files that were written, made or deleted. */
  filesChanged(uris: readonly string[]): void {
    const changed = uris.map(canonicalUri);
    const known = changed.some((uri) => languageOfFile(uri) === undefined) ? [...this.#entries.keys()] : [];
    this.#host.runtime.delay(debounceMs, () => {
      for (const uri of changed) {
        this.#enqueue(uri);
        for (const inside of known) if (inside !== uri && isInside(inside, uri)) this.#enqueue(inside);
      }
      this.#pump();
    });
  }

  /** Looks at the articles again that files of notes are about, which were written, made or deleted, or folders of such files. */
  notesChanged(uris: readonly string[]): void {
    const changed = uris.map(canonicalUri).filter((uri) => !uri.endsWith('.tmp'));
    if (changed.length === 0) return;
    if (changed.some((uri) => !uri.endsWith('.json'))) this.refresh();
    else this.filesChanged(changed.flatMap((uri) => this.#host.notes.changed(uri, this.#entries.keys())));
  }

  /** Gives up what is going on; what is known stays. Holds until the next {@link refresh}. */
  cancel(): void {
    this.#generation++;
    this.#queue.clear();
  }

  #give(work: Promise<void>): void {
    work
      .catch((error: unknown) => this.#host.log.error(`index: ${describeError(error)}`))
      // The client is gone: there is nobody to tell.
      .catch(() => undefined);
  }

  async #listAll(generation: number, onlyUnknown: boolean): Promise<void> {
    const isOutdated = (): boolean => generation !== this.#generation;
    this.#isListing = true;
    try {
      await this.#cacheRead;
      if (!onlyUnknown) {
        this.#revisions = undefined;
        await Promise.all(this.#host.workspace.folders.map(({ uri }) => this.#host.datasetOf(uri)));
        if (isOutdated()) return;
        this.#revisions = this.#presentRevisions();
      }
      await this.#host.notes.list();
      const listed = new Map<string, DocumentLanguage>();
      for (const folder of this.#host.workspace.folders) {
        for (const uri of await this.#listFolder(folder, isOutdated)) {
          const language = languageOfFile(uri);
          if (language) listed.set(canonicalUri(uri), language);
        }
      }
      if (isOutdated()) return;
      this.#listedAt = this.#host.runtime.now();
      for (const uri of [...this.#entries.keys()]) if (!listed.has(uri)) this.#forget(uri);
      for (const [uri, language] of listed) if (!onlyUnknown || !this.#entries.has(uri)) this.#queue.set(uri, language);
    } finally {
      this.#isListing = false;
    }
    this.#pump();
  }

  async #listFolder(folder: Folder, isOutdated: () => boolean): Promise<readonly string[]> {
    const settings = await this.#host.settingsOf(folder.uri);
    // Two names that no pattern has: what is excluded whatever its name, there and below, is not walked.
    const isFolderExcluded = (uri: string): boolean =>
      ['\u0001', '\u0001/\u0001'].every((name) => this.#host.isExcluded(`${uri}/${encodeURIComponent(name)}`, 'plaintext', settings));
    return (await listArticleFiles(folder.uri, { files: this.#host.files, isFolderExcluded, isOutdated })) ?? [];
  }

  #enqueue(uri: string): void {
    const language = languageOfFile(uri);
    const folder = this.#host.workspace.folderOf(uri);
    if (language && folder && isWalked(uri, folder.uri)) this.#queue.set(uri, language);
  }

  /** Lets readers begin, as many as there may be. */
  #pump(): void {
    for (let n = Math.min(maxReaders - this.#nReaders, this.#queue.size); n > 0; n--) this.#give(this.#read());
  }

  async #read(): Promise<void> {
    this.#nReaders++;
    try {
      for (let next = this.#take(); next; next = this.#take()) {
        const [uri, language] = next;
        this.#inWork.add(uri);
        try {
          await this.#update(uri, language, this.#generation);
        } finally {
          this.#inWork.delete(uri);
        }
        this.#nDone++;
        this.#host.onProgress(this.#nDone, this.#nDone + this.#queue.size + this.#inWork.size);
      }
    } finally {
      this.#nReaders--;
      if (this.#nReaders === 0 && this.#queue.size > 0) this.#pump();
      else if (this.#nReaders === 0) this.#end();
    }
  }

  /** The next article that nobody is at. */
  #take(): readonly [string, DocumentLanguage] | undefined {
    for (const next of this.#queue) {
      if (this.#inWork.has(next[0])) continue;
      this.#queue.delete(next[0]);
      return next;
    }
    return undefined;
  }

  #end(): void {
    this.#nDone = 0;
    this.#host.onEnd();
    if (!this.#needsSaving || !this.#host.storage) return;
    this.#stopSaving?.();
    this.#stopSaving = this.#host.runtime.delay(saveDelayMs, () => this.#give(this.#save()));
  }

  async #update(uri: string, language: DocumentLanguage, generation: number): Promise<void> {
    const folder = this.#host.workspace.folderOf(uri);
    if (!folder) return this.#forget(uri);
    const settings = await this.#host.settingsOf(folder.uri);
    if (this.#host.isExcluded(uri, language, settings) || this.#host.isSetAside(uri)) return this.#forget(uri);
    const bytes = await this.#host.files.readFile(uri);
    const [dataset, notes] = await Promise.all([this.#host.datasetOf(uri), this.#host.notes.of(uri)]);
    const limit = Math.min(maxLength, settings.maxFileSize * 1_000_000);
    if (!bytes || bytes.length > limit * maxUnitBytes) return this.#forget(uri);
    const hash = contentHash(bytes);
    const known = this.#entries.get(uri);
    const found = `${dataset.dataset.revision} ${settings.referenceDate} `;
    const basis = `${found}${notes?.version ?? ''}`;
    // Notes that cannot be read stay as they were.
    if (known?.hash === hash && (notes === undefined ? known.basis.startsWith(found) : known.basis === basis)) return;
    const decoded = decodeFile(bytes, limit * maxUnitBytes);
    if (!('text' in decoded) || decoded.text.length > limit) return this.#forget(uri);
    const isOutdated = (): boolean => generation !== this.#generation;
    const steps = readingSteps({ uri, language, text: decoded.text, notes }, dataset, settings, { hash, basis });
    const end = await this.#host.scheduler.runInBackground({ name: uri, steps, isOutdated });
    if (end.kind === 'outdated') return;
    if (end.kind !== 'done') {
      this.#host.log.error(`index: ${end.kind === 'failed' ? describeError(end.error) : 'an article took too long and is left out.'}`);
    }
    this.#entries.set(uri, end.kind === 'done' ? end.value : emptyEntry({ hash, basis }));
    this.#needsSaving = true;
  }

  #forget(uri: string): void {
    if (this.#entries.delete(uri)) this.#needsSaving = true;
  }

  /** What was known when the server ended answers at once, and is looked at like everything else. */
  async #readCache(): Promise<void> {
    const { storage, runtime } = this.#host;
    const content = await storage?.read();
    if (storage === undefined || content === undefined) return;
    for (const [uri, entry] of await readEntries(content, storage.build, () => runtime.yieldTurn())) this.#entries.set(uri, entry);
  }

  async #save(): Promise<void> {
    const { storage, runtime } = this.#host;
    if (!storage) return;
    this.#needsSaving = false;
    await storage.write(await writeEntries(this.#entries, storage.build, () => runtime.yieldTurn()));
  }
}
