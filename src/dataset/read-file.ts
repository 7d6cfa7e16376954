import { fieldOf, shorten, type DataNode, type DataObject, type ReadProblem } from './data-node';
import { decodeFile, maxFileBytes } from './decode-file';
import { emptyContents, type FileContents } from './file-contents';
import { createLineIndex } from './line-index';
import { readJson } from './read-json';
import { RecordCollector } from './read-records';
import { readYaml } from './read-yaml';
import { datasetFormat, recordNames, sectionNames, type SectionName } from './schema';

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

/**
 * Reads one file. `expected`: the user named it, or it lies in a dataset folder, so that not being a dataset file is worth a
 * word; elsewhere files that are not marked as datasets are passed over in silence.
 */
export function readDatasetFile(found: FoundFile, bytes: Uint8Array): FileContents {
  const { path: file, format, expected } = found;
  const decoded = decodeFile(bytes, format === 'yaml' ? maxFileBytes.yaml : maxFileBytes.json);
  if (!('text' in decoded)) {
    const at = createLineIndex(decoded.readablePart).positionAt(decoded.readablePart.length);
    const range = { file, line: at.line, column: at.column, endLine: at.line, endColumn: at.column + 1 };
    if (expected === 'no') return emptyContents(file);
    return {
      ...emptyContents(file),
      isBroken: true,
      problems: [{ ...range, severity: 'error', code: decoded.code, message: decoded.message }],
    };
  }
  const collector = new RecordCollector(file, createLineIndex(decoded.text));
  const outcome = format === 'jsonl' ? readLines(decoded.text, collector) : readWhole(decoded.text, format, collector, expected);
  if (outcome === 'other') {
    if (collector.problems.length === 0) reportNoDataset(decoded.text, collector, expected);
    return { ...emptyContents(file), problems: collector.problems };
  }
  const { records, redirects, references, problems } = collector;
  return { file, hash: '', isDataset: true, isBroken: outcome === 'broken', records, redirects, references, problems };
}

function reportNoDataset(text: string, collector: RecordCollector, expected: Expectation): void {
  if (text.trim() === '' && expected !== 'no') {
    const message = `The file is empty, so it adds nothing. Begin it with "format": "${datasetFormat}", or remove it.`;
    collector.report('warning', 'empty-file', message, 0, 0);
  } else if (expected === 'named') {
    const message = `The file is not marked as a dataset, so it is passed over. Add "format": "${datasetFormat}" (in JSON Lines, a "record" field in each line).`;
    collector.report('warning', 'no-format', message, 0, 0);
  }
}

type Outcome = 'read' | 'broken' | 'other';

function readWhole(text: string, format: 'json' | 'yaml', collector: RecordCollector, expected: Expectation): Outcome {
  // Other people's files in a plain folder are not worth parsing, let alone complaining about.
  if (expected === 'no' && !text.includes('on-record/')) return 'other';
  const { root, problems } = format === 'json' ? readJson(text) : readYaml(text);
  if (problems.some((problem) => problem.severity === 'error')) {
    reportAll(problems, collector);
    return 'broken';
  }
  if (root === undefined) return 'other';
  const mark = fieldOf(root, 'format')?.value;
  if (root.kind !== 'object' || mark?.kind !== 'scalar' || typeof mark.value !== 'string' || !mark.value.startsWith('on-record/')) {
    return expected === 'in-folder' && hasSections(root) ? missingMark(root, collector) : 'other';
  }
  reportAll(problems, collector);
  if (mark.value !== datasetFormat) {
    const message = `The format "${shorten(mark.value)}" is not known here; this version reads "${datasetFormat}". Correct it, or update the extension.`;
    collector.report('error', 'unknown-format', message, mark.start, mark.end);
    return 'broken';
  }
  for (const section of sectionNames) readSection(root, section, collector);
  readRedirects(root, collector);
  return 'read';
}

