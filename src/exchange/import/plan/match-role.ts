import { comparePartialDates } from '../../../dataset/partial-date';

/** What is compared of a role. Dates are partial; `undefined` is open. */
export interface RoleTerm {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * How a term of the input stands to one of the dataset, of the same person, title and organization: `told`: it says nothing that is not
 * there; `fills`: it agrees and has a date that is missing; `disputed`: the two overlap and cannot both be right; `other`: another term.
 */
export type TermRelation = 'told' | 'fills' | 'disputed' | 'other';

/** Compares a term of the input with one of the dataset. */
export function relateTerms(known: RoleTerm, incoming: RoleTerm): TermRelation {
  const agrees = isSameDate(known.from, incoming.from) && isSameDate(known.to, incoming.to);
  const adds = (known.from === undefined && incoming.from !== undefined) || (known.to === undefined && incoming.to !== undefined);
  if (agrees && !adds) return 'told';
  if (agrees && isInOrder({ from: known.from ?? incoming.from, to: known.to ?? incoming.to })) return 'fills';
  return isApart(known.to, incoming.from) || isApart(incoming.to, known.from) ? 'other' : 'disputed';
}

/** True where one of two dates is missing, or one is the other or a vaguer form of it. */
export function isSameDate(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);
}

function isInOrder({ from, to }: RoleTerm): boolean {
  return from === undefined || to === undefined || (comparePartialDates(from, to) ?? 0) <= 0;
}

/** True where a term that ends is over when another begins, on the same day, month or year at the latest. */
function isApart(end: string | undefined, begin: string | undefined): boolean {
  return end !== undefined && begin !== undefined && ((comparePartialDates(end, begin) ?? 0) < 0 || isSameDate(end, begin));
}
