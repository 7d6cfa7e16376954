import type { DataEntry, DataNode } from '../data-node';
import { fieldOf } from '../data-node';
import { sectionNames } from '../schema';
import type { SectionName } from '../schema';
import type { SectionLists } from './plan-edits';
import { isEmptyValue } from './data-values';
import { Refusal } from './record-edit';
import type { FieldPath, TextSplice } from './record-edit';

/** What a file holds, apart from how it is written. */
export interface DatasetValues {
  readonly lists: SectionLists;
  readonly redirects: ReadonlyMap<string, DataNode>;
  /** All else, in order. */
  readonly rest: readonly DataNode[];
}

/** The text of a file, and where to cut it for a change. Offsets are those of the text. */
export interface DatasetText extends DatasetValues {
  /** Puts a value into a record of a section, or removes it. */
  set(section: SectionName, index: number, path: FieldPath, value: DataNode | undefined): readonly TextSplice[];
  /** Takes records out of a section. */
  removeRecords(section: SectionName, indexes: ReadonlySet<number>): readonly TextSplice[];
  /** Puts records at the end of sections, which are made where they are missing. */
  addRecords(additions: ReadonlyMap<SectionName, readonly DataNode[]>): readonly TextSplice[];
  setRedirects(redirects: ReadonlyMap<string, string>): readonly TextSplice[];
}

/** Sorts what stands under the root of a file. Of a key that stands twice the last counts; the first is kept with the rest. */
export function valuesOf(root: DataNode): DatasetValues {
  const lists = new Map<SectionName, readonly DataNode[]>();
  for (const section of sectionNames) lists.set(section, recordsOf(root, section));
  const redirects = fieldOf(root, 'redirects')?.value;
  const rest = root.kind === 'object' ? root.entries.filter((entry) => !isOurs(root, entry)) : [];
  return {
    lists,
    redirects: new Map(redirects?.kind === 'object' ? redirects.entries.map(({ key, value }) => [key, value]) : []),
    rest: rest.map((entry) => ({ ...entry, kind: 'object', entries: [entry] })),
  };
}

function isOurs(root: DataNode, entry: DataEntry): boolean {
  const { key } = entry;
  const isSection = (sectionNames as readonly string[]).includes(key);
  return (
    (isSection || key === 'redirects') &&
    fieldOf(root, key) === entry &&
    (isSection ? entry.value.kind === 'list' || isEmptyValue(entry.value) : true)
  );
}

/** Records of a section as they stand; none where the section is missing, or is no list. */
export function recordsOf(root: DataNode, section: SectionName): readonly DataNode[] {
  const value = fieldOf(root, section)?.value;
  return value?.kind === 'list' ? value.items : [];
}

/** Gives up where something else than a list, or an object, stands under a key of the file. */
export function expectKind(root: DataNode, key: string, kind: 'list' | 'object'): void {
  const value = fieldOf(root, key)?.value;
  if (isEmptyValue(value) || value?.kind === kind) return;
  throw new Refusal(`"${key}" is no ${kind} in this file, so nothing can be added to it. Correct it first.`);
}
