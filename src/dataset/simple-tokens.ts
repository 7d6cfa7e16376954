import { tokenFlag, type Tokens } from '../core/text/tokens';

/** Words, numbers and single marks of one sentence; stands in until the core's tokenizer is there. */
export function tokenize(text: string): Tokens {
  const found = [...text.matchAll(/(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}\p{M}]+)*|['’]s\b|\p{N}+|[^\s]/gu)];
  const count = found.length;
  const flags = new Uint16Array(count);
  found.forEach(({ 0: word, index }, i) => {
    const letters = word.replaceAll('.', '');
    let bits = 0;
    if (/\p{L}/u.test(word)) bits |= /^['’]/.test(word) ? tokenFlag.possessive : tokenFlag.word;
    else bits |= /^\p{N}/u.test(word) ? tokenFlag.number : tokenFlag.punctuation;
    if (/^\p{Lu}/u.test(word)) bits |= tokenFlag.capitalized;
    if (letters.length > 1 && /^\p{Lu}+$/u.test(letters)) bits |= tokenFlag.allCaps;
    if (index === 0 || /\s/.test(text[index - 1] ?? '')) bits |= tokenFlag.spaceBefore;
    if (i === 0) bits |= tokenFlag.sentenceStart;
    flags[i] = bits;
  });
  return {
    text,
    count,
    starts: Int32Array.from(found, (match) => match.index),
    ends: Int32Array.from(found, (match) => match.index + match[0].length),
    keys: found.map((match) => match[0].toLowerCase().normalize('NFC').replaceAll('’', "'")),
    flags,
    sentences: new Int32Array(count),
    sentenceStarts: Int32Array.from([0, count]),
  };
}
