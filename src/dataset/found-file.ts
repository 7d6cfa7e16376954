import type { DatasetProblem } from './dataset';
import { emptyContents, type FileContents } from './file-contents';
import { datasetFormat } from './schema';

/** How a file is written. */
export type FileFormat = 'json' | 'jsonl' | 'yaml';

/** Format by the end of a file's name; undefined for files that cannot be dataset files. */
export function fileFormatOf(name: string): FileFormat | undefined {
  const extension = /\.(jsonl|json|yaml|yml)$/i.exec(name)?.[1]?.toLowerCase();
  return extension === 'yml' ? 'yaml' : (extension as FileFormat | undefined);
}

/** Why a file is looked at: `named` by the user, found `in-folder` called `.on-record`, or in some other folder (`no`). */
export type Expectation = 'named' | 'in-folder' | 'no';

/** A file that may be a dataset file. */
export interface FoundFile {
  readonly path: string;
  readonly format: FileFormat;
  readonly expected: Expectation;
}

/** Contents of a file that cannot be read as text; of a file that nobody expected, nothing is said. */
export function brokenContents(
  { path: file, expected }: FoundFile,
  code: string,
  message: string,
  { line, column }: { readonly line: number; readonly column: number },
): FileContents {
  if (expected === 'no') return emptyContents(file);
  const problem: DatasetProblem = { file, line, column, endLine: line, endColumn: column + 1, severity: 'error', code, message };
  return { ...emptyContents(file), isBroken: true, problems: [problem] };
}

/** What is said of a file that holds no record; `undefined`: nothing. */
export function noDatasetMessage(hasText: boolean, expected: Expectation): { readonly code: string; readonly message: string } | undefined {
  if (!hasText && expected !== 'no') {
    const message = `The file is empty, so it adds nothing. Begin it with "format": "${datasetFormat}", or remove it.`;
    return { code: 'empty-file', message };
  }
  if (expected !== 'named') return undefined;
  const message = `The file is not marked as a dataset, so it is passed over. Add "format": "${datasetFormat}" (in JSON Lines, a "record" field in each line).`;
  return { code: 'no-format', message };
}
