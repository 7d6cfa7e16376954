import { noteSchema, notesFormat, positionUnit } from './note';
import type { Note } from './note';

/**
 * A file of notes in memory: a W3C AnnotationPage whose `items` are the notes. What this version cannot read, fields and whole
 * items, is kept and written again.
 */
export interface NotesFile {
  /** Fields of the page besides those named here, as the file has them. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** By id, in the order of the file. */
  readonly notes: ReadonlyMap<string, Note>;
  /** When which note was removed, by id: a window that still has the note must learn that it is gone. */
  readonly removed: ReadonlyMap<string, string>;
  /** Items that could not be read as notes, by id or, where they have none, by their text. */
  readonly unread: ReadonlyMap<string, unknown>;
}

/** The file that does not exist yet. */
export const noNotes: NotesFile = { fields: {}, notes: new Map(), removed: new Map(), unread: new Map() };

/** What reading a file gave; `broken`: it is no file of notes, and why, in a sentence. */
export type ReadNotes =
  | { readonly kind: 'read'; readonly file: NotesFile; readonly problems: readonly string[] }
  | { readonly kind: 'broken'; readonly why: string };

/** Marks of removal that are remembered; each is needed only until every window has seen it. */
const mostRemoved = 1000;

/** Value of `@context` of everything that is written as Web Annotations: the standard's terms, and ours in a name space of our own. */
export const annotationContext = ['http://www.w3.org/ns/anno.jsonld', { '@vocab': 'urn:on-record:' }];

/** Reads the text of a file. An empty one holds no notes; a bad item costs no other. */
export function readNotes(text: string): ReadNotes {
  if (text.trim() === '') return { kind: 'broken', why: 'the file is empty' };
  let page: unknown;
  try {
    page = JSON.parse(text);
  } catch {
    return { kind: 'broken', why: 'it is not JSON' };
  }
  if (!isObject(page) || page['format'] !== notesFormat) return { kind: 'broken', why: `"format" is not "${notesFormat}"` };
  const { '@context': _context, format: _format, type: _type, positions: _positions, removed: listed, items, ...fields } = page;
  if (!Array.isArray(items)) return { kind: 'broken', why: '"items" is not a list' };
  const notes = new Map<string, Note>();
  const unread = new Map<string, unknown>();
  const problems: string[] = [];
  for (const [index, item] of (items as readonly unknown[]).entries()) {
    const result = noteSchema.safeParse(item);
    const first = result.success ? notes.get(result.data.id) : undefined;
    if (!result.success) {
      unread.set(keyOf(item), item);
      problems.push(`Item ${index + 1} is no note that this version can read; it is kept as it is.`);
    } else if (first === undefined || first.modified < result.data.modified) notes.set(result.data.id, result.data);
  }
  return { kind: 'read', file: { fields, notes, removed: readRemoved(listed), unread }, problems };
}

/** The text of a file. The same content gives the same text. */
export function writeNotes({ fields, notes, removed, unread }: NotesFile): string {
  const kept = [...removed].sort(byTimeThenId).slice(-mostRemoved);
  const page = {
    '@context': annotationContext,
    format: notesFormat,
    type: 'AnnotationPage',
    positions: positionUnit,
    ...fields,
    items: [...[...notes.values()].sort(byCreation), ...[...unread].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)],
    ...(kept.length > 0 && { removed: kept.map(([id, at]) => ({ id, at })) }),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function readRemoved(listed: unknown): ReadonlyMap<string, string> {
  const entries = Array.isArray(listed) ? (listed as readonly unknown[]) : [];
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      if (!isObject(entry)) return [];
      const { id, at } = entry;
      return typeof id === 'string' && typeof at === 'string' ? [[id, at]] : [];
    }),
  );
}

const byTimeThenId = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[1] === b[1] ? (a[0] < b[0] ? -1 : 1) : a[1] < b[1] ? -1 : 1;
const byCreation = (a: Note, b: Note): number => byTimeThenId([a.id, a.created], [b.id, b.created]);

const keyOf = (item: unknown): string => (isObject(item) && typeof item['id'] === 'string' ? item['id'] : JSON.stringify(item));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
