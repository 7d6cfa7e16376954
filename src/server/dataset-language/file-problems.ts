import type { Span } from '../../core/text/span';
import { fieldOf } from '../../dataset/data-node';
import type { Dataset, DatasetProblem } from '../../dataset/dataset';
import { sharedAliases } from '../../dataset/locate/shared-aliases';
import { mergeFiles } from '../../dataset/merge';
import { readDatasetFile, type Expectation } from '../../dataset/read-file';
import type { FileContents } from '../../dataset/file-contents';
import { say } from '../../views/words';
import type { ReadyDataset } from '../dataset-service';
import type { DatasetDocument } from './dataset-documents';
import { maxReadLength } from './dataset-documents';

/** With more records, ids of an unsaved text are not compared with those of other files: merging takes longer than a pause of typing. */
const maxRecords = 20_000;
/** Shared aliases a file; the rest is only said to be there. */
const maxSharedAliases = 30;

/** Something wrong in an open dataset file; `information` for what may well be meant so. */
export type FileProblem = Omit<DatasetProblem, 'severity'> & { readonly severity: DatasetProblem['severity'] | 'information' };

/**
 * Problems of a file as it stands in the editor, saved or not: its own, and those of its ids among the records of all other files as
 * they were read from the disk. `undefined`: the text is too long for that, and the problems of the last save hold.
 */
export function problemsOfOpenFile(document: DatasetDocument, ready: ReadyDataset): readonly FileProblem[] | undefined {
  const text = document.text.getText();
  if (text.length > maxReadLength) return undefined;
  const file = document.canonical;
  const contents = readDatasetFile({ path: file, format: document.format, expected: expectationOf(file) }, new TextEncoder().encode(text));
  if (contents.isBroken || !contents.isDataset) return contents.problems;
  const files = filesWith(ready, contents);
  if (files.reduce((sum, { records }) => sum + countRecords(records), 0) > maxRecords) {
    const note: FileProblem = {
      ...firstLine(file),
      severity: 'information',
      code: 'not-compared',
      message: say('problem.tooMany', { n: maxRecords }),
    };
    return [...contents.problems, note];
  }
  const { dataset, problems } = mergeFiles(files, 'open');
  return [
    ...contents.problems,
    ...problems.filter((problem) => problem.file === file).map((problem) => atExactValue(document, problem)),
    ...aliasProblems(document, dataset),
  ];
}

/** Field that a problem of a whole record is about. */
const fieldOfProblem: ReadonlyMap<string, string> = new Map([
  ['duplicate-id', 'id'],
  ['redirected-record', 'id'],
  ['parent-cycle', 'parent'],
]);

/** A problem that was reported at the first line of a record, at the value that it is about. */
function atExactValue(document: DatasetDocument, problem: DatasetProblem): DatasetProblem {
  const field = fieldOfProblem.get(problem.code);
  if (field === undefined) return problem;
  const start = document.text.offsetAt({ line: problem.line, character: problem.column });
  const records = document.located()?.sections.flatMap((section) => section.records) ?? [];
  const value = fieldOf(records.find(({ node }) => node.start === start)?.node, field)?.value;
  return value === undefined ? problem : { ...problem, ...placeOf(document, value) };
}

function placeOf(document: DatasetDocument, { start, end }: Span): Omit<FileProblem, 'severity' | 'code' | 'message'> {
  const from = document.text.positionAt(start);
  const to = document.text.positionAt(end);
  return { file: document.canonical, line: from.line, column: from.character, endLine: to.line, endColumn: to.character };
}

/** What is said at the first line of a file that is too long to be read while it is being written. */
export function tooLong(document: DatasetDocument): FileProblem {
  return {
    ...firstLine(document.canonical),
    severity: 'information',
    code: 'too-long',
    message: say('problem.tooLong', { n: maxReadLength }),
  };
}

function aliasProblems(document: DatasetDocument, dataset: Dataset): readonly FileProblem[] {
  const located = document.located();
  const found = located === undefined ? [] : sharedAliases(located, dataset, maxSharedAliases + 1);
  const problems = found.slice(0, maxSharedAliases).map(({ text, other, start, end }): FileProblem => {
    const message = say('problem.sharedAlias', { alias: text, other: other.name, id: other.id });
    return { ...placeOf(document, { start, end }), severity: 'information', code: 'shared-alias', message };
  });
  if (found.length <= maxSharedAliases) return problems;
  const message = say('problem.moreSharedAliases', { n: maxSharedAliases });
  return [...problems, { ...firstLine(document.canonical), severity: 'information', code: 'shared-alias', message }];
}

/** All files as they were read, the open one in its place with what it holds now; at the end where it was not read before. */
function filesWith({ memory }: ReadyDataset, open: FileContents): readonly FileContents[] {
  const files = [...memory.values()].map(({ current, lastGood }) => (current.file === open.file ? open : (lastGood ?? current)));
  return files.includes(open) ? files : [...files, open];
}

function countRecords(records: FileContents['records']): number {
  return Object.values(records).reduce((sum, list: readonly unknown[]) => sum + list.length, 0);
}

function expectationOf(file: string): Expectation {
  return file.includes('/.on-record/') ? 'in-folder' : 'no';
}

const firstLine = (file: string) => ({ file, line: 0, column: 0, endLine: 0, endColumn: 1 }) as const;
