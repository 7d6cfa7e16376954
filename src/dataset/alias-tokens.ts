import type { Tokens } from '../core/text/tokens';

/** Tokens of a name or term as the indexes file them: hyphens left out (see {@link isInnerHyphen}), at most {@link maxTokens}. */
export interface AliasTokens {
  readonly texts: readonly string[];
  readonly keys: readonly string[];
}

/** Longer names and terms are not filed: the case rules of a name have two bits a token in one integer. */
export const maxTokens = 16;

/** Names and terms longer than this, in UTF-16 units, are not filed. */
const maxLength = 300;

/**
 * Takes a name or term apart as the text it is looked for in. Undefined where nothing could ever match: no letter in it, or
 * too long. Plain words, which most names consist of, need no tokenizer.
 */
export function tokenizeAlias(text: string, tokenize: (text: string) => Tokens): AliasTokens | undefined {
  if (text.length > maxLength) return undefined;
  const found = isPlainWords(text) ? plainWords(text) : fromTokens(tokenize(text));
  return found.keys.length === 0 || found.keys.length > maxTokens || !/\p{L}/u.test(text) ? undefined : found;
}

/**
 * True for a hyphen inside a compound, with no space at either side and no other hyphen before it. Indexes pass over it: names
 * match with and without it ("Jean-Luc", "Jean Luc").
 */
export function isInnerHyphen(tokens: Tokens, i: number): boolean {
  if (!isHyphen(tokens.keys[i]) || i === 0 || i + 1 >= tokens.count || isHyphen(tokens.keys[i - 1])) return false;
  return tokens.ends[i - 1] === tokens.starts[i] && tokens.ends[i] === tokens.starts[i + 1];
}

function isHyphen(key: string | undefined): boolean {
  return key === '-' || key === '\u2010' || key === '\u2011';
}

/** Letters a-z with single spaces between words. */
function isPlainWords(text: string): boolean {
  let afterSpace = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32;
    const isSpace = text.charCodeAt(i) === 32;
    if (isSpace ? afterSpace : code < 97 || code > 122) return false;
    afterSpace = isSpace;
  }
  return !afterSpace;
}

function plainWords(text: string): AliasTokens {
  return { texts: text.split(' '), keys: text.toLowerCase().split(' ') };
}

function fromTokens(tokens: Tokens): AliasTokens {
  const texts: string[] = [];
  const keys: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (isInnerHyphen(tokens, i)) continue;
    keys.push(tokens.keys[i] ?? '');
    texts.push(tokens.text.slice(tokens.starts[i], tokens.ends[i]));
  }
  return { texts, keys };
}
