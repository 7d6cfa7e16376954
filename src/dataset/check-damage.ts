import type { DatasetProblem, FileRange } from './dataset';
import { decodeFile } from './decode-file';
import type { FileContents } from './file-contents';
import { datasetFormat, recordNames, sectionNames } from './schema';

/**
 * Contents of a file with what they were when it was last good in mind. A slip of the keyboard at the mark, or in the name of a list,
 * leaves a file that can be read, but takes intact records away: such a file counts as broken, so that its last good content stays in
 * use. Records that were deleted, or changed themselves, are the person's business.
 */
export function checkDamage(read: FileContents, lastGood: FileContents, bytes: Uint8Array | undefined): FileContents {
  if (read.isBroken || !lastGood.isDataset) return read;
  if (!read.isDataset) return bytes !== undefined && holdsRecords(bytes, lastGood) ? withoutMark(read) : read;
  const lost = findLost(read, lastGood);
  return lost === undefined ? read : { ...read, isBroken: true, problems: [lost, ...read.problems] };
}

/** Records that are looked for before a file counts as something else. */
const mostLookedFor = 100;

/** True where all words of a record that was there before still stand in a file. */
function holdsRecords(bytes: Uint8Array, { records }: FileContents): boolean {
  const decoded = decodeFile(bytes, Infinity);
  if (!('text' in decoded)) return false;
  const known = sectionNames.flatMap((section) => records[section].slice(0, mostLookedFor).map(({ raw }) => Object.values(raw ?? {})));
  return known.slice(0, mostLookedFor).some((values) => values.every((value) => typeof value !== 'string' || decoded.text.includes(value)));
}

function withoutMark(read: FileContents): FileContents {
  const place = read.problems[0] ?? { file: read.file, line: 0, column: 0, endLine: 0, endColumn: 0 };
  const message = `The file was a dataset and is not marked as one any more. Put "format": "${datasetFormat}" back at the top (in JSON Lines, the "record" field of the lines), or remove the file.`;
  return { ...read, isBroken: true, problems: [problem(place, 'no-format', message)] };
}

/** Kinds of problems that hide part of a file. */
const hiding: ReadonlySet<string> = new Set(['odd-key', 'duplicate-key']);

/** An error at the first record that stands in the file as before, but is read no more, or at what hides it. */
function findLost({ strays, records, problems }: FileContents, lastGood: FileContents): DatasetProblem | undefined {
  const hider = problems.find(({ code }) => hiding.has(code));
  if (strays.length === 0 && hider === undefined) return undefined;
  const wanted = new Set<string>();
  for (const section of sectionNames) for (const { raw } of lastGood.records[section]) wanted.add(`${section} ${JSON.stringify(raw)}`);
  for (const section of sectionNames) for (const { raw } of records[section]) wanted.delete(`${section} ${JSON.stringify(raw)}`);
  const stray = strays.find(({ section, json }) => wanted.has(`${section} ${json}`));
  if (stray !== undefined) {
    const message = `This ${recordNames[stray.section]} is not read any more, because it no longer stands in the list "${stray.section}" of the file. Check the lines above it.`;
    return problem({ ...stray.range, endLine: stray.range.line, endColumn: stray.range.column + 1 }, 'lost-record', message);
  }
  if (hider === undefined || wanted.size === 0) return undefined;
  return problem(hider, 'lost-record', `Records that were read before are hidden by this. ${hider.message}`);
}

function problem({ file, line, column, endLine, endColumn }: FileRange, code: string, message: string): DatasetProblem {
  return { file, line, column, endLine, endColumn, severity: 'error', code, message };
}
