import type { Decision, FoundKind, Note, NotePlace } from './note';
import { motivationOf } from './note';
import type { NotesFile } from './notes-file';

/**
 * Operations on a file of notes. Pure: ids and times come from the caller, files are never changed but replaced. Merging is
 * commutative, associative and idempotent, so that windows which merge what they see end with the same notes whatever the order.
 */

/** What the caller brings for a new or changed note: a fresh id (`urn:uuid:…`) and the time, ISO 8601 in UTC. */
export interface Stamp {
  readonly id: string;
  readonly now: string;
}

/** A note from its parts. `source` is the path of the article (see `notes-paths.ts`). */
export function newNote({ id, now }: Stamp, source: string, { quote, position }: NotePlace, body: Decision): Note {
  return {
    id,
    type: 'Annotation',
    created: now,
    modified: now,
    motivation: motivationOf(body.decision),
    target: { source, selector: position === undefined ? [quote] : [quote, position] },
    body,
  };
}

/**
 * With the note added, or put in the place of the one with its id. Where the clock says it is older than what it takes the place
 * of, or than its removal (undo within a millisecond, a clock put back), its `modified` is moved behind that.
 */
export function putNote(file: NotesFile, note: Note): NotesFile {
  const before = laterOf(file.notes.get(note.id)?.modified ?? '', file.removed.get(note.id) ?? '');
  const modified = note.modified > before ? note.modified : justAfter(before);
  const removed = new Map(file.removed);
  removed.delete(note.id);
  return { ...file, notes: new Map([...file.notes, [note.id, { ...note, modified }]]), removed };
}

/** A millisecond later; a time that cannot be read gets a mark behind it that sorts later. */
function justAfter(time: string): string {
  const at = Date.parse(time);
  return Number.isNaN(at) ? `${time}+` : laterOf(new Date(at + 1).toISOString(), `${time}+`);
}

/** Without the note. The same file when it has none with this id. */
export function removeNote(file: NotesFile, id: string, now: string): NotesFile {
  const note = file.notes.get(id);
  if (note === undefined) return file;
  const notes = new Map(file.notes);
  notes.delete(id);
  return { ...file, notes, removed: new Map([...file.removed, [id, laterOf(now, note.modified)]]) };
}

/** With a note moved to where it stands now, so that what surrounds it is remembered as it is now. */
export function moveNote(file: NotesFile, id: string, { quote, position }: NotePlace, now: string): NotesFile {
  const note = file.notes.get(id);
  if (note === undefined) return file;
  const known: readonly string[] = ['TextQuoteSelector', 'TextPositionSelector'];
  const others = note.target.selector.filter(({ type }) => !known.includes(type));
  const selector = [quote, ...(position === undefined ? [] : [position]), ...others];
  return putNote(file, { ...note, target: { ...note.target, selector }, modified: now });
}

/** The decision that what was found is right. `issue` tells the positions of one place apart. */
export const accept = (of: FoundKind, issue?: string): Decision => verdict('accepted', of, issue);
/** The decision that what was found is wrong. */
export const reject = (of: FoundKind, issue?: string): Decision => verdict('rejected', of, issue);

const verdict = (decision: 'accepted' | 'rejected', of: FoundKind, issue: string | undefined): Decision => ({
  decision,
  of,
  ...(issue !== undefined && { issue }),
});

/** The notes of an article that has another path now. Notes made in other articles (in `everywhere.json`) stay theirs. */
export function renameSource(file: NotesFile, from: string, to: string, now: string): NotesFile {
  const notes = [...file.notes.values()].map((note) =>
    note.target.source === from ? { ...note, target: { ...note.target, source: to }, modified: laterOf(now, note.modified) } : note,
  );
  return { ...file, notes: new Map(notes.map((note) => [note.id, note])) };
}

/**
 * Both versions in one: every note that either has and none removed since its last change. Of two versions of one note the
 * later changed wins.
 */
export function mergeNotes(a: NotesFile, b: NotesFile): NotesFile {
  if (a === b) return a;
  const removed = new Map(a.removed);
  for (const [id, at] of b.removed) removed.set(id, laterOf(removed.get(id) ?? at, at));
  const notes = new Map(a.notes);
  for (const [id, note] of b.notes) {
    const known = notes.get(id);
    if (known === undefined || isLater(note, known)) notes.set(id, note);
  }
  for (const [id, at] of [...removed]) {
    // A note that was changed after it was removed elsewhere is still wanted.
    if ((notes.get(id)?.modified ?? '') > at) removed.delete(id);
    else notes.delete(id);
  }
  return {
    fields: Object.fromEntries(mergeUnknown(Object.entries(a.fields), Object.entries(b.fields))),
    notes,
    removed,
    unread: mergeUnknown(a.unread, b.unread),
  };
}

/** Order of two versions of a note; where the time does not decide, their text does, the same way in every window. */
function isLater(a: Note, b: Note): boolean {
  return a.modified === b.modified ? JSON.stringify(a) > JSON.stringify(b) : a.modified > b.modified;
}

/** What this version does not understand; of two values of one key the same one wins in every window. */
function mergeUnknown(a: Iterable<[string, unknown]>, b: Iterable<[string, unknown]>): Map<string, unknown> {
  const merged = new Map(a);
  for (const [key, value] of b) {
    const known = merged.get(key);
    if (known === undefined || (JSON.stringify(value) ?? '') > (JSON.stringify(known) ?? '')) merged.set(key, value);
  }
  return new Map([...merged].sort(([x], [y]) => (x < y ? -1 : 1)));
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);
