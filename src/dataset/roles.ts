import type { ActorId } from '../core/annotations';
import type { Dataset, RoleRecord } from './dataset';
import { isHeldAt, orderPartialDates } from './partial-date';

/** A role, and how sure it is that it was held on the day asked for. */
export interface DatedRole {
  readonly role: RoleRecord;
  /** `unknown`: a partial date of the record, or no day to ask for, leaves it open. */
  readonly held: 'yes' | 'unknown';
}

/**
 * Roles an actor held on `date` (partial or whole; `undefined`: no day known, then only what is open at both ends is sure).
 * Sure ones first, among equals the one that began last. Empty for none, and for actors the dataset does not hold.
 */
export function rolesAt(dataset: Dataset, actor: ActorId, date: string | undefined): readonly DatedRole[] {
  const roles: DatedRole[] = [];
  for (const role of dataset.rolesOf.get(actor) ?? []) {
    const held = isHeldAt(role.from, role.to, date);
    if (held !== 'no') roles.push({ role, held });
  }
  return roles.sort((a, b) => {
    if (a.held !== b.held) return a.held === 'yes' ? -1 : 1;
    return orderPartialDates(b.role.from, a.role.from);
  });
}
