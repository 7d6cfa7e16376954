import { RequestType } from 'vscode-languageserver-protocol';
import type { ImportFormat } from '../exchange/import/input-reader';
import type { WrittenRecords } from './record-messages';

/** What is imported, and where to. The server reads the file through the client and keeps nothing between messages. */
export interface ImportParams {
  /** File to import. */
  readonly uri: string;
  /** Workspace folder whose dataset gets the records. */
  readonly folder: string;
  /** `undefined`: told from the content. */
  readonly format?: ImportFormat | undefined;
}

/** What an import would do. */
export type ImportPreview =
  | {
      readonly kind: 'preview';
      readonly format: ImportFormat;
      /** Markdown, everything from the file escaped. */
      readonly markdown: string;
      /** In words, plain text. */
      readonly summary: string;
      /** False where there is nothing to write. */
      readonly hasChanges: boolean;
      /** Stands for what is shown; see {@link importRequest}. */
      readonly plan: string;
    }
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'refused'; readonly message: string };

/** Client → server. What importing a file would do; nothing is written. */
export const importPreviewRequest = new RequestType<ImportParams, ImportPreview, void>('onRecord/import/preview');

/** Client → server. Imports a file as it was previewed: refused where file or dataset have changed so that something else would come of it. */
export const importRequest = new RequestType<ImportParams & { readonly format: ImportFormat; readonly plan: string }, WrittenRecords, void>(
  'onRecord/import/write',
);
