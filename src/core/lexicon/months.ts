/** Months by name and short form, lower case, without a stop. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Words that announce the date of an article right behind them, also with "on" between. */
export const announcingWords: ReadonlySet<string> = new Set(
  (
    'published updated posted dated date filed modified monday tuesday wednesday thursday friday saturday sunday ' +
    'mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
);

/** Further words that may stand in a line that says when and by whom an article appeared, besides names. */
export const bylineWords: ReadonlySet<string> = new Set(
  'by on at last first and the am pm a.m. p.m. gmt utc est edt cet et bst'.split(' '),
);
