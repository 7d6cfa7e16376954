import type { Dataset, FileRange, RecordBase } from '../dataset/dataset';
import { actorName } from './article';
import { plainLine } from './markdown-escape';
import { foldedActorsOf, foldName, wordStartOf } from './name-match';
import { say } from './words';

/** A record that a search found. Labels are plain text on one line. */
export interface FoundRecord {
  readonly kind: 'actor' | 'issue' | 'quote';
  readonly id: string;
  /** The record's name; where another of its names was found, that one behind it. */
  readonly label: string;
  readonly detail: string;
  readonly location: FileRange;
  /** 0: the name begins so; 1: a word of it does; 2: it holds that. */
  readonly rank: 0 | 1 | 2;
}

/** Nobody types more than this. */
const maxQuery = 200;

/**
 * Actors (by name and aliases), issues (by label and terms) and recorded quotes (by their words) of a dataset that have `query` in
 * them, best first and at most `max`; any for an empty query. Case and diacritics do not count.
 */
export function searchRecords(dataset: Dataset, query: string, max: number): readonly FoundRecord[] {
  const wanted = foldName(query.trim().slice(0, maxQuery));
  // Labels are made of what is shown only: a dataset may have very many records.
  const found: [Found[], Found[], Found[]] = [[], [], []];
  const add = (rank: Rank, make: Found): void => {
    if (found[rank].length < max) found[rank].push(make);
  };
  for (const { actor, folded } of foldedActorsOf(dataset)) {
    const best = bestMatch(folded, wanted);
    if (!best) continue;
    const alias = actor.aliases[best.index - 1]?.text;
    add(best.rank, () => toFound('actor', actor, best, labelOf(actor.name, alias), say(`kind.${actor.kind}`)));
  }
  for (const issue of dataset.issues.values()) {
    const best = bestMatch([issue.label, ...issue.terms].map(foldName), wanted);
    if (best) add(best.rank, () => toFound('issue', issue, best, labelOf(issue.label, issue.terms[best.index - 1]), say('search.issue')));
  }
  for (const quote of dataset.quotes.values()) {
    const best = bestMatch([foldName(quote.text)], wanted);
    const speaker = (): string => say('search.quote', { speaker: actorName(dataset, quote.actor) });
    if (best) add(best.rank, () => toFound('quote', quote, best, labelOf(quote.text, undefined), speaker()));
  }
  return found.flatMap((same) => same.map((make) => make()).sort((a, b) => order(a.label, b.label))).slice(0, max);
}

type Found = () => FoundRecord;
type Rank = FoundRecord['rank'];

function toFound(
  kind: FoundRecord['kind'],
  { id, location }: RecordBase & { readonly id: string },
  { rank }: Match,
  label: string,
  detail: string,
): FoundRecord {
  return { kind, id, label, detail, location, rank };
}

function labelOf(own: string, other: string | undefined): string {
  const name = plainLine(own, 120);
  return other === undefined ? name : say('search.alias', { name, alias: plainLine(other, 80) });
}

/** Which of several names fits, counted from 0, and how well. */
interface Match {
  readonly index: number;
  readonly rank: Rank;
}

function bestMatch(folded: readonly string[], wanted: string): Match | undefined {
  let best: Match | undefined;
  for (let index = 0; index < folded.length && best?.rank !== 0; index++) {
    const rank = rankOf(folded[index] ?? '', wanted);
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { index, rank };
  }
  return best;
}

/** How well a folded name fits a folded query; `undefined`: not at all. See {@link FoundRecord}. */
export function rankOf(folded: string, wanted: string): Rank | undefined {
  if (wanted === '' || folded.startsWith(wanted)) return 0;
  if (wordStartOf(folded, wanted) >= 0) return 1;
  return folded.includes(wanted) ? 2 : undefined;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
