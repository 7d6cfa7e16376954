import type { ActorId, Entity, Mention } from '../core/annotations';
import { functionWords } from '../core/lexicon/function-words';
import { eitherGivenNames, feminineGivenNames, masculineGivenNames } from '../core/lexicon/given-names';
import { honorifics, titleHeads } from '../core/lexicon/titles';
import { isCapitalized, isSentenceStart, isWord, wordBefore, wordFrom } from './article-words';
import { tokenFlag } from '../core/text/tokens';
import { timeWords } from '../core/lexicon/word-classes';
import type { Word, WordBlock } from './article-words';
import type { CheckInput, Rule, RuleFinding } from './finding';
import { isDisplayLine, isHeadline } from './headline';
import { isSeveralWords, mentionsOf } from './name-parts';

/**
 * A surname that stands before any full name of the same person, though a full name comes later; and a surname that two people bear who
 * are both named in full here, where the text does not say which. Headlines and quotations go by surnames, a title introduces as well
 * as a given name does, and "the Lee campaign" is no reference to a person.
 */
export const nameFirstReference: Rule = {
  id: 'name-first-reference',
  summary: 'A surname stands before the full name.',
  severity: 'information',
  find: (input) => [
    ...input.annotations.entities.flatMap((entity) => (entity.kind === 'person' ? surnameFirst(input, entity) : [])),
    ...sharedSurnames(input),
  ],
};

function surnameFirst(input: CheckInput, entity: Entity): readonly RuleFinding[] {
  if (entity.actor === null && !hasKnownGivenName(entity.name)) return [];
  const mentions = mentionsOf(input, entity);
  const full = mentions.find((mention) => isFull(input, mention) && !isHeadline(input.text, input.language, mention));
  if (full === undefined) return [];
  const earlier = mentions.filter(({ start }) => start < full.start).slice(0, maxLooked);
  const first = earlier.find((mention) => !input.isQuoted(mention) && !isCompound(input, mention) && !isDisplayed(input, mention));
  if (first === undefined || isFull(input, first) || hasTitle(input, first)) return [];
  const fullName = input.text.slice(full.start, full.end).replace(/\s+/g, ' ');
  const short = input.text.slice(first.start, first.end);
  // A nickname or an initial is a way of its own to begin.
  if (!fullName.endsWith(short) || isAcronym(short) || isNamesake(input, first, short)) return [];
  const { start, end } = first;
  return [
    {
      start,
      end,
      about: first,
      message: `“${short}” stands here before “${fullName}” is named in full. Give the full name at first reference.`,
      fixes: [{ title: `Write “${fullName}”`, edits: [{ start, end, newText: fullName }] }],
    },
  ];
}

const givenNames: ReadonlySet<string> = new Set([...masculineGivenNames, ...feminineGivenNames, ...eitherGivenNames]);

/** What looks like a person may be none; a given name makes it sure. */
const hasKnownGivenName = (name: string): boolean => givenNames.has(name.toLowerCase().split(' ')[0] ?? '');

/** So many mentions are looked at for the first one that counts; articles have it among the first few. */
const maxLooked = 50;

/** Headlines, the lines below them and headings within the text go by surnames; so do labels, as in "Berg: a quiet week". */
function isDisplayed({ text, language, words }: CheckInput, mention: Mention): boolean {
  if (isDisplayLine(text, language, mention)) return true;
  const block = words.blockAt(mention.start);
  const isLabel = block.words[0]?.start === mention.start && wordFrom(block, mention.end)?.key === ':';
  return isLabel || isInTitleCase(block) || isSubheading(text, block);
}

/** "One Word From Berg Set Them All Laughing": nearly every word has a capital. */
function isInTitleCase({ words }: WordBlock): boolean {
  const long = words.filter((word) => isWord(word) && word.end - word.start > 3).slice(0, 40);
  return long.length > 3 && long.filter(isCapitalized).length >= long.length * 0.9;
}

/** A short line of one sentence above a paragraph of some length. It may end with a stop. */
function isSubheading(text: string, { end, words }: WordBlock): boolean {
  const isShort = words.at(-1)?.sentence === words[0]?.sentence && words.filter(isWord).length <= longestSubheading;
  if (!isShort) return false;
  const below = text.slice(end, end + shortestParagraph * 2).trimStart();
  return (below.split('\n', 1)[0] ?? '').length >= shortestParagraph;
}

const longestSubheading = 8;
/** In characters. */
const shortestParagraph = 100;

/** Capitals alone are no surname. */
const isAcronym = (name: string): boolean => name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase();

/** True where somebody else of that surname has been named in full before: whom it means then is another question. */
function isNamesake({ annotations, text }: CheckInput, { start, entity }: Mention, surname: string): boolean {
  return annotations.mentions.some(
    (other) => other.start < start && other.entity !== entity && text.slice(other.start, other.end).endsWith(` ${surname}`),
  );
}

const isFull = ({ text }: CheckInput, { start, end }: Mention): boolean => isSeveralWords(text.slice(start, end));

