import type { DatasetFileSystem } from '../dataset/files';
import { buildGazetteer, updateGazetteer } from '../dataset/gazetteer';
import type { DatasetGazetteer } from '../dataset/gazetteer';
import type { LoadedDataset } from '../dataset/load';
import { loadDataset, noDataset, reloadFiles } from '../dataset/load';
import { fileFormatOf } from '../dataset/read-file';
import { expandDatasetPath } from './dataset-globs';
import { datasetUri, defaultDatasetUri } from './dataset-paths';
import type { Log } from './log';
import { describeError } from './log';
import type { Runtime } from './runtime';
import type { Settings } from './settings';
import { canonicalUri, isInside } from './workspace';
import type { Workspace } from './workspace';

/** A dataset ready for use. */
export interface ReadyDataset extends LoadedDataset {
  readonly gazetteer: DatasetGazetteer;
  /** False until it was read for the first time. */
  readonly isLoaded: boolean;
}

/** What the service needs of its surroundings. */
export interface DatasetHost {
  readonly files: DatasetFileSystem;
  readonly runtime: Runtime;
  readonly workspace: Workspace;
  readonly log: Log;
  /** Dataset shown besides in every folder; `undefined`: none. */
  readonly extraUri: string | undefined;
  settingsOf(scopeUri: string | undefined): Promise<Settings>;
  /** A dataset was read; `changed`: its content is another than before. */
  onRead(changed: boolean): void;
  /** The places of all datasets, whenever they may have changed: for file watchers. */
  onPlaces(uris: readonly string[]): void;
}

const notLoaded: ReadyDataset = { ...noDataset, gazetteer: buildGazetteer(noDataset.dataset), isLoaded: false };
/**
 * Many events come together when a folder is saved, pulled or unpacked. The first is followed at once, so that one saved record is
 * seen at once; those that come within this time after it are followed together.
 */
const quietMs = 150;
/** So long a first analysis waits for its dataset; then it begins without, and is repeated. */
const firstWaitMs = 5000;

/** The dataset of each workspace folder, kept up to date. Documents of no folder share one that only settings can fill. */
export class DatasetService {
  readonly #host: DatasetHost;
  readonly #entries = new Map<string, Entry>();

  constructor(host: DatasetHost) {
    this.#host = host;
  }

  /** The dataset that a document uses, as soon as it was read once. */
  async of(uri: string): Promise<ReadyDataset> {
    const entry = this.#entryOf(uri);
    if (!entry.ready.isLoaded && entry.loading) await this.#atMost(firstWaitMs, entry.loading);
    return entry.ready;
  }

  /** Revision of the dataset that a document would get now. */
  revisionOf(uri: string): string {
    return this.#entryOf(uri).ready.dataset.revision;
  }

