import { RequestType } from 'vscode-languageserver-protocol';
import type { Location, Range } from 'vscode-languageserver-protocol';

/** Messages about records of the dataset that are looked at or written. Positions are LSP positions (UTF-16). */

/**
 * Server → client. Text of a dataset file: of the document where it is open, unsaved changes included; `null`: there is no file. Fails
 * where it cannot be read as text.
 */
export const readDatasetTextRequest = new RequestType<{ readonly uri: string }, string | null, void>('onRecord/dataset/read');

/** One file's part of a change; see `FileChange` of the dataset layer. Offsets are UTF-16, in `expected`. */
export interface DatasetFileChange {
  readonly uri: string;
  /** `null`: the file is new. */
  readonly expected: string | null;
  readonly text: string;
  readonly textEdits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
}

/**
 * Server → client. Changes dataset files so that undo works and no unsaved work is lost. Only where datasets may be: fails for any other
 * place. `changed`: a file is no longer what was expected, nothing was written. `declined`: the person saw the preview and said no.
 * `unsaved`: URIs of files that had unsaved changes before, and so were left unsaved.
 */
export const writeDatasetRequest = new RequestType<
  { readonly label: string; readonly needsConfirmation: boolean; readonly changes: readonly DatasetFileChange[] },
  { readonly kind: 'written'; readonly unsaved: readonly string[] } | { readonly kind: 'changed' | 'declined' },
  void
>('onRecord/dataset/write');

/** What came of writing records. `places`: the new or changed records; `unsaved` as in {@link writeDatasetRequest}. */
export type WrittenRecords =
  | { readonly kind: 'done'; readonly message: string; readonly uris: readonly string[]; readonly unsaved: readonly string[] }
  | { readonly kind: 'declined' }
  | { readonly kind: 'refused'; readonly message: string };

/** A record that an article suggests. Labels are plain text. */
export interface ProposedRecord {
  readonly key: string;
  readonly kind: 'actor' | 'role' | 'issue' | 'position';
  readonly label: string;
  readonly detail: string;
  readonly isLikely: boolean;
  /** Keys of proposals without which this one would name nobody. */
  readonly needs: readonly string[];
}

/** Client → server. What an article has that its dataset has not; `null` where it is not analysed. */
export const proposeRecordsRequest = new RequestType<{ readonly uri: string }, readonly ProposedRecord[] | null, void>(
  'onRecord/records/propose',
);

/** Client → server. Writes proposed records, those that they need, and the article as their source. */
export const addProposedRequest = new RequestType<{ readonly uri: string; readonly keys: readonly string[] }, WrittenRecords, void>(
  'onRecord/records/addProposed',
);

/** Client → server. The name that stands at a range, and what sort of actor it is likely to be; `null` where nothing is analysed. */
export const guessActorRequest = new RequestType<
  { readonly uri: string; readonly range: Range },
  { readonly name: string; readonly kind: string } | null,
  void
>('onRecord/records/guessActor');

/** Client → server. Writes a new actor with the article as its source. */
export const addActorRequest = new RequestType<
  { readonly uri: string; readonly name: string; readonly kind: string },
  WrittenRecords,
  void
>('onRecord/records/addActor');

/** A record to choose. Labels are plain text. */
export interface ListedRecord {
  readonly kind: 'actor' | 'issue' | 'quote';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly location: Location;
}

/** Client → server. Records of the dataset that a document uses, those that have `query` in their names first; at most 500. */
export const listRecordsRequest = new RequestType<
  { readonly uri: string | null; readonly query: string; readonly kind?: ListedRecord['kind'] | undefined },
  readonly ListedRecord[],
  void
>('onRecord/records/list');

/** Client → server. Makes one actor of two: fields, references and a redirect, shown for confirmation before they are written. */
export const mergeActorsRequest = new RequestType<
  { readonly uri: string | null; readonly keep: string; readonly drop: string },
  WrittenRecords,
  void
>('onRecord/records/mergeActors');

/** Client → server. Decisions at a place that amount to a record; `null` where nothing is analysed. */
export const promotableRequest = new RequestType<
  { readonly uri: string; readonly range: Range },
  readonly { readonly id: string; readonly label: string; readonly detail: string }[] | null,
  void
>('onRecord/records/promotable');

/** Client → server. Writes the record that a decision amounts to. */
export const promoteRequest = new RequestType<{ readonly uri: string; readonly id: string }, WrittenRecords, void>(
  'onRecord/records/promote',
);

/** Client → server. Writes the quote at a range as a new record of its speaker. */
export const addQuoteRequest = new RequestType<{ readonly uri: string; readonly range: Range }, WrittenRecords, void>(
  'onRecord/records/addQuote',
);

/** Command that the menu of fixes runs in the client: with the document's URI and the range of a quote. */
export const addQuoteCommand = 'onRecord.addQuote';
