import type { KnownBlocks, SameBytes } from './file-blocks';
import { NotificationType, RequestType } from 'vscode-languageserver-protocol';
import type { Location, Range } from 'vscode-languageserver-protocol';
import type { ExportKind } from '../exchange/export/exporter';

/**
 * Every message of ours beyond plain LSP: one source for both sides. Server and client are built from one commit, so the
 * parameters are not validated at run time. All positions are LSP positions (UTF-16).
 */

/** What a highlight shows. */
export type HighlightKind = 'actorListed' | 'actorUnlisted' | 'actorAmbiguous' | 'quote' | 'claimCue' | 'claimContent' | 'finding';

/** Four numbers a span: start line, start character, end line, end character. */
export type FlatRanges = readonly number[];

export interface AnnotationsResult {
  /** Version of the document that the ranges belong to; the client drops them when its own is another. */
  readonly version: number;
  readonly highlights: Readonly<Record<HighlightKind, FlatRanges>>;
  /** Spans left out by the cap; 0 for none. */
  readonly nOmitted: number;
}

/**
 * Client → server. Highlights of one open document, `null` where the document is not analysed (excluded, set aside, too
 * large, closed). Answered when the analysis of the newest version is done.
 */
export const annotationsRequest = new RequestType<
  { readonly uri: string; readonly visible?: Range | undefined },
  AnnotationsResult | null,
  void
>('onRecord/annotations');

/** Server → client. New annotations can be pulled for this document (a version was analysed, or the dataset or settings changed). */
export const annotationsReady = new NotificationType<{ readonly uri: string; readonly version: number }>('onRecord/annotationsReady');

/** A node of a tree view. Labels are plain text; `tooltip` is Markdown without HTML or command links, data escaped. */
export interface ViewNode {
  /** Stable between refreshes and unique in its tree, so that expansion is kept. */
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  /** Codicon name without `$()`. */
  readonly icon?: string | undefined;
  /** For `view/item/context` menus: `issue`, `actor`, `position`, `evidence`, `statement`, `quote`, `claim`, `section`, `record`. */
  readonly kind: string;
  /** What a screen reader says. */
  readonly accessibilityLabel: string;
  /** Where a click goes; `undefined`: nowhere. */
  readonly target?: Location | undefined;
  /** What was found in the article that the node stands for, for corrections; `undefined`: nothing that could be corrected. */
  readonly found?: Location | undefined;
  /** What *Copy* copies. */
  readonly copyText?: string | undefined;
  readonly children: readonly ViewNode[];
  readonly expanded: boolean;
}

export interface PositionsParams {
  /** Document of the "article" scope; `null`: none has been focused yet. */
  readonly uri: string | null;
  readonly scope: 'article' | 'all';
  readonly groupBy: 'issue' | 'actor';
  /** Case-insensitive part of an actor's or issue's name; empty for all. */
  readonly filter: string;
}

/** Client → server. Content of the Positions view; `version` of the document, `null` in scope "all". */
export const positionsRequest = new RequestType<
  PositionsParams,
  { readonly version: number | null; readonly nodes: readonly ViewNode[] } | null,
  void
>('onRecord/positions');

/** Client → server. Content of *In this article*: actors, quotes, claims in order. */
export const articleRequest = new RequestType<
  { readonly uri: string },
  { readonly version: number; readonly nodes: readonly ViewNode[] } | null,
  void
>('onRecord/article');

/** What is exported, and from where: what was found in an article, the positions on record, or one behind the other. */
export interface ExportParams extends ExportKind {
  /** The article, whose dataset also gives the records; `null`: there is none. */
  readonly uri: string | null;
  /** What to call the article in the result. */
  readonly file: string;
  readonly from: 'article' | 'record' | 'both';
}

/** Client → server. The content of an export file; `null` where the article is not analysed. */
export const exportRequest = new RequestType<ExportParams, string | null, void>('onRecord/export');

