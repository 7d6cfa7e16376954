/**
 * Dates that may lack a month or a day: `2014`, `2014-02`, `2014-02-27`. A partial date stands for some day in its year or
 * month that nobody wrote down, so a comparison may have no answer.
 */

const partialDatePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Form of a partial date, for schemas; says nothing about whether the day exists. */
export const partialDateForm: RegExp = partialDatePattern;

/** True for `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that exists in the (proleptic) Gregorian calendar. */
export function isPartialDate(text: string): boolean {
  if (!partialDatePattern.test(text)) return false;
  const year = Number(text.slice(0, 4));
  if (text.length === 4) return true;
  const month = Number(text.slice(5, 7));
  if (month < 1 || month > 12) return false;
  if (text.length === 7) return true;
  const day = Number(text.slice(8, 10));
  return day >= 1 && day <= lastDay(year, month);
}

/** First day that a partial date may stand for, `YYYY-MM-DD`. The argument must be a partial date. */
export function earliestDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date may stand for, `YYYY-MM-DD`. The argument must be a partial date. */
export function latestDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  return `${date}-${String(lastDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)))).padStart(2, '0')}`;
}

/**
 * Order of two partial dates: negative when every day of `a` lies before every day of `b`, positive the other way round, 0
 * when both are the same whole day, `undefined` when they overlap and nothing can be said.
 */
export function comparePartialDates(a: string, b: string): number | undefined {
  if (latestDay(a) < earliestDay(b)) return -1;
  if (earliestDay(a) > latestDay(b)) return 1;
  return a === b && a.length === 10 ? 0 : undefined;
}

/** Sort order for lists: by first possible day, then the vaguer date first. `undefined` dates come first. */
export function orderPartialDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  const [x, y] = [earliestDay(a), earliestDay(b)];
  return x < y ? -1 : x > y ? 1 : a.length - b.length;
}

/**
 * Whether something that began at `from` and ended at `to` (both days included; `undefined` is open) was so on `date`.
 * `unknown`: `date` is undefined, or a partial date leaves it open. Two roles that meet on one day are both held on it.
 */
export function isHeldAt(from: string | undefined, to: string | undefined, date: string | undefined): 'yes' | 'no' | 'unknown' {
  if (date === undefined) return from === undefined && to === undefined ? 'yes' : 'unknown';
  const [first, last] = [earliestDay(date), latestDay(date)];
  if (from !== undefined && last < earliestDay(from)) return 'no';
  if (to !== undefined && first > latestDay(to)) return 'no';
  const surelyBegun = from === undefined || first >= latestDay(from);
  const surelyNotOver = to === undefined || last <= earliestDay(to);
  return surelyBegun && surelyNotOver ? 'yes' : 'unknown';
}

function lastDay(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (daysInMonth[month - 1] ?? 31);
}
