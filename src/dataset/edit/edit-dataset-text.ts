import type { DataNode, ReadProblem, ReadResult } from '../data-node';
import { fieldOf, shorten } from '../data-node';
import { createLineIndex } from '../line-index';
import type { FileFormat } from '../read-file';
import { readJson } from '../read-json';
import { readYaml } from '../read-yaml';
import { datasetFormat } from '../schema';
import { isSameValue, nodeOf } from './data-values';
import type { DatasetText, DatasetValues } from './dataset-text';
import { JsonText } from './edit-json';
import { LinesText } from './edit-lines';
import { YamlText } from './edit-yaml';
import { planEdits, roundsOf } from './plan-edits';
import { Refusal } from './record-edit';
import type { EditedText, RecordEdit } from './record-edit';
import { SpliceLog } from './splices';
import { layoutOf } from './text-layout';

/** Text of a file that holds no records yet. */
export const emptyDatasetText: Readonly<Record<FileFormat, string>> = {
  json: `{\n  "format": "${datasetFormat}"\n}\n`,
  yaml: `format: ${datasetFormat}\n`,
  jsonl: '',
};

/**
 * Changes records in the text of one dataset file, and nothing else: comments, order, formatting, unknown fields, line ends and the
 * byte-order mark stay. All edits are made, or none. The result is read again: it holds exactly the records intended. A text that
 * cannot be read, or is no dataset, is refused; one without anything but white space is begun.
 */
export function editDatasetText(text: string, format: FileFormat, edits: readonly RecordEdit[]): EditedText {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const body = text.slice(mark);
  const isBlank = format !== 'jsonl' && body.trim() === '';
  try {
    const log = new SpliceLog(isBlank ? emptyDatasetText[format] : body);
    const intended = change(log, format, edits);
    verify(parse(log.text, format), intended);
    const whole = [{ start: mark, end: text.length, newText: log.text }];
    const moved = log.total().map(({ start, end, newText }) => ({ start: start + mark, end: end + mark, newText }));
    return { kind: 'edited', text: text.slice(0, mark) + log.text, textEdits: isBlank ? whole : moved };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', message: error.message };
    throw error;
  }
}

/** Text of a new file that holds what the edits add. */
export function newDatasetText(format: FileFormat, edits: readonly RecordEdit[]): EditedText {
  return editDatasetText('', format, edits);
}

/** What the text of a dataset file holds; `undefined` where it is broken or no dataset. */
export function readDatasetValues(text: string, format: FileFormat): DatasetValues | undefined {
  try {
    return parse(text.replace(/^\uFEFF/, ''), format);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Makes the edits, in as many rounds as it takes, each on a text that was read anew. */
function change(log: SpliceLog, format: FileFormat, edits: readonly RecordEdit[]): DatasetValues {
  const { eol } = layoutOf(log.text);
  const first = parse(log.text, format);
  const plan = planEdits(first.lists, edits);
  for (const round of roundsOf(plan.sets)) {
    const dataset = parse(log.text, format, eol);
    log.apply(round.flatMap(({ section, index, path, value }) => dataset.set(section, index, path, value)));
  }
  const steps: ((dataset: DatasetText) => void)[] = [];
  if ([...plan.removed.values()].some(({ size }) => size > 0))
    steps.push((dataset) =>
      log.apply([...plan.removed].flatMap(([section, indexes]) => (indexes.size > 0 ? dataset.removeRecords(section, indexes) : []))),
    );
  if ([...plan.added.values()].some(({ length }) => length > 0)) steps.push((dataset) => log.apply(dataset.addRecords(plan.added)));
  if (plan.redirects.size > 0) steps.push((dataset) => log.apply(dataset.setRedirects(plan.redirects)));
  for (const step of steps) step(parse(log.text, format, eol));
  const redirects = new Map([...first.redirects, ...[...plan.redirects].map(([from, to]): [string, DataNode] => [from, nodeOf(to)])]);
  return { lists: plan.result, redirects, rest: first.rest };
}

/** Reads a text for editing. Gives up on what is broken or no dataset. */
function parse(text: string, format: FileFormat, eol?: string): DatasetText {
  if (format === 'jsonl') return linesOf(text, eol);
  const { root, problems }: ReadResult = format === 'json' ? readJson(text) : readYaml(text);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Refusal(brokenMessage(text, error));
  const version = fieldOf(root, 'format')?.value;
  if (root?.kind !== 'object' || version?.kind !== 'scalar' || version.value !== datasetFormat) {
    throw new Refusal(`The file is not marked as a dataset. Add "format": "${datasetFormat}" to it first.`);
  }
  return format === 'json' ? new JsonText(text, root, eol) : new YamlText(text, root, eol);
}

function linesOf(text: string, eol: string | undefined): LinesText {
  const lines = new LinesText(text, eol);
  const hasRecords = lines.redirects.size > 0 || [...lines.lists.values()].some(({ length }) => length > 0);
  if (text.trim() === '' || hasRecords) return lines;
  throw new Refusal('The file is not marked as a dataset: no line of it has a "record" field, such as "record": "actor".');
}

function brokenMessage(text: string, { start, message }: ReadProblem): string {
  return `The file is broken in line ${createLineIndex(text).positionAt(start).line + 1}, so nothing is written to it. ${message}`;
}

/** Compares what a text holds with what was intended. */
function verify(found: DatasetValues, intended: DatasetValues): void {
  for (const [section, records] of intended.lists) {
    const present = found.lists.get(section) ?? [];
    const differs = records.length !== present.length ? records.length : records.findIndex((record, i) => !isSameValue(record, present[i]));
    if (differs >= 0) throw otherwise(`"${section}"`);
  }
  const sameRedirects =
    found.redirects.size === intended.redirects.size &&
    [...intended.redirects].every(([from, to]) => isSameValue(found.redirects.get(from), to));
  if (!sameRedirects) throw otherwise('"redirects"');
  const sameRest = found.rest.length === intended.rest.length && found.rest.every((node, i) => isSameValue(node, intended.rest[i]));
  if (!sameRest) throw otherwise('other fields');
}

function otherwise(what: string): Refusal {
  return new Refusal(`The change cannot be made without changing something else in ${shorten(what)} of this file. Make it by hand.`);
}
