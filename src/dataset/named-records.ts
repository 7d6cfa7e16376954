import type { Dataset, RecordBase } from './dataset';
import { sectionsOfTarget, type IdTarget } from './locate/placed-id';
import type { SectionName } from './schema';

/** A record that others can point to by its id. */
export interface NamedRecord {
  readonly section: SectionName;
  readonly id: string;
  /** Its name, label, title or words, as written. */
  readonly label: string;
  readonly record: RecordBase;
}

/** Records that an id of a target may mean, in the order in which they are looked at. */
export function* namedRecords(dataset: Dataset, target: IdTarget): Generator<NamedRecord> {
  for (const section of sectionsOfTarget(target)) {
    for (const [id, record] of tableOf(dataset, section)) yield { section, id, label: labelOf(record), record };
  }
}

/** The record that an id means; `undefined`: there is none. Redirects are not followed. */
export function namedRecord(dataset: Dataset, target: IdTarget, id: string): NamedRecord | undefined {
  for (const section of sectionsOfTarget(target)) {
    const record = tableOf(dataset, section).get(id);
    if (record !== undefined) return { section, id, label: labelOf(record), record };
  }
  return undefined;
}

interface Labelled extends RecordBase {
  readonly name?: string;
  readonly label?: string;
  readonly title?: string;
  readonly text?: string;
}

const noRecords: ReadonlyMap<string, Labelled> = new Map();

function tableOf(dataset: Dataset, section: SectionName): ReadonlyMap<string, Labelled> {
  // Roles and positions have no ids.
  return section === 'roles' || section === 'positions' ? noRecords : dataset[section];
}

function labelOf({ name, label, title, text }: Labelled): string {
  return name ?? label ?? title ?? text ?? '';
}
