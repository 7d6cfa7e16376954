import type { Tokens } from '../text/tokens';
import type { LocalAnaphor, LocalName, LocalSource } from './facts';

/** What looking for the holder of an attitude needs. */
export interface HolderInput {
  readonly tokens: Tokens;
  readonly names: readonly LocalName[];
  readonly anaphors: readonly LocalAnaphor[];
}

/** Whose attitude it is. */
export interface Holder {
  readonly source: LocalSource;
  /** First token of the verb group before the phrase ("is still" of "is still opposed to"). */
  readonly groupFirst: number;
  /** True where the group denies it: "is no longer", "has not yet". */
  readonly negated: boolean;
}

const auxiliaries = new Set(
  `is are was were be been being am has have had do does did will would can could may might must shall should 's 're 've 'll remain remains
   remained seem seems seemed appear appears appeared become became stay stays stayed feel feels felt made make`.split(/\s+/),
);
const adverbs = new Set(
  'still also now always already just yet longer once long again even clearly very quite rather so too dead all most more often twice both'.split(
    ' ',
  ),
);
const denials = new Set('not never no hardly neither nor cannot nobody without'.split(' '));
const determiners = new Set('a an the one its his her their'.split(' '));
const relatives = new Set(['who', 'which', 'that']);
const coordinators = new Set(['and', 'but', 'or', 'then']);

/** How far the head of an apposition may stand behind its article, and an aside may go, in tokens. */
const longestTitle = 5;
const longestAside = 24;

/** The holder of an attitude whose phrase begins at token `first`: its subject, or the name that it is an apposition to. `undefined`: nobody. */
export function findHolder(input: HolderInput, first: number): Holder | undefined {
  const { keys } = input.tokens;
  const sentenceFirst = input.tokens.sentenceStarts[input.tokens.sentences[first] ?? 0] ?? 0;
  const group = readGroup(keys, sentenceFirst, first);
  const source = group.isNoun
    ? (appositiveOf(input, group.first) ?? subjectAt(input, sentenceFirst, group.first))
    : subjectAt(input, sentenceFirst, group.first);
  return source && { source, groupFirst: Math.min(group.first, first), negated: group.negated };
}

/** Auxiliaries, adverbs and denials before the phrase; for a noun ("a fierce critic of") its article and adjectives as well. */
function readGroup(
  keys: readonly string[],
  from: number,
  phrase: number,
): { readonly first: number; readonly negated: boolean; readonly isNoun: boolean } {
  let first = phrase;
  let negated = false;
  let isNoun = false;
  for (let n = 0; n < longestTitle; n++) {
    const key = keys[phrase - 1 - n] ?? '';
    if (key === ',') break;
    if (!determiners.has(key)) continue;
    // "[is a] fierce critic of", "Dorn, [the most stubborn] critic of".
    const before = keys[phrase - 2 - n] ?? '';
    isNoun = before === ',' || auxiliaries.has(before);
    if (isNoun) first = phrase - 1 - n;
    break;
  }
  while (first > from) {
    const key = keys[first - 1] ?? '';
    const isDenial = denials.has(key) || key.endsWith("n't");
    if (isDenial || (key === 'to' && keys[first - 2] === 'yet')) negated = true;
    if (
      !isDenial &&
      !auxiliaries.has(key) &&
      !adverbs.has(key) &&
      !(key.endsWith('ly') && key.length > 4) &&
      !(key === 'to' && keys[first - 2] === 'yet')
    )
      break;
    first--;
  }
  return { first, negated, isNoun };
}

/** "Dorn, [the most stubborn critic of]". */
function appositiveOf(input: HolderInput, end: number): LocalSource | undefined {
  return input.tokens.keys[end - 1] === ',' ? endingAt(input, end - 1) : undefined;
}

const weekdays = new Set('monday tuesday wednesday thursday friday saturday sunday yesterday today'.split(' '));

