import type { QuoteDifference } from '../checks/quote-difference';
import type { QuoteWord } from '../checks/quote-text';
import { escapeMarkdown } from './markdown-escape';

/** Words beside a difference that are shown; longer stretches that are the same are cut in the middle. */
const nShown = 6;
/** A card has room for so many stretches. */
const maxParts = 13;

/** A word difference on one line of Markdown: words of the record alone are struck, words of the text alone bold. */
export function renderDifference({ parts }: QuoteDifference): string {
  const shown = parts.slice(0, maxParts).flatMap(({ kind, quoted, recorded }, index) => {
    if (kind === 'same') return [escapeMarkdown(shortened(quoted, index > 0, index < parts.length - 1))];
    return [...(recorded.length === 0 ? [] : [`~~${words(recorded)}~~`]), ...(quoted.length === 0 ? [] : [`**${words(quoted)}**`])];
  });
  return shown.join(' ') + (parts.length > maxParts ? ' …' : '');
}

const words = (list: readonly QuoteWord[]): string => escapeMarkdown(joined(list), 120);
const joined = (list: readonly QuoteWord[]): string => list.map(({ form }) => form).join(' ');

function shortened(list: readonly QuoteWord[], hasBefore: boolean, hasAfter: boolean): string {
  if (list.length <= nShown * 2) return joined(list);
  const head = hasBefore ? joined(list.slice(0, nShown)) : '';
  const tail = hasAfter ? joined(list.slice(-nShown)) : '';
  return `${head} … ${tail}`.trim();
}