const titles: ReadonlySet<string> = new Set([...honorifics.keys(), ...titleHeads]);

function hasTitle(input: CheckInput, mention: Mention): boolean {
  const block = input.words.blockAt(mention.start);
  let before = wordBefore(block, mention.start);
  if (before !== undefined && titles.has(before.key)) return true;
  // "Presidents Berg and Lee"
  while (before !== undefined && (before.key === 'and' || before.key === ',' || isCapitalized(before))) {
    if (before.key.endsWith('s') && titles.has(before.key.slice(0, -1))) return true;
    before = wordBefore(block, before.start);
  }
  return false;
}

/** Nouns that a surname stands before without meaning the person: what is called after them, and who belongs to them. */
const belongings: ReadonlySet<string> = new Set(
  (
    'campaign administration presidency government cabinet team camp supporters supporter voters voter family foundation organization ' +
    'organisation university tower towers hotel hotels company group backers ally allies aide aides era rally rallies doctrine spokesman ' +
    'spokeswoman adviser advisers surrogate surrogates ticket brand golf plan report papers case trial victory presidency law act street ' +
    'house contributed loyalists fans critics donors brothers sisters dynasty name administrations years ad ads advert girl boy operation ' +
    'machine network empire election candidacy nomination bid speech memo clan estate trust institute library'
  ).split(' '),
);

/** "pro-Lee", "Lee-backed", "the Lee campaign". */
function isCompound(input: CheckInput, mention: Mention): boolean {
  const block = input.words.blockAt(mention.start);
  const before = wordBefore(block, mention.start);
  const after = wordFrom(block, mention.end);
  const touches = (word: Word | undefined): boolean => word !== undefined && /^[-\u2010\u2011–/]$/.test(word.key);
  if (touches(before) && before?.end === mention.start) return true;
  if (touches(after) && after?.start === mention.end) return true;
  if (
    before !== undefined &&
    (before.key === 'the' || before.key === 'team' || /\d.*\p{Lu}/u.test(input.text.slice(before.start, before.end)))
  )
    return true;
  // "the station's Berg" is a programme as often as a person; "Berg, Lee and Roe" may be a firm.
  if (before !== undefined && (before.flags & tokenFlag.possessive) !== 0) return true;
  if (isInListOfSurnames(block, mention)) return true;
  if (after?.key === 'reported' && wordFrom(block, after.end)?.key === 'from') return true;
  if (after !== undefined && isWord(after) && (belongings.has(after.key) || isNamePart(after, after.sentence === before?.sentence)))
    return true;
  return before !== undefined && isNamePart(before, !isSentenceStart(block, before)) && before.sentence === after?.sentence;
}

/** Three or more bare names in a row: a firm, a ticket, a table. */
function isInListOfSurnames({ words }: WordBlock, { start }: Mention): boolean {
  const at = words.findIndex((word) => word.start >= start);
  return at >= 0 && 1 + namesBeside(words, at, 1) + namesBeside(words, at, -1) >= 3;
}

/** How many capitalised words stand before or behind one, with nothing but "," and "and" between. */
function namesBeside(words: readonly Word[], from: number, step: 1 | -1): number {
  let nNames = 0;
  for (let at = from + step; isJoint(words[at]); at += step) {
    while (isJoint(words[at])) at += step;
    const word = words[at];
    if (word === undefined || !isWord(word) || !isCapitalized(word)) break;
    nNames++;
  }
  return nNames;
}

const isJoint = (word: Word | undefined): boolean => word !== undefined && [',', 'and', '&'].includes(word.key);

/** A capital beside a surname makes a longer name of it. */
function isNamePart(word: Word, isInside: boolean): boolean {
  return isInside && isWord(word) && isCapitalized(word) && !functionWords.has(word.key) && !timeWords.has(word.key);
}

/** The first mention of each surname that stays open between people who are both named in full. */
function sharedSurnames(input: CheckInput): readonly RuleFinding[] {
  const { entities, mentions } = input.annotations;
  const namedInFull = new Set<ActorId>();
  for (const entity of entities)
    if (entity.actor !== null && mentionsOf(input, entity).some((mention) => isFull(input, mention))) namedInFull.add(entity.actor);
  const findings: RuleFinding[] = [];
  for (const { candidates, mentions: indexes, kind } of entities) {
    const bearers = candidates.filter((actor) => namedInFull.has(actor));
    const first = mentions[indexes[0] ?? -1];
    if (kind !== 'person' || bearers.length < 2 || first === undefined || input.isQuoted(first)) continue;
    const names = bearers.map((actor) => input.dataset.actors.get(actor)?.name ?? actor);
    const written = input.text.slice(first.start, first.end);
    const { start, end } = first;
    findings.push({
      start,
      end,
      about: first,
      message: `“${written}” may be ${names.join(' or ')}, who are both in this article. Say which of them is meant.`,
      fixes: names.slice(0, 4).map((name) => ({ title: `Write “${name}”`, edits: [{ start, end, newText: name }] })),
    });
  }
  return findings;
}
