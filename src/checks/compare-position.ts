import type { ActorId, IssueId, Stance } from '../core/annotations';
import type { Dataset, PositionRecord } from '../dataset/dataset';
import { orderPartialDates } from '../dataset/partial-date';
import { currentPositions } from '../dataset/positions';

/**
 * How a stance in an article stands to the record at its date:
 * - `same`: as on record; `new`: nothing on record that holds then;
 * - `contradicts`: for what the record is against, or against what it is for;
 * - `superseded`: an older stance on record, which a newer one has taken the place of;
 * - `conditionDropped`: for what the record is for on a condition only;
 * - `differs`: any other stance than on record. It may be a change of mind, a mistake or another reading.
 */
export type PositionComparisonKind = 'same' | 'new' | 'contradicts' | 'superseded' | 'conditionDropped' | 'differs';

export interface PositionComparison {
  readonly kind: PositionComparisonKind;
  /** The record that holds at the date, then for `superseded` the older one that says the same; empty for `new`. */
  readonly records: readonly PositionRecord[];
}

/** Compares a stance with the record at `date` (`YYYY-MM-DD`; `undefined`: with the newest record of all). */
export function comparePosition(
  dataset: Dataset,
  actor: ActorId,
  { issue, stance }: { readonly issue: IssueId; readonly stance: Stance },
  date: string | undefined,
): PositionComparison {
  const current = currentPositions(dataset, actor, date).find((record) => record.issue === issue);
  const older = (dataset.positionsOf.get(actor) ?? []).find(
    (record) => record.issue === issue && record.stance === stance && record !== current && isOlder(record, current, date),
  );
  if (current === undefined) return older ? { kind: 'superseded', records: [older] } : { kind: 'new', records: [] };
  if (current.stance === stance) return { kind: 'same', records: [current] };
  if (older !== undefined) return { kind: 'superseded', records: [current, older] };
  return { kind: kindOf(current.stance, stance), records: [current] };
}

/** Taken before the one that holds, or known to be given up before the date. */
function isOlder({ asOf, until }: PositionRecord, current: PositionRecord | undefined, date: string | undefined): boolean {
  if (date !== undefined && asOf !== undefined && orderPartialDates(date, asOf) < 0) return false;
  if (current?.asOf !== undefined && orderPartialDates(asOf, current.asOf) < 0) return true;
  return until !== undefined && date !== undefined && orderPartialDates(until, date) < 0;
}

function kindOf(recorded: Stance, stance: Stance): PositionComparisonKind {
  if ((recorded === 'supports' && stance === 'opposes') || (recorded === 'opposes' && stance === 'supports')) return 'contradicts';
  return recorded === 'conditional' && stance === 'supports' ? 'conditionDropped' : 'differs';
}
