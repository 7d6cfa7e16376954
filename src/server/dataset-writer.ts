import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { Dataset, RecordBase } from '../dataset/dataset';
import { editDatasetFiles } from '../dataset/edit/dataset-store';
import type { DatasetTextFiles, EditsByFile } from '../dataset/edit/dataset-store';
import type { RecordEdit } from '../dataset/edit/record-edit';
import type { SectionName } from '../dataset/schema';
import { readDatasetTextRequest, writeDatasetRequest } from '../protocol/record-messages';
import type { WrittenRecords } from '../protocol/record-messages';
import { say } from '../views/words';
import { defaultDatasetUri } from './dataset-paths';
import type { ReadyDataset } from './dataset-service';
import { describeError } from './log';
import type { Log } from './log';
import { canonicalUri, isInside } from './workspace';
import type { Workspace } from './workspace';

/** How a change is made. */
export interface WriteOptions {
  /** What the change is called, in the list of things to undo. */
  readonly label: string;
  /** What the person is told when it is done. */
  readonly message: string;
  /** True where the person is to see every edit first. */
  readonly needsConfirmation?: boolean;
}

/** Writes records to the dataset files of the workspace, through the client. */
export class DatasetWriter {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #log: Log;

  constructor(connection: Connection, workspace: Workspace, log: Log) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#log = log;
  }

  /** True where a document has a dataset of its own to which records can be written. */
  canAdd(uri: string): boolean {
    return this.#workspace.homeOf(uri) !== undefined;
  }

  /** Adds records for a document: each to the file of its folder's dataset that holds others of its kind. */
  async add(uri: string, ready: ReadyDataset, edits: readonly RecordEdit[], options: WriteOptions): Promise<WrittenRecords> {
    const folder = this.#workspace.homeOf(uri);
    if (folder === undefined) return { kind: 'refused', message: say('write.noFolder') };
    const byFile = new Map<string, RecordEdit[]>();
    for (const edit of edits) {
      const file = edit.kind === 'add' ? fileFor(edit.section, ready, defaultDatasetUri(folder.uri)) : undefined;
      if (file !== undefined) byFile.set(file, [...(byFile.get(file) ?? []), edit]);
    }
    return this.write(byFile, options);
  }

  /** Makes edits of files by URI; see `editDatasetFiles`. */
  async write(
    edits: EditsByFile | ((read: DatasetTextFiles['read']) => Promise<EditsByFile>),
    { label, message, needsConfirmation = false }: WriteOptions,
  ): Promise<WrittenRecords> {
    let unsaved: readonly string[] = [];
    const files: DatasetTextFiles = {
      read: async (uri) => (await this.#connection.sendRequest(readDatasetTextRequest, { uri })) ?? undefined,
      write: async (changes) => {
        const sent = changes.map(({ path, expected, text, textEdits }) => ({ uri: path, expected: expected ?? null, text, textEdits }));
        const result = await this.#connection.sendRequest(writeDatasetRequest, { label, needsConfirmation, changes: sent });
        if (result.kind === 'written') unsaved = result.unsaved;
        return result.kind;
      },
    };
    try {
      const stored = await editDatasetFiles(files, edits);
      if (stored.kind !== 'done') return stored;
      return { kind: 'done', message, uris: stored.changes.map(({ path }) => path), unsaved };
    } catch (error) {
      this.#log.warn(`dataset: ${describeError(error)}`);
      return { kind: 'refused', message: error instanceof Refused ? error.message : say('write.failed') };
    }
  }
}

/** Thrown by what works edits out, to give up with a message for the person. */
export class Refused extends Error {}

/** File of the folder's own dataset for a new record: where the last of its kind stands, else any, else a new one. */
function fileFor(section: SectionName, { dataset, files, staleFiles }: ReadyDataset, folder: string): string {
  const isUsable = (file: string): boolean => isInside(file, folder) && !staleFiles.includes(file);
  let last: string | undefined;
  for (const { location } of recordsOf(dataset, section)) if (isUsable(canonicalUri(location.file))) last = location.file;
  const any = [...files].filter((file) => isUsable(canonicalUri(file)));
  return last ?? any.find((file) => /\.ya?ml$/i.test(file)) ?? any[0] ?? Utils.joinPath(URI.parse(folder), 'records.yaml').toString();
}

function recordsOf(dataset: Dataset, section: SectionName): Iterable<RecordBase> {
  if (section === 'roles') return [...dataset.rolesOf.values()].flat();
  return section === 'positions' ? dataset.positions : dataset[section].values();
}
