import type { ActorId, IssueId } from '../../core/annotations';
import type { RecordOf } from '../build-record';
import type { Dataset, DatasetProblem, RecordBase } from '../dataset';
import { indexNames, indexTerms, namesOf } from '../gazetteer';
import type { LoadedDataset } from '../load';
import type { NameIndex } from '../name-index';
import { sectionNames } from '../schema';
import { encodeUtf8 } from '../utf8';
import { addTrie } from './compact-trie';
import { addKeyTable } from './key-table';
import { textSum, type CompiledMeta, type SourceFile } from './layout';
import { writeTableFile, type Table } from './table-file';

/**
 * Compiles a dataset into one file, from which names are matched without being filed again and records are read one by one when
 * they are asked for. `paths` and `sources` say what it was read from, so that it can be told later whether it still holds.
 *
 * Compiled are: the tables that names and terms are found in, the ids of records and where each lies, which roles, positions and
 * quotes an actor has, and the problems that were found. That is all that costs time where names are many; the records themselves
 * are JSON, as most of them are never asked for.
 */
export function compileDataset(loaded: LoadedDataset, paths: readonly string[], sources: readonly SourceFile[]): Uint8Array<ArrayBuffer> {
  const { dataset, problems } = loaded;
  const tables = new Map<string, Table>();
  const texts: Uint8Array[] = [];
  addNames(tables, dataset);
  addTerms(tables, dataset);
  const files = new Map(loaded.files.map((file, i) => [file, i]));
  const add = addRecords(tables, texts, files);
  const roles = [...dataset.rolesOf.values()].flat();
  for (const section of sectionNames) {
    if (section === 'roles') add(section, roles);
    else if (section === 'positions') add(section, dataset.positions);
    else {
      add(section, [...dataset[section].values()]);
      addKeyTable(tables, `${section}.ids`, [...dataset[section].keys()]);
    }
  }
  addGroups(tables, 'rolesOf', dataset.rolesOf, numbered(roles));
  addGroups(tables, 'positionsOf', dataset.positionsOf, numbered(dataset.positions));
  addGroups(tables, 'quotesOf', dataset.quotesOf, numbered([...dataset.quotes.values()]));
  add(
    'problems',
    problems.map((problem) => ({ problem })),
  );
  const meta: CompiledMeta = {
    revision: dataset.revision,
    paths,
    sources,
    files: loaded.files,
    pathProblems: loaded.pathProblems,
    redirects: [...dataset.redirects],
    counts: Object.fromEntries(sectionNames.map((section) => [section, tables.get(`${section}.sums`)?.length ?? 0])),
  };
  return writeTableFile(meta, tables, texts);
}

function addNames(tables: Map<string, Table>, dataset: Dataset): void {
  const names = indexNames(dataset.actors.values());
  const { vocabulary, trie, actorIndexOf } = names.filing();
  const { oldWords, oldEntries } = addTrie(tables, 'names', trie, vocabulary.size, actorIndexOf);
  addKeyTable(
    tables,
    'names.words',
    Array.from(oldWords.subarray(1), (word) => vocabulary.key(word)),
  );
  const ordinals = numberNames(names, actorIndexOf, trie.nEntries, dataset);
  const rules = new Uint32Array(trie.nEntries);
  const flags = new Uint32Array(trie.nEntries);
  for (let entry = 1; entry <= trie.nEntries; entry++) {
    const old = oldEntries[entry] ?? 0;
    rules[entry - 1] = names.caseRules(old);
    flags[entry - 1] = (ordinals[old] ?? 0) * 8 + names.flags(old);
  }
  tables.set('names.rules', rules).set('names.flags', flags);
}

/** Which of the names of its actor each entry is, counted from 0: the text itself is in the record. */
function numberNames(names: NameIndex, actorIndexOf: (entry: number) => number, nEntries: number, dataset: Dataset): Uint32Array {
  const ordinals = new Uint32Array(nEntries + 1);
  const actors = dataset.actors.values();
  let index = -1;
  let texts: readonly string[] = [];
  let at = 0;
  for (let entry = 1; entry <= nEntries; entry++) {
    for (; index < actorIndexOf(entry); index++) {
      const { value } = actors.next();
      texts = value === undefined ? [] : namesOf(value).map(({ text }) => text);
      at = 0;
    }
    // Entries of an actor follow each other in the order of its names; those that can never match were left out.
    while (at < texts.length - 1 && texts[at] !== names.textOf(entry)) at++;
    ordinals[entry] = at++;
  }
  return ordinals;
}

function addTerms(tables: Map<string, Table>, dataset: Dataset): void {
  const terms = indexTerms(dataset);
  if (terms === undefined) return;
  const { vocabulary, trie } = terms.filing();
  const numbers = numbered([...dataset.issues.keys()]);
  const ownerOf = (entry: number): number => numbers.get(terms.issueOf(entry) ?? ('' as IssueId)) ?? 0;
  const { oldWords, oldEntries } = addTrie(tables, 'terms', trie, vocabulary.size, ownerOf);
  addKeyTable(
    tables,
    'terms.words',
    Array.from(oldWords.subarray(1), (word) => vocabulary.key(word)),
  );
  tables.set(
    'terms.capitals',
    Uint16Array.from(oldEntries.subarray(1), (entry) => terms.capitals(entry)),
  );
}

/** Gives a function that adds the records of a section: a text each, where it begins, and its checksum. */
function addRecords(tables: Map<string, Table>, texts: Uint8Array[], files: ReadonlyMap<string, number>) {
  let offset = 0;
  return (name: keyof RecordOf | 'problems', records: readonly (RecordBase | { readonly problem: DatasetProblem })[]): void => {
    const starts = new Uint32Array(records.length + 1);
    const sums = new Uint32Array(records.length);
    starts[0] = offset;
    records.forEach((record, i) => {
      const text = encodeUtf8(JSON.stringify('problem' in record ? record.problem : recordLine(record, files)));
      texts.push(text);
      offset += text.length;
      starts[i + 1] = offset;
      sums[i] = textSum(text);
    });
    tables.set(`${name}.starts`, starts).set(`${name}.sums`, sums);
  };
}

const recordLine = ({ location: { file, line, column, endLine, endColumn }, raw }: RecordBase, files: ReadonlyMap<string, number>) => [
  files.get(file) ?? -1,
  line,
  column,
  endLine,
  endColumn,
  raw,
];

function addGroups<T>(
  tables: Map<string, Table>,
  name: string,
  groups: ReadonlyMap<ActorId, readonly T[]>,
  numbers: ReadonlyMap<T, number>,
): void {
  const starts = new Uint32Array(groups.size + 1);
  const items: number[] = [];
  let n = 0;
  for (const group of groups.values()) {
    for (const item of group) items.push(numbers.get(item) ?? 0);
    starts[++n] = items.length;
  }
  addKeyTable(tables, `${name}.ids`, [...groups.keys()]);
  tables.set(`${name}.starts`, starts).set(`${name}.items`, Uint32Array.from(items));
}

/** Places in a list, by item. */
const numbered = <T>(list: readonly T[]): ReadonlyMap<T, number> => new Map(list.map((item, i) => [item, i]));
