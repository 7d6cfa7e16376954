import { classesOf, nameClass } from '../lexicon/name-classes';
import type { Tokens } from '../text/tokens';
import { tokenFlag } from '../text/tokens';
import { flagsAt, keyAt } from './name-units';

/** What stands around a possible name and tells its kind. */
export interface NameContext {
  /** Lower-case title, office or occupation right before it or in apposition after it; `undefined`: none. */
  readonly title: string | undefined;
  /** Nationality or place before the title ("russian"); `undefined`: none. */
  readonly titleOf: string | undefined;
  /** An honorific stands right before it ("Mr."). */
  readonly honorific: string | undefined;
  /** What a noun next to it calls it: "the town of X", "energy giant X", "lawyer X", "X province". */
  readonly calledPerson: boolean;
  readonly calledOrganization: boolean;
  readonly calledPlace: boolean;
  /** That noun; `undefined`: none. */
  readonly called: string | undefined;
  /** Key of the token before it (and before "the", when one stands there). */
  readonly before: string;
  readonly afterThe: boolean;
  /** Key of the token after it. */
  readonly after: string;
  /** The word after it is a finite verb as far as form tells. */
  readonly verbAfter: boolean;
  /** … and one that only people and bodies do ("said"). */
  readonly speaksAfter: boolean;
  /** ", 45," follows. */
  readonly ageAfter: boolean;
  /** ", who" or ", which" follows; `undefined`: neither. */
  readonly relative: 'who' | 'which' | undefined;
  /** A figure stands right before it. */
  readonly afterNumber: boolean;
  /** A noun in lower case follows, so that the word may be an adjective ("the Ames classification"). */
  readonly nounAfter: boolean;
  /** A comma and a known place follow ("Fort Ames, Texas"). */
  readonly placeAfter: boolean;
}

const { titleHead, titleModifier, personNoun, honorific, organizationNoun, placeNoun, demonym, place, common } = nameClass;

/** Verbs of which only somebody is the subject. */
const speaking = new Set(
  `said says told tells announced asked added argued warned urged insisted replied wrote explained noted stressed declared denied claimed predicted believes thinks hopes tweeted recalled testified admitted accused criticized praised called
  vowed pledged promised suggested acknowledged expressed condemned welcomed rejected dismissed emphasized reiterated confirmed described met visited resigned apologized agreed refused spoke quoted complained pleaded ordered`
    .trim()
    .split(/\s+/),
);

/** Finite forms that are no regular past. */
const finite = new Set(
  `is was are were has had will would can could may might must should did does do has have made took came went won lost led held left began ran gave got saw knew felt met set put became kept wants plans says wins heads leads
  faces remains plays also never still now later then recently already just first`
    .trim()
    .split(/\s+/),
);

/** True where a token can be the finite verb of a subject right before it. */
export function isVerbLike(tokens: Tokens, i: number): boolean {
  const flags = flagsAt(tokens, i);
  if ((flags & tokenFlag.word) === 0 || (flags & (tokenFlag.capitalized | tokenFlag.possessive)) !== 0) return false;
  const key = keyAt(tokens, i);
  return finite.has(key) || speaking.has(key) || (key.length > 4 && key.endsWith('ed') && !key.endsWith('eed'));
}

/** Looks at the tokens around `[first, end)`; a fixed number of them. */
export function contextOf(tokens: Tokens, first: number, end: number): NameContext {
  const sentence = tokens.sentences[first];
  const inSentence = (i: number) => i >= 0 && i < tokens.count && tokens.sentences[i] === sentence;
  const keyIn = (i: number) => (inSentence(i) ? keyAt(tokens, i) : '');
  const previous = keyIn(first - 1);
  const after = keyIn(end);
  const previousBits = previous === '' ? 0 : classesOf(previous);
  const afterBits = after === '' ? 0 : classesOf(after);
  const lowerAfter = (flagsAt(tokens, end) & tokenFlag.capitalized) === 0;
  const before = titleBefore(first, keyIn);
  const apposition =
    before.title === undefined && before.honorific === undefined
      ? titleAfter(end, keyIn, (i) => (flagsAt(tokens, i) & tokenFlag.capitalized) !== 0)
      : undefined;
  const calledBefore = previousBits & (personNoun | organizationNoun | placeNoun);
  const ofPlace = previous === 'of' && (classesOf(keyIn(first - 2)) & placeNoun) !== 0;
  const apposed = after === ',' ? appositionNoun(end, keyIn) : undefined;
  const afterNoun = apposed === undefined ? 0 : callingClasses(apposed);
  const namedByNext = (afterBits & placeNoun) !== 0 && lowerAfter;
  return {
    title: before.title ?? apposition?.title,
    titleOf: before.titleOf ?? apposition?.titleOf,
    honorific: before.honorific,
    calledPerson:
      before.title !== undefined || apposition !== undefined || (calledBefore & personNoun) !== 0 || (afterNoun & personNoun) !== 0,
    calledOrganization: (calledBefore & organizationNoun) !== 0 || (afterNoun & organizationNoun) !== 0,
    calledPlace: ofPlace || (calledBefore & placeNoun) !== 0 || (afterNoun & placeNoun) !== 0 || namedByNext,
    called: calledBefore !== 0 ? previous : (apposed ?? (ofPlace ? keyIn(first - 2) : namedByNext ? after : undefined)),
    before: previous === 'the' ? keyIn(first - 2) : previous,
    afterThe: previous === 'the',
    after,
    verbAfter: inSentence(end) && isVerbLike(tokens, end),
    speaksAfter:
      inSentence(end) &&
      (speaking.has(after) ||
        ((after === 'also' || after === 'has' || after === 'had' || after === 'later') && speaking.has(keyIn(end + 1)))),
    ageAfter: after === ',' && /^\d{1,2}$/.test(keyIn(end + 1)) && (keyIn(end + 2) === ',' || keyIn(end + 2) === '.'),
    relative: after === ',' ? relativeOf(keyIn(end + 1)) : undefined,
    afterNumber: inSentence(first - 1) && (flagsAt(tokens, first - 1) & tokenFlag.number) !== 0,
    nounAfter:
      inSentence(end) &&
      (flagsAt(tokens, end) & (tokenFlag.word | tokenFlag.capitalized)) === tokenFlag.word &&
      (afterBits & nameClass.function) === 0 &&
      !isVerbLike(tokens, end),
    placeAfter: after === ',' && (classesOf(keyIn(end + 1)) & (place | nameClass.startsPhrase)) === place,
  };
}

