import type { IssueTermMatch } from '../gazetteer';
import { attitudePhrases } from '../lexicon/attitude-phrases';
import type { AttitudePhrase } from '../lexicon/attitude-phrases';
import { attitudeLemma, cueStances } from '../lexicon/stance-cues';
import { tokenFlag } from '../text/tokens';
import type { Tokens } from '../text/tokens';
import { findHolder } from './attitude-holder';
import type { HolderInput } from './attitude-holder';
import type { LocalAttribution, LocalQuote } from './facts';

/** What finding attitudes needs of a paragraph. */
export interface AttitudeInput extends HolderInput {
  readonly quotes: readonly LocalQuote[];
  readonly attributions: readonly LocalAttribution[];
  readonly issueTerms: readonly IssueTermMatch[];
}

/** Most tokens between a phrase and the issue term that it governs, and where the phrase opens a clause ("whether"). */
const longestGap = 7;
const longestClauseGap = 14;

/**
 * Attributions and attitudes of a paragraph: to those that were found already, adds who is for or against an issue in other words than
 * reported speech ("is opposed to water metering"). Only words before an issue term are looked at, so a text without any issue stays
 * as it is. Where a phrase says more than a cue that was found in it ("cast doubt on" than "cast"), it takes its place.
 */
export function findAttitudes(input: AttitudeInput): readonly LocalAttribution[] {
  if (input.issueTerms.length === 0) return input.attributions;
  const found: LocalAttribution[] = [];
  for (const term of input.issueTerms) {
    const attitude = attitudeTo(input, term);
    if (attitude !== undefined && !found.some(({ cue }) => cue !== null && overlap(cue, attitude.cue))) found.push(attitude);
  }
  return found.length === 0 ? input.attributions : merged(input.attributions, found);
}

type Attitude = LocalAttribution & { readonly cue: NonNullable<LocalAttribution['cue']> };

function attitudeTo(input: AttitudeInput, term: IssueTermMatch): Attitude | undefined {
  const { tokens, quotes } = input;
  if (quotes.some(({ kind, first, endToken }) => kind === 'speech' && first < term.end && endToken > term.first)) return undefined;
  const sentence = tokens.sentences[term.first] ?? 0;
  const from = Math.max(tokens.sentenceStarts[sentence] ?? 0, term.first - longestClauseGap - 8);
  // The phrase nearest to the term, and of several there the longest.
  for (let first = term.first - 1; first >= from; first--) {
    let best: { readonly phrase: AttitudePhrase; readonly end: number } | undefined;
    for (const phrase of attitudePhrases.get(tokens.keys[first] ?? '') ?? []) {
      const end = matchEnd(tokens, first, term.first, phrase);
      if (end > (best?.end ?? 0) && governs(tokens, end, term.first)) best = { phrase, end };
    }
    const attitude = best && toAttitude(input, term, best.phrase, first, best.end);
    if (attitude !== undefined) return attitude;
  }
  return undefined;
}

/** Token behind the phrase where it stands at `first` and ends at or before `limit`; -1 where it does not. */
function matchEnd({ keys }: Tokens, first: number, limit: number, { parts }: AttitudePhrase): number {
  const match = (part: number, at: number): number => {
    const next = parts[part];
    if (next === undefined) return at;
    if (next.runs === undefined) {
      for (let n = 0; n <= 4 && at + n <= limit; n++) {
        const end = match(part + 1, at + n);
        if (end >= 0) return end;
        if (keys[at + n] === ',' || keys[at + n] === ';') return -1;
      }
      return -1;
    }
    for (const run of next.runs) {
      if (at + run.length > limit || !run.every((key, i) => keys[at + i] === key)) continue;
      const end = match(part + 1, at + run.length);
      if (end >= 0) return end;
    }
    return next.optional ? match(part + 1, at) : -1;
  };
  return match(0, first);
}

const clauseOpeners = new Set(['whether', 'if', 'how', 'that', 'what']);
const stopping = new Set(
  'that because while although though when if unless whether who which but and is are was were has have had can could may might said says'.split(
    ' ',
  ),
);

