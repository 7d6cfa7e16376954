import type { ActorId, Entity, Mention } from '../core/annotations';
import { functionWords } from '../core/lexicon/function-words';
import { eitherGivenNames, feminineGivenNames, masculineGivenNames } from '../core/lexicon/given-names';
import { honorifics, titleHeads } from '../core/lexicon/titles';
import { isCapitalized, isSentenceStart, isWord, wordBefore, wordFrom } from './article-words';
import { timeWords } from '../core/lexicon/word-classes';
import type { Word } from './article-words';
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
  if (!fullName.endsWith(short)) return [];
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

const isDisplayed = ({ text, language }: CheckInput, mention: Mention): boolean => isDisplayLine(text, language, mention);

const isFull = ({ text }: CheckInput, { start, end }: Mention): boolean => isSeveralWords(text.slice(start, end));

const titles: ReadonlySet<string> = new Set([...honorifics.keys(), ...titleHeads]);

function hasTitle(input: CheckInput, mention: Mention): boolean {
  const before = wordBefore(input.words.blockAt(mention.start), mention.start);
  return before !== undefined && titles.has(before.key);
}

/** Nouns that a surname stands before without meaning the person: what is called after them, and who belongs to them. */
const belongings: ReadonlySet<string> = new Set(
  (
    'campaign administration presidency government cabinet team camp supporters supporter voters voter family foundation organization ' +
    'organisation university tower towers hotel hotels company group backers ally allies aide aides era rally rallies doctrine spokesman ' +
    'spokeswoman adviser advisers surrogate surrogates ticket brand golf plan report papers case trial victory presidency law act street ' +
    'house contributed loyalists fans critics donors brothers sisters dynasty name'
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
  if (before !== undefined && (before.key === 'the' || /\d.*\p{Lu}/u.test(input.text.slice(before.start, before.end)))) return true;
  if (after?.key === 'reported' && wordFrom(block, after.end)?.key === 'from') return true;
  if (after !== undefined && isWord(after) && (belongings.has(after.key) || isNamePart(after, after.sentence === before?.sentence)))
    return true;
  return before !== undefined && isNamePart(before, !isSentenceStart(block, before)) && before.sentence === after?.sentence;
}

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
