/** Slots of the memo below; a power of two. */
const nSlots = 8192;

/** Longest key that is kept. Engines cut longer substrings as views that would keep the whole text alive. */
const maxKeptLength = 12;

/**
 * Recently made keys, one a slot, overwritten on collision. A bounded memo of a pure function: common words are not made anew
 * for each token, and the same string object makes later look-ups quicker.
 */
const slots: string[] = new Array<string>(nSlots).fill('');

/** Key of a token: lower case, NFC, curly apostrophes straight, without invisible characters. */
export function tokenKey(text: string, start: number, end: number): string {
  const length = end - start;
  let hash = length;
  for (let i = start; i < end; i++) {
    const code = simpleKeyCode(text.charCodeAt(i));
    if (code < 0) return length === 1 ? markKey(text, start) : foldedKey(text.slice(start, end));
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  if (length > maxKeptLength) return foldedKey(text.slice(start, end));
  const slot = (hash ^ (hash >>> 13)) & (nSlots - 1);
  const kept = slots[slot] ?? '';
  if (kept.length === length && isKeyOf(kept, text, start)) return kept;
  return (slots[slot] = foldedKey(text.slice(start, end)));
}

/** Code unit that stands in the key for an ASCII character or a curly apostrophe; -1 for others, which need more thought. */
function simpleKeyCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return code === 0x2019 ? 0x27 : -1;
}

function isKeyOf(kept: string, text: string, start: number): boolean {
  for (let i = 0; i < kept.length; i++) if (kept.charCodeAt(i) !== simpleKeyCode(text.charCodeAt(start + i))) return false;
  return true;
}

/** Keys of tokens of one character outside ASCII, quotation marks and dashes above all: also a bounded memo. */
const markKeys = new Map<number, string>();
const maxMarkKeys = 512;

function markKey(text: string, start: number): string {
  const code = text.charCodeAt(start);
  const known = markKeys.get(code);
  if (known !== undefined) return known;
  const key = foldedKey(text.charAt(start));
  if (markKeys.size < maxMarkKeys) markKeys.set(code, key);
  return key;
}

function foldedKey(form: string): string {
  let isAscii = true;
  for (let i = 0; i < form.length && isAscii; i++) isAscii = form.charCodeAt(i) < 128;
  if (isAscii) return form.toLowerCase();
  return form
    .replace(/[\p{Cf}\uFEFF]/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase()
    .normalize('NFC');
}