  /** All datasets that were asked for, in no order. */
  get all(): readonly ReadyDataset[] {
    return [...this.#entries.values()].map(({ ready }) => ready);
  }

  /** True while any dataset is being read. */
  get isLoading(): boolean {
    return [...this.#entries.values()].some(({ loading }) => loading !== undefined);
  }

  /** True when the document is itself a file of a dataset, or lies in a dataset's folder. */
  isDatasetFile(uri: string): boolean {
    const canonical = canonicalUri(uri);
    return [...this.#entries.values()].some(
      ({ ready, paths }) =>
        ready.files.includes(canonical) || paths.some((path) => path.endsWith('/.on-record') && isInside(canonical, path)),
    );
  }

  /** Files of a document's dataset, or a folder's, that are its own: those that are only shown beside it are left out. */
  async writableFilesOf(uri: string): Promise<readonly string[]> {
    const { files } = await this.of(uri);
    const extra = this.#host.extraUri === undefined ? undefined : canonicalUri(this.#host.extraUri);
    return extra === undefined ? files : files.filter((file) => !isInside(canonicalUri(file), extra));
  }

  /** Begins to read the datasets of all folders. */
  loadFolders(): void {
    for (const folder of this.#host.workspace.folders) this.#entry(folder.uri);
  }

  /** Settings or folders changed: drops datasets of folders that are gone, reads the others again. */
  reloadAll(): void {
    const folders = new Set(this.#host.workspace.folders.map(({ uri }) => uri));
    for (const key of this.#entries.keys()) if (key !== noFolder && !folders.has(key)) this.#entries.delete(key);
    this.loadFolders();
    for (const entry of this.#entries.values()) this.#schedule(entry, 'all');
  }

  /** Reads again what the changed files belong to. */
  filesChanged(uris: readonly string[]): void {
    const changed = uris.map(canonicalUri).filter(mayBeDataset);
    for (const entry of this.#entries.values()) {
      const own = changed.filter((uri) => entry.paths.some((path) => isInside(uri, path) || isInside(path, uri)));
      if (own.length > 0) this.#schedule(entry, own);
    }
  }

  #entryOf(uri: string): Entry {
    return this.#entry(this.#host.workspace.homeOf(uri)?.uri ?? noFolder);
  }

  #entry(key: string): Entry {
    const known = this.#entries.get(key);
    if (known) return known;
    const entry: Entry = { key, ready: notLoaded, paths: [], loading: undefined, due: 'all', stopTimer: undefined };
    this.#entries.set(key, entry);
    this.#load(entry);
    return entry;
  }

  #schedule(entry: Entry, changed: Due): void {
    entry.due = entry.due === 'all' || changed === 'all' ? 'all' : [...entry.due, ...changed];
    if (entry.loading || entry.stopTimer) return;
    this.#load(entry);
  }

  #load(entry: Entry): void {
    const { due } = entry;
    entry.due = [];
    entry.stopTimer?.();
    entry.stopTimer = this.#host.runtime.delay(quietMs, () => {
      entry.stopTimer = undefined;
      this.#loadDue(entry);
    });
    entry.loading = this.#read(entry, due)
      .catch((error: unknown) => {
        this.#host.log.error(`dataset: ${describeError(error)}`);
        return false;
      })
      .then((changed) => {
        entry.loading = undefined;
        if (this.#entries.get(entry.key) !== entry) return;
        if (!entry.stopTimer) this.#loadDue(entry);
        this.#host.onRead(changed);
      })
      // The client is gone: there is nobody to tell.
      .catch(() => undefined);
  }

  /** What came while it was being read, or while it was quiet. */
  #loadDue(entry: Entry): void {
    if (!entry.loading && entry.due.length > 0 && this.#entries.get(entry.key) === entry) this.#load(entry);
  }

  /** True when the content is another than before. */
  async #read(entry: Entry, due: Due): Promise<boolean> {
    const before = entry.ready;
    const loaded = (due === 'all' ? undefined : await reloadFiles(due, this.#host.files, before)) ?? (await this.#readAll(entry));
    await this.#host.runtime.yieldTurn();
    const isSame = before.isLoaded && before.dataset.revision === loaded.dataset.revision;
    const gazetteer = !before.isLoaded
      ? buildGazetteer(loaded.dataset)
      : isSame
        ? before.gazetteer
        : updateGazetteer(before.gazetteer, loaded.dataset);
    entry.ready = { ...loaded, dataset: isSame ? before.dataset : loaded.dataset, gazetteer, isLoaded: true };
    return !isSame;
  }

  async #readAll(entry: Entry): Promise<LoadedDataset> {
    const paths = await this.#paths(entry);
    entry.paths = paths.known;
    this.#host.onPlaces([...this.#entries.values()].flatMap(({ paths: known }) => known));
    return loadDataset(paths.existing, this.#host.files, entry.ready, { isKept: true });
  }

  /** `known`: all that are watched; `existing`: without a default folder that is not there, which is nothing to complain of. */
  async #paths({ key }: Entry): Promise<{ known: readonly string[]; existing: readonly string[] }> {
    const folder = key === noFolder ? undefined : key;
    const settings = await this.#host.settingsOf(folder);
    const named = settings.datasets.flatMap((path) => datasetUri(path, folder) ?? []);
    const extra = this.#host.extraUri === undefined ? [] : [canonicalUri(this.#host.extraUri)];
    const expanded = await Promise.all([...named, ...extra].map((uri) => expandDatasetPath(uri, this.#host.files)));
    const watched = expanded.map((each) => each.watched);
    const paths = expanded.flatMap((each) => each.paths);
    if (folder === undefined) return { known: watched, existing: paths };
    const own = defaultDatasetUri(folder);
    const hasOwn = (await this.#host.files.stat(own)) !== 'missing';
    const isOther = (path: string): boolean => path !== own;
    return { known: [own, ...watched.filter(isOther)], existing: [...(hasOwn ? [own] : []), ...paths.filter(isOther)] };
  }

  #atMost(ms: number, promise: Promise<unknown>): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#host.runtime.delay(ms, resolve);
      void promise.then(() => {
        stop();
        resolve();
      });
    });
  }
}

/** False for files that are none of a dataset by their names: a glob may have the whole workspace watched. */
function mayBeDataset(uri: string): boolean {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return !/[^.]\.[^.]+$/.test(name) || fileFormatOf(name) !== undefined;
}

const noFolder = '';

interface Entry {
  readonly key: string;
  ready: ReadyDataset;
  /** Places that are read and watched, canonical. */
  paths: readonly string[];
  loading: Promise<void> | undefined;
  /** What has changed since it was read last. */
  due: Due;
  /** Set while it is quiet after a reading. */
  stopTimer: (() => void) | undefined;
}

/** Files that have changed; `all`: that cannot be told. */
type Due = 'all' | readonly string[];
