import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Pair, Scalar, YAMLMap } from 'yaml';
import type { DataNode } from '../data-node';
import type { SectionName } from '../schema';
import { reach } from './data-values';
import { expectKind, recordsOf, valuesOf } from './dataset-text';
import type { DatasetText, DatasetValues } from './dataset-text';
import { Refusal } from './record-edit';
import type { FieldPath, TextSplice } from './record-edit';
import { layoutOf, lineStart } from './text-layout';
import type { TextLayout } from './text-layout';
import { writeYamlBlock, writeYamlKey } from './write-yaml';
import type { Quoting, YamlStyle } from './write-yaml';
import { childOf, colonEnd, contentEnd, keyStart, pairOf, shared } from './yaml-nodes';
import { YamlSplicer } from './yaml-splicer';

/**
 * A YAML file of which the root was read. The library's document says where everything stands and how it is written; only what must
 * change is cut, because its `toString` would set the whole file anew.
 */
export class YamlText implements DatasetText {
  readonly lists: DatasetValues['lists'];
  readonly redirects: DatasetValues['redirects'];
  readonly rest: DatasetValues['rest'];
  readonly #root: DataNode;
  readonly #map: YAMLMap;
  readonly #layout: TextLayout;
  readonly #splicer: YamlSplicer;

  /** `root`: of the same text, as `readYaml` gave it. */
  constructor(text: string, root: DataNode, eol?: string) {
    ({ lists: this.lists, redirects: this.redirects, rest: this.rest } = valuesOf(root));
    this.#root = root;
    const { contents } = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      keepSourceTokens: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    if (!isMap(contents)) throw new Refusal('The file is no object with fields.');
    this.#map = contents as YAMLMap;
    this.#layout = layoutOf(text, eol);
    this.#splicer = new YamlSplicer(this.#layout);
  }

