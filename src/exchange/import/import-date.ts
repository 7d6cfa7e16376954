import { isPartialDate } from '../../dataset/partial-date';

/**
 * The partial date that a text of the input means: `2014`, `2014-02`, `2014-02-27`, with slashes or dots in the same order, or with a
 * time of day after it, which is left out. `undefined`: none that is certain; `03/04/2024` is never guessed.
 */
export function toPartialDate(text: string): string | undefined {
  const found = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?:[T ]\d{2}:\d{2}.*)?$/.exec(text.trim());
  if (!found) return undefined;
  const [, year, , month, day] = found;
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  return isPartialDate(date) ? date : undefined;
}
