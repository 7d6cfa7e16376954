import type { ReferenceDate } from '../core/annotations';

/** The reference date as messages give it: the day, and where it comes from. */
export function referenceDateWords({ date, from }: ReferenceDate): string {
  return `${date} (${origins[from]})`;
}

const origins: Readonly<Record<ReferenceDate['from'], string>> = {
  'front-matter': 'the date in the front matter',
  dateline: 'the date in the text',
  option: 'the date given for the article',
};
