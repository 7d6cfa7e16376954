import type { Quote } from '../core/annotations';
import { cueVerbs } from '../core/lexicon/cue-verbs';
import { inflect } from '../core/lexicon/verb-forms';
import type { Span } from '../core/text/span';
import { isCapitalized, isWord } from './article-words';
import type { Word, WordBlock } from './article-words';
import type { CheckInput, Rule } from './finding';
import { isDisplayLine } from './headline';

/**
 * Quoted speech that nobody is named as saying. Fragments, titles and scare quotes need no speaker of their own; a headline
 * names none by custom; a quotation inside another is its speaker's business; an open one has its own rule. Only whole sentences
 * with no word of saying near them, no colon before them and no speaker carried over count: everything else has a speaker, even if
 * none was found.
 * An attribution counts however little sure it is: who reads a finding that is wrong believes the next one less.
 */
export const quoteUnattributed: Rule = {
  id: 'quote-unattributed',
  summary: 'Nobody is named as saying quoted speech.',
  severity: 'information',
  find: (input) => {
    const { annotations, text } = input;
    const isAttributed = overlapLookUp(annotations.attributions.flatMap(({ content }) => content));
    const isTouched = overlapLookUp(annotations.attributions.flatMap(({ content, source }) => (source ? [...content, source] : content)));
    return firstPieces(outermost(annotations.quotes), text)
      .filter((quote) => quote.kind === 'speech' && quote.closed && quote.attribution === null)
      .filter((quote) => !isAttributed(quote) && !isDisplayLine(text, input.language, quote, 1) && standsAlone(input, quote, isTouched))
      .map((quote) => ({
        start: quote.start,
        end: quote.end,
        about: quote,
        message: 'Nobody is named as saying this. Add who said it ("…," she said; according to …), or take the marks away.',
      }));
  },
};

/** Quotes that stand in no other, found in one pass because they come in text order. */
function outermost(quotes: readonly Quote[]): readonly Quote[] {
  let coveredTo = 0;
  return quotes.filter(({ end }) => {
    if (end <= coveredTo) return false;
    coveredTo = end;
    return true;
  });
}

/** One finding a quotation: its later paragraphs, known by the open end of the piece before, are left out. */
function firstPieces(quotes: readonly Quote[], text: string): readonly Quote[] {
  return quotes.filter((_, index) => {
    const before = quotes[index - 1];
    return before === undefined || !before.closed || closingMarks.includes(text.charAt(before.end - 1));
  });
}

const closingMarks = '”"’\'»“';

/** A quotation may touch the content of an attribution without being counted as its quotation. */
function overlapLookUp(spans: readonly Span[]): (span: Span) => boolean {
  const pieces = [...spans].sort((a, b) => a.start - b.start);
  let furthest = 0;
  const furthestEnds = pieces.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (furthestEnds[low - 1] ?? 0) > start;
  };
}

