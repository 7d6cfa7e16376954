import { mergeNotes, renameSource } from './edit-notes';
import type { NotesFiles } from './notes-files';
import { noNotes, readNotes, writeNotes } from './notes-file';
import type { NotesFile } from './notes-file';

/** What came of a change. `refused`: the file on the disk is no file of notes; nothing was written, and the message says what to do. */
export type StoreResult =
  { readonly kind: 'done'; readonly file: NotesFile } | { readonly kind: 'refused'; readonly message: string; readonly file: NotesFile };

/** Tries to write a file that others write too; each try takes in what they wrote, so more are needed only in a crowd. */
const mostTries = 20;

/**
 * How long a window answers for its own changes, in milliseconds. Within it what is missing from the file was overwritten by a
 * window that had not seen it, and is put back; later somebody took it away on purpose (another branch, an older version).
 */
const answersForMs = 60_000;

/**
 * One file of notes that several windows may work on. Before every write the file is read again and merged with the changes of
 * this window, and after it once more: whoever was overtaken between reading and writing puts back what is missing.
 * {@link refresh}, called whenever the file changes, does the same, so that no order of events loses a note. A file that is
 * broken is never overwritten: what was read last stays in use.
 */
export class NotesStore {
  readonly #files: NotesFiles;
  readonly #path: string;
  readonly #now: () => string;
  #known: NotesFile = noNotes;
  /** Changes of this window: notes and removals. */
  #own: NotesFile = noNotes;
  /** Operations run one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  /** `now`: the time, ISO 8601 in UTC, as the changes stamp it. */
  constructor(files: NotesFiles, path: string, now: () => string) {
    this.#files = files;
    this.#path = path;
    this.#now = now;
  }

  /** The notes as they were read or written last. */
  get current(): NotesFile {
    return this.#known;
  }

  /** Reads the file and takes in what others wrote; writes where they overtook this window. */
  refresh(): Promise<StoreResult> {
    return this.#enqueue(() => this.#settle());
  }

  /** Applies a change to the newest notes, and keeps it. Rejects where it cannot be written; then it was not made. */
  update(change: (file: NotesFile) => NotesFile): Promise<StoreResult> {
    return this.#enqueue(async () => {
      const disk = await this.#takeIn();
      if (disk.kind === 'broken') return this.#refuse(disk.why);
      const before = this.#known;
      const own = this.#own;
      const after = change(before);
      this.#own = mergeNotes(own, difference(before, after));
      try {
        return await this.#settle();
      } catch (error) {
        this.#own = own;
        this.#known = before;
        throw error;
      }
    });
  }

  /** Writes until the file has all changes that this window answers for. */
  async #settle(): Promise<StoreResult> {
    for (let tries = 0; ; tries++) {
      const disk = await this.#takeIn();
      if (disk.kind === 'broken') return this.#refuse(disk.why);
      if (disk.isComplete) return { kind: 'done', file: this.#known };
      if (tries === mostTries) throw new Error(`"${this.#path}" is written by others all the time`);
      await this.#files.write(this.#path, writeNotes(this.#known));
    }
  }

  /** Reads the file and adds the changes of this window. `isComplete`: it had them all. */
  async #takeIn(): Promise<{ kind: 'read'; isComplete: boolean } | { kind: 'broken'; why: string }> {
    const text = await this.#files.read(this.#path);
    const result = text === undefined ? undefined : readNotes(text);
    if (result?.kind === 'broken') return result;
    const disk = result?.file ?? noNotes;
    this.#own = changesSince(this.#own, new Date(Date.parse(this.#now()) - answersForMs).toISOString());
    this.#known = mergeNotes(disk, this.#own);
    return { kind: 'read', isComplete: writeNotes(this.#known) === writeNotes(mergeNotes(disk, noNotes)) };
  }

  #refuse(why: string): StoreResult {
    const message = `The notes in "${this.#path}" cannot be read: ${why}. Nothing was written; repair the file, or move it away.`;
    return { kind: 'refused', message, file: this.#known };
  }

  #enqueue<T>(operation: () => Promise<T>): Promise<T> {
    const next = this.#last.then(operation, operation);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

/** Notes and removals that the second version has and the first has not. */
function difference(before: NotesFile, after: NotesFile): NotesFile {
  return {
    fields: after.fields,
    notes: new Map([...after.notes].filter(([id, note]) => before.notes.get(id) !== note)),
    removed: new Map([...after.removed].filter(([id, at]) => before.removed.get(id) !== at)),
    unread: new Map([...after.unread].filter(([id]) => !before.unread.has(id))),
  };
}

function changesSince({ fields, notes, removed, unread }: NotesFile, time: string): NotesFile {
  return {
    fields,
    notes: new Map([...notes].filter(([, { modified }]) => modified >= time)),
    removed: new Map([...removed].filter(([, at]) => at >= time)),
    unread,
  };
}

/**
 * Gives the notes of an article to the path it has now. Where that has notes already both are kept. Ends with the old file gone;
 * a process that ends between the two steps leaves the notes in both.
 */
export async function renameNotes(
  files: NotesFiles,
  paths: { readonly from: string; readonly to: string },
  sources: { readonly from: string; readonly to: string },
  now: () => string,
): Promise<StoreResult> {
  const text = await files.read(paths.from);
  if (text === undefined || paths.from === paths.to) return { kind: 'done', file: noNotes };
  const old = readNotes(text);
  if (old.kind === 'broken') {
    const message = `The notes in "${paths.from}" cannot be read: ${old.why}. They stay where they are.`;
    return { kind: 'refused', message, file: noNotes };
  }
  const moved = renameSource(old.file, sources.from, sources.to, now());
  const result = await new NotesStore(files, paths.to, now).update((file) => mergeNotes(file, moved));
  if (result.kind === 'done') await files.remove(paths.from);
  return result;
}
