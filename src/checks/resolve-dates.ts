import { casual } from 'chrono-node/en';
import { monthNumbers } from '../core/lexicon/months';
import type { Span } from '../core/text/span';
import { earliestDay } from '../dataset/partial-date';
import { addDays } from './day-arithmetic';

/** Words of a text that stand for a day, a week, a month or a year. Offsets count in the text that was given. */
export interface DatedWords extends Span {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as exact as the words are. For a week its Monday. */
  readonly date: string;
  /** Last day of a week, `YYYY-MM-DD`; `undefined` for all else. */
  readonly lastDay: string | undefined;
  /** False for a date that is whole as it stands ("15 March 2024"), true where the reference date decides. */
  readonly isRelative: boolean;
}

/** Whether what the words are about lies before or after the day they are written on. */
export type TimeDirection = 'past' | 'future';

/** Longer texts are looked at in part: this is for sentences. */
const maxLength = 2000;
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/**
 * Dates in a sentence, as they are meant on the reference date (`YYYY-MM-DD`): "on Tuesday", "last week", "in three months",
 * "March 15". A bare weekday, or a day without a year, is the last one (that day included) for `past`, the next one for
 * `future`. Words that only look like dates ("sat", "may") and dates that hang on another time ("two days later") are left out.
 */
export function resolveDates(text: string, referenceDate: string, direction: TimeDirection = 'past'): readonly DatedWords[] {
  const instant = new Date(`${referenceDate}T12:00:00Z`);
  if (Number.isNaN(instant.getTime())) return [];
  return casual.parse(text.slice(0, maxLength), { instant, timezone: 0 }).flatMap((found) => {
    const words = found.text.toLowerCase();
    const weekday = weekdays.findIndex((name) => new RegExp(`\\b${name}\\b`).test(words));
    if (!looksLikeDate(found.text, weekday)) return [];
    const span = trimmed(found.index, found.text);
    const { start } = found;
    const year = start.get('year') ?? 0;
    const month = start.get('month') ?? 0;
    const day = iso(year, month, start.get('day') ?? 0);
    const whole = (date: string, isRelative: boolean, lastDay?: string): DatedWords[] => [{ ...span, date, lastDay, isRelative }];
    if (weekday >= 0 && !start.isCertain('day')) return whole(weekdayFrom(words, weekday, referenceDate, direction, day), true);
    const unit = /^(?:last|next|this|past|coming) (week|month|year)$/.exec(words)?.[1];
    if (unit === 'week') return whole(mondayOf(day), true, addDays(mondayOf(day), 6));
    if (unit === 'year') return whole(String(year), true);
    if (unit === 'month' || (start.isCertain('month') && !start.isCertain('day') && hasMonthName(words)))
      return whole(monthFrom(day, referenceDate, start.isCertain('year'), direction), !start.isCertain('year') || unit === 'month');
    if (/\b(?:years?|months?|weeks?)\b/.test(words)) return whole(vagueness(words, day), true);
    if (start.isCertain('year')) return whole(day, !hasMonthName(words) && !/\d{4}/.test(words));
    return start.isCertain('day') ? whole(nearestYear(day, referenceDate, direction), true) : [];
  });
}

const amount = '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}) (?:day|week|month|year)s?';
const lookLikeDates: readonly RegExp[] = [
  /^(?:today|yesterday|tomorrow|tonight|last night)$/i,
  /^(?:last|next|this|past|coming) (?:week|month|year)$/i,
  new RegExp(`^(?:in|within) ${amount}$`, 'i'),
  new RegExp(`^${amount} ago$`, 'i'),
];

/** A weekday or month wants its capital; other words must be ones that cannot mean anything else. */
function looksLikeDate(text: string, weekday: number): boolean {
  const name = weekday >= 0 ? (weekdays[weekday] ?? '') : monthIn(text.toLowerCase());
  if (name !== undefined) return text.includes(name.charAt(0).toUpperCase() + name.slice(1)) && !/\bto\b|[–—]/.test(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return true;
  return lookLikeDates.some((pattern) => pattern.test(text));
}

const monthIn = (words: string): string | undefined => words.split(/[^a-z]+/).find((word) => monthNumbers.has(word));
const hasMonthName = (words: string): boolean => monthIn(words) !== undefined;

/** A word such as "on" before the date is not part of it, and neither is the time of day. */
function trimmed(index: number, text: string): Span {
  const lead = /^(?:on|at|by|from|since) /i.exec(text)?.[0].length ?? 0;
  return { start: index + lead, end: index + text.length };
}

function weekdayFrom(words: string, weekday: number, reference: string, direction: TimeDirection, given: string): string {
  if (/\b(?:last|next)\b/.test(words)) return given;
  const today = new Date(`${reference}T12:00:00Z`).getUTCDay();
  const back = (today - weekday + 7) % 7;
  return direction === 'past' ? addDays(reference, -back) : addDays(reference, (7 - back) % 7);
}

function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));
}

function monthFrom(day: string, reference: string, isYearGiven: boolean, direction: TimeDirection): string {
  return isYearGiven ? day.slice(0, 7) : nearestYear(day, reference, direction).slice(0, 7);
}

/** The day in the year that puts it on the right side of the reference date, the date itself included. */
function nearestYear(day: string, reference: string, direction: TimeDirection): string {
  const inYear = (year: number): string => `${String(year).padStart(4, '0')}${day.slice(4)}`;
  const year = Number(reference.slice(0, 4));
  const here = inYear(year);
  if (direction === 'past') return here > reference ? inYear(year - 1) : here;
  return here < reference ? inYear(year + 1) : here;
}

/** "In three months" is a month, "two years ago" a year, "in a week" a day. */
function vagueness(words: string, day: string): string {
  if (words.includes('year')) return day.slice(0, 4);
  return words.includes('month') ? day.slice(0, 7) : day;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** First day that the words may stand for, `YYYY-MM-DD`. */
export const firstDayOf = ({ date }: DatedWords): string => earliestDay(date);
