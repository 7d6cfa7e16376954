import type * as z from 'zod/mini';
import { buildRecord } from './build-record';
import { fieldOf, locate, shorten, toPlainValue, type DataNode, type DataObject } from './data-node';
import type { DatasetProblem, FileRange } from './dataset';
import { emptyRecordLists, type RecordLists, type RecordReference, type Redirect } from './file-contents';
import type { LineIndex } from './line-index';
import { comparePartialDates } from './partial-date';
import { dateRanges, referenceFields } from './record-fields';
import { recordNames, recordSchemas, type SectionName } from './schema';

/** Problems of one file beyond this number are only counted. */
const maxProblems = 200;

/** Collects the records of one file, each validated by itself: a bad one is reported and costs no other. */
export class RecordCollector {
  readonly records: RecordLists = emptyRecordLists();
  readonly redirects: Redirect[] = [];
  readonly references: RecordReference[] = [];
  readonly #problems: DatasetProblem[] = [];
  #nMoreProblems = 0;
  readonly #file: string;
  readonly #lines: LineIndex;

  constructor(file: string, lines: LineIndex) {
    this.#file = file;
    this.#lines = lines;
  }

  /** Problems so far; the last one may say how many more there are. */
  get problems(): readonly DatasetProblem[] {
    if (this.#nMoreProblems === 0) return this.#problems;
    const message = `${this.#nMoreProblems} more problems in this file are not shown. Correct those above first.`;
    return [...this.#problems, { ...this.range(0, 0), severity: 'warning', code: 'more-problems', message }];
  }

  range(start: number, end: number): FileRange {
    const from = this.#lines.positionAt(start);
    const to = this.#lines.positionAt(Math.max(start, end));
    return { file: this.#file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  report(severity: 'error' | 'warning', code: string, message: string, start: number, end: number): void {
    if (this.#problems.length < maxProblems) this.#problems.push({ ...this.range(start, end), severity, code, message });
    else this.#nMoreProblems++;
  }

  /** A problem shown at the first line of `node`: the whole of it would be too much to underline. */
  reportAtFirstLine(severity: 'error' | 'warning', code: string, message: string, node: { start: number; end: number }): void {
    this.report(severity, code, message, node.start, Math.min(node.end, this.#lines.lineEnd(node.start)));
  }

  /** Takes one record, or reports why not. */
  add<S extends SectionName>(section: S, node: DataNode): void {
    const value = toPlainValue(node);
    const result = recordSchemas[section].safeParse(value);
    if (!result.success) {
      for (const issue of result.error.issues.slice(0, 5)) this.#reportIssue(section, node, issue);
      return;
    }
    if (node.kind !== 'object') return;
    const input = result.data as Parameters<(typeof buildRecord)[S]>[0];
    this.records[section].push(buildRecord[section](input, this.range(node.start, node.end)));
    this.#collectReferences(section, node);
    this.#checkDates(section, node);
  }

  /** Takes one redirect. */
  addRedirect(from: string, to: DataNode, place: { readonly start: number; readonly end: number }): void {
    if (to.kind === 'scalar' && typeof to.value === 'string' && to.value !== '') {
      this.redirects.push({ from, to: to.value, range: () => this.range(place.start, place.end) });
    } else {
      const message = `The redirect of ${quoted(from)} must be the new id, as text.`;
      this.reportAtFirstLine('error', 'bad-redirect', message, to);
    }
  }

  #reportIssue(section: SectionName, node: DataNode, issue: z.core.$ZodIssue): void {
    const { node: place, found } = locate(node, issue.path);
    const field = fieldName(issue.path);
    const which = `The ${recordNames[section]}${nameOf(node)} is left out: `;
    if (!found) {
      const hint = issue.code === 'invalid_value' ? ` It ${issue.message}.` : ' Add it.';
      this.reportAtFirstLine('error', 'bad-record', `${which}${field} is missing.${hint}`, place);
      return;
    }
    const given = place.kind === 'scalar' && place.value !== null ? `, not ${quoted(String(place.value))}` : '';
    const message = `${which}${field} ${issue.message}${given}.`;
    this.reportAtFirstLine('error', 'bad-record', message, place);
  }

  #collectReferences(section: SectionName, node: DataObject): void {
    const fields = referenceFields[section];
    for (const { key, value } of node.entries) {
      const target = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (target === undefined) continue;
      for (const item of value.kind === 'list' ? value.items : [value]) {
        if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
        const { start, end } = item;
        this.references.push({ target, id: item.value, range: () => this.range(start, end) });
      }
    }
  }

  #checkDates(section: SectionName, node: DataObject): void {
    const pair = dateRanges[section];
    if (pair !== undefined) this.#checkDatePair(`${recordNames[section]}${nameOf(node)}`, pair, node);
    const aliases = section === 'actors' ? fieldOf(node, 'aliases')?.value : undefined;
    if (aliases?.kind !== 'list') return;
    for (const alias of aliases.items) if (alias.kind === 'object') this.#checkDatePair(`alias${nameOf(alias)}`, ['from', 'to'], alias);
  }

  #checkDatePair(what: string, pair: readonly [string, string], node: DataObject): void {
    const [first, last] = pair.map((key) => fieldOf(node, key)?.value);
    if (first?.kind !== 'scalar' || last?.kind !== 'scalar' || first.value === null || last.value === null) return;
    const order = comparePartialDates(String(first.value), String(last.value));
    if (order === undefined || order <= 0) return;
    const message = `The ${what} ends (${quoted(pair[1])}) before it begins (${quoted(pair[0])}). Correct one of the dates.`;
    this.report('warning', 'date-order', message, last.start, last.end);
  }
}

/** ` "a-lee"`, or nothing for a record that does not say what it is. */
function nameOf(node: DataNode): string {
  for (const key of ['id', 'name', 'label', 'title', 'actor', 'text']) {
    const value = fieldOf(node, key)?.value;
    if (value?.kind === 'scalar' && value.value !== null) return ` ${quoted(String(value.value))}`;
  }
  return '';
}

/** `"aliases", item 3, "text"`; `it` for the record itself. */
function fieldName(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `item ${key + 1}` : quoted(String(key))));
  return parts.length === 0 ? 'it' : parts.join(', ');
}

function quoted(text: string): string {
  return `"${shorten(text)}"`;
}
