import type { DataNode } from '../data-node';
import { fieldOf } from '../data-node';
import { readJson } from '../read-json';
import type { SectionName } from '../schema';
import { isEmptyValue, reach } from './data-values';
import { bracketed, insertParts, isCompact, removeParts } from './flow-splices';
import type { Writer } from './flow-splices';
import type { FieldPath, TextSplice } from './record-edit';
import { expectKind, recordsOf, valuesOf } from './dataset-text';
import type { DatasetText, DatasetValues } from './dataset-text';
import { indentOf, layoutOf } from './text-layout';
import type { TextLayout } from './text-layout';

/** Values that fit into so many characters are written in one line. */
export const longestLine = 100;

/** A JSON file of which the root object was read. */
export class JsonText implements DatasetText {
  readonly lists: DatasetValues['lists'];
  readonly redirects: DatasetValues['redirects'];
  readonly rest: DatasetValues['rest'];
  readonly #root: DataNode;
  readonly #layout: TextLayout;

  constructor(text: string, root: DataNode, eol?: string) {
    ({ lists: this.lists, redirects: this.redirects, rest: this.rest } = valuesOf(root));
    this.#root = root;
    this.#layout = layoutOf(text, eol);
  }

  set(section: SectionName, index: number, path: FieldPath, value: DataNode | undefined): readonly TextSplice[] {
    const record = recordsOf(this.#root, section)[index];
    return record === undefined ? [] : setInJson(this.#layout, record, path, value);
  }

  removeRecords(section: SectionName, indexes: ReadonlySet<number>): readonly TextSplice[] {
    const list = fieldOf(this.#root, section)?.value;
    return list === undefined ? [] : removeParts(this.#layout, bracketed(list), (index) => indexes.has(index));
  }

  addRecords(additions: ReadonlyMap<SectionName, readonly DataNode[]>): readonly TextSplice[] {
    const splices: TextSplice[] = [];
    const sections: Writer[] = [];
    for (const [section, records] of additions) {
      if (records.length === 0) continue;
      expectKind(this.#root, section, 'list');
      const entry = fieldOf(this.#root, section);
      if (entry?.value.kind === 'list') {
        const writers = records.map((record) => this.#recordWriter(record));
        splices.push(insertParts(this.#layout, bracketed(entry.value), writers, !isCompact(this.#layout.text)));
      } else {
        const list: DataNode = { kind: 'list', items: records, start: 0, end: 0 };
        if (entry === undefined) sections.push(this.#fieldWriter(section, list));
        else splices.push({ ...placeOf(entry.value), newText: writeOpen(this.#layout, list, this.#layout.unit) });
      }
    }
    if (sections.length > 0) splices.push(insertParts(this.#layout, bracketed(this.#root), sections, true));
    return splices;
  }

  setRedirects(redirects: ReadonlyMap<string, string>): readonly TextSplice[] {
    expectKind(this.#root, 'redirects', 'object');
    const entry = fieldOf(this.#root, 'redirects');
    const values = [...redirects].map(([from, to]) => ({ key: from, value: scalar(to), start: 0, end: 0 }));
    if (entry === undefined || isEmptyValue(entry.value)) {
      const object: DataNode = { kind: 'object', entries: values, start: 0, end: 0 };
      if (entry !== undefined) return [{ ...placeOf(entry.value), newText: writeOpen(this.#layout, object, this.#layout.unit) }];
      return [insertParts(this.#layout, bracketed(this.#root), [this.#fieldWriter('redirects', object)], true)];
    }
    const present = values.flatMap(({ key, value }) => {
      const old = fieldOf(entry.value, key)?.value;
      return old === undefined ? [] : [{ ...placeOf(old), newText: writeInline(value) }];
    });
    const missing = values.filter(({ key }) => fieldOf(entry.value, key) === undefined);
    const writers = missing.map(({ key, value }) => this.#fieldWriter(key, value));
    return writers.length === 0 ? present : [...present, insertParts(this.#layout, bracketed(entry.value), writers, true)];
  }

  #recordWriter(record: DataNode): Writer {
    return (indent, isOpen) => (isOpen ? writeOpen(this.#layout, record, indent) : writeInline(record, isCompact(this.#layout.text)));
  }

  #fieldWriter(key: string, value: DataNode): Writer {
    const isCompactText = isCompact(this.#layout.text);
    return (indent, isOpen) => {
      const text =
        !isCompactText && (isOpen || value.kind !== 'scalar') ? writeOpen(this.#layout, value, indent) : writeInline(value, isCompactText);
      return JSON.stringify(key) + (isCompactText ? ':' : ': ') + text;
    };
  }
}

/** Puts a value into an object of JSON, or removes it. */
export function setInJson(layout: TextLayout, record: DataNode, path: FieldPath, value: DataNode | undefined): readonly TextSplice[] {
  const reached = reach(record, path, value);
  if (reached === undefined) return [];
  const { parent, key, present } = reached;
  if (reached.value === undefined) {
    const isRemoved = (index: number) => (parent.kind === 'object' ? parent.entries[index]?.key === key : index === key);
    return removeParts(layout, bracketed(parent), isRemoved);
  }
  const put = reached.value;
  const isCompactText = isCompact(layout.text);
  if (present !== undefined) {
    const isOpen = /[\r\n]/.test(layout.text.slice(present.start, present.end));
    const indent = indentOf(layout.text, present.start);
    const newText = isOpen ? writeOpen(layout, put, indent) : writeInline(put, isCompactText);
    return [{ ...placeOf(present), newText }];
  }
  const name = parent.kind === 'object' ? JSON.stringify(key) + (isCompactText ? ':' : ': ') : '';
  const write: Writer = (indent, isOpen) =>
    name + (isOpen ? writeFitting(layout, put, indent, name.length) : writeInline(put, isCompactText));
  const isOpenRecord = parent.kind === 'object' && /[\r\n]/.test(layout.text.slice(parent.start, parent.end));
  return [insertParts(layout, bracketed(parent), [isOpenRecord ? (indent) => write(indent, true) : write], false)];
}

const placeOf = ({ start, end }: DataNode) => ({ start, end });
const scalar = (value: string): DataNode => ({ kind: 'scalar', value, start: 0, end: 0 });

/** JSON of a value in one line. */
export function writeInline(value: DataNode, isCompactText = false): string {
  const comma = isCompactText ? ',' : ', ';
  if (value.kind === 'scalar') return JSON.stringify(value.value);
  if (value.kind === 'list') return `[${value.items.map((item) => writeInline(item, isCompactText)).join(comma)}]`;
  const fields = value.entries.map(
    (each) => JSON.stringify(each.key) + (isCompactText ? ':' : ': ') + writeInline(each.value, isCompactText),
  );
  return `{${fields.join(comma)}}`;
}

/** JSON of a value over lines: each field of an object has its own, what fits stays in one. */
export function writeOpen(layout: TextLayout, value: DataNode, indent: string): string {
  const inner = indent + layout.unit;
  if (value.kind === 'scalar') return writeInline(value);
  const [open, close] = value.kind === 'list' ? ['[', ']'] : ['{', '}'];
  const parts =
    value.kind === 'list'
      ? value.items.map((item) => (item.kind === 'object' ? writeOpen(layout, item, inner) : writeFitting(layout, item, inner, 0)))
      : value.entries.map(({ key, value: each }) => {
          const name = `${JSON.stringify(key)}: `;
          return name + writeFitting(layout, each, inner, name.length);
        });
  if (parts.length === 0) return open + close;
  return `${open}${layout.eol}${parts.map((part) => inner + part).join(`,${layout.eol}`)}${layout.eol}${indent}${close}`;
}

function writeFitting(layout: TextLayout, value: DataNode, indent: string, nBefore: number): string {
  const inline = writeInline(value);
  return indent.length + nBefore + inline.length <= longestLine ? inline : writeOpen(layout, value, indent);
}

/** Root object of a JSON text; `undefined` where there is none or the text is broken. */
export function jsonRoot(text: string): DataNode | undefined {
  const { root, problems } = readJson(text);
  return problems.some(({ severity }) => severity === 'error') ? undefined : root;
}
