import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { DataNode } from '../data-node';
import type { SectionName } from '../schema';
import { insertParts, removeParts } from './flow-splices';
import type { Bracketed, Writer } from './flow-splices';
import { Refusal } from './record-edit';
import type { FieldPath, TextSplice } from './record-edit';
import { isFirstInLine, lineEnd, lineStart, nextLine } from './text-layout';
import type { TextLayout } from './text-layout';
import { writeYamlBlock, writeYamlField, writeYamlFieldValue, writeYamlInline, writeYamlKey } from './write-yaml';
import type { YamlStyle } from './write-yaml';
import { colonEnd, contentEnd, dashOf, keyStart, nameOf, pairOf, quotingOf, shared } from './yaml-nodes';

/** Cuts for changes of maps and lists of a YAML text, in block style and in brackets. */
export class YamlSplicer {
  readonly #layout: TextLayout;

  constructor(layout: TextLayout) {
    this.#layout = layout;
  }

  /** Sets what stands under a key, or at an index, of a map or list. */
  put(node: unknown, key: string | number, value: DataNode, style: YamlStyle): readonly TextSplice[] {
    if (isMap(node)) {
      const pair = pairOf(node, String(key));
      return pair === undefined
        ? this.addFields(node, [[String(key), value]], style)
        : this.replace(pair, value, style, node.flow === true);
    }
    if (!isSeq(node)) throw new Refusal('A value stands where a list or object is needed.');
    const item = node.items[Number(key)];
    if (item === undefined) return this.appendItems(node, [value], style);
    if (isAlias(item)) throw shared();
    const [start, end] = this.placeOf(item as Node);
    const isFlat = node.flow === true || value.kind === 'scalar';
    return [
      {
        start,
        end,
        newText: isFlat ? writeYamlInline(value, quotingOf(item) ?? style.quoting) : writeYamlBlock(value, this.column(start), style),
      },
    ];
  }

  /** Puts another value into a field. */
  replace(pair: Pair, value: DataNode, style: YamlStyle, isInFlow: boolean): readonly TextSplice[] {
    const old = pair.value;
    if (isAlias(old)) throw shared();
    const quoting = quotingOf(old) ?? style.quoting;
    if (isScalar(old) && old.source !== '' && (value.kind === 'scalar' || isInFlow)) {
      const [start, end] = this.placeOf(old);
      return [{ start, end, newText: writeYamlInline(value, quoting) }];
    }
    const colon = colonEnd(pair);
    const column = this.column(keyStart(pair));
    const newText = isInFlow ? ` ${writeYamlInline(value, quoting)}` : writeYamlFieldValue(value, column, { ...style, quoting }).slice(1);
    if (!isScalar(old)) {
      const isOwnLine = !isInFlow && !newText.startsWith(' ');
      const [start, end] = isCollection(old) ? this.placeOf(old) : [colon, colon];
      if (isOwnLine && isCollection(old) && old.flow !== true)
        return [{ start, end, newText: writeYamlBlock(value, this.column(start), style) }];
      return [{ start: colon, end: Math.max(end, colon), newText }];
    }
    // An empty field may have a comment after it, which stays beside the name.
    const end = old.source === '' ? colon : this.placeOf(old)[1];
    return [{ start: colon, end: colon, newText: newText.startsWith(' ') ? newText : '' }, ...this.below(newText, colon, end)];
  }

