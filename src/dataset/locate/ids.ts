import type { DataNode } from '../data-node';
import type { SectionName } from '../schema';
import type { LocatedFile, LocatedRecord } from './located-file';
import { ownId, sectionsOfTarget, targetOfField, type IdTarget, type PlacedId } from './placed-id';

/** The ids that fields of a record point to, in the order of the file. Fields that may hold words are left out unless `loose`. */
export function referencesIn(record: LocatedRecord, loose = false): readonly PlacedId[] {
  return record.node.entries.flatMap(({ key, value }) => {
    const field = targetOfField(record.section, [key]);
    if (field === undefined || (field.isLoose && !loose)) return [];
    return textsOf(value).map(({ id, start, end }): PlacedId => ({ id, target: field.target, isOwn: false, start, end }));
  });
}

/**
 * Places of the id of a record: its own, the fields that point to it, and redirects that lead to it. `section` is the record's. Each
 * place once, in order.
 */
export function placesOfId(file: LocatedFile, section: SectionName, id: string): readonly PlacedId[] {
  const places = new Map<number, PlacedId>();
  for (const { records } of file.sections) {
    for (const record of records) {
      const own = record.section === section ? ownId(record) : undefined;
      for (const each of own === undefined ? referencesIn(record, true) : [own, ...referencesIn(record, true)])
        if (each.id === id && mayBe(each, section)) places.set(each.start, each);
    }
  }
  for (const { to } of file.redirects)
    for (const { id: target, start, end } of textsOf(to))
      if (target === id) places.set(start, { id, target: 'any', isOwn: false, start, end });
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** True when an id of this target may be one of a record of the section. */
function mayBe({ target }: { readonly target: IdTarget }, section: SectionName): boolean {
  return sectionsOfTarget(target).includes(section);
}

function textsOf(value: DataNode): readonly { readonly id: string; readonly start: number; readonly end: number }[] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [{ id: item.value, start: item.start, end: item.end }] : [],
  );
}
