import type { Dataset, FileRange } from '../dataset/dataset';
import { actorName } from './article';
import { plainLine } from './markdown-escape';
import { foldName, wordStartOf } from './name-match';
import { say } from './words';

/** A record that a search found. Labels are plain text on one line. */
export interface FoundRecord {
  readonly kind: 'actor' | 'issue' | 'quote';
  /** The record's name; where another of its names was found, that one behind it. */
  readonly label: string;
  readonly detail: string;
  readonly location: FileRange;
  /** 0: the name begins so; 1: a word of it does; 2: it holds that. */
  readonly rank: number;
}

/** A search for less than the whole of a dataset looks no further than this. */
const maxQuery = 200;

/**
 * Actors (by name and aliases), issues (by label and terms) and recorded quotes (by their words) of a dataset that have `query` in
 * them, best first; all of them for an empty query. Case and diacritics do not count.
 */
export function searchRecords(dataset: Dataset, query: string): readonly FoundRecord[] {
  const wanted = foldName(query.trim().slice(0, maxQuery));
  const found: FoundRecord[] = [];
  const add = (kind: FoundRecord['kind'], names: readonly string[], location: FileRange, detail: () => string): void => {
    const best = bestMatch(names, wanted);
    if (best === undefined) return;
    const own = plainLine(names[0] ?? '', 120);
    const other = best.name === names[0] ? undefined : plainLine(best.name, 80);
    found.push({
      kind,
      label: other === undefined ? own : say('search.alias', { name: own, alias: other }),
      detail: detail(),
      location,
      rank: best.rank,
    });
  };
  for (const actor of dataset.actors.values()) {
    const names = [actor.name, ...actor.aliases.map(({ text }) => text)];
    add('actor', names, actor.location, () => say(`kind.${actor.kind}`));
  }
  for (const issue of dataset.issues.values()) add('issue', [issue.label, ...issue.terms], issue.location, () => say('search.issue'));
  for (const quote of dataset.quotes.values())
    add('quote', [quote.text], quote.location, () => say('search.quote', { speaker: actorName(dataset, quote.actor) }));
  return found.sort((a, b) => a.rank - b.rank || order(a.label, b.label));
}

function bestMatch(names: readonly string[], wanted: string): { readonly name: string; readonly rank: number } | undefined {
  let best: { readonly name: string; readonly rank: number } | undefined;
  for (const name of names) {
    const rank = rankOf(name, wanted);
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { name, rank };
    if (best?.rank === 0) break;
  }
  return best;
}

/** How well a name fits a folded query; `undefined`: not at all. See {@link FoundRecord}. */
export function rankOf(name: string, wanted: string): number | undefined {
  if (wanted === '') return 0;
  const folded = foldName(name);
  if (folded.startsWith(wanted)) return 0;
  if (wordStartOf(folded, wanted) >= 0) return 1;
  return folded.includes(wanted) ? 2 : undefined;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
