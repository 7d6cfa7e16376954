import { resolveDates } from '../checks/resolve-dates';
import { sentenceAround } from '../checks/sentence-around';
import type { Span } from '../core/text/span';
import type { Article } from './article';
import { escapeMarkdown } from './markdown-escape';
import { say } from './words';

/** What relative words ("on Tuesday", "last week") at an offset mean on the article's reference date, on one line. */
export interface DateLine extends Span {
  readonly line: string;
}

/** Before a day these make it one to come. */
const comingWords = /\b(?:will|shall|would|plans? to|is to|are to|next|in)\b/i;

/** `undefined`: no such words, no reference date, or a date that is whole as it stands. */
export function findDateLine({ text, annotations }: Article, offset: number): DateLine | undefined {
  const reference = annotations.referenceDate?.date;
  if (reference === undefined) return undefined;
  const sentence = sentenceAround(text, { start: offset, end: offset });
  const words = text.slice(sentence.start, sentence.end);
  const direction = comingWords.test(words.slice(0, offset - sentence.start)) ? 'future' : 'past';
  const found = resolveDates(words, reference, direction).find(
    ({ start, end, isRelative }) => isRelative && sentence.start + start <= offset && offset < sentence.start + end,
  );
  if (found === undefined) return undefined;
  const start = sentence.start + found.start;
  const end = sentence.start + found.end;
  const date = found.lastDay === undefined ? found.date : say('date.range', { from: found.date, to: found.lastDay });
  return { start, end, line: say('date.line', { words: escapeMarkdown(text.slice(start, end)), date, reference }) };
}