function subjectAt(input: HolderInput, sentenceFirst: number, end: number): LocalSource | undefined {
  const { keys } = input.tokens;
  const direct = endingAt(input, end);
  if (direct !== undefined) return direct;
  const before = keys[end - 1] ?? '';
  // "The council on Monday [threw its weight behind]".
  if (weekdays.has(before)) return endingAt(input, keys[end - 2] === 'on' ? end - 2 : end - 1);
  if (relatives.has(before)) return endingAt(input, keys[end - 2] === ',' ? end - 2 : end - 1);
  if (before === ',') return behindAside(input, sentenceFirst, end);
  return coordinators.has(before) ? onlySubject(input, sentenceFirst, end) : undefined;
}

/** The name or anaphor whose last token is right before `end`. */
function endingAt({ tokens, names, anaphors }: HolderInput, end: number): LocalSource | undefined {
  const name = names.findIndex(({ endToken }) => endToken === end);
  const found = names[name];
  // "Owners of Ohio": the name is only part of who it is.
  if (found !== undefined && found.subject !== true && isGoverned(tokens, found.first) && !speaksFor(tokens, found)) return undefined;
  if (found !== undefined) return sourceOf(tokens, found.first, end, name, null);
  const anaphor = anaphors.findIndex(({ endToken, quoted }) => endToken === end && !quoted);
  const pronoun = anaphors[anaphor];
  return pronoun && sourceOf(tokens, pronoun.first, end, null, anaphor);
}

const bodies = new Set(
  'board leadership management committee executive council head chief party leader chairman chairwoman chair director president'.split(' '),
);

/** "Skippers from the Northern Fleet", "the board of the museum": whose people act for it. */
function speaksFor({ keys }: Tokens, { first, kind }: LocalName): boolean {
  if (kind !== 'organization') return false;
  const preposition = keys[first - 1] === 'the' ? first - 2 : first - 1;
  const head = keys[preposition - 1] ?? '';
  return memberPrepositions.has(keys[preposition] ?? '') && (bodies.has(head) || (head.endsWith('s') && !head.endsWith('ss')));
}

const memberPrepositions = new Set('of from at in with for'.split(' '));

const prepositions = new Set('of in for to with by from at on against between near under over'.split(' '));

function isGoverned({ keys }: Tokens, first: number): boolean {
  return prepositions.has(keys[first - 1] ?? '') || (keys[first - 1] === 'the' && prepositions.has(keys[first - 2] ?? ''));
}

/** "Ekberg, once a sceptic, [has come round]", "the mayor, Ekberg, [has]": the name in the aside, or before the comma that opens it. */
function behindAside(input: HolderInput, sentenceFirst: number, end: number): LocalSource | undefined {
  const inAside = endingAt(input, end - 1);
  for (let i = end - 2; i > Math.max(sentenceFirst, end - longestAside); i--) {
    if (input.tokens.keys[i] !== ',') continue;
    return inAside?.first === i + 1 ? inAside : endingAt(input, i);
  }
  return undefined;
}

/** "The union reversed course and [threw]": the one subject before it. */
function onlySubject({ tokens, names, anaphors }: HolderInput, sentenceFirst: number, end: number): LocalSource | undefined {
  const isHere = ({ first, subject }: LocalName | LocalAnaphor): boolean => subject === true && first >= sentenceFirst && first < end;
  const subjects = names.filter(isHere);
  const pronouns = anaphors.filter((anaphor) => !anaphor.quoted && isHere(anaphor));
  const [name] = subjects;
  const [pronoun] = pronouns;
  if (subjects.length + pronouns.length !== 1) return undefined;
  if (name !== undefined) return sourceOf(tokens, name.first, name.endToken, names.indexOf(name), null);
  return pronoun && sourceOf(tokens, pronoun.first, pronoun.endToken, null, anaphors.indexOf(pronoun));
}

/** The tokens `[first, endToken)` as a source; `name` and `anaphor` are places in the paragraph's lists, `null` where it is no such thing. */
export function sourceOf(
  { starts, ends }: Tokens,
  first: number,
  endToken: number,
  name: number | null,
  anaphor: number | null,
): LocalSource {
  return { start: starts[first] ?? 0, end: ends[endToken - 1] ?? 0, first, endToken, name, anaphor };
}
