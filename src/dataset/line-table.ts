import type { DatasetProblem, RecordBase } from './dataset';
import type { FileContents, RecordLists, RecordReference, Redirect } from './file-contents';
import { sectionNames } from './schema';
import { IntList } from './token-trie';

/** What the lines of a JSON Lines file gave so far. */
export interface LineResults {
  readonly records: RecordLists;
  readonly redirects: readonly Redirect[];
  readonly references: readonly RecordReference[];
  /** `undefined`: too many to be kept. */
  readonly allProblems: readonly DatasetProblem[] | undefined;
  readonly nProblems: number;
}

/** Where each line of a JSON Lines file ends, and how much of what the file holds comes from it. Arrays by line. */
export interface LineTable {
  readonly nLines: number;
  /** Offset in bytes behind the line, line break included. */
  readonly ends: Int32Array;
  /** Section of the line's record, counted from 1 in the order of `sectionNames`; 0 for none. */
  readonly sections: Int32Array;
  readonly nRedirects: Int32Array;
  readonly nReferences: Int32Array;
  readonly nProblems: Int32Array;
  /** The first line that holds something. */
  readonly firstText: number;
  readonly problems: readonly DatasetProblem[];
}

/** Fills a table while the lines are read. */
export class LineTableBuilder {
  readonly #ends = new IntList();
  readonly #sections = new IntList();
  readonly #nRedirects = new IntList();
  readonly #nReferences = new IntList();
  readonly #nProblems = new IntList();
  readonly #nRecords = sectionNames.map(() => 0);
  #before = { redirects: 0, references: 0, problems: 0 };
  #firstText: number | undefined;
  #isUsable = true;

  /** Lines cannot be told apart by their breaks alone: there will be no table. */
  giveUp(): void {
    this.#isUsable = false;
  }

  /** A line ends at this byte; `results` are those of all lines up to it. */
  endLine(end: number, results: LineResults, hasText: boolean): void {
    let section = 0;
    sectionNames.forEach((name, i) => {
      const { length } = results.records[name];
      if (length > (this.#nRecords[i] ?? 0)) section = i + 1;
      this.#nRecords[i] = length;
    });
    const now = { redirects: results.redirects.length, references: results.references.length, problems: results.nProblems };
    if (hasText) this.#firstText ??= this.#ends.length;
    this.#ends.push(end);
    this.#sections.push(section);
    this.#nRedirects.push(now.redirects - this.#before.redirects);
    this.#nReferences.push(now.references - this.#before.references);
    this.#nProblems.push(now.problems - this.#before.problems);
    this.#before = now;
  }

  /** `undefined` where there can be none. */
  build({ allProblems }: LineResults): LineTable | undefined {
    if (!this.#isUsable || allProblems === undefined) return undefined;
    const nLines = this.#ends.length;
    const cut = ({ data }: IntList): Int32Array => data.slice(0, nLines);
    return {
      nLines,
      ends: cut(this.#ends),
      sections: cut(this.#sections),
      nRedirects: cut(this.#nRedirects),
      nReferences: cut(this.#nReferences),
      nProblems: cut(this.#nProblems),
      firstText: this.#firstText ?? nLines,
      problems: allProblems,
    };
  }
}

/** A stretch of lines `[first, end)`, and what took its place. */
export interface LineEdit {
  readonly first: number;
  readonly end: number;
  readonly table: LineTable;
  readonly results: LineResults;
}

/** The file's contents and table after an edit. What stands in other lines is taken over as it is, its line numbers moved. */
export function replaceLines(
  contents: FileContents,
  table: LineTable,
  { first, end, table: newTable, results }: LineEdit,
): { readonly contents: Pick<FileContents, 'records' | 'redirects' | 'references'>; readonly table: LineTable } {
  const shift = newTable.nLines - (end - first);
  const before = countLines(table, 0, first);
  const gone = countLines(table, first, end);
  const records = Object.fromEntries(
    sectionNames.map((name, i) => {
      const from = before.records[i] ?? 0;
      const to = from + (gone.records[i] ?? 0);
      return [name, spliced<RecordBase>(contents.records[name], from, to, results.records[name], shift, movedRecord)];
    }),
  ) as unknown as RecordLists;
  const redirects = spliced(contents.redirects, before.redirects, before.redirects + gone.redirects, results.redirects, shift, movedPlace);
  const references = spliced(
    contents.references,
    before.references,
    before.references + gone.references,
    results.references,
    shift,
    movedPlace,
  );
  const problems = spliced(table.problems, before.problems, before.problems + gone.problems, newTable.problems, shift, movedRange);
  const growth = (newTable.ends.at(-1) ?? 0) - ((table.ends[end - 1] ?? 0) - (table.ends[first - 1] ?? 0));
  const startOfEdit = table.ends[first - 1] ?? 0;
  const join = (key: 'sections' | 'nRedirects' | 'nReferences' | 'nProblems'): Int32Array =>
    concatenated(table[key].subarray(0, first), newTable[key], table[key].subarray(end));
  const ends = concatenated(
    table.ends.subarray(0, first),
    newTable.ends.map((offset) => offset + startOfEdit),
    table.ends.subarray(end).map((offset) => offset + growth),
  );
  return {
    contents: { records, redirects, references },
    table: {
      nLines: ends.length,
      ends,
      sections: join('sections'),
      nRedirects: join('nRedirects'),
      nReferences: join('nReferences'),
      nProblems: join('nProblems'),
      firstText: table.firstText,
      problems,
    },
  };
}

function countLines(table: LineTable, from: number, to: number) {
  const records = sectionNames.map(() => 0);
  let [redirects, references, problems] = [0, 0, 0];
  for (let line = from; line < to; line++) {
    const section = table.sections[line] ?? 0;
    if (section > 0) records[section - 1] = (records[section - 1] ?? 0) + 1;
    redirects += table.nRedirects[line] ?? 0;
    references += table.nReferences[line] ?? 0;
    problems += table.nProblems[line] ?? 0;
  }
  return { records, redirects, references, problems };
}

function spliced<T>(
  list: readonly T[],
  from: number,
  to: number,
  by: readonly T[],
  shift: number,
  move: (item: T, lines: number) => T,
): readonly T[] {
  if (from === to && by.length === 0 && (shift === 0 || to === list.length)) return list;
  const after = list.slice(to);
  return list.slice(0, from).concat(by, shift === 0 ? after : after.map((item) => move(item, shift)));
}

function concatenated(...parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function movedRange<T extends { readonly line: number; readonly endLine: number }>(range: T, lines: number): T {
  return { ...range, line: range.line + lines, endLine: range.endLine + lines };
}

function movedRecord<T extends RecordBase>(record: T, lines: number): T {
  return { ...record, location: movedRange(record.location, lines) };
}

type Range = RecordReference['range'];
/** How far a range has been moved in all, so that moving it again and again does not make a chain of functions. */
const moves = new WeakMap<Range, { readonly original: Range; readonly lines: number }>();

function movedPlace<T extends { readonly range: Range }>(placed: T, lines: number): T {
  const known = moves.get(placed.range);
  const original = known?.original ?? placed.range;
  const total = lines + (known?.lines ?? 0);
  const range = () => movedRange(original(), total);
  moves.set(range, { original, lines: total });
  return { ...placed, range };
}
