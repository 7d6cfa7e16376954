import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { createAnalysisSession } from '../core/index';
import type { DocumentAnnotations, DocumentLanguage } from '../core/annotations';
import type { AnalysisOptions } from '../core/session';
import { readFrontMatter } from '../dataset/front-matter';
import { applyNotes } from '../notes/apply-notes';
import type { ArticleNotes } from '../notes/apply-notes';
import type { ReadyDataset } from './dataset-service';
import type { Log } from './log';
import { describeError } from './log';
import { OpenDocument } from './open-document';
import type { Analysis, NotAnalyzedReason } from './open-document';
import type { Runtime } from './runtime';
import type { Scheduler } from './scheduler';
import type { Settings } from './settings';

/** What the documents need of their surroundings. */
export interface DocumentsHost {
  readonly runtime: Runtime;
  readonly scheduler: Scheduler;
  readonly log: Log;
  settingsOf(uri: string): Promise<Settings>;
  datasetOf(uri: string): Promise<ReadyDataset>;
  /** What people decided about a document. */
  notesOf(uri: string): Promise<ArticleNotes>;
  /** Name of a document in its folder; its URI outside any. */
  sourceOf(uri: string): string;
  /** Revision of the dataset that a document would get now. */
  revisionOf(uri: string): string;
  isExcluded(document: OpenDocument, settings: Settings): boolean;
  isSetAside(uri: string): boolean;
  onAnalyzing(document: OpenDocument): void;
  /** Never called for outdated analyses. */
  onAnalyzed(document: OpenDocument, analysis: Analysis): void;
}

/** A run that takes longer than this is announced. */
const announceAfterMs = 150;
/** Stage times above this are logged when tracing is on. */
const slowMs = 20;

/** All open documents. Each version is computed once, and the result shared by whoever asks. */
export class Documents {
  readonly #host: DocumentsHost;
  readonly #documents = new Map<string, OpenDocument>();

  constructor(host: DocumentsHost) {
    this.#host = host;
  }

  /** All open documents. */
  get all(): Iterable<OpenDocument> {
    return this.#documents.values();
  }

