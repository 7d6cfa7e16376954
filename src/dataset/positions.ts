import type { ActorId, IssueId } from '../core/annotations';
import type { Dataset, PositionRecord } from './dataset';
import { isHeldAt, orderPartialDates } from './partial-date';

/**
 * The newest recorded position per issue that holds at `date` (`undefined`: the newest of all), newest first. What is known
 * to come later than the date, or to have ended before it, is left out.
 */
export function currentPositions(dataset: Dataset, actor: ActorId, date: string | undefined): readonly PositionRecord[] {
  const byIssue = new Map<IssueId, PositionRecord>();
  const sorted = [...(dataset.positionsOf.get(actor) ?? [])].sort((a, b) => orderPartialDates(b.asOf, a.asOf));
  for (const position of sorted) {
    if (date !== undefined && isHeldAt(position.asOf, position.until, date) === 'no') continue;
    if (!byIssue.has(position.issue)) byIssue.set(position.issue, position);
  }
  return [...byIssue.values()];
}
