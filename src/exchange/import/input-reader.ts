import type { ImportedRecords } from './draft';
import type { ReadingReport } from './reading-report';

/** Formats that records can be imported from. */
export const importFormats = ['csv', 'ftm', 'wikidata'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** What was read, with what could not be. */
export interface ReadingResult {
  readonly records: ImportedRecords;
  readonly report: ReadingReport;
  /** Rows or entities that were read, used or not. */
  readonly nRead: number;
}

/**
 * Reads files of one format, given piece by piece. Each line is read once and dropped: what is kept grows with the number of records
 * taken over, never with the size of the input. What refers to lines that come later is settled in `finish`. Nothing throws: what
 * cannot be read is in the report.
 */
export interface InputReader {
  /** Begins the next file; its name is for messages only. */
  beginFile(name: string): void;
  /** The next bytes of the file. The array is not kept. */
  push(bytes: Uint8Array): void;
  endFile(): void;
  /** All that was read. Nothing may be pushed afterwards. */
  finish(): ReadingResult;
}