/** True where what stands between a phrase and a term leaves the term its object. */
function governs({ keys, flags }: Tokens, end: number, term: number): boolean {
  const opensClause = clauseOpeners.has(keys[end - 1] ?? '');
  if (term - end > (opensClause ? longestClauseGap : longestGap)) return false;
  for (let i = end; i < term; i++) {
    const key = keys[i] ?? '';
    const flag = flags[i] ?? 0;
    const isMark = (flag & tokenFlag.punctuation) !== 0 && key !== '-' && (flag & (tokenFlag.openQuote | tokenFlag.closeQuote)) === 0;
    if (isMark || (!opensClause && stopping.has(key))) return false;
  }
  return true;
}

function toAttitude(input: AttitudeInput, term: IssueTermMatch, phrase: AttitudePhrase, first: number, end: number): Attitude | undefined {
  const { tokens, attributions } = input;
  const holder = findHolder(input, first);
  if (holder === undefined || (phrase.denied && !holder.negated)) return undefined;
  const cue = { start: tokens.starts[holder.groupFirst] ?? 0, end: tokens.ends[end - 1] ?? 0 };
  const rival = attributions.find((other) => other.cue !== null && overlap(other.cue, cue));
  if (rival !== undefined && cueStances.has(rival.cueLemma) && phrase.stance !== 'undecided') return undefined;
  const contentEnd = clauseEnd(tokens, term.end);
  const content = {
    start: tokens.starts[clauseOpeners.has(tokens.keys[end - 1] ?? '') ? end - 1 : end] ?? 0,
    end: tokens.ends[contentEnd - 1] ?? 0,
  };
  return {
    form: 'indirect',
    source: holder.source,
    cue,
    content: [content],
    within: null,
    confidence: 0.7,
    rule: 'attitude',
    cueLemma: attitudeLemma(phrase.stance),
    negated: holder.negated && !phrase.denied,
    reaches: undefined,
  };
}

const conditionOpeners = new Set('if unless provided providing only as so on subject contingent until once'.split(' '));

/** Where the clause with the term ends: at a comma, unless a condition follows, else with the sentence. */
function clauseEnd({ keys, sentences, sentenceStarts, flags }: Tokens, from: number): number {
  const limit = sentenceStarts[(sentences[from - 1] ?? 0) + 1] ?? keys.length;
  let end = limit;
  for (let i = from; i < limit; i++) {
    const key = keys[i] ?? '';
    const isBreak = key === ';' || key === '–' || key === '—' || key === '―' || (key === ',' && !conditionOpeners.has(keys[i + 1] ?? ''));
    if (!isBreak) continue;
    end = i;
    break;
  }
  while (end > from && ((flags[end - 1] ?? 0) & tokenFlag.punctuation) !== 0) end--;
  return end;
}

interface Offsets {
  readonly start: number;
  readonly end: number;
}

function overlap(a: Offsets, b: Offsets): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Both lists, outer before inner, else in text order; cues that a phrase takes the place of are gone, and what stood in them stands free. */
function merged(attributions: readonly LocalAttribution[], found: readonly LocalAttribution[]): readonly LocalAttribution[] {
  const kept = attributions.filter(
    ({ cue }) => cue === null || !found.some((attitude) => attitude.cue !== null && overlap(attitude.cue, cue)),
  );
  const all = new Set([...kept, ...found].sort((a, b) => placeOf(a) - placeOf(b)));
  const indexes = new Map<LocalAttribution, number>();
  const result: LocalAttribution[] = [];
  const add = (attribution: LocalAttribution): number => {
    const known = indexes.get(attribution);
    if (known !== undefined) return known;
    const outer = outerOf(attributions, attribution, found);
    const within = outer !== undefined && all.has(outer) ? add(outer) : null;
    indexes.set(attribution, result.length);
    return result.push({ ...attribution, within }) - 1;
  };
  for (const attribution of all) add(attribution);
  return result;
}

function placeOf({ cue, content }: LocalAttribution): number {
  return cue?.start ?? content[0]?.start ?? 0;
}

/** The attribution that another stands in: the one it had, or for a new one the one whose content holds its cue. */
function outerOf(
  attributions: readonly LocalAttribution[],
  attribution: LocalAttribution,
  found: readonly LocalAttribution[],
): LocalAttribution | undefined {
  if (!found.includes(attribution)) return attributions[attribution.within ?? -1];
  const { cue } = attribution;
  return cue === null
    ? undefined
    : attributions.findLast(({ content }) => content.some(({ start, end }) => start <= cue.start && cue.end <= end));
}