function relativeOf(key: string): 'who' | 'which' | undefined {
  return key === 'who' || key === 'which' ? key : undefined;
}

interface TitleFound {
  readonly title: string | undefined;
  readonly titleOf: string | undefined;
  readonly honorific: string | undefined;
}

/** The title that ends right before `first`: honorifics, then heads with their modifiers, then a nationality. */
function titleBefore(first: number, keyIn: (i: number) => string): TitleFound {
  let at = first - 1;
  let honored: string | undefined;
  // "Prime Minister, Ms. Ames" does not occur; "Minister Dr. Ames" does.
  while (at >= first - 2 && (classesOf(keyIn(at)) & honorific) !== 0) {
    honored = keyIn(at);
    at--;
  }
  const words: string[] = [];
  let hasHead = false;
  let glue = false;
  while (at >= first - 8) {
    const key = keyIn(at);
    if (key === '') break;
    if (key === '-' && words.length > 0) {
      glue = true;
      at--;
      continue;
    }
    const bits = classesOf(key);
    const isHead = (bits & (titleHead | personNoun)) !== 0;
    if (!isHead && ((bits & titleModifier) === 0 || !hasHead)) {
      // "Secretary of State", "Minister of Foreign Affairs": portfolio words, then "of", then a head.
      if (key === 'of' && words.length > 0 && (classesOf(keyIn(at - 1)) & titleHead) !== 0 && !hasHead) {
        words.unshift(key);
        at--;
        continue;
      }
      if ((bits & titleModifier) === 0 || words.length > 2) break;
    }
    if (isHead) hasHead = true;
    if (glue && words.length > 0) words[0] = `${key}-${words[0] ?? ''}`;
    else words.unshift(key);
    glue = false;
    at--;
  }
  if (!hasHead) return { title: undefined, titleOf: undefined, honorific: honored };
  const previous = keyIn(at);
  const bits = previous === '' ? 0 : classesOf(previous);
  const titleOf = (bits & (demonym | place)) !== 0 ? previous : previous === "'s" ? keyIn(at - 1) : undefined;
  return { title: words.join(' '), titleOf, honorific: honored };
}

/** ", the Russian foreign minister," after a name. */
function titleAfter(
  end: number,
  keyIn: (i: number) => string,
  capitalAt: (i: number) => boolean,
): { title: string; titleOf: string | undefined } | undefined {
  if (keyIn(end) !== ',') return undefined;
  const words: string[] = [];
  let titleOf: string | undefined;
  let hasHead = false;
  let at = end + 1;
  for (; at < end + 9; at++) {
    const key = keyIn(at);
    if (key === 'the' || key === 'a' || key === 'an' || key === "'s" || key === 'former' || key === "'") {
      if (words.length > 0) break;
      continue;
    }
    const bits = key === '' ? 0 : classesOf(key);
    if ((bits & (titleHead | titleModifier)) !== 0 && !hasHead) {
      words.push(key);
      // A head goes on where another head follows ("deputy minister", "secretary general").
      hasHead = (bits & titleHead) !== 0 && (classesOf(keyIn(at + 1)) & (titleHead | titleModifier)) === 0;
      continue;
    }
    if (words.length > 0) break;
    if ((bits & (demonym | place)) !== 0) titleOf = key;
    else if ((bits & (common | nameClass.direction)) === 0) break;
  }
  return hasHead && !capitalAt(at) && afterApposition.has(keyIn(at)) ? { title: words.join(' '), titleOf } : undefined;
}

/** What may follow the noun of an apposition. A verb may not: "In Ames, the mayor said" is about two. */
const afterApposition = new Set([
  '',
  ',',
  '.',
  ';',
  ':',
  ')',
  '—',
  '–',
  '―',
  '-',
  '?',
  '!',
  'of',
  'for',
  'in',
  'at',
  'from',
  'who',
  'whose',
  'and',
  'on',
  'to',
  'with',
  'that',
  'which',
  'based',
]);

/** The head noun in ", a gas company based in …" after a name: the last of the calling nouns before the phrase goes on. */
function appositionNoun(end: number, keyIn: (i: number) => string): string | undefined {
  const article = keyIn(end + 1);
  if (article !== 'a' && article !== 'an' && article !== 'the') return undefined;
  for (let at = end + 2; at < end + 7; at++) {
    const key = keyIn(at);
    if (key === '' || key === ',' || key === 'of' || key === 'in' || key === 'who' || key === 'that' || key === 'which') return undefined;
    // Go on while another calling noun follows at once.
    if (callingClasses(key) !== 0 && callingClasses(keyIn(at + 1)) === 0) return afterApposition.has(keyIn(at + 1)) ? key : undefined;
  }
  return undefined;
}

/** Whether a noun calls a person, organization or place something: bits of these three classes; titles count as persons. */
function callingClasses(key: string): number {
  const bits = classesOf(key) & (personNoun | titleHead | organizationNoun | placeNoun);
  return (bits & titleHead) !== 0 ? personNoun : bits;
}