  /** `undefined`: not open. */
  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    this.close(uri);
    const document = new OpenDocument(uri, languageId, version, text);
    this.#documents.set(uri, document);
    this.restart(document);
  }

  /** Applies edits; an unknown document is ignored. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    document.applyChanges(changes, version, this.#host.runtime.now());
    this.restart(document);
  }

  /** Forgets a document. Who waits for its analysis gets none. */
  close(uri: string): OpenDocument | undefined {
    const document = this.#documents.get(uri);
    if (!document) return undefined;
    document.isClosed = true;
    document.run++;
    this.#documents.delete(uri);
    return document;
  }

  /** Analyses all documents again, also those that ran out of time: settings or the list of documents set aside changed. */
  restartAll(): void {
    for (const document of this.#documents.values()) {
      document.hasTimedOut = false;
      this.restart(document);
    }
  }

  /** Analyses the documents again whose dataset is another than the one their run took; a run that took none yet will take it. */
  datasetsChanged(): void {
    for (const document of this.#documents.values()) if (this.#isBehind(document)) this.restart(document);
  }

  /** Replaces the computation of a document by a new one. */
  restart(document: OpenDocument): void {
    const run = ++document.run;
    document.datasetRevision = undefined;
    const isOutdated = (): boolean => document.run !== run;
    document.analysis = this.#analyze(document, isOutdated).then((analysis) => {
      if (isOutdated() || analysis.kind === 'outdated') return { kind: 'outdated' };
      // The dataset may have been read between the moment when the run took the old one and now.
      if (this.#isBehind(document)) {
        this.restart(document);
        return { kind: 'outdated' };
      }
      document.last = analysis;
      this.#host.onAnalyzed(document, analysis);
      return analysis;
    });
  }

  /** The analysis of the newest version at the time it is done; `undefined` when the document is not open, or closed meanwhile. */
  async newest(uri: string): Promise<Analysis | undefined> {
    for (;;) {
      const document = this.#documents.get(uri);
      if (!document) return undefined;
      const analysis = await document.analysis;
      if (analysis.kind !== 'outdated') return analysis;
    }
  }

  async #analyze(document: OpenDocument, isOutdated: () => boolean): Promise<Analysis> {
    const { runtime, scheduler, log } = this.#host;
    const stopAnnouncement = runtime.delay(announceAfterMs, () => {
      if (!isOutdated()) this.#host.onAnalyzing(document);
    });
    try {
      // A turn first: in a burst of edits, only the last one is analysed.
      await runtime.yieldTurn();
      if (isOutdated()) return { kind: 'outdated' };
      const settings = await this.#host.settingsOf(document.uri);
      const [dataset, notes] = await Promise.all([this.#host.datasetOf(document.uri), this.#host.notesOf(document.uri)]);
      if (isOutdated()) return { kind: 'outdated' };
      document.datasetRevision = dataset.dataset.revision;
      const reason = this.#whyNot(document, settings);
      const { version } = document;
      if (reason !== undefined) return { kind: 'not-analyzed', version, reason };
      const session = this.#session(document, settings, dataset);
      const { hits, misses } = session.cacheStatistics;
      const end = await scheduler.run({ name: document.uri, steps: session.analysisSteps(), isOutdated });
      switch (end.kind) {
        case 'done':
          if (settings.traceServer !== 'off' && end.ms > slowMs) {
            const now = session.cacheStatistics;
            log.info(`analysis: ${end.ms.toFixed(1)} ms, paragraphs computed ${now.misses - misses}, from cache ${now.hits - hits}`);
          }
          return analyzed(document, version, session.text, {
            found: end.value,
            notes,
            dataset: dataset.dataset,
            settings,
            source: this.#host.sourceOf(document.uri),
          });
        case 'outdated':
          return { kind: 'outdated' };
        case 'timed-out':
          document.hasTimedOut = true;
          log.warn('analysis: a document took too long and is set aside until it is opened again.');
          return { kind: 'not-analyzed', version, reason: 'timed-out' };
        case 'failed':
          log.error(`analysis: ${describeError(end.error)}`);
          document.session = undefined;
          return { kind: 'not-analyzed', version, reason: 'failed' };
      }
    } catch (error) {
      log.error(`analysis: ${describeError(error)}`);
      document.session = undefined;
      return { kind: 'not-analyzed', version: document.version, reason: 'failed' };
    } finally {
      stopAnnouncement();
    }
  }

  #isBehind({ uri, datasetRevision }: OpenDocument): boolean {
    return datasetRevision !== undefined && datasetRevision !== this.#host.revisionOf(uri);
  }

  #whyNot(document: OpenDocument, settings: Settings): NotAnalyzedReason | undefined {
    if (this.#host.isExcluded(document, settings)) return 'excluded';
    if (this.#host.isSetAside(document.uri)) return 'set-aside';
    if (document.hasTimedOut) return 'timed-out';
    if (document.text.getText().length > settings.maxFileSize * 1_000_000) return 'too-large';
    return undefined;
  }

  #session(document: OpenDocument, settings: Settings, dataset: ReadyDataset): NonNullable<OpenDocument['session']> {
    const options: AnalysisOptions = {
      language: languageOf(document),
      gazetteer: dataset.gazetteer,
      fallbackDate: settings.referenceDate === '' ? undefined : settings.referenceDate,
      readFrontMatter,
    };
    if (document.session) document.session.setOptions(options);
    else document.session = createAnalysisSession(document.text.getText(), options);
    return document.session;
  }
}

/** The analysis of a version with the decisions of people put above it: all that is shown of a document comes from here. */
function analyzed(
  document: OpenDocument,
  version: number,
  text: string,
  input: {
    readonly found: DocumentAnnotations;
    readonly notes: ArticleNotes;
    readonly dataset: ReadyDataset['dataset'];
    readonly settings: Settings;
    readonly source: string;
  },
): Analysis {
  const { found, notes, dataset, settings, source } = input;
  const { annotations, placed, orphans } = applyNotes(text, found, notes, dataset);
  return {
    kind: 'analyzed',
    version,
    article: { text, language: languageOf(document), annotations, dataset },
    settings,
    source,
    notes: { placed, orphans },
  };
}

const languageOf = ({ languageId }: OpenDocument): DocumentLanguage => (languageId === 'markdown' ? 'markdown' : 'plaintext');
