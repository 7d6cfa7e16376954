import { SymbolKind } from 'vscode-languageserver';
import type { SymbolInformation } from 'vscode-languageserver';
import { plainLine } from '../../views/markdown-escape';
import { foldName } from '../../views/name-match';
import { readSubjectKey } from '../../views/occurrences';
import { rankOf, searchRecords } from '../../views/search-records';
import type { FoundRecord } from '../../views/search-records';
import { say } from '../../views/words';
import { firstPlaceOf } from '../article-index/entry';
import { fromFlatRanges, toLspFileRange } from '../convert';
import type { HandlerContext } from './context';

/** No answer is longer; the client filters what it gets as somebody types on, and asks again. */
const maxSymbols = 200;
const maxNames = 50;
/** Fewer letters say nothing about which unlisted name is meant. */
const minNameQuery = 2;

const kinds: Readonly<Record<FoundRecord['kind'], SymbolKind>> = {
  actor: SymbolKind.Object,
  issue: SymbolKind.Key,
  quote: SymbolKind.String,
};

/** Records of all datasets that a query finds, then names in articles that no dataset lists. */
export function workspaceSymbols(context: HandlerContext, query: string): SymbolInformation[] {
  const records = context.datasets.all.flatMap(({ dataset }) => searchRecords(dataset, query, maxSymbols));
  // The same file may belong to the datasets of two folders.
  const seen = new Set<string>();
  const symbols: SymbolInformation[] = [];
  for (const { kind, label, detail, location } of records.sort((a, b) => a.rank - b.rank)) {
    const place = `${kind} ${location.file} ${location.line} ${location.column}`;
    if (symbols.length >= maxSymbols || seen.has(place) || label === '') continue;
    seen.add(place);
    symbols.push({
      name: label,
      kind: kinds[kind],
      containerName: detail,
      location: { uri: location.file, range: toLspFileRange(location) },
    });
  }
  return [...symbols, ...unlistedNames(context, query)].slice(0, maxSymbols);
}

/** Each name once, where an article that is not open has it first. */
function unlistedNames({ index }: HandlerContext, query: string): readonly SymbolInformation[] {
  const wanted = foldName(query.trim());
  if (wanted.length < minNameQuery) return [];
  const found = new Map<string, SymbolInformation>();
  for (const [uri, entry] of index.entries) {
    if (found.size >= maxNames) break;
    entry.subjects.forEach((key, number) => {
      const { kind, id } = readSubjectKey(key);
      if (kind !== 'name' || found.has(id) || rankOf(foldName(id), wanted) === undefined) return;
      const [range] = fromFlatRanges(firstPlaceOf(entry, number) ?? []);
      const name = plainLine(id, 120);
      if (range && name !== '')
        found.set(id, { name, kind: SymbolKind.Variable, containerName: say('search.name'), location: { uri, range } });
    });
  }
  return [...found.values()];
}
