import type { ReferenceDate } from './annotations';
import { announcingWords, bylineWords } from './lexicon/months';
import type { LocatedFacts } from './link/located-facts';
import type { AnalysisOptions, FrontMatterReader } from './session';
import { findWrittenDate } from './text/calendar-dates';
import type { FrontMatter } from './text/prose';
import { tokenFlag } from './text/tokens';
import type { Tokens } from './text/tokens';

/** Fields of front matter that say when an article appeared, the most telling first. */
const dateFields = ['date', 'published', 'pubdate'];

/**
 * The date that front matter gives, as it is written there: a time zone behind it moves nothing. `undefined` where it gives
 * none, or where nothing reads it.
 */
export function frontMatterDate(frontMatter: FrontMatter | undefined, read: FrontMatterReader | undefined): string | undefined {
  const fields = frontMatter === undefined ? undefined : read?.(frontMatter.text, frontMatter.format);
  if (fields === undefined) return undefined;
  const values = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  for (const field of dateFields) {
    const value = values.get(field);
    const date = typeof value === 'string' ? findWrittenDate(value.slice(0, maxValueLength).replace(/T.*/s, '')) : undefined;
    if (date !== undefined) return date.date;
  }
  return undefined;
}

const maxValueLength = 80;

/** No dateline or first sentence is looked for behind so many title lines. */
const maxTitleLines = 12;

/**
 * The full date that stands in a dateline or byline, or in the first sentence of the body; `undefined` for none. Headings and
 * title lines are passed over: a date in them belongs to what they are about.
 */
export function textDate(paragraphs: readonly LocatedFacts[]): string | undefined {
  let nTitles = 0;
  for (const { paragraph, facts } of paragraphs) {
    if (isSentence(facts.tokens) && paragraph.kind !== 'heading') return findWrittenDate(firstSentence(facts.tokens))?.date;
    const date = paragraph.kind === 'heading' ? undefined : bylineDate(facts.tokens);
    if (date !== undefined) return date;
    if (++nTitles > maxTitleLines) return undefined;
  }
  return undefined;
}

/** The reference date from what text and options give, in the order of what is to be trusted. */
export function chooseReferenceDate(
  fromFrontMatter: string | undefined,
  fromText: string | undefined,
  { givenDate, fallbackDate }: Pick<AnalysisOptions, 'givenDate' | 'fallbackDate'>,
): ReferenceDate | null {
  if (givenDate !== undefined) return { date: givenDate, from: 'option' };
  if (fromFrontMatter !== undefined) return { date: fromFrontMatter, from: 'front-matter' };
  if (fromText !== undefined) return { date: fromText, from: 'dateline' };
  return fallbackDate === undefined ? null : { date: fallbackDate, from: 'option' };
}

/** Longer paragraphs are prose even if no stop ends them. */
const maxTitleTokens = 30;

/** True for prose: more than one sentence, a stop at the end, or too long for a title. */
function isSentence({ count, keys, flags, sentenceStarts }: Tokens): boolean {
  if (count > maxTitleTokens || sentenceStarts.length > 2) return true;
  let last = count - 1;
  while (last > 0 && (((flags[last] ?? 0) & tokenFlag.closeQuote) !== 0 || keys[last] === ')')) last--;
  return count > minSentenceTokens && ['.', '!', '?', '…', ':'].includes(keys[last] ?? '');
}

/** "Moscow." and "March 15, 2024." are no sentences. */
const minSentenceTokens = 5;

function firstSentence({ text, starts, ends, sentenceStarts }: Tokens): string {
  return text.slice(starts[0], ends[(sentenceStarts[1] ?? 1) - 1]);
}

/** How many words besides the date and byline words a dateline may have: a place, a writer's name, an agency. */
const maxNames = 6;

/**
 * The date of a line such as "MOSCOW, March 15, 2024" or "By Anna Lee | Updated 15 March 2024": everything else in it is a name
 * or a byline's word, and a mark or a word such as "updated" stands before the date.
 */
function bylineDate({ text, count, starts, ends, keys, flags }: Tokens): string | undefined {
  const found = findWrittenDate(text);
  if (found === undefined) return undefined;
  let nNames = 0;
  let before = '';
  let beforeThat = '';
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0;
    if (start >= found.start && (ends[i] ?? 0) <= found.end) continue;
    const key = keys[i] ?? '';
    const flag = flags[i] ?? 0;
    if (start < found.start) [beforeThat, before] = [before, key];
    if ((flag & tokenFlag.word) === 0 || bylineWords.has(key) || announcingWords.has(key)) continue;
    if ((flag & tokenFlag.capitalized) === 0 || ++nNames > maxNames) return undefined;
  }
  const isSetOff = announcingWords.has(before === 'on' ? beforeThat : before) || !/[\p{L}\p{N}]/u.test(before);
  return isSetOff ? found.date : undefined;
}
