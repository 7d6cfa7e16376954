import type { Quote } from '../core/annotations';
import type { Rule } from './finding';

/**
 * A quotation that is opened and never closed. A quotation that runs over paragraphs leaves its earlier pieces open by
 * custom, each next paragraph opening anew; only a chain whose last piece stays open is reported, at that piece.
 */
export const quoteUnclosed: Rule = {
  id: 'quote-unclosed',
  summary: 'A quotation is opened and never closed.',
  severity: 'information',
  find: ({ annotations, text }) =>
    annotations.quotes.flatMap((quote, index) => {
      if (quote.closed || goesOn(text, quote, annotations.quotes.slice(index + 1, index + 1 + maxLookAhead))) return [];
      if (isClosedOnNextLine(text, quote) || isOfMarkup(text, quote)) return [];
      const end = endOfFirstWord(text, quote);
      const message = 'This quotation is opened here but never closed. Add the closing mark where the quoted words end.';
      return [{ start: quote.start, end, about: quote, message }];
    }),
};

/** A mark beside "=", or right before an angle bracket, is no quotation mark: it belongs to tags that were left in the text. */
function isOfMarkup(text: string, { start }: Quote): boolean {
  const after = text.charAt(start + 1);
  return text.charAt(start - 1) === '=' || after === '<' || after === '>';
}

/** Quotations nested in the open one may come before the next paragraph's; more than this many do not occur. */
const maxLookAhead = 8;

/** True when the next paragraph opens with the same mark, as a quotation of several paragraphs does. */
function goesOn(text: string, quote: Quote, later: readonly Quote[]): boolean {
  const mark = text.charAt(quote.start);
  return later.some((next) => next.start >= quote.end && text.charAt(next.start) === mark && isParagraphBreak(text, quote.end, next.start));
}

/** True when only white space with a line break, and marks of a Markdown block quote, stand between the offsets. */
function isParagraphBreak(text: string, from: number, to: number): boolean {
  let broken = false;
  for (let i = from; i < to; i++) {
    const mark = text.charAt(i);
    if (mark === '\n' || mark === '\r') broken = true;
    else if (mark !== '>' && mark.trim() !== '') return false;
  }
  return broken;
}

/** Longer lines are paragraphs of their own. */
const maxNextLine = 600;

/**
 * True when the line right below closes what is open here: a line broken in the middle of a quotation, or a pull quote with its
 * speaker inside the marks.
 */
function isClosedOnNextLine(text: string, { start, end }: Quote): boolean {
  const [rest, line] = text.slice(end, end + maxNextLine).split('\n', 2);
  if (line === undefined || rest?.trim() !== '') return false;
  const open = text.charAt(start);
  if (open === '"') return (line.split('"').length - 1) % 2 === 1 && !line.trimStart().startsWith('"');
  const close = line.indexOf(closers.get(open) ?? '”');
  return close >= 0 && !line.slice(0, close).includes(open);
}

const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
]);

/** Little ink: the mark and its first word are underlined, not the rest of the paragraph. */
function endOfFirstWord(text: string, { start, end }: Quote): number {
  let at = start + 1;
  while (at < end && text.charAt(at).trim() !== '') at++;
  return at;
}