function readSection(root: DataObject, section: SectionName, collector: RecordCollector): void {
  const entry = fieldOf(root, section);
  if (entry === undefined || (entry.value.kind === 'scalar' && entry.value.value === null)) return;
  if (entry.value.kind === 'list') {
    for (const item of entry.value.items) collector.add(section, item);
  } else {
    const message = `"${section}" must be a list of ${recordNames[section]} records; nothing of it is read.`;
    collector.report('error', 'bad-section', message, entry.start, entry.end);
  }
}

function readRedirects(root: DataObject, collector: RecordCollector): void {
  const entry = fieldOf(root, 'redirects');
  if (entry === undefined || (entry.value.kind === 'scalar' && entry.value.value === null)) return;
  if (entry.value.kind === 'object') {
    for (const { key, value, start, end } of entry.value.entries) collector.addRedirect(key, value, { start, end });
  } else {
    collector.report('error', 'bad-section', '"redirects" must be an object: {"old-id": "new-id"}.', entry.start, entry.end);
  }
}

/** JSON Lines: every line is read by itself, so a broken one costs no other. */
function readLines(text: string, collector: RecordCollector): Outcome {
  let seenRecord = false;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (line.trim() !== '') {
      // The first line decides whether the file is a dataset.
      if (!readLine(line, start, collector, seenRecord) && !seenRecord) return 'other';
      seenRecord = true;
    }
    start = end + 1;
  }
  return seenRecord ? 'read' : 'other';
}

/** Reads one line; false where it is no record. Problems are reported only once the file is known to be a dataset. */
function readLine(line: string, start: number, collector: RecordCollector, isDataset: boolean): boolean {
  const { root, problems } = readJson(line, start);
  const name = fieldOf(root, 'record')?.value;
  const isMarked = name?.kind === 'scalar' || (root === undefined ? line.includes('"record"') : fieldOf(root, 'format') !== undefined);
  if (isDataset || isMarked) reportAll(problems, collector);
  if (root === undefined) return isMarked;
  if (name?.kind !== 'scalar') {
    if (isDataset && !isMarked) {
      const message = 'This line has no "record" field, such as "record": "actor"; it is left out.';
      collector.report('error', 'bad-record', message, start, start + line.length);
    }
    return isMarked;
  }
  const section = sectionNames.find((each) => recordNames[each] === name.value);
  if (section !== undefined) collector.add(section, root);
  else if (name.value === 'redirect') readRedirectLine(root, collector);
  else {
    const names = [...Object.values(recordNames), 'redirect'].join(', ');
    const message = `"record" must be one of ${names}, not "${shorten(String(name.value))}"; the line is left out.`;
    collector.report('error', 'bad-record', message, name.start, name.end);
  }
  return true;
}

/** `{"record": "redirect", "from": "old-id", "to": "new-id"}`: what the `redirects` object is in other files. */
function readRedirectLine(root: DataNode, collector: RecordCollector): void {
  const from = fieldOf(root, 'from')?.value;
  const to = fieldOf(root, 'to')?.value;
  if (from?.kind === 'scalar' && typeof from.value === 'string' && to !== undefined) collector.addRedirect(from.value, to, from);
  else collector.report('error', 'bad-redirect', 'A redirect needs "from" and "to", as text.', root.start, root.end);
}

function hasSections(root: DataNode): boolean {
  return root.kind === 'object' && root.entries.some(({ key, value }) => Object.hasOwn(recordNames, key) && value.kind === 'list');
}

function missingMark(root: DataNode, collector: RecordCollector): Outcome {
  const message = `The file lists records but is not marked as a dataset, so it is passed over. Add "format": "${datasetFormat}" at the top.`;
  collector.reportAtFirstLine('warning', 'no-format', message, root);
  return 'other';
}

function reportAll(problems: readonly ReadProblem[], collector: RecordCollector): void {
  for (const { severity, code, message, start, end } of problems) collector.report(severity, code, message, start, end);
}
