/** Slots of the memo below; a power of two. */
const nSlots = 8192;

/** Longest key that is kept. Engines cut longer substrings as views that would keep the whole text alive. */
const maxKeptLength = 12;

/**
 * Recently made keys, one a slot, overwritten on collision. A bounded memo of a pure function: common words are not made anew
 * for each token, and the same string object makes later look-ups quicker.
 */
const slots: string[] = new Array<string>(nSlots).fill('');

/** Lower case of the ASCII characters `[start, end)`. */
export function asciiKey(text: string, start: number, end: number): string {
  if (end - start > maxKeptLength) return text.slice(start, end).toLowerCase();
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + lower(text.charCodeAt(i))) | 0;
  const slot = (hash ^ (hash >>> 13)) & (nSlots - 1);
  const kept = slots[slot] ?? '';
  if (isLowerCaseOf(kept, text, start, end)) return kept;
  const key = text.slice(start, end).toLowerCase();
  slots[slot] = key;
  return key;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function isLowerCaseOf(kept: string, text: string, start: number, end: number): boolean {
  if (kept.length !== end - start) return false;
  for (let i = 0; i < kept.length; i++) if (kept.charCodeAt(i) !== lower(text.charCodeAt(start + i))) return false;
  return true;
}

/** Key of any token: lower case, NFC, curly apostrophes straight, without invisible characters. */
export function tokenKey(text: string, start: number, end: number): string {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 127) return foldedKey(text.slice(start, end));
  return asciiKey(text, start, end);
}

function foldedKey(form: string): string {
  return form
    .replace(/[\p{Cf}\uFEFF]/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase()
    .normalize('NFC');
}
