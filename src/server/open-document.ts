import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { AnalysisSession, TextChange } from '../core/session';
import type { CorrectedDocument } from '../notes/apply-notes';
import type { Article } from '../views/article';
import { fromLspRange, toLspRange } from './convert';
import type { Settings } from './settings';

/** What came of the analysis of one version of a document. */
export type Analysis =
  | {
      readonly kind: 'analyzed';
      readonly version: number;
      readonly article: Article;
      readonly settings: Settings;
      /** Name of the document in its folder, as notes have it; its URI outside any. */
      readonly source: string;
      /** Where the notes on the document stand, and which have lost their place. */
      readonly notes: Pick<CorrectedDocument, 'placed' | 'orphans'>;
    }
  | { readonly kind: 'not-analyzed'; readonly version: number; readonly reason: NotAnalyzedReason }
  /** The text, the dataset or the settings changed meanwhile, or the document was closed. */
  | { readonly kind: 'outdated' };

/** `failed`: a mistake of ours; `timed-out`: the analysis took too long. */
export type NotAnalyzedReason = 'excluded' | 'too-large' | 'set-aside' | 'timed-out' | 'failed';

/** One open document: its text, its session, and the one computation of its present version. */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  /** Changes in place with every edit; its line index belongs to its present version. */
  readonly text: TextDocument;
  /** `undefined` until it is analysed for the first time. */
  session: AnalysisSession | undefined;
  /** Number of the present run; older runs are outdated. */
  run = 0;
  /** Shared by all requests. */
  analysis: Promise<Analysis> = Promise.resolve({ kind: 'outdated' });
  /** The last analysis that was not outdated. */
  last: Analysis | undefined;
  isClosed = false;
  /** The analysis ran out of time once: it is not tried again at every key. */
  hasTimedOut = false;
  /** Revision of the dataset that the present run uses; `undefined` while it has not taken one. */
  datasetRevision: string | undefined;
  /** Offset behind the last edit, and when it was made (milliseconds of the runtime); `undefined`: never edited. */
  lastEdit: { readonly offset: number; readonly at: number } | undefined;

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.text = TextDocument.create(uri, languageId, version, content);
  }

  get version(): number {
    return this.text.version;
  }

  /** Applies edits in order to text and session. */
  applyChanges(changes: readonly TextDocumentContentChangeEvent[], version: number, now: number): void {
    const edits: TextChange[] = [];
    for (const change of changes) {
      // Offsets are asked before each edit: each counts in the result of the one before.
      const span = 'range' in change ? fromLspRange(this.text, change.range) : { start: 0, end: this.text.getText().length };
      edits.push({ span, text: change.text });
      const sound = 'range' in change ? { range: toLspRange(this.text, span), text: change.text } : { text: change.text };
      TextDocument.update(this.text, [sound], version);
      this.lastEdit = { offset: span.start + change.text.length, at: now };
    }
    if (changes.length === 0) TextDocument.update(this.text, [], version);
    this.session?.applyChanges(edits);
    // A session that took an edit differently would give offsets into another text: better to begin anew.
    if (this.session && this.session.text.length !== this.text.getText().length) this.session = undefined;
  }
}
