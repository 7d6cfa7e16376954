import type { SectionName } from '../../../dataset/schema';
import type { InputPlace } from '../draft';
import type { FileEdit } from './working-record';

/** A record that an import adds, or adds to. */
export interface PlannedRecord extends InputPlace {
  readonly section: SectionName;
  /** Id of the record, or of its actor where it has none of its own. */
  readonly id: string;
  /** Name, title or words, for people. */
  readonly label: string;
  /** Fields that are added to; none for a new record. */
  readonly fields: readonly string[];
}

/** A field of which the dataset and the input say different things. The dataset's value stays. */
export interface ImportConflict extends InputPlace {
  readonly section: SectionName;
  readonly id: string;
  readonly field: string;
  readonly kept: string;
  readonly incoming: string;
}

/** Something about the fit that a person should look at, in words. */
export interface ImportRemark extends InputPlace {
  readonly message: string;
}

/** What an import comes to. */
export interface ImportPlan {
  readonly edits: readonly FileEdit[];
  readonly added: readonly PlannedRecord[];
  readonly merged: readonly PlannedRecord[];
  readonly conflicts: readonly ImportConflict[];
  readonly remarks: readonly ImportRemark[];
  /** Records of the input that the dataset holds already, with all that they say. */
  readonly nUnchanged: number;
}
