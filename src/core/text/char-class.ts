/** What the token scanner wants to know of one UTF-16 code unit. Numbers, so that they fit a byte. */
export const charClass = {
  /** Punctuation, symbols, control characters (NUL too): a token each. */
  other: 0,
  /** Letters that are not upper case; scripts without case as well. */
  letter: 1,
  upper: 2,
  digit: 3,
  space: 4,
  /** Combining marks and variation selectors: part of what they follow. */
  mark: 5,
  /** Zero-width and bidirectional controls, soft hyphens: inside a word they are overlooked, elsewhere they are no token. */
  invisible: 6,
  /** Half of a surrogate pair, or a lone one. */
  surrogate: 7,
} as const;

const pageSize = 256;

/**
 * Classes of one 256-character page each, made when a character of it is first asked for. A memo of a pure function: most
 * texts need four pages, and building all of them at start would cost more than reading an article.
 */
const pages: (Uint8Array | undefined)[] = [];

/** Class of a UTF-16 code unit. */
export function charClassOf(code: number): number {
  return (pages[code >> 8] ?? buildPage(code >> 8))[code & 255] ?? charClass.other;
}

function buildPage(page: number): Uint8Array {
  const table = new Uint8Array(pageSize);
  for (let low = 0; low < pageSize; low++) table[low] = classify(page * pageSize + low);
  pages[page] = table;
  return table;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return charClass.surrogate;
  const char = String.fromCharCode(code);
  // Next line (U+0085) is white space here although it is a control character by category.
  if (code === 0x85 || /[\s\p{Z}]/u.test(char)) return code === 0xfeff ? charClass.invisible : charClass.space;
  if (/\p{Cf}/u.test(char)) return charClass.invisible;
  return classifyVisible(char);
}

function classifyVisible(char: string): number {
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return charClass.upper;
  if (/\p{L}/u.test(char)) return charClass.letter;
  if (/\p{N}/u.test(char)) return charClass.digit;
  return /\p{M}/u.test(char) ? charClass.mark : charClass.other;
}

/** Class of the character at an offset, where a surrogate pair counts as the letter or digit that it spells. */
export function charClassAt(text: string, offset: number): number {
  const found = charClassOf(text.charCodeAt(offset));
  if (found !== charClass.surrogate) return found;
  const char = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return char.length === 2 ? classifyVisible(char) : charClass.other;
}

/** True for letters, upper case or not. */
export function isLetter(text: string, offset: number): boolean {
  const found = offset < text.length ? charClassAt(text, offset) : charClass.space;
  return found === charClass.letter || found === charClass.upper;
}

/** True for letters and digits. */
export function isAlphanumeric(text: string, offset: number): boolean {
  return isLetter(text, offset) || (offset < text.length && charClassAt(text, offset) === charClass.digit);
}
