import { diffArrays } from 'diff';
import { functionWords } from '../core/lexicon/function-words';
import { gapKey } from './quote-text';
import type { QuoteWord } from './quote-text';

/** A stretch of the comparison, in order: words both have, or words of one side alone that stand where the others do not. */
export interface DifferencePart {
  readonly kind: 'same' | 'different';
  /** Words of the quotation; empty where it leaves something out. */
  readonly quoted: readonly QuoteWord[];
  /** Words of the record; empty where the quotation puts something in. */
  readonly recorded: readonly QuoteWord[];
  /** True where an ellipsis or brackets say that something was left out or replaced, and nothing else differs. */
  readonly isMarked: boolean;
}

/** A quotation laid along the stretch of a record that it comes from. Begins and ends with words of the quotation. */
export interface Alignment {
  readonly parts: readonly DifferencePart[];
  /** Words that both have. */
  readonly nSame: number;
  /** Words of the quotation, gaps not counted. */
  readonly nQuoted: number;
  /** Words of the whole record. */
  readonly nRecorded: number;
}

/** A stretch of a record this many times as long as the quotation is looked at, and a little more. */
const windowFactor = 2;
const windowSlack = 12;
/** Quotations of more words are only compared as they stand. */
const maxWords = 600;

/** Lays a quotation along a record. `undefined` where they share no word, or the quotation is longer than any that is compared. */
export function alignQuote(quoted: readonly QuoteWord[], record: readonly QuoteWord[]): Alignment | undefined {
  const nQuoted = quoted.filter(({ key }) => key !== gapKey).length;
  if (nQuoted === 0 || quoted.length > maxWords) return undefined;
  const stretch = bestStretch(quoted, record);
  const parts = trimEnds(slideIntoPlace(diffParts(quoted, stretch)));
  const nSame = parts.reduce((sum, { kind, quoted: words }) => sum + (kind === 'same' ? words.length : 0), 0);
  return nSame === 0 ? undefined : { parts, nSame, nQuoted, nRecorded: record.length };
}

/** The stretch of the record that has most words of the quotation, found in one pass. */
function bestStretch(quoted: readonly QuoteWord[], record: readonly QuoteWord[]): readonly QuoteWord[] {
  const length = quoted.length * windowFactor + windowSlack;
  if (record.length <= length) return record;
  const wanted = new Set(quoted.map(({ key }) => key));
  const weight = ({ key }: QuoteWord): number => (wanted.has(key) ? (functionWords.has(key) ? 1 : 4) : 0);
  let sum = 0;
  let best = -1;
  let bestEnd = length;
  record.forEach((word, index) => {
    sum += weight(word);
    const gone = record[index - length];
    if (gone) sum -= weight(gone);
    if (sum > best) [best, bestEnd] = [sum, index + 1];
  });
  // The best stretch ends with the quotation's last words; what follows may still belong to it.
  return record.slice(Math.max(0, bestEnd - length), bestEnd + windowSlack);
}

function diffParts(quoted: readonly QuoteWord[], record: readonly QuoteWord[]): DifferencePart[] {
  const changes = diffArrays(
    record.map(({ key }) => key),
    quoted.map(({ key }) => key),
  );
  const parts: { kind: 'same' | 'different'; quoted: QuoteWord[]; recorded: QuoteWord[]; isMarked: boolean }[] = [];
  let atQuoted = 0;
  let atRecord = 0;
  for (const { value, added, removed } of changes) {
    const nRecord = added ? 0 : value.length;
    const nQuoted = removed ? 0 : value.length;
    const piece = { quoted: quoted.slice(atQuoted, atQuoted + nQuoted), recorded: record.slice(atRecord, atRecord + nRecord) };
    atQuoted += nQuoted;
    atRecord += nRecord;
    const last = parts.at(-1);
    if (!added && !removed) parts.push({ kind: 'same', ...piece, isMarked: false });
    else if (last?.kind === 'different') {
      last.quoted.push(...piece.quoted);
      last.recorded.push(...piece.recorded);
    } else parts.push({ kind: 'different', ...piece, isMarked: false });
  }
  for (const part of parts) {
    const words = part.quoted.filter(({ key }) => key !== gapKey);
    part.isMarked = part.kind === 'different' && words.length === 0 && part.quoted.length > 0;
  }
  return parts;
}

/**
 * A word or two at the edge may be matched with a like word far off in the record ("we" of another sentence). Where the same words
 * stand right beside the rest, they are taken from there.
 */
function slideIntoPlace(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const [first, gap, ...others] = parts[0]?.kind === 'different' && parts[0].quoted.length === 0 ? parts.slice(1) : parts;
  const slid = slideFirst(first, gap);
  const fromStart = slid && others.length > 0 ? [...slid, ...others] : parts;
  const atEnd = fromStart.at(-1)?.kind === 'different' && fromStart.at(-1)?.quoted.length === 0 ? fromStart.slice(0, -1) : fromStart;
  const last = atEnd.at(-1);
  const lastGap = atEnd.at(-2);
  const slidEnd = slideLast(lastGap, last);
  return slidEnd && atEnd.length > 2 ? [...atEnd.slice(0, -2), ...slidEnd] : fromStart;
}

function slideFirst(first: DifferencePart | undefined, gap: DifferencePart | undefined): readonly DifferencePart[] | undefined {
  if (first?.kind !== 'same' || gap?.kind !== 'different' || gap.quoted.length > 0) return undefined;
  const n = first.quoted.length;
  const tail = gap.recorded.slice(-n);
  if (gap.recorded.length < n || !first.quoted.every(({ key }, index) => key === tail[index]?.key)) return undefined;
  return [{ ...first, recorded: tail }];
}

function slideLast(gap: DifferencePart | undefined, last: DifferencePart | undefined): readonly DifferencePart[] | undefined {
  if (last?.kind !== 'same' || gap?.kind !== 'different' || gap.quoted.length > 0) return undefined;
  const n = last.quoted.length;
  const head = gap.recorded.slice(0, n);
  if (gap.recorded.length < n || !last.quoted.every(({ key }, index) => key === head[index]?.key)) return undefined;
  return [{ ...last, recorded: head }];
}

/** What the record has before the quotation begins and after it ends is not left out of it: nobody quotes everything. */
function trimEnds(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const trimmed = parts.map((part, index): DifferencePart => {
    if (part.kind === 'same' || (index > 0 && index < parts.length - 1)) return part;
    const n = part.quoted.filter(({ key }) => key !== gapKey).length;
    return { ...part, recorded: index === 0 ? part.recorded.slice(part.recorded.length - n) : part.recorded.slice(0, n) };
  });
  return trimmed.filter(({ quoted, recorded }) => quoted.length + recorded.length > 0);
}
