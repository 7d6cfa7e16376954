import { fieldOf, shorten, type DataNode, type ReadProblem } from './data-node';
import { createLineIndex, type LineIndex } from './line-index';
import { readJson } from './read-json';
import type { RecordCollector } from './read-records';
import { recordNames, sectionNames } from './schema';

/**
 * Reads one line of a JSON Lines file into the collector, whose line index must be that of the line; false where the line is no
 * record. Problems of a line that is not marked as a record are reported only once the file is known to be a dataset.
 */
export function readLine(line: string, collector: RecordCollector, isDataset: boolean): boolean {
  const { root, problems } = readJson(line);
  const name = fieldOf(root, 'record')?.value;
  const isMarked = name?.kind === 'scalar' || (root === undefined ? line.includes('"record"') : fieldOf(root, 'format') !== undefined);
  if (isDataset || isMarked) reportAll(problems, collector);
  if (root === undefined) return isMarked;
  if (name?.kind !== 'scalar') {
    if (isDataset && !isMarked) {
      const message = 'This line has no "record" field, such as "record": "actor"; it is left out.';
      collector.report('error', 'bad-record', message, 0, line.length);
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

/** Hands what a reader could not take to the collector. */
export function reportAll(problems: readonly ReadProblem[], collector: RecordCollector): void {
  for (const { severity, code, message, start, end } of problems) collector.report(severity, code, message, start, end);
}

/** Places in one line of a file, which is told by its number alone. Offsets count from the line's beginning. */
export function lineAt(number: number, line: string): LineIndex {
  const returns = line.indexOf('\r');
  const end = line.endsWith('\r') ? line.length - 1 : line.length;
  if (returns >= 0 && returns < end) return linesFrom(number, line);
  return {
    positionAt: (offset) => ({ line: number, column: Math.max(0, Math.min(offset, line.length)) }),
    lineEnd: (offset) => Math.max(offset, end),
  };
}

/** For a line that has lone carriage returns in it, which count as line breaks as well. */
function linesFrom(number: number, line: string): LineIndex {
  const { positionAt, lineEnd } = createLineIndex(line);
  return {
    positionAt(offset) {
      const at = positionAt(offset);
      return { line: number + at.line, column: at.column };
    },
    lineEnd,
  };
}
