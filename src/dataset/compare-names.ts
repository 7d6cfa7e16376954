import type { ActorId } from '../core/annotations';
import type { ActorRecord, AliasRecord, Dataset, IssueRecord, ProposalRecord } from './dataset';

/** How the names in a dataset differ from those in an earlier state of it. */
export interface NameChanges {
  /** Actors that are new, or whose names or kind are others; in the order of the dataset. */
  readonly changed: readonly ActorRecord[];
  /** Actors that are gone. */
  readonly removed: readonly ActorId[];
  /** True where both list the same actors in the same order. */
  readonly isInOrder: boolean;
  /** Nothing changed, came, went or moved. */
  readonly areSame: boolean;
}

/** Compares what a gazetteer files of actors. Records that were not read again are the same objects and cost next to nothing. */
export function compareNames(before: Dataset, now: Dataset): NameChanges {
  const changed: ActorRecord[] = [];
  const removed: ActorId[] = [];
  let isInOrder = before.actors.size === now.actors.size;
  if (before.actors !== now.actors) {
    // Side by side: as long as the order is the same, nothing needs to be looked up.
    const olds = before.actors.values();
    for (const record of now.actors.values()) {
      let old = isInOrder ? (olds.next().value as ActorRecord | undefined) : undefined;
      if (isInOrder && old?.id !== record.id) isInOrder = false;
      if (!isInOrder) old = before.actors.get(record.id);
      if (old !== record && (old === undefined || !haveSameNames(old, record))) changed.push(record);
    }
    if (!isInOrder) for (const id of before.actors.keys()) if (!now.actors.has(id)) removed.push(id);
  }
  return { changed, removed, isInOrder, areSame: isInOrder && changed.length === 0 };
}

function haveSameNames(a: ActorRecord, b: ActorRecord): boolean {
  return (
    a.kind === b.kind &&
    a.name === b.name &&
    a.family === b.family &&
    a.given === b.given &&
    areEqual(a.misspellings, b.misspellings, isSame) &&
    areEqual(a.aliases, b.aliases, isSameAlias)
  );
}

/** True where issues and proposals have the same terms in the same order. */
export function haveSameTerms(before: Dataset, now: Dataset): boolean {
  const { issues, proposals } = before;
  const isSameIssue = (a: IssueRecord, b: IssueRecord): boolean =>
    a.id === b.id && a.label === b.label && areEqual(a.terms, b.terms, isSame);
  const isSameProposal = (a: ProposalRecord, b: ProposalRecord): boolean =>
    a.label === b.label && areEqual(a.terms, b.terms, isSame) && areEqual(a.issues, b.issues, isSame);
  return (
    (issues === now.issues || areEqual([...issues.values()], [...now.issues.values()], isSameIssue)) &&
    (proposals === now.proposals || areEqual([...proposals.values()], [...now.proposals.values()], isSameProposal))
  );
}

const isSame = (a: string, b: string): boolean => a === b;
const isSameAlias = (a: AliasRecord, b: AliasRecord): boolean => a.text === b.text && a.weak === b.weak;

function areEqual<T>(a: readonly T[], b: readonly T[], isEqual: (a: T, b: T) => boolean): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((item, i) => item === b[i] || isEqual(item, b[i] as T));
}
