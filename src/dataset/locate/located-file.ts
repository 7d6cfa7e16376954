import { parseTree, type Node as JsonNode } from 'jsonc-parser';
import { fieldOf, maxDepth, type DataEntry, type DataNode, type DataObject, type DataScalar } from '../data-node';
import type { FileFormat } from '../read-file';
import { readJson } from '../read-json';
import { readYaml } from '../read-yaml';
import { sectionNamed } from '../field-info';
import { recordNames, sectionNames, type SectionName } from '../schema';

/**
 * A dataset file as it stands in an editor: its records with the place of every value. Made also of broken text, as far as it can
 * be made out, because text is broken while somebody types. For editing help; what counts as data is read by `read-file.ts`.
 */
export interface LocatedFile {
  readonly format: FileFormat;
  /** In the order of the file; in JSON Lines one for each kind of record that it has. */
  readonly sections: readonly LocatedSection[];
  readonly redirects: readonly LocatedRedirect[];
  /** Keys of the file itself that are no section; none in JSON Lines. */
  readonly others: readonly DataEntry[];
}

/** The records of one section. */
export interface LocatedSection {
  readonly name: SectionName;
  /** Place of its key; in JSON Lines that of its first record. Offsets, half-open. */
  readonly start: number;
  readonly end: number;
  readonly records: readonly LocatedRecord[];
}

/** One record, valid or not. */
export interface LocatedRecord {
  readonly section: SectionName;
  readonly node: DataObject;
}

/** An old id and the one that took its place. */
export interface LocatedRedirect {
  readonly from: { readonly value: string; readonly start: number; readonly end: number };
  readonly to: DataNode;
}

/** Which part of a text is read. Left out: all of it. */
export interface LocateOptions {
  /** In JSON Lines only the line of this offset. */
  readonly around?: number;
  /** Only what may hold this text: other lines of JSON Lines are passed over, and so is any other file without it. */
  readonly holding?: string;
}

/** Reads a text; never throws. A text that is nothing like a dataset file gives no records. */
export function locateFile(text: string, format: FileFormat, options: LocateOptions = {}): LocatedFile {
  const parts = new Parts(format);
  if (format === 'jsonl') readLines(text, options, parts);
  else if (options.holding === undefined || mayHold(text, options.holding)) readWhole(readTolerantly(text, format), parts);
  return { format, sections: [...parts.sections.values()], redirects: parts.redirects, others: parts.others };
}

/** Id of a record with its place; `undefined`: it has none (roles and positions never do). */
export function idOf({ node }: LocatedRecord): DataScalar | undefined {
  const value = fieldOf(node, 'id')?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value : undefined;
}

/** Text of a field of a record; `undefined`: it has none, or no text. */
export function textOfField({ node }: LocatedRecord, key: string): string | undefined {
  const value = fieldOf(node, key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

class Parts {
  readonly format: FileFormat;
  readonly sections = new Map<string, { name: SectionName; start: number; end: number; records: LocatedRecord[] }>();
  readonly redirects: LocatedRedirect[] = [];
  readonly others: DataEntry[] = [];

  constructor(format: FileFormat) {
    this.format = format;
  }

  section(name: SectionName, { start, end }: { start: number; end: number }): LocatedRecord[] {
    const known = this.sections.get(name) ?? { name, start, end, records: [] };
    this.sections.set(name, known);
    return known.records;
  }
}

function readWhole(root: DataNode | undefined, parts: Parts): void {
  if (root?.kind !== 'object') return;
  for (const entry of root.entries) {
    const section = sectionNamed(entry.key);
    if (section === undefined) {
      parts.others.push(entry);
      if (entry.key === 'redirects' && entry.value.kind === 'object')
        for (const { key, start, end, value } of entry.value.entries) parts.redirects.push({ from: { value: key, start, end }, to: value });
      continue;
    }
    const records = parts.section(section, entry);
    if (entry.value.kind !== 'list') continue;
    for (const node of entry.value.items) if (node.kind === 'object') records.push({ section, node });
  }
}

function readLines(text: string, { around, holding }: LocateOptions, parts: Parts): void {
  if (around !== undefined) {
    const start = text.lastIndexOf('\n', around - 1) + 1;
    readLine(text.slice(start, lineEndOf(text, around)), start, parts);
    return;
  }
  for (let start = 0; start < text.length;) {
    const end = lineEndOf(text, start);
    const line = text.slice(start, end);
    if (holding === undefined || mayHold(line, holding)) readLine(line, start, parts);
    start = end + 1;
  }
}

function readLine(line: string, start: number, parts: Parts): void {
  const node = readTolerantly(line, 'json', start);
  const name = fieldOf(node, 'record')?.value;
  if (node?.kind !== 'object' || name?.kind !== 'scalar') return;
  const section = sectionNames.find((each) => recordNames[each] === name.value);
  if (section !== undefined) parts.section(section, node).push({ section, node });
  else if (name.value === 'redirect') {
    const from = fieldOf(node, 'from')?.value;
    const to = fieldOf(node, 'to')?.value;
    if (from?.kind === 'scalar' && typeof from.value === 'string' && to !== undefined)
      parts.redirects.push({ from: { value: from.value, start: from.start, end: from.end }, to });
  }
}

/** The structure of a text, also of a broken one. */
function readTolerantly(text: string, format: 'json' | 'yaml', base = 0): DataNode | undefined {
  if (format === 'yaml') return readYaml(text, true).root;
  const strict = readJson(text, base);
  if (strict.root !== undefined || text.trim() === '') return strict.root;
  try {
    const tree = parseTree(text, [], { allowTrailingComma: true, disallowComments: false });
    return tree && fromJson(tree, base, 0);
  } catch {
    // Nested deeper than the library's recursion goes.
    return undefined;
  }
}

function fromJson(node: JsonNode, base: number, depth: number): DataNode | undefined {
  const start = base + node.offset;
  const end = start + node.length;
  if (depth > maxDepth) return undefined;
  if (node.type === 'array')
    return { kind: 'list', start, end, items: (node.children ?? []).flatMap((child) => fromJson(child, base, depth + 1) ?? []) };
  if (node.type !== 'object') return { kind: 'scalar', start, end, value: (node.value ?? null) as DataScalar['value'] };
  const entries = (node.children ?? []).flatMap(({ children = [] }): DataEntry[] => {
    const [key, value] = children;
    if (key === undefined || typeof key.value !== 'string') return [];
    const keyEnd = base + key.offset + key.length;
    const read = value && fromJson(value, base, depth + 1);
    return [
      {
        key: key.value,
        start: base + key.offset,
        end: keyEnd,
        value: read ?? { kind: 'scalar', value: null, start: keyEnd, end: keyEnd },
      },
    ];
  });
  return { kind: 'object', start, end, entries };
}

/** An escape may write any character: then the text is no help. */
function mayHold(text: string, wanted: string): boolean {
  return text.includes(wanted) || text.includes('\\u') || text.includes('\\x') || /["\\\n]/.test(wanted);
}

function lineEndOf(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}