/** What the status bar shows of one document. */
export interface DocumentStatus {
  readonly uri: string;
  /**
   * `ready`, `analyzing`; `excluded`: by setting or language; `too-large`: above `maxFileSize`; `set-aside`: the breaker
   * fired; `partial`: some highlights left out.
   */
  readonly state: 'ready' | 'analyzing' | 'excluded' | 'too-large' | 'set-aside' | 'partial';
  readonly referenceDate: { readonly date: string; readonly from: 'front-matter' | 'dateline' | 'option' } | null;
  readonly nActors: number;
  readonly nQuotes: number;
  readonly nClaims: number;
}

export interface DatasetStatus {
  readonly nFiles: number;
  readonly nActors: number;
  readonly nRecords: number;
  readonly nProblems: number;
  /** Files whose last good content is shown because their present content is broken. */
  readonly nStaleFiles: number;
  readonly loading: boolean;
}

/** Server → client. After each analysis, and when the dataset was loaded again. */
export const statusNotification = new NotificationType<{
  readonly document?: DocumentStatus | undefined;
  readonly dataset?: DatasetStatus | undefined;
}>('onRecord/status');

/**
 * Server → client, around the analysis of a version, so that the client knows what the server was busy with when it
 * crashed or stopped answering. `uri: null`: idle.
 */
export const busyNotification = new NotificationType<{ readonly uri: string | null }>('onRecord/busy');

/** Client → server. Documents that the breaker set aside: not to be analysed until the list changes. */
export const setAsideNotification = new NotificationType<{ readonly uris: readonly string[] }>('onRecord/setAside');

/** Extra data of `initialize`. */
export interface InitializationOptions {
  readonly setAside: readonly string[];
  /** Shows the sample dataset in every folder (the "use sample dataset" command); normally `undefined`. */
  readonly sampleDatasetUri?: string | undefined;
  /** Folder of the extension's own for notes on documents outside any workspace folder; `undefined`: such notes cannot be kept. */
  readonly notesStorageUri?: string | undefined;
  /** Folder of the extension's own in which the index of articles may be kept; `undefined`: it is kept nowhere. */
  readonly storageUri?: string | undefined;
  /** The client uses the JSON Schema of dataset files for JSON files in `.on-record/` folders, so that the server leaves that to it. */
  readonly hasJsonSchema?: boolean | undefined;
  /** Makes the server obey {@link crashForTestNotification}; tests only. */
  readonly allowCrash?: boolean | undefined;
}

/** Server → client. Kind of what stands at a URI; `missing` when nothing does. */
export const statFileRequest = new RequestType<{ readonly uri: string }, 'file' | 'folder' | 'missing', void>('onRecord/fs/stat');

/** Server → client. Entries of a folder; empty when there is none. Of a link, the kind is that of what it leads to. */
export const readFolderRequest = new RequestType<
  { readonly uri: string },
  readonly { readonly name: string; readonly kind: 'file' | 'folder'; readonly isLink?: boolean | undefined }[],
  void
>('onRecord/fs/readFolder');

/** Server → client. Bytes of a file in base 64; `null` when it cannot be read. */
export const readFileRequest = new RequestType<{ readonly uri: string }, string | null, void>('onRecord/fs/readFile');

/**
 * Server → client. What has changed in a file that the server has read before: how many bytes at its beginning and end are those it
 * knows, and those between in base 64; `null` when it cannot be read.
 */
export const readChangesRequest = new RequestType<
  { readonly uri: string; readonly known: KnownBlocks },
  (SameBytes & { readonly between: string }) | null,
  void
>('onRecord/fs/readChanges');

/**
 * Server → client. Replaces a file of notes whole or not at all, making folders as needed. Fails where it cannot be written, or
 * where the URI is no place for notes.
 */
export const writeNotesRequest = new RequestType<{ readonly uri: string; readonly text: string }, null, void>('onRecord/notes/write');

