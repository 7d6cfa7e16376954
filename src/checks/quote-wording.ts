import type { Span } from '../core/text/span';
import type { QuoteRecord } from '../dataset/dataset';
import type { DifferencePart } from './align-quote';
import type { CheckInput, Fix, RuleFinding, TextEdit } from './finding';
import type { QuoteDifference } from './quote-difference';
import { gapKey } from './quote-text';
import type { QuoteWord } from './quote-text';
import { bindsWording, comparedQuotes, recordWords } from './recorded-quotes';

/** A quote whose words differ from the record, as both rules of wording report it. */
export interface WordingDifference {
  readonly quote: Span;
  readonly wordsStart: number;
  readonly record: QuoteRecord;
  readonly difference: QuoteDifference;
}

/** All quotes of listed speakers that differ from a record which binds. */
export function wordingDifferences(input: CheckInput): readonly WordingDifference[] {
  return comparedQuotes(input).flatMap(({ quote, wordsStart, comparison }) =>
    comparison.kind === 'different' && bindsWording(input, comparison.record)
      ? [{ quote, wordsStart, record: comparison.record, difference: comparison.difference }]
      : [],
  );
}

/** Longer stretches are cut in messages. */
const maxShown = 160;

/** The finding: from the first word that differs to the last, with the words next to what is left out. */
export function wordingFinding(
  input: CheckInput,
  { quote, wordsStart, record, difference }: WordingDifference,
  what: string,
  advice: string,
  fixes: readonly Fix[],
): RuleFinding {
  const name = input.dataset.actors.get(record.actor)?.name ?? record.actor;
  const { touches } = difference;
  const touching = touches.length === 0 ? '' : `, and this touches a ${touches.join(' and a ')}`;
  const recorded = recordedWords(record, difference);
  const shown = recorded.length > maxShown ? `${recorded.slice(0, maxShown)}…` : recorded;
  return {
    ...differingSpan(difference, wordsStart),
    about: quote,
    message: `${what}${touching}: ${recordWords(record)} by ${name} has “${shown}”. ${advice}`,
    severity: touches.length === 0 ? undefined : 'warning',
    fixes,
  };
}

function differingSpan({ parts }: QuoteDifference, offset: number): Span {
  let start = Infinity;
  let end = 0;
  parts.forEach((part, index) => {
    if (part.kind === 'same') return;
    const words =
      part.quoted.length > 0
        ? part.quoted
        : [...(parts[index - 1]?.quoted.slice(-1) ?? []), ...(parts[index + 1]?.quoted.slice(0, 1) ?? [])];
    start = Math.min(start, words[0]?.start ?? Infinity);
    end = Math.max(end, words.at(-1)?.end ?? 0);
  });
  return { start: offset + start, end: offset + end };
}

/** The stretch of the record that the quotation comes from, as it is written there. */
function recordedWords({ text }: QuoteRecord, { parts }: QuoteDifference): string {
  const words = parts.flatMap(({ recorded }) => recorded);
  return text.slice(words[0]?.start, words.at(-1)?.end);
}

/** Puts the words of the record between the marks; a first word that both have keeps its capital. */
export function useRecordedWords({ wordsStart, record, difference }: WordingDifference): Fix {
  const quoted = difference.parts.flatMap(({ quoted: words }) => words);
  const first = difference.parts[0];
  const recorded = recordedWords(record, difference);
  const [firstQuoted, firstRecorded] = [first?.quoted[0], first?.recorded[0]];
  const keepsFirst = first?.kind === 'same' && firstQuoted !== undefined && firstRecorded !== undefined;
  const newText = keepsFirst ? firstQuoted.form + recorded.slice(firstRecorded.form.length) : recorded;
  return {
    title: 'Use the words on record',
    edits: [{ start: wordsStart + (quoted[0]?.start ?? 0), end: wordsStart + (quoted.at(-1)?.end ?? 0), newText }],
  };
}

/** Puts an ellipsis where words are left out; `undefined` where nothing is left out between words of the quotation. */
export function markOmissions({ wordsStart, difference }: WordingDifference): Fix | undefined {
  const { parts } = difference;
  const edits = parts.flatMap((part, index): TextEdit[] => {
    const before = lastWord(parts[index - 1]);
    if (!isOmission(part) || before === undefined) return [];
    const at = wordsStart + before.end;
    return [{ start: at, end: at, newText: ' …' }];
  });
  return edits.length === 0 ? undefined : { title: edits.length > 1 ? 'Mark the omissions' : 'Mark the omission', edits };
}

const isOmission = ({ kind, quoted, recorded }: DifferencePart): boolean =>
  kind === 'different' && quoted.length === 0 && recorded.length > 0;

function lastWord(part: DifferencePart | undefined): QuoteWord | undefined {
  return part?.quoted.findLast(({ key }) => key !== gapKey);
}