  set(section: SectionName, index: number, path: FieldPath, value: DataNode | undefined): readonly TextSplice[] {
    const record = recordsOf(this.#root, section)[index];
    const reached = record && reach(record, path, value);
    if (reached === undefined) return [];
    let node: unknown = this.#map;
    for (const key of [section, index, ...path.slice(0, reached.depth)]) node = childOf(node, key);
    const style = this.#styleOf(section);
    if (reached.value !== undefined) return this.#splicer.put(node, reached.key, reached.value, style);
    if (isMap(node)) return this.#splicer.removeFields(node, String(reached.key), section, index, path);
    return isSeq(node) ? this.#splicer.removeItems(node, new Set([Number(reached.key)]), undefined) : [];
  }

  removeRecords(section: SectionName, indexes: ReadonlySet<number>): readonly TextSplice[] {
    const pair = pairOf(this.#map, section);
    return isSeq(pair?.value) ? this.#splicer.removeItems(pair.value, indexes, pair) : [];
  }

  addRecords(additions: ReadonlyMap<SectionName, readonly DataNode[]>): readonly TextSplice[] {
    const splices: TextSplice[] = [];
    const missing: [string, DataNode][] = [];
    for (const [section, records] of additions) {
      if (records.length === 0) continue;
      expectKind(this.#root, section, 'list');
      const pair = pairOf(this.#map, section);
      if (pair === undefined) missing.push([section, { kind: 'list', items: records, start: 0, end: 0 }]);
      else splices.push(...this.#append(pair, records, this.#styleOf(section)));
    }
    if (missing.length > 0) splices.push(...this.#addToRoot(missing, this.#styleOf('actors')));
    return splices;
  }

  setRedirects(redirects: ReadonlyMap<string, string>): readonly TextSplice[] {
    expectKind(this.#root, 'redirects', 'object');
    const entries = [...redirects].map(([key, to]): [string, DataNode] => [key, { kind: 'scalar', value: to, start: 0, end: 0 }]);
    const style = { ...this.#styleOf('actors'), hasInlineRecords: false };
    const pair = pairOf(this.#map, 'redirects');
    if (isMap(pair?.value)) {
      const map = pair.value;
      const missing = entries.filter(([key]) => pairOf(map, key) === undefined);
      const present = entries.filter(([key]) => pairOf(map, key) !== undefined);
      const splices = present.flatMap(([key, to]) => this.#splicer.put(map, key, to, style));
      return missing.length === 0 ? splices : [...splices, ...this.#splicer.addFields(map, missing, style)];
    }
    const object: DataNode = {
      kind: 'object',
      entries: entries.map(([key, value]) => ({ key, value, start: 0, end: 0 })),
      start: 0,
      end: 0,
    };
    return pair === undefined
      ? this.#addToRoot([['redirects', object]], style)
      : this.#splicer.replace(pair, object, style, this.#map.flow === true);
  }

  #addToRoot(fields: readonly (readonly [string, DataNode])[], style: YamlStyle): readonly TextSplice[] {
    if (this.#map.flow === true) return this.#splicer.addFields(this.#map, fields, style);
    const [first] = this.#map.items;
    const indent = ' '.repeat(first === undefined ? 0 : this.#splicer.column(keyStart(first)));
    return [this.#atEnd(fields.map(([key, value]) => indent + this.#section(key, value, style, indent.length)))];
  }

  #section(key: string, value: DataNode, style: YamlStyle, base: number): string {
    const { eol, unit } = this.#layout;
    const column = base + (unit.includes('\t') ? 2 : unit.length);
    const block = { ...style, hasInlineRecords: false };
    return `${writeYamlKey(key)}:${eol}${' '.repeat(column)}${writeYamlBlock(value, column, block)}`;
  }

  #append(pair: Pair, records: readonly DataNode[], style: YamlStyle): readonly TextSplice[] {
    const list = pair.value;
    if (isSeq(list) && list.items.length > 0) return this.#splicer.appendItems(list, records, style);
    if (isAlias(list)) throw shared();
    if (this.#map.flow === true) return this.#splicer.replace(pair, { kind: 'list', items: records, start: 0, end: 0 }, style, true);
    const { eol, unit } = this.#layout;
    const column = this.#splicer.column(keyStart(pair)) + (unit.includes('\t') ? 2 : unit.length);
    const items = records.map((record) => `${eol}${' '.repeat(column)}- ${writeYamlBlock(record, column + 2, style)}`).join('');
    const [start, end] = isSeq(list) ? this.#splicer.placeOf(list) : isScalar(list) ? (list.range ?? [0, 0]) : [0, 0];
    const colon = colonEnd(pair);
    const hasComment = this.#layout.text.slice(colon, start).includes('#');
    return this.#splicer.below(items, hasComment ? start : colon, Math.max(colon, end));
  }

  /** Whole lines at the end of the document. */
  #atEnd(lines: readonly string[]): TextSplice {
    const { text, eol } = this.#layout;
    const block = lines.join(eol);
    const marker = /^\.\.\.[ \t]*(?:#.*)?$/gm;
    marker.lastIndex = contentEnd(this.#map);
    const at = marker.exec(text)?.index ?? text.length;
    const isAtLineStart = lineStart(text, at) === at;
    return { start: at, end: at, newText: `${isAtLineStart ? '' : eol}${block}${at < text.length || isAtLineStart ? eol : ''}` };
  }

  /** How the records of a section are written, as its last ones show. */
  #styleOf(section: SectionName): YamlStyle {
    const list = pairOf(this.#map, section)?.value;
    const last = isSeq(list) ? list.items.slice(-20) : [];
    const records = last.filter((item): item is YAMLMap => isMap(item));
    const values = records.flatMap(({ items }) => items.map(({ value }) => value));
    const strings = values.filter((value): value is Scalar<string> => isScalar(value) && typeof value.value === 'string');
    const quoted = strings.map(({ type }) => type).filter((type): type is Quoting => type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE');
    return {
      eol: this.#layout.eol,
      quoting: quoted.length * 2 > strings.length ? (quoted[0] ?? 'PLAIN') : 'PLAIN',
      hasOpenLists: values.some((value) => isSeq(value) && value.flow !== true),
      hasInlineRecords: records.at(-1)?.flow === true,
    };
  }
}
