/**
 * Port for reading files of notes by a path that means something to the caller (see `notes-paths.ts`).
 */
export interface NotesReader {
  /** Text of the file; `undefined`: there is none. Rejects where there may be one that cannot be read. */
  read(path: string): Promise<string | undefined>;
}

/** Port for keeping files of notes. What goes wrong rejects; then the file is as it was. */
export interface NotesFiles extends NotesReader {
  /**
   * Replaces the file whole or not at all, however the process ends: written beside it, brought to the disk, renamed over it.
   * Folders are made as needed.
   */
  write(path: string, text: string): Promise<void>;
  /** Removes the file; none is fine. */
  remove(path: string): Promise<void>;
}
