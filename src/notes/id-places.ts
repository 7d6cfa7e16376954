import type { Span } from '../core/text/span';
import { fieldOf, type DataNode } from '../dataset/data-node';
import { readJson } from '../dataset/read-json';
import { notesFormat } from './note';

/** Where decisions of a file of notes name a record, and when these decisions were last changed. UTF-16 offsets, quotation marks included. */
export interface NotesIdPlaces {
  readonly ids: readonly Span[];
  /** Values of `modified` of the notes that hold the ids. Who changes a note must say so there, or older copies win. */
  readonly modified: readonly Span[];
}

/** Places of the id of an actor or issue in the text of a file of notes; none in a text that is no such file. */
export function placesOfIdInNotes(text: string, kind: 'actor' | 'issue', id: string): NotesIdPlaces {
  const ids: Span[] = [];
  const modified: Span[] = [];
  const { root } = readJson(text);
  const items = fieldOf(root, 'items')?.value;
  if (!isText(fieldOf(root, 'format')?.value, notesFormat) || items?.kind !== 'list') return { ids, modified };
  for (const item of items.items) {
    const named = fieldOf(fieldOf(item, 'body')?.value, kind)?.value;
    if (named === undefined || !isText(named, id)) continue;
    ids.push({ start: named.start, end: named.end });
    const time = fieldOf(item, 'modified')?.value;
    if (time !== undefined) modified.push({ start: time.start, end: time.end });
  }
  return { ids, modified };
}

function isText(node: DataNode | undefined, text: string): boolean {
  return node?.kind === 'scalar' && node.value === text;
}
