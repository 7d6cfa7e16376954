import { tokenFlag } from '../text/tokens';
import type { Tokens } from '../text/tokens';
import type { LocalQuote } from './facts';

/**
 * What a quotation is, from its form and the words around it. Heuristics, in this order:
 *
 * - `title`: it stands behind "the film", "titled", "so-called" or the like; or it stands inside a sentence, or is its subject, and
 *   all but the small words in it are capitalized, without a sentence's end inside.
 * - `speech`: more than one sentence; or what begins with a capital and is set off (by punctuation before it, or by beginning
 *   the sentence) or long enough to be a sentence with its mark; or goes on behind a comma after a first half; or never closes.
 * - `fragment`: anything else, some words taken into the sentence around them.
 */
export function quoteKind(tokens: Tokens, first: number, endToken: number, closed: boolean): LocalQuote['kind'] {
  const inner = describe(tokens, first + 1, closed ? endToken - 1 : endToken);
  if (inner.nWords === 0) return 'fragment';
  if (!closed) return 'speech';
  if (isNamedBefore(tokens, first, inner)) return 'title';
  if (inner.nEnds > 1 || (inner.nEnds === 1 && !inner.endsWithStop)) return 'speech';
  const startsSentence = ((tokens.flags[first] ?? 0) & tokenFlag.sentenceStart) !== 0;
  const before = startsSentence ? '' : (tokens.keys[first - 1] ?? '');
  const isSetOff = startsSentence || (((tokens.flags[first - 1] ?? 0) & tokenFlag.punctuation) !== 0 && before !== '-');
  const isMarked = inner.endsWithStop || inner.endsWithComma;
  if (inner.isTitleCase && (isSetOff ? !isMarked && before !== ':' : !isMarked || inner.nCapitals > 1)) {
    return inner.nWords > 1 || !startsSentence ? 'title' : 'fragment';
  }
  if (inner.startsCapital) {
    if (isSetOff && (isMarked || (inner.nWords >= 3 && !goesOn(tokens, endToken)))) return 'speech';
    return isMarked && inner.nWords >= 4 ? 'speech' : 'fragment';
  }
  return before === ',' && isMarked && inner.nWords >= 3 && hasQuoteBefore(tokens, first) ? 'speech' : 'fragment';
}

const maxTitleWords = 12;

/** Words behind which a quotation names a thing, whatever its letters. */
const namingWords: ReadonlySet<string> = new Set(
  (
    'titled entitled film movie book novel song album single series show documentary play essay poem article headlined podcast ' +
    'musical opera episode memoir painting exhibition hashtag slogan'
  ).split(' '),
);

/** Words behind which it may as well be somebody's words ("she called it “a disgrace”"): the name must begin with a capital. */
const callingWords: ReadonlySet<string> = new Set('called named dubbed nicknamed termed'.split(' '));

function isNamedBefore({ keys, flags }: Tokens, first: number, inner: Inner): boolean {
  if (inner.nWords > maxTitleWords || ((flags[first] ?? 0) & tokenFlag.sentenceStart) !== 0) return false;
  const before = keys[first - 1] ?? '';
  const noun = before === ',' ? (keys[first - 2] ?? '') : before;
  if (namingWords.has(noun)) return true;
  // "so-called" is three tokens.
  return callingWords.has(before) && (inner.startsCapital ? inner.isTitleCase : keys[first - 2] === '-');
}

interface Inner {
  nWords: number;
  nCapitals: number;
  /** Marks of a sentence's end. */
  nEnds: number;
  startsCapital: boolean;
  endsWithStop: boolean;
  endsWithComma: boolean;
  isTitleCase: boolean;
}

/** Words of a title that stay small in capitals style. */
const smallWords: ReadonlySet<string> = new Set('a an the of and or in on at to for with from by as but nor is vs de la'.split(' '));

function describe({ keys, flags }: Tokens, from: number, to: number): Inner {
  const inner: Inner = {
    nWords: 0,
    nCapitals: 0,
    nEnds: 0,
    startsCapital: false,
    endsWithStop: false,
    endsWithComma: false,
    isTitleCase: true,
  };
  for (let i = from; i < to; i++) {
    const flag = flags[i] ?? 0;
    const key = keys[i] ?? '';
    if ((flag & tokenFlag.word) !== 0) {
      const isCapital = (flag & tokenFlag.capitalized) !== 0;
      if (inner.nWords === 0) inner.startsCapital = isCapital;
      inner.nWords++;
      if (isCapital) inner.nCapitals++;
      else if (inner.nWords === 1 || !smallWords.has(key)) inner.isTitleCase = false;
    } else if ((flag & tokenFlag.number) !== 0) inner.nWords++;
    else if (isEnd(key)) inner.nEnds++;
  }
  inner.isTitleCase &&= inner.nCapitals > 0;
  const last = keys[to - 1] ?? '';
  inner.endsWithStop = isEnd(last);
  inner.endsWithComma = last === ',' || last === '—' || last === '--' || last === '–';
  return inner;
}

function isEnd(key: string): boolean {
  return key === '.' || key === '!' || key === '?' || key === '…' || key.startsWith('..');
}

/** True when the sentence goes on behind the quotation with a small word and no comma: it is the sentence's subject. */
function goesOn({ count, keys, flags }: Tokens, endToken: number): boolean {
  if (endToken >= count || ((flags[endToken] ?? 0) & tokenFlag.sentenceStart) !== 0) return false;
  return ((flags[endToken] ?? 0) & tokenFlag.word) !== 0 && !((flags[endToken] ?? 0) & tokenFlag.capitalized) && keys[endToken] !== 'said';
}

/** True when another quotation closes earlier in the sentence: "“We won,” he said, “and will go on.”" */
function hasQuoteBefore({ flags, sentenceStarts, sentences }: Tokens, first: number): boolean {
  const start = sentenceStarts[sentences[first] ?? 0] ?? 0;
  for (let i = first - 1; i >= Math.max(start, first - 40); i--) if (((flags[i] ?? 0) & tokenFlag.closeQuote) !== 0) return true;
  return false;
}
