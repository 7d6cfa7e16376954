import type { Dataset } from '../../dataset/dataset';
import { means, ownId, type IdTarget } from '../../dataset/locate/placed-id';
import { namedRecord, type NamedRecord } from '../../dataset/named-records';
import type { SectionName } from '../../dataset/schema';
import type { ReadyDataset } from '../dataset-service';
import type { FoundDocument } from './dataset-documents';

/** A record with the dataset that it was found in. */
export interface FoundRecord {
  readonly dataset: Dataset;
  readonly named: NamedRecord;
}

/** The record that an id means in the first of the datasets that has one; `undefined`: none has. */
export function findRecord(
  datasets: readonly ReadyDataset[],
  { target, id }: { readonly target: IdTarget; readonly id: string },
): FoundRecord | undefined {
  for (const { dataset } of datasets) {
    const named = namedRecord(dataset, target, id);
    if (named !== undefined) return { dataset, named };
  }
  return undefined;
}

/** Section of the record that an id means, saved or not; `undefined`: there is no such record. */
export function sectionOfId(
  { datasets, open }: Pick<FoundDocument, 'datasets' | 'open'>,
  placed: { readonly target: IdTarget; readonly id: string },
): SectionName | undefined {
  for (const document of open) {
    for (const { name, records } of document.located()?.sections ?? [])
      if (records.some((record) => means(placed, ownId(record)))) return name;
  }
  return findRecord(datasets, placed)?.named.section;
}
