import type { IssueId, IssueStatement } from '../annotations';

/** What is looked at of a statement where positions are decided. */
type Said = Pick<IssueStatement, 'issue' | 'stance' | 'strength'>;

/** Where somebody stands on an issue, by what was said. */
export interface DecidedPosition<Holder, Statement> {
  readonly holder: Holder;
  readonly issue: IssueId;
  /** The statement whose stance holds; it has one. */
  readonly deciding: Statement;
  /** All statements of the holder on the issue, the deciding one first. */
  readonly statements: readonly Statement[];
}

/**
 * One position per holder and issue: the most specific clear stance wins, the rest is evidence. Where two stances of equal
 * weight contradict each other there is none. In the order in which holders and their issues come up. `holderOf` gives whose
 * statement it is, as a key; `undefined`: nobody's.
 */
export function decidePositions<Holder, Statement extends Said>(
  statements: Iterable<Statement>,
  holderOf: (statement: Statement) => Holder | undefined,
): readonly DecidedPosition<Holder, Statement>[] {
  const byHolder = new Map<Holder, Map<IssueId, Statement[]>>();
  for (const statement of statements) {
    const holder = holderOf(statement);
    if (holder === undefined) continue;
    const byIssue = byHolder.get(holder) ?? new Map<IssueId, Statement[]>();
    byHolder.set(holder, byIssue);
    const list = byIssue.get(statement.issue) ?? [];
    byIssue.set(statement.issue, list);
    list.push(statement);
  }
  return [...byHolder].flatMap(([holder, byIssue]) =>
    [...byIssue].flatMap(([issue, list]) => {
      const deciding = decide(list);
      return deciding ? [{ holder, issue, deciding, statements: [deciding, ...list.filter((other) => other !== deciding)] }] : [];
    }),
  );
}

/** The statement whose stance holds; `undefined` where none is plain or the best ones contradict each other. */
function decide<Statement extends Said>(list: readonly Statement[]): Statement | undefined {
  const clear = list.filter(({ stance }) => stance !== null);
  const strongest = Math.max(...clear.map(({ strength }) => strength));
  const best = clear.filter(({ strength }) => strength === strongest);
  const conditional = best.find(({ stance }) => stance === 'conditional');
  const stances = new Set(best.map(({ stance }) => stance));
  if (stances.has('supports') && stances.has('opposes')) return undefined;
  return conditional ?? best[0];
}
