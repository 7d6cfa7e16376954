import type { Dataset } from '../../dataset/dataset';
import { idOf, textOfField, type LocatedFile } from '../../dataset/locate/located-file';
import { sectionsOfTarget, type IdTarget } from '../../dataset/locate/placed-id';
import { namedRecords } from '../../dataset/named-records';
import { recordNames, type SectionName } from '../../dataset/schema';
import { foldName } from '../../views/name-match';
import { rankOf } from '../../views/search-records';
import type { ReadyDataset } from '../dataset-service';
import type { DatasetDocument } from './dataset-documents';

/** An id that can be written where an id of its kind is wanted. */
export interface KnownId {
  readonly id: string;
  readonly label: string;
  readonly section: SectionName;
  /** Kind of record in a word. */
  readonly kind: string;
}

interface Folded extends KnownId {
  readonly foldedId: string;
  readonly foldedLabel: string;
}

/** Made once a dataset and kind: folding the names of a large one takes longer than a keystroke may. */
const foldedIds = new WeakMap<Dataset, Map<IdTarget, readonly Folded[]>>();

/**
 * Ids of a target whose id or label has `query` in it, best first, at most `max`: those of the datasets, and those of open files that
 * are not saved yet. Case and diacritics do not count.
 */
export function findIds(
  datasets: readonly ReadyDataset[],
  open: readonly DatasetDocument[],
  target: IdTarget,
  query: string,
  max: number,
): { readonly ids: readonly KnownId[]; readonly isComplete: boolean } {
  const wanted = foldName(query.trim());
  const seen = new Set<string>();
  const ranked: [KnownId[], KnownId[], KnownId[]] = [[], [], []];
  let isComplete = true;
  const sources = [...datasets.map(({ dataset }) => idsOf(dataset, target)), open.flatMap((document) => openIds(document, target))];
  for (const source of sources) {
    for (const known of source) {
      const rank = rankOf(known.foldedId, wanted) ?? rankOf(known.foldedLabel, wanted);
      if (rank === undefined) continue;
      const key = `${known.section} ${known.id}`;
      if (seen.has(key)) continue;
      // No better ones can come.
      if (ranked[0].length >= max) return { ids: ranked[0], isComplete: false };
      seen.add(key);
      if (ranked[rank].length < max) ranked[rank].push(known);
      else isComplete = false;
    }
  }
  const ids = ranked.flat();
  return { ids: ids.slice(0, max), isComplete: isComplete && ids.length <= max };
}

function idsOf(dataset: Dataset, target: IdTarget): readonly Folded[] {
  const byTarget = foldedIds.get(dataset) ?? new Map<IdTarget, readonly Folded[]>();
  foldedIds.set(dataset, byTarget);
  const known = byTarget.get(target);
  if (known !== undefined) return known;
  const made = [...namedRecords(dataset, target)].map(({ id, label, section }) => folded(id, label, section));
  byTarget.set(target, made);
  return made;
}

/** Made once for each text that was read. */
const foldedOpenIds = new WeakMap<LocatedFile, Map<IdTarget, readonly Folded[]>>();

function openIds({ lastLocated: file }: DatasetDocument, target: IdTarget): readonly Folded[] {
  if (file === undefined) return [];
  const byTarget = foldedOpenIds.get(file) ?? new Map<IdTarget, readonly Folded[]>();
  foldedOpenIds.set(file, byTarget);
  const known = byTarget.get(target);
  if (known !== undefined) return known;
  const made = idsIn(file, target);
  byTarget.set(target, made);
  return made;
}

function idsIn(file: LocatedFile, target: IdTarget): readonly Folded[] {
  const sections = sectionsOfTarget(target);
  return file.sections
    .filter(({ name }) => sections.includes(name))
    .flatMap(({ name, records }) =>
      records.flatMap((record) => {
        const id = idOf(record)?.value;
        const label = ['name', 'label', 'title', 'text'].map((key) => textOfField(record, key)).find((text) => text !== undefined);
        return typeof id === 'string' && id !== '' ? [folded(id, label ?? '', name)] : [];
      }),
    );
}

function folded(id: string, label: string, section: SectionName): Folded {
  return { id, label, section, kind: recordNames[section], foldedId: foldName(id), foldedLabel: foldName(label) };
}
