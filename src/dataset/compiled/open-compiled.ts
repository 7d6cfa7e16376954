import type { ActorId, IssueId } from '../../core/annotations';
import type { Dataset, DatasetProblem } from '../dataset';
import { namesOf, toGazetteer, type DatasetGazetteer } from '../gazetteer';
import type { TermTables } from '../match-terms';
import type { NameTables } from '../name-tables';
import { openTrie } from './compact-trie';
import { openKeyTable } from './key-table';
import { parseMeta, type CompiledMeta } from './layout';
import { GroupMap, RecordMap, RecordStore, TextStore } from './record-store';
import type { SectionName } from '../schema';
import { readTableFile, type ByteSource, type TableFile } from './table-file';

/** A dataset as it was compiled. */
export interface CompiledDataset {
  readonly dataset: Dataset;
  readonly gazetteer: DatasetGazetteer;
  readonly meta: CompiledMeta;
  /** The problems found when it was compiled; read when called. */
  readonly problems: () => readonly DatasetProblem[];
}

/**
 * Opens a compiled dataset; a reason where the file cannot be used. Never throws. Records are read from `source` when they are asked
 * for; one that is damaged counts as missing, and `onDamage` is told.
 */
export function openCompiled(source: ByteSource, onDamage: () => void): CompiledDataset | { readonly reason: string } {
  const file = readTableFile(source);
  if ('reason' in file) return file;
  const meta = parseMeta(file.meta);
  if (meta === undefined) return { reason: 'its description cannot be read' };
  const texts = new TextStore(file, source, onDamage);
  const dataset = openDataset(file, texts, meta);
  const base = { names: openNames(file, dataset), of: dataset };
  const gazetteer = toGazetteer(dataset, meta.revision, { base, changes: undefined, isInOrder: true, terms: openTerms(file) });
  return { dataset, gazetteer, meta, problems: () => texts.problems() };
}

function openDataset(file: TableFile, texts: TextStore, meta: CompiledMeta): Dataset {
  const redirects = new Map(meta.redirects);
  const store = <S extends SectionName>(section: S) => new RecordStore(section, texts, meta.files, redirects);
  const byId = <Id extends string, S extends SectionName>(section: S, records: RecordStore<S> = store(section)) =>
    new RecordMap<Id, S>(records, openKeyTable(file, `${section}.ids`));
  const positions = store('positions');
  const quotes = store('quotes');
  return {
    revision: meta.revision,
    redirects,
    actors: byId('actors'),
    issues: byId('issues'),
    quotes: byId('quotes', quotes),
    claims: byId('claims'),
    sources: byId('sources'),
    events: byId('events'),
    proposals: byId('proposals'),
    get positions() {
      return positions.all();
    },
    rolesOf: new GroupMap(file, 'rolesOf', store('roles')),
    positionsOf: new GroupMap(file, 'positionsOf', positions),
    quotesOf: new GroupMap(file, 'quotesOf', quotes),
  };
}

function openNames(file: TableFile, dataset: Dataset): NameTables {
  const words = openKeyTable(file, 'names.words');
  const trie = openTrie(file, 'names');
  const rules = file.u32('names.rules');
  const flags = file.u32('names.flags');
  const ids = openKeyTable(file, 'actors.ids');
  const actorOf = (entry: number): ActorId | undefined => ids.key(trie.ownerOf(entry) + 1) as ActorId | undefined;
  return {
    wordOf: (key) => words.find(key),
    child: (node, word) => trie.child(node, word),
    firstEntry: (node) => trie.firstEntry(node),
    nextEntry: (entry) => trie.nextEntry(entry),
    caseRules: (entry) => rules[entry - 1] ?? 0,
    flags: (entry) => (flags[entry - 1] ?? 0) & 7,
    actorOf,
    textOf(entry) {
      const id = actorOf(entry);
      const record = id === undefined ? undefined : dataset.actors.get(id);
      return record && namesOf(record)[(flags[entry - 1] ?? 0) >>> 3]?.text;
    },
  };
}

function openTerms(file: TableFile): TermTables | undefined {
  const words = openKeyTable(file, 'terms.words');
  if (words.size === 0) return undefined;
  const trie = openTrie(file, 'terms');
  const capitals = file.u16('terms.capitals');
  const ids = openKeyTable(file, 'issues.ids');
  return {
    wordOf: (key) => words.find(key),
    child: (node, word) => trie.child(node, word),
    firstEntry: (node) => trie.firstEntry(node),
    nextEntry: (entry) => trie.nextEntry(entry),
    capitals: (entry) => capitals[entry - 1] ?? 0,
    issueOf: (entry) => ids.key(trie.ownerOf(entry) + 1) as IssueId | undefined,
  };
}
