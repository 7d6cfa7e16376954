import { monthNumbers } from '../lexicon/months';
import type { Span } from './span';

/** A full calendar date as a text writes it. */
export interface WrittenDate extends Span {
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

const month = '([A-Za-z]{3,9})\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(\\d{4})';

/** Forms of a full date with the places of year, month and day among their groups. No form has an unlimited repetition. */
const forms: readonly { readonly pattern: RegExp; readonly year: number; readonly month: number; readonly day: number }[] = [
  { pattern: new RegExp(`\\b${month}[ \\u00a0]${day},?[ \\u00a0]${year}(?!\\d)`, 'g'), year: 3, month: 1, day: 2 },
  { pattern: new RegExp(`\\b${day}[ \\u00a0](?:of[ \\u00a0])?${month},?[ \\u00a0]${year}(?!\\d)`, 'g'), year: 3, month: 2, day: 1 },
  { pattern: /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/g, year: 1, month: 2, day: 3 },
  { pattern: /(?<![\d/])(\d{4})\/(\d{1,2})\/(\d{1,2})(?![\d/])/g, year: 1, month: 2, day: 3 },
];

/** Figures in an order that only their size may tell. */
const ambiguousForm = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d/-])/g;

/**
 * The first full date in a text; `undefined` where there is none. Figures such as 03/04/2024, whose order nothing tells, are
 * no date: they are never guessed.
 */
export function findWrittenDate(text: string): WrittenDate | undefined {
  let first: WrittenDate | undefined;
  const offer = (start: number, length: number, date: string | undefined): void => {
    if (date !== undefined && (first === undefined || start < first.start)) first = { start, end: start + length, date };
  };
  for (const form of forms) {
    for (const match of text.matchAll(form.pattern)) {
      offer(match.index, match[0].length, isoDate(Number(match[form.year]), monthOf(match[form.month] ?? ''), Number(match[form.day])));
    }
  }
  for (const match of text.matchAll(ambiguousForm)) {
    offer(match.index, match[0].length, unambiguousDate(Number(match[1]), Number(match[3]), Number(match[4])));
  }
  return first;
}

function monthOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : (monthNumbers.get(written.toLowerCase()) ?? 0);
}

function unambiguousDate(first: number, second: number, ofYear: number): string | undefined {
  if (first > 12) return isoDate(ofYear, second, first);
  return second > 12 || second === first ? isoDate(ofYear, first, second) : undefined;
}

/** The date in ISO form; `undefined` where the calendar has no such day. */
function isoDate(ofYear: number, ofMonth: number, ofDay: number): string | undefined {
  const lengths = [31, isLeap(ofYear) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (ofYear < 1000 || ofDay < 1 || ofDay > (lengths[ofMonth - 1] ?? 0)) return undefined;
  return `${ofYear}-${String(ofMonth).padStart(2, '0')}-${String(ofDay).padStart(2, '0')}`;
}

function isLeap(ofYear: number): boolean {
  return (ofYear % 4 === 0 && ofYear % 100 !== 0) || ofYear % 400 === 0;
}
