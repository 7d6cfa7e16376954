import type { DataNode, DataObject } from '../data-node';
import { fieldOf } from '../data-node';
import { readJson } from '../read-json';
import { recordNames, sectionNames } from '../schema';
import type { SectionName } from '../schema';
import type { DatasetText } from './dataset-text';
import { setInJson, writeInline } from './edit-json';
import { isCompact } from './flow-splices';
import { Refusal } from './record-edit';
import type { FieldPath, TextSplice } from './record-edit';
import { layoutOf } from './text-layout';

interface Line {
  readonly node: DataObject;
  readonly start: number;
  /** Its line break included. */
  readonly end: number;
}

/** A file of JSON Lines. Lines that cannot be read are left as they are. */
export class LinesText implements DatasetText {
  readonly lists: Map<SectionName, DataNode[]>;
  readonly redirects = new Map<string, DataNode>();
  readonly rest: DataNode[] = [];
  readonly #text: string;
  readonly #eol: string;
  readonly #lines = new Map<SectionName, Line[]>(sectionNames.map((name) => [name, []]));
  readonly #redirectLines = new Map<string, Line>();

  constructor(text: string, eol?: string) {
    this.#text = text;
    this.#eol = layoutOf(text, eol).eol;
    this.lists = new Map(sectionNames.map((name) => [name, []]));
    for (let start = 0; start < text.length;) {
      // As the reader has it, only a line feed ends a line.
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline + 1;
      this.#take(text.slice(start, end), start, end);
      start = end;
    }
  }

  set(section: SectionName, index: number, path: FieldPath, value: DataNode | undefined): readonly TextSplice[] {
    if (path[0] === 'record') throw new Refusal('What kind of record a line holds cannot be changed.');
    const line = this.#lines.get(section)?.[index];
    if (line === undefined) return [];
    const text = this.#text.slice(line.start, line.end);
    const { root } = readJson(text);
    const splices = root === undefined ? [] : setInJson(layoutOf(text), root, path, value);
    return splices.map(({ start, end, newText }) => ({ start: line.start + start, end: line.start + end, newText }));
  }

  removeRecords(section: SectionName, indexes: ReadonlySet<number>): readonly TextSplice[] {
    const lines = this.#lines.get(section) ?? [];
    return lines.flatMap(({ start, end }, index) => (indexes.has(index) ? [{ start, end, newText: '' }] : []));
  }

  addRecords(additions: ReadonlyMap<SectionName, readonly DataNode[]>): readonly TextSplice[] {
    const lines = [...additions].flatMap(([section, records]) => records.map((record) => this.#write(recordNames[section], record)));
    return lines.length === 0 ? [] : [this.#atEnd(lines)];
  }

  setRedirects(redirects: ReadonlyMap<string, string>): readonly TextSplice[] {
    const splices: TextSplice[] = [];
    const lines: string[] = [];
    for (const [from, to] of redirects) {
      const old = fieldOf(this.#redirectLines.get(from)?.node, 'to')?.value;
      if (old !== undefined) splices.push({ start: old.start, end: old.end, newText: JSON.stringify(to) });
      else lines.push(this.#write('redirect', { kind: 'object', start: 0, end: 0, entries: [field('from', from), field('to', to)] }));
    }
    return lines.length === 0 ? splices : [...splices, this.#atEnd(lines)];
  }

  #take(line: string, start: number, end: number): void {
    if (line.trim() === '') return;
    const { root } = readJson(line, start);
    const name = fieldOf(root, 'record')?.value;
    const section = sectionNames.find((each) => name?.kind === 'scalar' && recordNames[each] === name.value);
    if (root?.kind !== 'object') {
      this.rest.push({ kind: 'scalar', value: line.trim(), start, end });
    } else if (section !== undefined) {
      this.#lines.get(section)?.push({ node: root, start, end });
      this.lists.get(section)?.push({ ...root, entries: root.entries.filter(({ key }) => key !== 'record') });
    } else if (name?.kind === 'scalar' && name.value === 'redirect') this.#takeRedirect(root, start, end);
    else this.rest.push(root);
  }

  #takeRedirect(node: DataObject, start: number, end: number): void {
    const from = fieldOf(node, 'from')?.value;
    const to = fieldOf(node, 'to')?.value;
    const isNew = from?.kind === 'scalar' && typeof from.value === 'string' && to !== undefined && !this.redirects.has(from.value);
    if (!isNew) this.rest.push(node);
    else {
      this.redirects.set(String(from.value), to);
      this.#redirectLines.set(String(from.value), { node, start, end });
    }
  }

  #write(name: string, record: DataNode): string {
    const entries = record.kind === 'object' ? record.entries : [];
    const line: DataNode = {
      kind: 'object',
      start: 0,
      end: 0,
      entries: [field('record', name), ...entries.filter(({ key }) => key !== 'record')],
    };
    return writeInline(line, isCompact(this.#text));
  }

  #atEnd(lines: readonly string[]): TextSplice {
    const eol = this.#eol;
    const at = this.#text.length;
    const isOnNewLine = this.#text === '' || this.#text.endsWith('\n');
    return { start: at, end: at, newText: `${isOnNewLine ? '' : eol}${lines.join(eol)}${eol}` };
  }
}

const field = (key: string, value: string): DataObject['entries'][number] => ({
  key,
  start: 0,
  end: 0,
  value: { kind: 'scalar', value, start: 0, end: 0 },
});
