import type { RoleRecord } from '../dataset/dataset';
import { earliestDay, isHeldAt, latestDay } from '../dataset/partial-date';
import { addDays, daysAround } from './day-arithmetic';
import { isActing } from './title-forms';
import type { TitleTense } from './title-phrase';

/**
 * What the record says against a title: `held` though the text says it is not, `over` or `not-yet` though the text says it is
 * held, `not-acting` though the text says so. `roles` are those that show it, the first to begin first.
 */
export interface TitleVerdict {
  readonly kind: 'held' | 'over' | 'not-yet' | 'not-acting';
  readonly roles: readonly RoleRecord[];
}

/**
 * Judges a title said of somebody by all their roles that the words may mean, with one day's tolerance. `undefined`: the
 * record bears it out, or a partial or missing date leaves it open.
 */
export function judgeTitle(roles: readonly RoleRecord[], tense: TitleTense, date: string): TitleVerdict | undefined {
  const sorted = [...roles].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  switch (tense) {
    case 'now':
      return judgeHeld(sorted, date);
    case 'former':
      return judgeFormer(sorted, date);
    case 'acting':
      return judgeActing(sorted, date);
    case 'coming':
      return judgeComing(sorted, date);
  }
}

/** Held on the day and on those beside it, for sure. A record without any date says nothing of the day. */
function isSurelyHeld({ from, to }: RoleRecord, date: string): boolean {
  return (from !== undefined || to !== undefined) && daysAround(date).every((day) => isHeldAt(from, to, day) === 'yes');
}

/** Neither held on the day nor on those beside it, for sure. */
function isSurelyNotHeld({ from, to }: RoleRecord, date: string): boolean {
  return daysAround(date).every((day) => isHeldAt(from, to, day) === 'no');
}

const isStillToCome = ({ from }: RoleRecord, date: string): boolean => from !== undefined && earliestDay(from) > addDays(date, 1);

function judgeHeld(roles: readonly RoleRecord[], date: string): TitleVerdict | undefined {
  if (roles.length === 0 || !roles.every((role) => isSurelyNotHeld(role, date))) return undefined;
  return { kind: roles.every((role) => isStillToCome(role, date)) ? 'not-yet' : 'over', roles };
}

function judgeFormer(roles: readonly RoleRecord[], date: string): TitleVerdict | undefined {
  const held = roles.filter((role) => isFull(role) && isSurelyHeld(role, date));
  if (held.length > 0) return { kind: 'held', roles: held };
  return roles.length > 0 && roles.every((role) => isStillToCome(role, date)) ? { kind: 'not-yet', roles } : undefined;
}

function judgeActing(roles: readonly RoleRecord[], date: string): TitleVerdict | undefined {
  if (roles.some((role) => isActing(role) && !isSurelyNotHeld(role, date))) return undefined;
  const full = roles.filter((role) => role.status === 'elected' && isSurelyHeld(role, date));
  return full.length > 0 ? { kind: 'not-acting', roles: full } : undefined;
}

function judgeComing(roles: readonly RoleRecord[], date: string): TitleVerdict | undefined {
  if (roles.some((role) => !isFull(role) || isStillToCome(role, date))) return undefined;
  // Somebody elected again may be called so for a while: only a term well under way is held against it.
  const held = roles.filter((role) => isSurelyHeld(role, date) && role.from !== undefined && latestDay(role.from) < addDays(date, -1));
  return held.length > 0 ? { kind: 'held', roles: held } : undefined;
}

/** A role that is held, not one for which somebody is only chosen. */
const isFull = ({ status }: RoleRecord): boolean => status !== 'designate';
