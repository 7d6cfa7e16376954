import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { CST, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { Refusal } from './record-edit';
import type { Quoting } from './write-yaml';

/** Places and properties of nodes of the `yaml` library that it does not give by itself. */

/** Says that a value cannot be changed where an alias stands for it. */
export const shared = (): Refusal =>
  new Refusal('The value stands elsewhere in the file and is only referred to here (*). Change it where it stands.');

/** Name of a field; empty where it is no text. */
export function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** The field of this name, the last where it stands twice. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return (map.items as readonly Pair[]).findLast((pair) => nameOf(pair) === key);
}

/** What stands under a key, or at an index. Gives up at an alias. */
export function childOf(node: unknown, key: string | number): unknown {
  const child = isMap(node) ? pairOf(node, String(key))?.value : isSeq(node) ? node.items[Number(key)] : undefined;
  if (isAlias(child)) throw shared();
  return child;
}

/** Offset of a field's name. */
export const keyStart = ({ key }: Pair): number => (key as Node | null)?.range?.[0] ?? 0;

/** Offset behind the colon of a field. */
export function colonEnd(pair: Pair): number {
  const sep = (pair.srcToken as CST.CollectionItem | undefined)?.sep;
  const colon = sep?.find(({ type }) => type === 'map-value-ind');
  if (colon === undefined) throw new Refusal(`The field "${nameOf(pair)}" is written in a way that cannot be changed here.`);
  return colon.offset + colon.source.length;
}

/** Offset of the dash of an item; `undefined` in a list in brackets. */
export function dashOf(list: YAMLSeq, index: number): number | undefined {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return undefined;
  return token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

/** How a text is quoted; `undefined`: not at all, or it is no text. */
export function quotingOf(node: unknown): Quoting | undefined {
  if (!isScalar(node)) return undefined;
  const { type } = node;
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? type : undefined;
}

/**
 * Offset behind the last character of a node that says something: no comment and no blank line after it. Text below a `|` or `>` ends
 * with its line break, at the start of the next line.
 */
export function contentEnd(node: Node | Pair | null): number {
  if (node === null) return 0;
  if ('key' in node) {
    const value = node.value as Node | null;
    const isWritten = value !== null && !(isScalar(value) && value.source === '');
    return isWritten ? contentEnd(value) : Math.max(colonEnd(node), (node.key as Node | null)?.range?.[1] ?? 0);
  }
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return contentEnd(node.items.at(-1) as Node | Pair);
  return node.range?.[1] ?? 0;
}
