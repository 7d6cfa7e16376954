/**
 * Port for reading dataset files by URI or path (the caller's choice, opaque here). Nothing throws: what cannot be read is
 * `missing`, empty or `undefined`.
 */
export interface DatasetFileSystem {
  stat(path: string): Promise<'file' | 'folder' | 'missing'>;
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  /** Where a path leads when all links are followed; `undefined` where that cannot be told. */
  realPath?(path: string): Promise<string | undefined>;
  /** `known`: the bytes the file had when it was read last, for ports that can ask for what has changed alone. */
  readFile(path: string, known?: Uint8Array): Promise<Uint8Array | undefined>;
  /** Something that changes with the content of a file, told without reading it; `undefined` where nothing can be relied on. */
  stamp?(path: string): Promise<string | undefined>;
  /** The bytes of a file in pieces, for files that are better not held as a whole; the iteration throws where it cannot be read. */
  readPieces?(path: string): AsyncIterable<Uint8Array>;
  /** Path of an entry in a folder. */
  join(folder: string, name: string): string;
}

/** Something in a folder; of a link, the kind is that of what it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** True for a link; file systems that know none say nothing. */
  readonly isLink?: boolean | undefined;
}
