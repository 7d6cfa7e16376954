import type { DataEntry, DataNode, DataObject } from '../data-node';
import { fieldOf, maxDepth, shorten } from '../data-node';
import { Refusal } from './record-edit';
import type { FieldPath, RecordFields } from './record-edit';

/** Values apart from any text: nodes whose places mean nothing. */
const nowhere = { start: 0, end: 0 } as const;

const entry = (key: string, value: DataNode): DataEntry => ({ ...nowhere, key, value });

/** Node of a plain value. Gives up on what no dataset file can hold. */
export function nodeOf(value: unknown, depth = 0): DataNode {
  if (depth > maxDepth) throw new Refusal('A value is nested too deeply to be written.');
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return { ...nowhere, kind: 'scalar', value };
  if (typeof value === 'number' && Number.isFinite(value)) return { ...nowhere, kind: 'scalar', value: Object.is(value, -0) ? 0 : value };
  if (Array.isArray(value))
    return { ...nowhere, kind: 'list', items: (value as readonly unknown[]).map((item) => nodeOf(item, depth + 1)) };
  if (typeof value === 'object') return objectOf(value as RecordFields, depth);
  throw new Refusal(`A value cannot be written to a dataset: ${shorten(String(value))}.`);
}

/** Node of an object; fields that are `undefined` are left out. */
export function objectOf(fields: RecordFields, depth = 0): DataObject {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...nowhere, kind: 'object', entries: entries.map(([key, value]) => entry(key, nodeOf(value, depth + 1))) };
}

/** True where both hold the same values in the same order, wherever they stand. */
export function isSameValue(a: DataNode | undefined, b: DataNode | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'scalar') return a.value === (b as typeof a).value;
  if (a.kind === 'list') {
    const { items } = b as typeof a;
    return a.items.length === items.length && a.items.every((item, i) => isSameValue(item, items[i]));
  }
  const { entries } = b as typeof a;
  return (
    a.entries.length === entries.length &&
    a.entries.every(({ key, value }, i) => key === entries[i]?.key && isSameValue(value, entries[i].value))
  );
}

/** True for a field or section without a value, which counts as left out. */
export function isEmptyValue(node: DataNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value === null);
}

/** What a path leads through when it is followed as far as there are values. */
export interface Reached {
  /** Nearest container on the way that exists. */
  readonly parent: DataNode;
  /** Its key or index that is to be set. */
  readonly key: string | number;
  /** How many keys of the path lead to `parent`. */
  readonly depth: number;
  /** What stands there, `undefined`: nothing. */
  readonly present: DataNode | undefined;
  /** What is to be put there: `value` with all that is missing around it; `undefined` to remove. */
  readonly value: DataNode | undefined;
}

/** Follows a path into a record. `undefined`: there is nothing to remove. Gives up where the path leads into a text or a gap. */
export function reach(record: DataNode, path: FieldPath, value: DataNode | undefined): Reached | undefined {
  let parent = record;
  for (let i = 0; ; i++) {
    const key = path[i];
    if (key === undefined) throw new Refusal('A whole record cannot be set; remove it and add another.');
    const present = childOf(parent, key);
    const isLast = i === path.length - 1;
    if (isLast || present === undefined || isEmptyValue(present)) {
      if (value === undefined) return present === undefined || !isLast ? undefined : { parent, key, depth: i, present, value };
      return { parent, key, depth: i, present, value: wrapped(value, path.slice(i + 1)) };
    }
    parent = present;
  }
}

function childOf(parent: DataNode, key: string | number): DataNode | undefined {
  if (parent.kind === 'object' && typeof key === 'string') return fieldOf(parent, key)?.value;
  if (parent.kind === 'list' && typeof key === 'number' && key >= 0 && key <= parent.items.length) return parent.items[key];
  const found = parent.kind === 'object' ? 'an object' : parent.kind === 'list' ? 'a list that is shorter' : 'a single value';
  throw new Refusal(`${JSON.stringify(key)} cannot be set, because ${found} stands there.`);
}

function wrapped(value: DataNode, path: FieldPath): DataNode {
  return path.reduceRight<DataNode>((inner, key) => {
    if (typeof key === 'string') return { ...nowhere, kind: 'object', entries: [entry(key, inner)] };
    if (key === 0) return { ...nowhere, kind: 'list', items: [inner] };
    throw new Refusal(`Item ${key + 1} cannot be set, because the list is shorter.`);
  }, value);
}

/** The record with a value set, or removed, as {@link reach} finds the place. */
export function withValue(record: DataNode, path: FieldPath, value: DataNode | undefined): DataNode {
  const reached = reach(record, path, value);
  return reached === undefined ? record : putAt(record, path.slice(0, reached.depth + 1), reached.value);
}

function putAt(node: DataNode, [key, ...rest]: FieldPath, value: DataNode | undefined): DataNode {
  const present = key === undefined ? undefined : childOf(node, key);
  const put = rest.length === 0 || present === undefined ? value : putAt(present, rest, value);
  if (node.kind === 'list') {
    const items = [...node.items];
    items.splice(Number(key), 1, ...(put === undefined ? [] : [put]));
    return { ...node, items };
  }
  if (node.kind !== 'object') return node;
  const { entries } = node;
  // Of a key that stands twice the last counts: to remove it all must go, or the first would come to light.
  if (put === undefined) return { ...node, entries: entries.filter((each) => each.key !== key) };
  const last = entries.findLastIndex((each) => each.key === key);
  if (last < 0) return { ...node, entries: [...entries, entry(String(key), put)] };
  return { ...node, entries: entries.map((each, i) => (i === last ? { ...each, value: put } : each)) };
}
