import type * as z from 'zod/mini';
import { buildRecord } from './build-record';
import { fieldOf, locate, shorten, toPlainValue, type DataNode, type DataObject } from './data-node';
import type { DatasetProblem, FileRange } from './dataset';
import { emptyRecordLists, type RecordLists, type RecordReference, type Redirect, type StrayRecord } from './file-contents';
import type { LineIndex } from './line-index';
import { comparePartialDates } from './partial-date';
import { dateRanges, referenceFields } from './record-fields';
import { recordNames, recordSchemas, sectionNames, type SectionName } from './schema';

/** Problems of one file beyond this number are only counted. */
const maxProblems = 200;
/** Beyond this number they are not even kept. */
const maxKeptProblems = 10_000;
/** Enough to notice that something is amiss. */
const maxStrays = 500;

/** Collects the records of one file, each validated by itself: a bad one is reported and costs no other. */
export class RecordCollector {
  readonly records: RecordLists = emptyRecordLists();
  readonly redirects: Redirect[] = [];
  readonly references: RecordReference[] = [];
  readonly strays: StrayRecord[] = [];
  readonly #problems: DatasetProblem[] = [];
  #nMoreProblems = 0;
  readonly #file: string;
  #lines: LineIndex;

  constructor(file: string, lines: LineIndex) {
    this.#file = file;
    this.#lines = lines;
  }

  /** Offsets count in another stretch of the file from now on. */
  set lines(lines: LineIndex) {
    this.#lines = lines;
  }

  /** Problems so far; the last one may say how many more there are. */
  get problems(): readonly DatasetProblem[] {
    return shownProblems(this.#file, this.#problems, this.#nMoreProblems);
  }

  /** All problems so far; `undefined` where there are so many that some were only counted. */
  get allProblems(): readonly DatasetProblem[] | undefined {
    return this.#nMoreProblems === 0 ? this.#problems : undefined;
  }

  /** How many problems are kept. */
  get nProblems(): number {
    return this.#problems.length;
  }

  range(start: number, end: number): FileRange {
    return rangeIn(this.#file, this.#lines, start, end);
  }

  report(severity: 'error' | 'warning', code: string, message: string, start: number, end: number): void {
    if (this.#problems.length < maxKeptProblems) this.#problems.push({ ...this.range(start, end), severity, code, message });
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
      this.addStrays(node);
      return;
    }
    if (node.kind !== 'object') return;
    const input = result.data as Parameters<(typeof buildRecord)[S]>[0];
    this.records[section].push(buildRecord[section](input, this.range(node.start, node.end)));
    this.#collectReferences(section, node);
    this.#checkDates(section, node);
  }

  /** Remembers what of a value would be a record elsewhere, so that records lost by a damaged line near them are noticed. */
  addStrays(node: DataNode): void {
    if (this.strays.length >= maxStrays || node.kind === 'scalar') return;
    if (node.kind === 'object') {
      const value = toPlainValue(node);
      for (const section of sectionNames) {
        const result = recordSchemas[section].safeParse(value);
        if (result.success) this.strays.push({ section, json: JSON.stringify(result.data), range: this.range(node.start, node.end) });
      }
    }
    for (const child of node.kind === 'list' ? node.items : node.entries.map((entry) => entry.value)) this.addStrays(child);
  }

  /** Takes one redirect. */
  addRedirect(from: string, to: DataNode, place: { readonly start: number; readonly end: number }): void {
    if (to.kind === 'scalar' && typeof to.value === 'string' && to.value !== '') {
      const lines = this.#lines;
      this.redirects.push({ from, to: to.value, range: () => rangeIn(this.#file, lines, place.start, place.end) });
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
    const lines = this.#lines;
    for (const { key, value } of node.entries) {
      const target = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (target === undefined) continue;
      for (const item of value.kind === 'list' ? value.items : [value]) {
        if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
        const { start, end } = item;
        this.references.push({ target, id: item.value, range: () => rangeIn(this.#file, lines, start, end) });
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

/** The first problems of a file, and how many more there are; `nMore`: those that are not in the list. */
export function shownProblems(file: string, problems: readonly DatasetProblem[], nMore = 0): readonly DatasetProblem[] {
  const nHidden = Math.max(0, problems.length - maxProblems) + nMore;
  if (nHidden === 0) return problems;
  const message = `${nHidden} more problems in this file are not shown. Correct those above first.`;
  const place = { file, line: 0, column: 0, endLine: 0, endColumn: 0 };
  return [...problems.slice(0, maxProblems), { ...place, severity: 'warning', code: 'more-problems', message }];
}

function rangeIn(file: string, lines: LineIndex, start: number, end: number): FileRange {
  const from = lines.positionAt(start);
  const to = lines.positionAt(Math.max(start, end));
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
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
