import type { DataNode } from '../data-node';
import type { TextSplice } from './record-edit';
import { indentOf, isFirstInLine } from './text-layout';
import type { TextLayout } from './text-layout';

/**
 * Changes of lists and objects in brackets and braces: JSON, and the flow style of YAML. Only what must change is written, in the
 * style of what stands beside it. (The `modify` of `jsonc-parser` would set whole neighbouring lines anew, and parse the file for
 * each value.)
 */

/** A list or object in brackets, with the places of what it holds. */
export interface Bracketed {
  readonly start: number;
  readonly end: number;
  /** Items, or fields from the start of the key to the end of the value. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** Writes a value at an indentation; `isOpen`: over several lines. */
export type Writer = (indent: string, isOpen: boolean) => string;

/** Puts parts at the end. `isOpenIfEmpty`: whether they get lines of their own in what is empty so far. */
export function insertParts(layout: TextLayout, container: Bracketed, writers: readonly Writer[], isOpenIfEmpty: boolean): TextSplice {
  const { text, eol } = layout;
  const { start, end, parts } = container;
  const last = parts.at(-1);
  if (last !== undefined) {
    const isOpen = /[\r\n]/.test(text.slice(start, parts[0]?.start));
    const indent = indentOf(text, last.start);
    const isPartOpen = /[\r\n]/.test(text.slice(last.start, last.end));
    const separator = isOpen ? `,${eol}${indent}` : isCompact(text) ? ',' : ', ';
    return { start: last.end, end: last.end, newText: writers.map((write) => separator + write(indent, isOpen && isPartOpen)).join('') };
  }
  const outer = indentOf(text, start);
  const inner = outer + layout.unit;
  const newText = isOpenIfEmpty
    ? `${writers.map((write) => eol + inner + write(inner, true)).join(',')}${eol}${outer}`
    : writers.map((write) => write(inner, false)).join(isCompact(text) ? ',' : ', ');
  return { start: start + 1, end: end - 1, newText };
}

/** Takes parts out, with the commas between them and the others. */
export function removeParts({ text }: TextLayout, container: Bracketed, isRemoved: (index: number) => boolean): readonly TextSplice[] {
  const { parts } = container;
  const splices: TextSplice[] = [];
  for (let i = 0; i < parts.length; i++) {
    if (!isRemoved(i)) continue;
    let j = i;
    while (j + 1 < parts.length && isRemoved(j + 1)) j++;
    const [first, last, before, after] = [parts[i], parts[j], parts[i - 1], parts[j + 1]];
    if (first === undefined || last === undefined) break;
    if (before === undefined && after === undefined) splices.push({ start: container.start + 1, end: container.end - 1, newText: '' });
    else if (after !== undefined && (before === undefined || isFirstInLine(text, first.start) === isFirstInLine(text, after.start))) {
      splices.push({ start: first.start, end: after.start, newText: '' });
    } else splices.push({ start: before?.end ?? first.start, end: last.end, newText: '' });
    i = j;
  }
  return splices;
}

/** True for JSON written without any white space between values, as its first field shows. */
export function isCompact(text: string): boolean {
  return /^\uFEFF?\s*\{"(?:[^"\\]|\\.)*":\S/.test(text);
}

/** The parts of a node that stands in brackets. */
export function bracketed(node: DataNode): Bracketed {
  const parts =
    node.kind === 'list' ? node.items : node.kind === 'object' ? node.entries.map(({ start, value }) => ({ start, end: value.end })) : [];
  return { start: node.start, end: node.end, parts };
}
