/**
 * Port for reading dataset files by URI or path (the caller's choice, opaque here). Nothing throws: what cannot be read is
 * `missing`, empty or `undefined`.
 */
export interface DatasetFileSystem {
  stat(path: string): Promise<'file' | 'folder' | 'missing'>;
  readFolder(path: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' }[]>;
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Path of an entry in a folder. */
  join(folder: string, name: string): string;
}