/** A quotation by itself: whole sentences, with nothing around them that says or may say whose they are. */
function standsAlone(input: CheckInput, quote: Quote, isTouched: (span: Span) => boolean): boolean {
  const { text, words, isQuoted } = input;
  if (!/[.!?…][”"’'»“]*$/.test(text.slice(quote.start, quote.end).slice(-6))) return false;
  if (/^[”"’'»“„«]{2}|^[“"„«](?:…|\.\.)/.test(text.slice(quote.start, quote.start + 4))) return false;
  if (/^[”"’'»“„«]*(?:\p{Lu}{2,}|[\p{L} ]{1,30}):/u.test(text.slice(quote.start, quote.start + 40))) return false;
  const block = words.blockAt(quote.start);
  const before = block.words.filter(({ end }) => end <= quote.start);
  const after = block.words.filter(({ start }) => start >= quote.end);
  if (!endsSentence(before) || !beginsSentence(after)) return false;
  if (isSubheading(text, quote, block) || answersQuestion(before)) return false;
  const isSaid = (word: Word): boolean => isCue(word) && !isQuoted(word);
  if (before.slice(-nearby).some(isSaid) || after.slice(0, nearby).some(isSaid)) return false;
  if (before.some(isQuoted) || hasQuoteBeside(input, quote, block)) return false;
  // Who spoke in this paragraph, or right before it, goes on speaking.
  const from = before.length > 0 ? block.start : startOfBlockBefore(input, block);
  return !isTouched({ start: from, end: block.end }) && !endsWithColon(input, block, before);
}

/** A few words in single marks that fill their paragraph: the heading of a part, which quotes so by custom. */
function isSubheading(text: string, { start, end }: Quote, { words }: WordBlock): boolean {
  if (!/[‘']/.test(text.charAt(start))) return false;
  const isAlone = words.every((word) => start <= word.start && word.end <= end);
  return isAlone && words.filter(isWord).length <= longestSubheading;
}

const longestSubheading = 4;

/** Who was asked, answers: "Why wait? “…”". */
const answersQuestion = (before: readonly Word[]): boolean => before.at(-1)?.key === '?';

/** Paragraphs of quotations in a row are a list, an interview or a transcript, whose speaker stands somewhere above. */
function hasQuoteBeside({ text, annotations }: CheckInput, quote: Quote, block: WordBlock): boolean {
  const { quotes } = annotations;
  let last = indexByStart(quotes, quote.start);
  while (last + 1 < quotes.length && !closingMarks.includes(text.charAt((quotes[last]?.end ?? 0) - 1))) last++;
  const end = Math.max(block.end, quotes[last]?.end ?? 0);
  const [, next = ''] = text.slice(end, end + maxLookBack).split(/\n\s*/, 2);
  const previous = text.slice(Math.max(0, block.start - maxLookBack), block.start).trimEnd();
  const previousLine = previous.slice(previous.lastIndexOf('\n') + 1).trimStart();
  return beginsWithMark.test(next) || beginsWithDash.test(next) || beginsWithMark.test(previousLine) || isExchange(previous);
}

/** Below a quotation a dash gives the name: "– Anna Berg". */
const beginsWithDash = /^(?:[-\u2010-\u2015~]|--)\s?\p{Lu}/u;

/** "She paused.", and before that somebody's words: the exchange goes on. `before`: the text before a quotation's paragraph. */
function isExchange(before: string): boolean {
  const [last = '', previous = ''] = before
    .split('\n')
    .reverse()
    .filter((line) => line.trim() !== '');
  return last.trim().split(/\s+/).length <= longestPause && /[”"’'»]$/.test(previous.trimEnd());
}

const longestPause = 4;

/** So far around a paragraph its neighbours are looked for. */
const maxLookBack = 4000;

function indexByStart(quotes: readonly Quote[], start: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const beginsWithMark = /^[“"„«]/;

/** Words on either side in which a verb of saying makes a speaker likely. */
const nearby = 25;

function endsSentence(before: readonly Word[]): boolean {
  const last = before.at(-1);
  return last === undefined || /^(?:[.!?…”"’'»]|\.{3})+$/.test(last.key);
}

/** A small letter goes on with the sentence, a dash gives the name. */
function beginsSentence(after: readonly Word[]): boolean {
  const [first] = after;
  return first === undefined || (isWord(first) && isCapitalized(first)) || /^[“"‘'«„\d]/.test(first.key);
}

const cueForms: ReadonlySet<string> = new Set([
  ...[...cueVerbs.values()]
    .filter(({ frames }) => (frames.get('q') ?? 0) > 1)
    .flatMap(({ lemma }) => inflect(lemma.split('_')[0] ?? lemma).map(({ form }) => form)),
  ...'retaliated shouted wired reads read quoted quote quotes joked yelled sang sings goes went like according words statement letter sign slogan motto message email comment'.split(
    ' ',
  ),
]);
const isCue = ({ key }: Word): boolean => cueForms.has(key);

function endsWithColon({ text }: CheckInput, block: WordBlock, before: readonly Word[]): boolean {
  return before.length === 0 && /:[\s>*_]*$/.test(text.slice(Math.max(0, block.start - 40), block.words[0]?.start));
}

function startOfBlockBefore({ text, words }: CheckInput, { start }: WordBlock): number {
  const last = text.slice(0, start).trimEnd().length;
  return last === 0 ? start : words.blockAt(last - 1).start;
}
