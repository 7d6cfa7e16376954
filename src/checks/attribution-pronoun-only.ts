import type { Attribution } from '../core/annotations';
import { functionWords } from '../core/lexicon/function-words';
import { roleNouns } from '../core/lexicon/role-nouns';
import { genderedNouns, honorifics, personNouns, titleHeads } from '../core/lexicon/titles';
import { isCapitalized, isWord } from './article-words';
import type { Word } from './article-words';
import type { CheckInput, Rule } from './finding';
import { isDisplayLine } from './headline';

/**
 * A statement whose only source is "he" or "she" where nobody at all has been spoken of before: the reader cannot know who speaks. Names,
 * offices, relatives and any other noun for a person before it keep the rule silent, and so does a name right behind ("she said, Anna Lee").
 */
export const attributionPronounOnly: Rule = {
  id: 'attribution-pronoun-only',
  summary: 'A statement has no source but “he” or “she”.',
  severity: 'information',
  find: (input) => {
    const first = input.annotations.attributions.find((attribution) => isPronounOnly(input, attribution));
    const source = first?.source;
    if (!first || !source || hasPersonBefore(input, source.start)) return [];
    const pronoun = input.text.slice(source.start, source.end);
    const { start, end } = source;
    const pieces = [...first.content, source];
    return [
      {
        start,
        end,
        about: { start: Math.min(...pieces.map((piece) => piece.start)), end: Math.max(...pieces.map((piece) => piece.end)) },
        message: `Nobody has been named yet whom “${pronoun}” could mean. Name the speaker here.`,
      },
    ];
  },
};

const pronouns: ReadonlySet<string> = new Set(['he', 'she']);

/** The first statement by a pronoun that was not resolved; statements inside others are their speaker's business. */
function isPronounOnly({ text, language, annotations }: CheckInput, { source, within }: Attribution): boolean {
  if (source === null || source.entity !== null || within !== null || isDisplayLine(text, language, source)) return false;
  if (annotations.quotes.some((quote) => quote.start < source.start && source.end < quote.end)) return false;
  return pronouns.has(text.slice(source.start, source.end).toLowerCase());
}

const persons: ReadonlySet<string> = new Set([
  ...[...roleNouns].flatMap(([noun, kind]) => (kind === 'person' ? [noun] : [])),
  ...titleHeads,
  ...personNouns,
  ...genderedNouns.keys(),
  ...honorifics.keys(),
  ...(
    'man woman boy girl person people child baby teenager victim suspect witness source someone somebody one who relative friend neighbor ' +
    'neighbour colleague partner wife husband mother father son daughter brother sister uncle aunt cousin member worker employee customer ' +
    'shopper visitor caller user owner winner loser survivor patient prisoner inmate soldier guard clerk guest host player him her his'
  ).split(' '),
]);

/** True where anything before the offset may stand for a person: a noun for one, or a name of any sort. */
function hasPersonBefore({ annotations, words }: CheckInput, offset: number): boolean {
  if (annotations.mentions.some(({ start, type }) => start < offset && type !== 'place')) return true;
  const isNamed = ({ start, end }: Word): boolean => annotations.mentions.some((mention) => mention.start <= start && end <= mention.end);
  for (const block of words.blocks()) {
    if (block.start >= offset) return false;
    for (const [index, word] of block.words.entries()) {
      if (word.start >= offset) return false;
      if (persons.has(word.key) || persons.has(word.key.replace(/s$/, ''))) return true;
      // A capital inside a sentence may be a name that was not taken for one.
      const isFirst = block.words[index - 1]?.sentence !== word.sentence;
      if (!isFirst && isWord(word) && isCapitalized(word) && !functionWords.has(word.key) && !calendar.has(word.key) && !isNamed(word))
        return true;
    }
  }
  return false;
}

const calendar: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i'.split(
    ' ',
  ),
);