  /** Lines that begin with a line break go below the line of a name; what stood there as its value goes. */
  below(newText: string, colon: number, end: number): readonly TextSplice[] {
    const gone: TextSplice[] = end > colon ? [{ start: colon, end, newText: '' }] : [];
    if (newText.startsWith(' ')) return gone;
    const at = lineEnd(this.#layout.text, end);
    return [...gone, { start: at, end: at, newText }];
  }

  /** Fields at the end of a map. */
  addFields(map: YAMLMap, fields: readonly (readonly [string, DataNode])[], style: YamlStyle): readonly TextSplice[] {
    if (map.flow === true) {
      const writers = fields.map(
        ([key, value]): Writer =>
          () =>
            `${writeYamlKey(key)}: ${writeYamlInline(value, style.quoting)}`,
      );
      return [this.#insertInFlow(map, writers)];
    }
    const first = map.items[0];
    if (first === undefined) throw new Refusal('An object without fields is written in a way that cannot be changed here.');
    const column = this.column(keyStart(first));
    const indent = ' '.repeat(column);
    const lines = fields.map(([key, value]) => indent + writeYamlField(key, value, column, style));
    return [this.#after(contentEnd(map), lines)];
  }

  /** Items at the end of a list that has some. */
  appendItems(list: YAMLSeq, values: readonly DataNode[], style: YamlStyle): readonly TextSplice[] {
    if (list.flow === true)
      return [
        this.#insertInFlow(
          list,
          values.map(
            (value): Writer =>
              () =>
                writeYamlInline(value, style.quoting),
          ),
        ),
      ];
    const dash = dashOf(list, 0);
    if (dash === undefined) throw new Refusal('A list is written in a way that cannot be changed here.');
    const [start] = (list.items[0] as Node | null)?.range ?? [dash + 2];
    const gap = lineStart(this.#layout.text, start) === lineStart(this.#layout.text, dash) ? Math.max(2, start - dash) : 2;
    const column = this.column(dash);
    const lines = values.map((value) => ' '.repeat(column) + '-'.padEnd(gap) + writeYamlBlock(value, column + gap, style));
    return [this.#after(contentEnd(list), lines)];
  }

  /** Takes items out. `pair`: the field that holds the list, if there is one whose line can take what is left of an emptied list. */
  removeItems(list: YAMLSeq, indexes: ReadonlySet<number>, pair: Pair | undefined): readonly TextSplice[] {
    if (list.flow === true) return removeParts(this.#layout, this.#bracketed(list), (index) => indexes.has(index));
    const { text } = this.#layout;
    const isEmptied = list.items.every((_, index) => indexes.has(index));
    const splices: TextSplice[] = [];
    if (isEmptied) {
      // The list in brackets stands where the first dash did, unless there is a line with a name that it can go to.
      if (pair === undefined) return [{ start: dashOf(list, 0) ?? 0, end: this.placeOf(list)[1], newText: '[]' }];
      splices.push({ start: colonEnd(pair), end: colonEnd(pair), newText: ' []' });
    }
    for (const index of [...indexes].sort((a, b) => a - b)) {
      const dash = dashOf(list, index);
      const item = list.items[index] as Node | undefined;
      if (dash === undefined || item === undefined) continue;
      if (!isFirstInLine(text, dash)) throw new Refusal('A record is written in a way that cannot be removed here.');
      splices.push({ start: lineStart(text, dash), end: this.#lineAfter(Math.max(dash + 1, contentEnd(item))), newText: '' });
    }
    return splices;
  }

  /** Takes a field out of a map that stands at a path in a record. */
  removeFields(map: YAMLMap, key: string, section: SectionName, index: number, path: FieldPath): readonly TextSplice[] {
    const isGone = (pair: Pair): boolean => nameOf(pair) === key;
    if (map.flow === true) return removeParts(this.#layout, this.#bracketed(map), (i) => isGone(map.items[i] as Pair));
    const { text } = this.#layout;
    if (map.items.every((pair) => isGone(pair))) {
      if (path.length === 1) throw new Refusal(`The only field of ${section} ${index + 1} cannot be removed.`);
      const [start, end] = this.placeOf(map);
      return [{ start, end, newText: '{}' }];
    }
    return map.items.flatMap((pair, i) => {
      if (!isGone(pair)) return [];
      const start = keyStart(pair);
      const end = contentEnd(pair);
      if (isFirstInLine(text, start)) return [{ start: lineStart(text, start), end: this.#lineAfter(end), newText: '' }];
      // The first field stands behind a dash, where the next one takes its place.
      const next = map.items[i + 1];
      return next === undefined ? [] : [{ start, end: keyStart(next), newText: '' }];
    });
  }

  #insertInFlow(collection: YAMLMap | YAMLSeq, writers: readonly Writer[]): TextSplice {
    const splice = insertParts(this.#layout, this.#bracketed(collection), writers, false);
    return isMap(collection) && collection.items.length === 0 ? { ...splice, newText: ` ${splice.newText} ` } : splice;
  }

  #bracketed(collection: YAMLMap | YAMLSeq): Bracketed {
    const [start, end] = collection.range ?? [0, 0];
    const parts = collection.items.map((item) => {
      const pair = item as Pair;
      if (isMap(collection)) return { start: keyStart(pair), end: contentEnd(pair) };
      const [from] = (item as Node).range ?? [0];
      return { start: from, end: contentEnd(item as Node) };
    });
    return { start, end, parts };
  }

  /** Whole lines below the line in which `offset` stands. */
  #after(offset: number, lines: readonly string[]): TextSplice {
    const { text, eol } = this.#layout;
    const isAtLineStart = offset > 0 && lineStart(text, offset) === offset;
    const at = isAtLineStart ? offset : lineEnd(text, offset);
    const block = lines.join(eol);
    return { start: at, end: at, newText: isAtLineStart ? block + eol : eol + block };
  }

  /** Without the line break that belongs to text below a `|`. */
  placeOf(node: Node): readonly [number, number] {
    const start = node.range?.[0] ?? 0;
    let end = contentEnd(node);
    while (end > start && /[\r\n]/.test(this.#layout.text[end - 1] ?? '')) end--;
    return [start, end];
  }

  /** Start of the line after the one in which content ends. */
  #lineAfter(end: number): number {
    const { text } = this.#layout;
    return end > 0 && lineStart(text, end) === end ? end : nextLine(text, end);
  }

  /** How far from the start of its line an offset stands. */
  column(offset: number): number {
    return offset - lineStart(this.#layout.text, offset);
  }
}