/** One thing that a person may decide about a place, or a list of such things. Labels are plain text. */
export interface CorrectionChoice {
  readonly label: string;
  readonly description?: string | undefined;
  readonly range: Range;
  /** For {@link decideRequest}, as it is; `undefined`: the choice opens its children. */
  readonly decision?: Readonly<Record<string, unknown>> | undefined;
  /** Asks for issue and stance, for the command that does just that. */
  readonly topic?: 'stance' | undefined;
  /** Says that what was found is right or wrong, for the keys that do just that. */
  readonly verdict?: 'accepted' | 'rejected' | undefined;
  /** True where the person may say how far the decision reaches: its field `scope`. */
  readonly hasScope: boolean;
  readonly children: readonly CorrectionChoice[];
}

/** Client → server. What can be decided about a place; `null` where the document is not analysed or can keep no notes. */
export const correctionMenuRequest = new RequestType<
  { readonly uri: string; readonly range: Range },
  { readonly version: number; readonly choices: readonly CorrectionChoice[] } | null,
  void
>('onRecord/corrections/menu');

/** What came of a decision. `id` and `everywhere` name the note for {@link retractRequest}. */
export type DecideResult =
  { readonly kind: 'done'; readonly id: string; readonly everywhere: boolean } | { readonly kind: 'refused'; readonly message: string };

/** Client → server. Keeps a decision about a place of one version; refused where the text has changed, with the reason in words. */
export const decideRequest = new RequestType<
  {
    readonly uri: string;
    readonly version: number;
    readonly range: Range;
    readonly decision: Readonly<Record<string, unknown>>;
  },
  DecideResult,
  void
>('onRecord/corrections/decide');

/** Client → server. Takes a decision back. */
export const retractRequest = new RequestType<
  { readonly uri: string; readonly id: string; readonly everywhere: boolean },
  DecideResult,
  void
>('onRecord/corrections/retract');

/** A decision whose place is gone from the text. */
export interface OrphanedNote {
  readonly id: string;
  /** The words that it was about. */
  readonly words: string;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly day: string;
  /** In words. */
  readonly decision: string;
}

/** Client → server. Decisions about an article that have lost their place; `null` where it is not analysed. */
export const orphansRequest = new RequestType<{ readonly uri: string }, readonly OrphanedNote[] | null, void>(
  'onRecord/corrections/orphans',
);

/** Client → server. Gives a decision that has lost its place another one. */
export const reattachRequest = new RequestType<
  { readonly uri: string; readonly version: number; readonly id: string; readonly range: Range },
  DecideResult,
  void
>('onRecord/corrections/reattach');

/** Client → server. Articles were renamed or moved; their notes go with them. */
export const renamedNotification = new NotificationType<{ readonly files: readonly { readonly from: string; readonly to: string }[] }>(
  'onRecord/corrections/renamed',
);

/** Server → client. Removes a file of notes; none is fine. Fails as {@link writeNotesRequest} does. */
export const removeNotesRequest = new RequestType<{ readonly uri: string }, null, void>('onRecord/notes/remove');

/** Commands that the menu of fixes runs in the client: with the key of a finding, or the id of a rule, and the document's URI. */
export const ignoreFindingCommand = 'onRecord.ignoreFinding';
export const switchRuleOffCommand = 'onRecord.switchRuleOff';

/** Client → server, for tests and *Restart*: ends the server process at once (Node) as a crash would. Only obeyed under test. */
export const crashForTestNotification = new NotificationType<void>('onRecord/test/crash');

/**
 * Client → server. A sign of life, answered at once whatever the server is busy with. Any answer will do, an error too: only
 * silence means that it is stuck.
 */
export const pingRequest = new RequestType<null, null, void>('onRecord/ping');

/** Command of the client: shows where what stands at a place (URI and LSP position) is used, in the editor's own view. */
export const showReferencesCommand = 'onRecord.showReferences';
