import { functionWords } from '../core/lexicon/function-words';
import { titleModifiers } from '../core/lexicon/titles';
import {
  beForms,
  coordinators,
  determiners,
  haveForms,
  modals,
  prepositions,
  subordinators,
  timeWords,
  whWords,
} from '../core/lexicon/word-classes';
import type { Span } from '../core/text/span';
import { tokenFlag } from '../core/text/tokens';
import type { RoleRecord } from '../dataset/dataset';
import { isCapitalized, isWord } from './article-words';
import type { Word } from './article-words';
import { peopleOf } from '../dataset/people-of-role';
import { isIdleInTitle, titleKey } from './title-forms';
import type { TitleForm } from './title-forms';

/** How a title is said to be held: now, no longer, in another's place, or from some later day on. */
export type TitleTense = 'now' | 'former' | 'acting' | 'coming';

/** A title at a person's name, as in "former US President X" or "X, the Russian foreign minister,". */
export interface TitlePhrase extends Span {
  readonly tense: TitleTense;
  /** The word that says so ("former", "ex-", "-elect"), with the hyphen; `undefined` for `now`. */
  readonly qualifier: Span | undefined;
  /** Where nationality and title begin, behind qualifiers. */
  readonly titleStart: number;
  /** Countries that it names. */
  readonly peoples: readonly string[];
  /** Roles one of whose forms the words are. Never empty. */
  readonly roles: readonly RoleRecord[];
  /** The word before the phrase, `undefined` at the start of a sentence or behind a mark. */
  readonly before: Word | undefined;
}

/**
 * The title before (or, set off by commas, after) the name that is `words[first]` to `words[last]`. `undefined` where none of
 * the forms stands there, and wherever a word beside it may make another office of it ("vice president", "the council's
 * president", "a would-be president"): only what is understood to the last word is judged.
 */
export function findTitlePhrase(words: readonly Word[], first: number, last: number, forms: readonly TitleForm[]): TitlePhrase | undefined {
  return titleBefore(words, first, forms) ?? titleAfter(words, last, forms);
}

const formerWords: ReadonlySet<string> = new Set(['former', 'ex', 'one-time', 'onetime', 'erstwhile']);
const actingWords: ReadonlySet<string> = new Set(['acting', 'interim', 'caretaker']);
const comingWords: ReadonlySet<string> = new Set(['elect', 'designate']);
const hyphens: ReadonlySet<string> = new Set(['-', '\u2010', '\u2011']);

function titleBefore(words: readonly Word[], first: number, forms: readonly TitleForm[]): TitlePhrase | undefined {
  let at = first - 1;
  const isSetOff = words[at]?.key === ',';
  if (isSetOff) at--;
  const sentence = words[first]?.sentence;
  const nearest = words[at];
  if (nearest === undefined || nearest.sentence !== sentence) return undefined;
  const end = nearest.end;
  let coming: Span | undefined;
  if (comingWords.has(nearest.key)) {
    const hyphen = hyphens.has(words[at - 1]?.key ?? '') ? 1 : 0;
    at -= 1 + hyphen;
    coming = { start: words[at]?.end ?? end, end };
  }
  const match = longestEndingAt(words, at, forms);
  if (match === undefined) return undefined;
  const found = qualifiersBefore(words, match.first, sentence, isCapitalized(words[match.first] ?? noWord));
  // "President, Anna Lee" is no apposition; "the president, Anna Lee" is.
  if (found === undefined || (isSetOff && !isDefinite(found))) return undefined;
  const tense = coming === undefined ? found.tense : found.tense === 'now' ? 'coming' : undefined;
  if (tense === undefined) return undefined;
  const { start, titleStart, peoples, before } = found;
  return { start, end, tense, qualifier: coming ?? found.qualifier, titleStart, peoples, roles: match.roles, before };
}

/** "Anna Lee, the former Danish prime minister," */
function titleAfter(words: readonly Word[], last: number, forms: readonly TitleForm[]): TitlePhrase | undefined {
  const sentence = words[last]?.sentence;
  if (words[last + 1]?.key !== ',') return undefined;
  // The title is tried at each of the next few words; what stands before it is read as before a name.
  for (let first = last + 2; first < last + 9; first++) {
    const word = words[first];
    if (word === undefined || word.sentence !== sentence || word.key === ',') return undefined;
    const match = longestStartingAt(words, first, forms);
    if (match === undefined) continue;
    let end = match.last;
    let coming: Span | undefined;
    if (hyphens.has(words[end + 1]?.key ?? '') && comingWords.has(words[end + 2]?.key ?? '')) {
      coming = { start: words[end]?.end ?? 0, end: words[end + 2]?.end ?? 0 };
      end += 2;
    }
    if (!endsApposition(words[end + 1], sentence)) return undefined;
    const found = qualifiersBefore(words, first, sentence, false);
    if (found === undefined || found.boundary <= last || words[found.boundary + 1] === undefined) return undefined;
    // Nothing but an article may stand between the comma and what was understood.
    const between = found.boundary - (last + 1);
    if (between > 1 || (between === 1 && words[found.boundary]?.key !== 'the')) return undefined;
    const tense = coming === undefined ? found.tense : found.tense === 'now' ? 'coming' : undefined;
    if (tense === undefined) return undefined;
    const { start, titleStart, peoples, before } = found;
    return {
      start,
      end: words[end]?.end ?? start,
      tense,
      qualifier: coming ?? found.qualifier,
      titleStart,
      peoples,
      roles: match.roles,
      before,
    };
  }
  return undefined;
}

