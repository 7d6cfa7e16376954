import type { IssueTermMatch } from '../gazetteer';
import { attitudeLemma, cueStances } from '../lexicon/stance-cues';
import type { CueStance } from '../lexicon/stance-cues';
import { tokenFlag } from '../text/tokens';
import type { Tokens } from '../text/tokens';
import { clauseOpeners, farthestPhrase, phraseAt } from './attitude-match';
import type { PhraseMatch } from './attitude-match';
import { attitudeBehind } from './attitude-behind';
import { findHolder } from './attitude-holder';
import type { Holder, HolderInput } from './attitude-holder';
import type { LocalAttribution, LocalQuote, LocalSource } from './facts';
import { canBeVerb } from './subjects';

/** What finding attitudes needs of a paragraph. */
export interface AttitudeInput extends HolderInput {
  readonly quotes: readonly LocalQuote[];
  readonly attributions: readonly LocalAttribution[];
  readonly issueTerms: readonly IssueTermMatch[];
}

/**
 * Attributions and attitudes of a paragraph: to those that were found already, adds who is for or against an issue in other words than
 * reported speech ("is opposed to water metering"). Only words before an issue term are looked at, so a text without any issue stays
 * as it is. Where a phrase says more than a cue that was found in it ("cast doubt on" than "cast"), it takes its place.
 */
export function findAttitudes(input: AttitudeInput): readonly LocalAttribution[] {
  if (input.issueTerms.length === 0) return input.attributions;
  const found: LocalAttribution[] = [];
  for (const term of input.issueTerms) {
    const attitude = attitudeTo(input, term) ?? attitudeNamedBehind(input, term);
    if (attitude !== undefined && !found.some(({ cue }) => cue !== null && overlap(cue, attitude.cue))) found.push(attitude);
  }
  return found.length === 0 ? input.attributions : merged(input.attributions, found);
}

type Attitude = LocalAttribution & { readonly cue: NonNullable<LocalAttribution['cue']> };

function attitudeTo(input: AttitudeInput, term: IssueTermMatch): Attitude | undefined {
  const { tokens, quotes } = input;
  if (quotes.some(({ kind, first, endToken }) => kind === 'speech' && first < term.end && endToken > term.first)) return undefined;
  const sentence = tokens.sentences[term.first] ?? 0;
  const from = Math.max(tokens.sentenceStarts[sentence] ?? 0, term.first - farthestPhrase);
  // The phrase nearest to the term.
  for (let first = term.first - 1; first >= from; first--) {
    const match = phraseAt(tokens, first, term.first);
    const attitude = match && toAttitude(input, term, first, match);
    if (attitude !== undefined) return attitude;
  }
  return undefined;
}

function toAttitude(
  input: AttitudeInput,
  term: IssueTermMatch,
  first: number,
  { phrase, end, isVerb, isDeed }: PhraseMatch,
): Attitude | undefined {
  const { tokens, attributions } = input;
  const holder = findHolder(input, first);
  if (holder === undefined || (phrase.denied && !holder.negated)) return undefined;
  if (isVerb && (isPassive(tokens, holder.groupFirst, first) || isSubjunctive(tokens, holder, first))) return undefined;
  if (isDeed && holder.source.anaphor === null && isSaidByAnother(input, term)) return undefined;
  const cue = { start: tokens.starts[holder.groupFirst] ?? 0, end: tokens.ends[end - 1] ?? 0 };
  const rival = attributions.find((other) => other.cue !== null && overlap(other.cue, cue));
  const saysMore = phrase.meaning === 'undecided' || (!isVerb && cue.end > (rival?.cue?.end ?? 0));
  if (rival !== undefined && cueStances.has(rival.cueLemma) && !saysMore) return undefined;
  const contentEnd = clauseEnd(tokens, term.end);
  const content = {
    start: tokens.starts[clauseOpeners.has(tokens.keys[end - 1] ?? '') ? end - 1 : end] ?? 0,
    end: tokens.ends[contentEnd - 1] ?? 0,
  };
  return {
    ...attitudeShape,
    source: holder.source,
    cue,
    content: [content],
    cueLemma: attitudeLemma(phrase.meaning),
    negated: (holder.negated || isDeniedInside(tokens, phrase.meaning, first, end)) && !phrase.denied,
  };
}

/** "will not [sign]": the denial stands inside the phrase. */
function isDeniedInside({ keys }: Tokens, meaning: CueStance, first: number, end: number): boolean {
  if (meaning !== 'open') return false;
  for (let i = first; i < end; i++) if (keys[i] === 'not' || keys[i] === 'never') return true;
  return false;
}

/** "[The line] has the backing of the council". */
function attitudeNamedBehind(input: AttitudeInput, term: IssueTermMatch): Attitude | undefined {
  const { tokens, quotes, attributions } = input;
  if (quotes.some(({ kind, first, endToken }) => kind === 'speech' && first < term.end && endToken > term.first)) return undefined;
  const found = attitudeBehind(input, term);
  if (found === undefined) return undefined;
  const cue = { start: tokens.starts[found.first] ?? 0, end: tokens.ends[found.end - 1] ?? 0 };
  if (attributions.some((other) => other.cue !== null && isSomebody(other.source) && overlap(other.cue, cue))) return undefined;
  const content = { start: tokens.starts[term.first] ?? 0, end: tokens.ends[term.end - 1] ?? 0 };
  return { ...attitudeShape, source: found.source, cue, content: [content], cueLemma: attitudeLemma(found.stance), negated: found.negated };
}

function isSomebody(source: LocalSource | null): boolean {
  return source !== null && (source.name !== null || source.anaphor !== null);
}

/** What all attitudes have in common. */
const attitudeShape = { form: 'indirect', within: null, confidence: 0.7, rule: 'attitude', reaches: undefined } as const;

/** "hoped that [she] would come": what others say that somebody will do tells of them, not of her. */
function isSaidByAnother({ tokens, attributions }: AttitudeInput, term: IssueTermMatch): boolean {
  const start = tokens.starts[term.first] ?? 0;
  return attributions.some(({ content }) => content.some((piece) => piece.start <= start && start < piece.end));
}

const formsOfBe = new Set("is are was were be been being 's 're am get gets got".split(' '));

/** "demanded that Paris veto the pact": what the holder is to do, not what it does. */
function isSubjunctive(tokens: Tokens, { source, groupFirst }: Holder, verb: number): boolean {
  const before = tokens.keys[source.first - 1] ?? '';
  const opener = before === 'the' ? (tokens.keys[source.first - 2] ?? '') : before;
  return groupFirst === verb && opener === 'that' && canBeVerb(tokens, verb);
}

/** "was criticised": the holder is what the verb is done to. */
function isPassive({ keys }: Tokens, groupFirst: number, verb: number): boolean {
  if ((keys[verb] ?? '').endsWith('ing')) return false;
  for (let i = groupFirst; i < verb; i++) if (formsOfBe.has(keys[i] ?? '')) return true;
  return false;
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
