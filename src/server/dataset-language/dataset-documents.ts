import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { locateFile, type LocatedFile } from '../../dataset/locate/located-file';
import { fileFormatOf, type FileFormat } from '../../dataset/read-file';
import type { ReadyDataset } from '../dataset-service';
import { isProseLanguage } from '../exclude';
import type { Runtime } from '../runtime';
import { canonicalUri, parseUri } from '../workspace';

/** A longer text is not read as a whole at every pause of typing; in UTF-16 code units. Some 8,000 records. */
export const maxReadLength = 2_000_000;
/** So long nobody may have typed before a text is read as a whole. */
export const quietMs = 250;

/** One open document that may be a dataset file. */
export class DatasetDocument {
  /** As the client writes it. */
  readonly uri: string;
  readonly canonical: string;
  readonly format: FileFormat;
  /** True where the editor itself knows the schema: it completes and explains names and words of fields, and we would do so twice. */
  readonly hasEditorSchema: boolean;
  /** Changes in place with every edit. */
  text: TextDocument;
  #located: { readonly version: number; readonly file: LocatedFile } | undefined;

  constructor(uri: string, format: FileFormat, text: TextDocument, hasJsonSchema: boolean) {
    this.uri = uri;
    this.canonical = canonicalUri(uri);
    this.format = format;
    this.text = text;
    this.hasEditorSchema = hasJsonSchema && format === 'json' && this.canonical.includes('/.on-record/');
  }

  /** The records of the present version; `undefined`: the text is too long for that. Read once a version. */
  located(): LocatedFile | undefined {
    const { version } = this.text;
    if (this.#located?.version === version) return this.#located.file;
    const text = this.text.getText();
    if (text.length > maxReadLength) return undefined;
    const file = locateFile(text, this.format);
    this.#located = { version, file };
    return file;
  }

  /** The records of the version that was read last, which may be an older one; `undefined`: none was. Costs nothing. */
  get lastLocated(): LocatedFile | undefined {
    return this.#located?.file;
  }
}

/** An open dataset file, and what its ids are looked up in. */
export interface FoundDocument {
  readonly document: DatasetDocument;
  /** The datasets that it belongs to, that of its own folder first. */
  readonly datasets: readonly ReadyDataset[];
  /** Open files of these datasets, this one among them. */
  readonly open: readonly DatasetDocument[];
}

/** What the documents need of their surroundings. */
export interface DatasetDocumentsHost {
  /** The client uses the JSON Schema of dataset files for those in `.on-record/` folders. */
  readonly hasJsonSchema: boolean;
  readonly runtime: Runtime;
  /** The datasets that hold a file, or would; the one of its own folder first. */
  datasetsOf(uri: string): Promise<readonly ReadyDataset[]>;
  isDatasetFile(uri: string): boolean;
  /** The text is another, and nobody has typed for a moment; or the document was closed. */
  onQuiet(document: DatasetDocument): void;
  onClosed(document: DatasetDocument): void;
}

/** Open documents with the ending of a dataset file. Whether they are one is asked when it matters: datasets come and go. */
export class DatasetDocuments {
  readonly #host: DatasetDocumentsHost;
  readonly #documents = new Map<string, DatasetDocument>();
  readonly #timers = new Map<string, () => void>();
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(host: DatasetDocumentsHost) {
    this.#host = host;
  }

  /**
   * Takes a document in; others than JSON, JSON Lines and YAML files are passed over. False where it may be an article all the same: an
   * editor that does not know JSON Lines takes them for plain text.
   */
  open({ uri, languageId, version, text }: TextDocumentItem): boolean {
    const format = formatOf(uri);
    if (format === undefined) return false;
    const document = new DatasetDocument(uri, format, TextDocument.create(uri, languageId, version, text), this.#host.hasJsonSchema);
    this.#documents.set(document.canonical, document);
    this.#schedule(document, 0);
    return !isProseLanguage(languageId);
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.#documents.get(canonicalUri(uri));
    if (document === undefined) return;
    document.text = TextDocument.update(document.text, [...changes], version);
    this.#schedule(document, quietMs);
  }

  close(uri: string): void {
    const canonical = canonicalUri(uri);
    const document = this.#documents.get(canonical);
    if (document === undefined) return;
    this.#documents.delete(canonical);
    this.#timers.get(canonical)?.();
    this.#timers.delete(canonical);
    this.#release(canonical);
    this.#host.onClosed(document);
  }

  /** Open dataset files. */
  get all(): readonly DatasetDocument[] {
    return [...this.#documents.values()].filter((document) => this.#host.isDatasetFile(document.uri));
  }

  /** True when a document is open that may be a dataset file: questions about it are answered here. */
  has(uri: string): boolean {
    return this.#documents.has(canonicalUri(uri));
  }

  /** The open dataset file with its datasets; `undefined`: it is not open, or no dataset file. */
  async find(uri: string): Promise<FoundDocument | undefined> {
    const datasets = await this.#host.datasetsOf(uri);
    const document = this.#documents.get(canonicalUri(uri));
    if (document === undefined || !this.#host.isDatasetFile(uri)) return undefined;
    return { document, datasets, open: await this.openIn(datasets) };
  }

  /** The open files of some datasets: an id means nothing in those of others. */
  async openIn(datasets: readonly ReadyDataset[]): Promise<readonly DatasetDocument[]> {
    const open = await Promise.all(
      this.all.map(async (document) =>
        (await this.#host.datasetsOf(document.uri)).some((each) => datasets.includes(each)) ? [document] : [],
      ),
    );
    return open.flat();
  }

  /** The open document of that name, whether it is a dataset file or not. */
  get(uri: string): DatasetDocument | undefined {
    return this.#documents.get(canonicalUri(uri));
  }

  /** Resolves when nobody has typed into the document for a moment, or it is closed. */
  quiet(document: DatasetDocument): Promise<void> {
    if (!this.#timers.has(document.canonical)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.set(document.canonical, [...(this.#waiting.get(document.canonical) ?? []), resolve]);
    });
  }

  #schedule(document: DatasetDocument, ms: number): void {
    this.#timers.get(document.canonical)?.();
    const stop = this.#host.runtime.delay(ms, () => {
      this.#timers.delete(document.canonical);
      this.#release(document.canonical);
      this.#host.onQuiet(document);
    });
    this.#timers.set(document.canonical, stop);
  }

  #release(canonical: string): void {
    const waiting = this.#waiting.get(canonical) ?? [];
    this.#waiting.delete(canonical);
    for (const resolve of waiting) resolve();
  }
}

/** Format by the ending of the path; decisions about articles are no dataset files, whatever they end with. */
function formatOf(uri: string): FileFormat | undefined {
  const path = parseUri(uri)?.path ?? '';
  return path.includes('/.on-record/notes/') ? undefined : fileFormatOf(path);
}
