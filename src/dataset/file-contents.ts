import type { RecordOf } from './build-record';
import type { DatasetProblem, FileRange } from './dataset';
import type { ReferenceTarget } from './record-fields';
import { sectionNames, type SectionName } from './schema';

/** A field that holds an id of another record; `range` says where, when asked. */
export interface RecordReference {
  readonly target: ReferenceTarget;
  readonly id: string;
  readonly range: () => FileRange;
}

/** An old id and the one that took its place. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly range: () => FileRange;
}

/** Records by section, in the order of the file. */
export type RecordLists = { readonly [S in keyof RecordOf]: RecordOf[S][] };

/** What one file gives to the dataset. Known by itself, without any other file. */
export interface FileContents {
  readonly file: string;
  /** Tells this content from any other the file had; empty until the loader fills it in. */
  readonly hash: string;
  /** False where the file is something else, to be passed over in silence. */
  readonly isDataset: boolean;
  /** True where the file could not be read as a whole, so that earlier contents should stay in use. */
  readonly isBroken: boolean;
  readonly records: RecordLists;
  readonly redirects: readonly Redirect[];
  readonly references: readonly RecordReference[];
  readonly problems: readonly DatasetProblem[];
  /** Records that stand where none are read; not all, where there are many. */
  readonly strays: readonly StrayRecord[];
}

/** What would be a record, were it in the right place: under an unknown key, in the list of another kind, in another record. */
export interface StrayRecord {
  readonly section: SectionName;
  /** As `raw` of a record would be, in JSON. */
  readonly json: string;
  readonly range: FileRange;
}

/** Lists without any record. */
export function emptyRecordLists(): RecordLists {
  return Object.fromEntries(sectionNames.map((name) => [name, []])) as unknown as RecordLists;
}

/** Contents of a file that adds nothing. */
export function emptyContents(file: string): FileContents {
  const records = emptyRecordLists();
  return { file, hash: '', isDataset: false, isBroken: false, records, redirects: [], references: [], problems: [], strays: [] };
}
