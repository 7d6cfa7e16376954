import { fieldOf, shorten, type DataNode, type DataObject } from './data-node';
import { decodeFile, maxFileBytes } from './decode-file';
import { emptyContents, type FileContents } from './file-contents';
import { brokenContents, noDatasetMessage, type Expectation, type FoundFile } from './found-file';
import { createLineIndex } from './line-index';
import { readJson } from './read-json';
import { JsonLinesReader } from './read-json-lines';
import { reportAll } from './read-line';
import { RecordCollector } from './read-records';
import { readYaml } from './read-yaml';
import { datasetFormat, recordNames, sectionNames, type SectionName } from './schema';

export { fileFormatOf } from './found-file';
export type { Expectation, FileFormat, FoundFile } from './found-file';

/** Bytes of a JSON Lines file that are decoded at once. */
const pieceLength = 1_000_000;

/**
 * Reads one file. `expected`: the user named it, or it lies in a dataset folder, so that not being a dataset file is worth a
 * word; elsewhere files that are not marked as datasets are passed over in silence.
 */
export function readDatasetFile(found: FoundFile, bytes: Uint8Array): FileContents {
  return found.format === 'jsonl' ? readLines(found, bytes).finish() : readOther(found, found.format, bytes);
}

/** Reads a JSON Lines file that is there as a whole; see {@link JsonLinesReader}. */
export function readLines(found: FoundFile, bytes: Uint8Array, keepsLines = false): JsonLinesReader {
  const reader = new JsonLinesReader(found, keepsLines);
  for (let at = 0; at < bytes.length && reader.isOpen; at += pieceLength) reader.add(bytes.subarray(at, at + pieceLength));
  return reader;
}

function readOther(found: FoundFile, format: 'json' | 'yaml', bytes: Uint8Array): FileContents {
  const { path: file, expected } = found;
  const decoded = decodeFile(bytes, maxFileBytes[format]);
  if (!('text' in decoded)) {
    const at = createLineIndex(decoded.readablePart).positionAt(decoded.readablePart.length);
    return brokenContents(found, decoded.code, decoded.message, at);
  }
  const collector = new RecordCollector(file, createLineIndex(decoded.text));
  const outcome = readWhole(decoded.text, format, collector, expected);
  if (outcome === 'other') {
    const said = collector.problems.length > 0 ? undefined : noDatasetMessage(decoded.text.trim() !== '', expected);
    if (said !== undefined) collector.report('warning', said.code, said.message, 0, 0);
    return { ...emptyContents(file), problems: collector.problems };
  }
  const { records, redirects, references, problems, strays } = collector;
  return { file, hash: '', isDataset: true, isBroken: outcome === 'broken', records, redirects, references, problems, strays };
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
  for (const { key, value } of root.entries) if (!isOurs(key)) collector.addStrays(value);
  return 'read';
}

const isOurs = (key: string): boolean => key === 'format' || key === 'redirects' || Object.hasOwn(recordNames, key);

function readSection(root: DataObject, section: SectionName, collector: RecordCollector): void {
  const entry = fieldOf(root, section);
  if (entry === undefined || (entry.value.kind === 'scalar' && entry.value.value === null)) return;
  if (entry.value.kind === 'list') {
    for (const item of entry.value.items) collector.add(section, item);
  } else {
    collector.addStrays(entry.value);
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

function hasSections(root: DataNode): boolean {
  return root.kind === 'object' && root.entries.some(({ key, value }) => Object.hasOwn(recordNames, key) && value.kind === 'list');
}

function missingMark(root: DataNode, collector: RecordCollector): Outcome {
  const message = `The file lists records but is not marked as a dataset, so it is passed over. Add "format": "${datasetFormat}" at the top.`;
  collector.reportAtFirstLine('warning', 'no-format', message, root);
  return 'other';
}
