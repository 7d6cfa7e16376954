import type { ActorId } from '../core/annotations';
import type { Dataset } from './dataset';
import { namesOf } from './gazetteer';
import { earliestDay, latestDay } from './partial-date';
import { sectionNames, type SectionName } from './schema';

/** What there is in a dataset, and what a desk may want to fill in. */
export interface DatasetStatistics {
  readonly records: Readonly<Record<SectionName, number>>;
  readonly redirects: number;
  /** Names that are looked for, those of one actor that are written alike counted once. */
  readonly names: number;
  /** Names, as written, that more than one actor bears as a full name or strong alias. */
  readonly ambiguousNames: number;
  readonly actorsWithoutRoles: number;
  readonly actorsWithoutSources: number;
  readonly quotesWithoutSource: number;
  readonly positionsWithoutEvidence: number;
  /** Roles whose beginning is known. */
  readonly datedRoles: number;
  /** First and last day that any dated record speaks of, `YYYY-MM-DD`; `undefined`: nothing is dated. */
  readonly firstDay: string | undefined;
  readonly lastDay: string | undefined;
}

/** Counts a dataset. */
export function datasetStatistics(dataset: Dataset): DatasetStatistics {
  const roles = [...dataset.rolesOf.values()].flat();
  const nRecords = (section: SectionName): number =>
    section === 'roles' ? roles.length : section === 'positions' ? dataset.positions.length : dataset[section].size;
  const { names, ambiguousNames } = countNames(dataset);
  const dates = datesOf(dataset, roles);
  let actorsWithoutRoles = 0;
  let actorsWithoutSources = 0;
  for (const { id, sources } of dataset.actors.values()) {
    if (!dataset.rolesOf.has(id)) actorsWithoutRoles++;
    if (sources.length === 0) actorsWithoutSources++;
  }
  return {
    records: Object.fromEntries(sectionNames.map((section) => [section, nRecords(section)])) as Record<SectionName, number>,
    redirects: dataset.redirects.size,
    names,
    ambiguousNames,
    actorsWithoutRoles,
    actorsWithoutSources,
    quotesWithoutSource: count(dataset.quotes.values(), ({ source, sources }) => source === undefined && sources.length === 0),
    positionsWithoutEvidence: count(dataset.positions, ({ evidence }) => evidence.length === 0),
    datedRoles: count(roles, ({ from }) => from !== undefined),
    firstDay: extreme(dates.map(earliestDay), (a, b) => a < b),
    lastDay: extreme(dates.map(latestDay), (a, b) => a > b),
  };
}

function countNames(dataset: Dataset): { readonly names: number; readonly ambiguousNames: number } {
  /** The one strong bearer of a name, or `several`. */
  const bearers = new Map<string, ActorId | typeof several>();
  let names = 0;
  for (const actor of dataset.actors.values()) {
    const all = namesOf(actor);
    names += new Set(all.map(({ text }) => text)).size;
    for (const { text, weak } of all) {
      const known = bearers.get(text);
      if (!weak && known !== actor.id) bearers.set(text, known === undefined ? actor.id : several);
    }
  }
  return { names, ambiguousNames: count(bearers.values(), (bearer) => bearer === several) };
}

const several = Symbol('several');

function datesOf(
  dataset: Dataset,
  roles: readonly { readonly from: string | undefined; readonly to: string | undefined }[],
): readonly string[] {
  const dates: (string | undefined)[] = [];
  for (const { from, to } of [...roles, ...dataset.events.values()]) dates.push(from, to);
  for (const { asOf, until } of dataset.positions) dates.push(asOf, until);
  for (const { date } of [...dataset.quotes.values(), ...dataset.claims.values(), ...dataset.proposals.values()]) dates.push(date);
  return dates.filter((date) => date !== undefined);
}

function extreme(days: readonly string[], isBetter: (a: string, b: string) => boolean): string | undefined {
  let best: string | undefined;
  for (const day of days) if (best === undefined || isBetter(day, best)) best = day;
  return best;
}

function count<T>(items: Iterable<T>, isCounted: (item: T) => boolean): number {
  let n = 0;
  for (const item of items) if (isCounted(item)) n++;
  return n;
}
