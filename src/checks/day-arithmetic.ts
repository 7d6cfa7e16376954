/** The day so many days after (before, where negative) a calendar day `YYYY-MM-DD`. */
export function addDays(day: string, n: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
}

/** The day with those beside it: time zones and copy deadlines move a change of office by one. */
export function daysAround(day: string): readonly string[] {
  return [addDays(day, -1), day, addDays(day, 1)];
}