const noWord: Word = { start: 0, end: 0, key: '', flags: 0, sentence: -1 };

function endsApposition(word: Word | undefined, sentence: number | undefined): boolean {
  return word === undefined || word.sentence !== sentence || [',', '.', ';', ')', '!', '?', 'who', 'whose'].includes(word.key);
}

const isDefinite = ({ before, hasOwner }: Qualifiers): boolean => hasOwner || before?.key === 'the';

/** Title words that end at `last`, the longest form first. */
function longestEndingAt(words: readonly Word[], last: number, forms: readonly TitleForm[]) {
  return longest(forms, ({ keys }) => {
    let at = last;
    for (let k = keys.length - 1; k >= 0; k--, at--) {
      while (isIdleInTitle(words[at]?.key ?? '') && keys.length > 1 && k < keys.length - 1) at--;
      if (titleKey(words[at]?.key ?? '') !== keys[k]) return undefined;
    }
    return { first: at + 1, last };
  });
}

function longestStartingAt(words: readonly Word[], first: number, forms: readonly TitleForm[]) {
  return longest(forms, ({ keys }) => {
    let at = first;
    for (let k = 0; k < keys.length; k++, at++) {
      while (isIdleInTitle(words[at]?.key ?? '') && k > 0) at++;
      if (titleKey(words[at]?.key ?? '') !== keys[k]) return undefined;
    }
    return { first, last: at - 1 };
  });
}

/** The longest match, with the roles of all forms that match: "president" is also what "Russian president" is. */
function longest(forms: readonly TitleForm[], matchOf: (form: TitleForm) => { first: number; last: number } | undefined) {
  let best: { first: number; last: number } | undefined;
  const roles = new Set<RoleRecord>();
  for (const form of forms) {
    const match = matchOf(form);
    if (match === undefined) continue;
    roles.add(form.role);
    if (best === undefined || match.last - match.first > best.last - best.first) best = match;
  }
  return best === undefined ? undefined : { ...best, roles: [...roles] };
}

interface Qualifiers {
  readonly tense: TitleTense;
  readonly qualifier: Span | undefined;
  readonly start: number;
  readonly titleStart: number;
  readonly peoples: readonly string[];
  /** Index of the word before all that was understood. */
  readonly boundary: number;
  readonly before: Word | undefined;
  /** "Russia's foreign minister". */
  readonly hasOwner: boolean;
}

/** Reads leftwards over nationality and words such as "former"; `undefined` where a word is met that is not understood. */
function qualifiersBefore(
  words: readonly Word[],
  first: number,
  sentence: number | undefined,
  isTitleCapitalized: boolean,
): Qualifiers | undefined {
  let tense: TitleTense = 'now';
  let qualifier: Span | undefined;
  let start = words[first]?.start ?? 0;
  let titleStart = start;
  let hasOwner = false;
  const peoples: string[] = [];
  let at = first - 1;
  for (; at >= 0; at--) {
    const word = words[at] ?? noWord;
    if (word.sentence !== sentence || hasOwner) break;
    const people = peopleOf(word.key);
    const isHyphen = hyphens.has(word.key);
    const qualifierAt = isHyphen ? at - 1 : at;
    const said = tenseOf(words[qualifierAt]?.key ?? '');
    if (said !== undefined) {
      if (qualifier !== undefined) return undefined;
      tense = said;
      at = qualifierAt;
      start = words[at]?.start ?? start;
      qualifier = { start, end: word.end };
    } else if (isHyphen) return undefined;
    else if (people !== undefined && isCapitalized(word)) {
      peoples.push(people);
      start = word.start;
      if (qualifier === undefined) titleStart = start;
    } else if ((word.flags & tokenFlag.possessive) !== 0) {
      const owner = peopleOf(words[at - 1]?.key ?? '');
      if (owner === undefined) return undefined;
      peoples.push(owner);
      hasOwner = true;
      at--;
    } else if (isBoundary(word, isTitleCapitalized || qualifier !== undefined)) break;
    else return undefined;
  }
  const word = words[at];
  const before = word !== undefined && word.sentence === sentence && isWord(word) ? word : undefined;
  return { tense, qualifier, start, titleStart, peoples, boundary: at, before, hasOwner };
}

/** `undefined` for words that say nothing of when a title is held. */
function tenseOf(key: string): TitleTense | undefined {
  if (formerWords.has(key)) return 'former';
  if (actingWords.has(key)) return 'acting';
  return key === 'incoming' ? 'coming' : undefined;
}

const otherModifiers: ReadonlySet<string> = new Set([
  ...titleModifiers,
  ...'then late future next would-be aspiring potential hopeful presumptive presumed likely probable possible expected eventual prospective self-proclaimed self-styled fictional honorary'.split(
    ' ',
  ),
]);

/** True for a word at which a title phrase surely begins. Capitalised unknown words may belong to the office. */
function isBoundary(word: Word, mayFollowAnyWord: boolean): boolean {
  if ((word.flags & tokenFlag.punctuation) !== 0) return true;
  if (otherModifiers.has(word.key)) return false;
  if (closedClasses.some((each) => each.has(word.key))) return true;
  return mayFollowAnyWord && isWord(word) && !isCapitalized(word);
}

const closedClasses: readonly ReadonlySet<string>[] = [
  functionWords,
  determiners,
  prepositions,
  coordinators,
  subordinators,
  whWords,
  beForms,
  haveForms,
  modals,
  timeWords,
];
