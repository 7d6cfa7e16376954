import type { DataNode } from '../data-node';
import { fieldOf, toPlainValue } from '../data-node';
import { mergeFields } from '../merge-fields';
import { fileFormatOf } from '../read-file';
import { referenceFields } from '../record-fields';
import { sectionNames } from '../schema';
import type { SectionName } from '../schema';
import type { EditsByFile } from './dataset-store';
import { isSameValue, nodeOf } from './data-values';
import type { DatasetValues } from './dataset-text';
import { readDatasetValues } from './edit-dataset-text';
import type { RecordEdit, RecordFields } from './record-edit';

/** Files of a dataset and their texts. */
export type DatasetTexts = ReadonlyMap<string, string>;

/**
 * The edits that make one actor of two: what only the second has goes into the first, its name becomes an alias, whatever refers to it
 * refers to the first, and a redirect leads there from its old id. Text: why that cannot be.
 */
export function mergeActorEdits(texts: DatasetTexts, keep: string, drop: string): EditsByFile | string {
  const files = [...texts].flatMap(([path, text]): FileValues[] => {
    const format = fileFormatOf(path);
    const values = format === undefined ? undefined : readDatasetValues(text, format);
    return values === undefined ? [] : [{ path, values }];
  });
  const kept = findActor(files, keep);
  const dropped = findActor(files, drop);
  if (keep === drop || kept === undefined) return `There is no other actor "${keep}" in the files of this dataset that can be read.`;
  if (dropped === undefined) return `There is no actor "${drop}" in the files of this dataset that can be read.`;
  if (files.some(({ values }) => isIdOfOther(values, drop))) {
    return `Another record has the id "${drop}" too, and a redirect would take it away. Give one of the two another id first.`;
  }
  const edits = new Map<string, RecordEdit[]>();
  const add = (path: string, more: readonly RecordEdit[]): void => {
    if (more.length > 0) edits.set(path, [...(edits.get(path) ?? []), ...more]);
  };
  for (const { path, values } of files) add(path, referenceEdits(values, keep, drop));
  add(kept.path, fieldEdits(keep, replacedIn(kept.record, keep, drop), replacedIn(dropped.record, keep, drop)));
  add(dropped.path, [{ kind: 'remove', section: 'actors', record: { id: drop } }]);
  add(kept.path, [{ kind: 'redirect', from: drop, to: keep }]);
  return edits;
}

interface FileValues {
  readonly path: string;
  readonly values: DatasetValues;
}

function findActor(files: readonly FileValues[], id: string): { readonly path: string; readonly record: DataNode } | undefined {
  for (const { path, values } of files) {
    const record = values.lists.get('actors')?.find((each) => isText(fieldOf(each, 'id')?.value, id));
    if (record !== undefined) return { path, record };
  }
  return undefined;
}

function isIdOfOther({ lists }: DatasetValues, id: string): boolean {
  return [...lists].some(([section, records]) => section !== 'actors' && records.some((each) => isText(fieldOf(each, 'id')?.value, id)));
}

function fieldEdits(id: string, first: RecordFields, second: RecordFields): readonly RecordEdit[] {
  const { id: _id, ...rest } = second;
  const merged = mergeFields('actors', first, { id: first['id'], ...rest }, () => undefined);
  return Object.entries(merged).flatMap(([name, value]): RecordEdit[] => {
    if (isSameValue(nodeOf(value), first[name] === undefined ? undefined : nodeOf(first[name]))) return [];
    const before = first[name];
    // What is longer by some items keeps its others as they are written.
    if (Array.isArray(value) && Array.isArray(before)) {
      const more = (value as readonly unknown[]).slice(before.length);
      return more.map((item, i) => ({ kind: 'set', section: 'actors', record: { id }, path: [name, before.length + i], value: item }));
    }
    return [{ kind: 'set', section: 'actors', record: { id }, path: [name], value }];
  });
}

function replacedIn(record: DataNode, keep: string, drop: string): RecordFields {
  const fields = toPlainValue(record) as RecordFields;
  const { memberOf } = fields;
  if (!Array.isArray(memberOf)) return fields;
  const members = [...new Set((memberOf as readonly unknown[]).map((each) => (each === drop ? keep : each)))];
  return { ...fields, memberOf: members.filter((each) => each !== keep) };
}

/** Every field that names the actor, and redirects to it. The two actors themselves are left to {@link fieldEdits}. */
function referenceEdits({ lists, redirects }: DatasetValues, keep: string, drop: string): readonly RecordEdit[] {
  const edits: RecordEdit[] = [...redirects].flatMap(([from, to]) =>
    isText(to, drop) && from !== keep ? [{ kind: 'redirect', from, to: keep } as const] : [],
  );
  for (const section of sectionNames) {
    const fields = Object.entries(referenceFields[section]).flatMap(([field, target]) => (target === 'actor' ? [field] : []));
    (lists.get(section) ?? []).forEach((record, index) => {
      if (section === 'actors' && isText(fieldOf(record, 'id')?.value, drop)) return;
      for (const field of fields) edits.push(...fieldReferenceEdits(section, index, record, field, keep, drop));
    });
  }
  return edits;
}

function fieldReferenceEdits(
  section: SectionName,
  index: number,
  record: DataNode,
  field: string,
  keep: string,
  drop: string,
): readonly RecordEdit[] {
  const value = fieldOf(record, field)?.value;
  const set = (path: readonly (string | number)[], to: unknown): RecordEdit => ({
    kind: 'set',
    section,
    record: { index },
    path,
    value: to,
  });
  if (isText(value, drop)) return [set([field], keep)];
  if (value?.kind !== 'list' || !value.items.some((item) => isText(item, drop))) return [];
  const hasBoth = value.items.some((item) => isText(item, keep)) || isText(fieldOf(record, 'id')?.value, keep);
  const at = value.items.flatMap((item, i) => (isText(item, drop) ? [i] : []));
  // From the end, because a removal moves what follows.
  return at.reverse().map((i, k) => set([field, i], hasBoth || k < at.length - 1 ? undefined : keep));
}

const isText = (node: DataNode | undefined, text: string): boolean => node?.kind === 'scalar' && node.value === text;
