import { decodeFile, maxFileBytes } from '../../dataset/decode-file';
import type { DatasetFileSystem } from '../../dataset/files';
import { locateFile, type LocatedFile } from '../../dataset/locate/located-file';
import { placesOfId } from '../../dataset/locate/ids';
import type { PlacedId } from '../../dataset/locate/placed-id';
import { fileFormatOf, type FileFormat } from '../../dataset/read-file';
import type { SectionName } from '../../dataset/schema';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../workspace';
import type { DatasetDocuments, FoundDocument } from './dataset-documents';

type Found = Pick<FoundDocument, 'datasets' | 'open'>;

/** A dataset file as it stands now: in the editor where it is open, else on the disk. */
export interface DatasetText {
  readonly uri: string;
  readonly format: FileFormat;
  readonly text: TextDocument;
  /** `null`: the file is not open. */
  readonly version: number | null;
}

/** Where an id stands in one file. */
export interface IdPlaces {
  readonly file: DatasetText;
  readonly places: readonly PlacedId[];
}

/** Files asked for together. */
const nReadAtOnce = 16;

/** Finds ids in all files of datasets. */
export class DatasetTexts {
  readonly #files: DatasetFileSystem;
  readonly #documents: DatasetDocuments;

  constructor(files: DatasetFileSystem, documents: DatasetDocuments) {
    this.#files = files;
    this.#documents = documents;
  }

  /** Places of the id of a record of a section, by file in the order of the datasets; files without any are left out. */
  async placesOf(found: Found, section: SectionName, id: string): Promise<readonly IdPlaces[]> {
    const all: IdPlaces[] = [];
    for await (const file of this.#texts(found)) {
      const places = placesOfId(this.#locate(file, id), section, id);
      if (places.length > 0) all.push({ file, places });
    }
    return all;
  }

  /** What an id is redirected to in any file; `undefined`: nowhere. */
  async redirectOf(found: Found, id: string): Promise<string | undefined> {
    for await (const file of this.#texts(found)) {
      const redirect = this.#locate(file, id).redirects.find(({ from }) => from.value === id);
      if (redirect !== undefined) return redirect.to.kind === 'scalar' ? String(redirect.to.value) : '';
    }
    return undefined;
  }

  #locate({ uri, format, text }: DatasetText, holding: string): LocatedFile {
    const open = this.#documents.get(uri)?.located();
    return open ?? locateFile(text.getText(), format, { holding });
  }

  async *#texts({ datasets, open }: Found): AsyncGenerator<DatasetText> {
    const uris = [...new Set([...datasets.flatMap(({ files }) => files), ...open.map(({ canonical }) => canonical)])];
    for (let start = 0; start < uris.length; start += nReadAtOnce) {
      const texts = await Promise.all(uris.slice(start, start + nReadAtOnce).map((uri) => this.read(uri)));
      for (const text of texts) if (text !== undefined) yield text;
    }
  }

  /** A file as it stands now; `undefined`: it is no dataset file, or cannot be read. */
  async read(uri: string): Promise<DatasetText | undefined> {
    const open = this.#documents.get(uri);
    if (open !== undefined) return { uri: open.uri, format: open.format, text: open.text, version: open.text.version };
    const format = fileFormatOf(uri);
    if (format === undefined) return undefined;
    const bytes = await this.#files.readFile(uri);
    const decoded = bytes && decodeFile(bytes, format === 'yaml' ? maxFileBytes.yaml : maxFileBytes.json);
    if (decoded === undefined || !('text' in decoded)) return undefined;
    return { uri: canonicalUri(uri), format, text: TextDocument.create(uri, format, 0, decoded.text), version: null };
  }
}
