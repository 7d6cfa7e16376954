import { elidedWords, surelyElidedWords } from '../lexicon/quotation-marks';
import { charClass, charClassAt, charClassOf, isAlphanumeric, isLetter } from './char-class';

/**
 * Where tokens end. Every function takes the text and the token's first offset and gives the offset after it; nothing here
 * looks back further than one character, so a scan is linear.
 */

const apostrophe = 0x27;
const curlyApostrophe = 0x2019;
const openingSingle = 0x2018;
const fullStop = 0x2e;

/** True for the characters that serve as apostrophe. */
export function isApostrophe(code: number): boolean {
  return code === apostrophe || code === curlyApostrophe;
}

/** End of a word: letters, marks and digits, with apostrophes and dots that stand inside ("don’t", "amazon.com"). */
export function wordEnd(text: string, start: number): number {
  const dotted = acronymEnd(text, start);
  if (dotted > start) return dotted;
  let end = start;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const found = isAsciiLetter(code) ? charClass.letter : charClassOf(code);
    if (found === charClass.invisible) continue;
    if (found === charClass.surrogate) {
      if (!isAlphanumeric(text, i)) break;
      i++;
    } else if (found === charClass.other ? !joins(text, i, code) : found === charClass.space) break;
    end = i + 1;
  }
  return end;
}

/** The common case, decided without a look into a table. */
function isAsciiLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

/** True when the punctuation at `i`, inside a run of letters, does not end the word. */
function joins(text: string, i: number, code: number): boolean {
  if (isApostrophe(code)) return isLetter(text, i + 1) && !isPossessiveAt(text, i);
  if (code !== fullStop) return false;
  // "amazon.com", "Ph.D": a small letter and one more, or the degree. "end.The" is a slip, and two words.
  const next = i + 1 < text.length ? charClassOf(text.charCodeAt(i + 1)) : charClass.space;
  return (next === charClass.letter && isLetter(text, i + 2)) || (next === charClass.upper && isDegree(text, i));
}

function isDegree(text: string, stop: number): boolean {
  return text.slice(stop - 2, stop + 2) === 'Ph.D' && !isLetter(text, stop + 2);
}

/** True when "'s" and no further letter stands at `i`. */
export function isPossessiveAt(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1) | 32;
  return next === 115 && !isAlphanumeric(text, i + 2) && !(isApostrophe(text.charCodeAt(i + 2)) && isLetter(text, i + 3));
}

/** End of single letters with dots between ("U.S.", "a.m.", "J.D."), last dot included; `start` where there are none. */
function acronymEnd(text: string, start: number): number {
  let i = start;
  while (text.charCodeAt(i + 1) === fullStop && isLetter(text, i)) i += 2;
  if (i === start) return start;
  // "U.S" without its last stop; but the V of "J.D.Vance" begins a word.
  if (isLetter(text, i) && !isAlphanumeric(text, i + 1)) i++;
  const nLetters = (i - start + 1) >> 1;
  return nLetters > 1 ? i : start;
}

/** End of a number: figures with separators, letters joined to it ("20th", "5bn"), a per-cent or currency sign. */
export function numberEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const found = charClassOf(code);
    if (found === charClass.digit || found === charClass.mark || found === charClass.invisible) i++;
    else if (isSeparator(code)) {
      if (i + 1 >= text.length || charClassOf(text.charCodeAt(i + 1)) !== charClass.digit) break;
      i++;
    } else if (found === charClass.letter || found === charClass.upper) {
      if (isHalfDay(text, i)) break;
      i++;
    } else if (found === charClass.surrogate && isAlphanumeric(text, i)) i += 2;
    else break;
  }
  while (i > start && charClassOf(text.charCodeAt(i - 1)) === charClass.invisible) i--;
  return isPercent(text.charCodeAt(i)) || isCurrency(text.charCodeAt(i)) ? i + 1 : i;
}

function isSeparator(code: number): boolean {
  return code === 0x2c || code === fullStop || code === 0x3a || code === 0x2f;
}

/** "a.m." or "p.m." set close to its figure is a token of its own. */
function isHalfDay(text: string, i: number): boolean {
  const first = text.charCodeAt(i) | 32;
  return (first === 97 || first === 112) && text.charCodeAt(i + 1) === fullStop && (text.charCodeAt(i + 2) | 32) === 109;
}

function isPercent(code: number): boolean {
  return code === 0x25 || code === 0x2030;
}

/** True for signs of currencies ($ £ € ¥ ₽ …). */
export function isCurrency(code: number): boolean {
  return code === 0x24 || (code >= 0xa2 && code <= 0xa5) || (code >= 0x20a0 && code <= 0x20cf);
}

/** True when a sign or currency sign at `i` belongs to the figure after it ("-5", "+3", "$20", "-$2"). */
export function opensNumber(text: string, i: number, spaceBefore: boolean): boolean {
  const code = text.charCodeAt(i);
  const isSign = code === 0x2b || code === 0x2212 || code === 0x2d;
  if (isSign && !spaceBefore) return false;
  if (!isSign && !isCurrency(code)) return false;
  const next = text.charCodeAt(i + 1);
  return charClassOf(next) === charClass.digit || (isSign && isCurrency(next) && charClassOf(text.charCodeAt(i + 2)) === charClass.digit);
}

/** End of a word or figure that lost its beginning ("’em", "’90s"); `start` when the mark at `start` is no such apostrophe. */
export function elisionEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (!isApostrophe(code) && code !== openingSingle) return start;
  const next = start + 1 < text.length ? charClassAt(text, start + 1) : charClass.space;
  if (next === charClass.digit) {
    const end = numberEnd(text, start + 1);
    const figures = text.slice(start + 1, Math.min(end, start + 5));
    return /^\d\ds$/.test(figures) || (code === curlyApostrophe && /^\d\d$/.test(figures)) ? end : start;
  }
  if (next !== charClass.letter && next !== charClass.upper) return start;
  const end = wordEnd(text, start + 1);
  if (end - start > 6) return start;
  const word = text.slice(start + 1, end).toLowerCase();
  if (!(code === curlyApostrophe ? elidedWords : surelyElidedWords).has(word)) return start;
  // "rock ’n’ roll": the second apostrophe belongs to it as well.
  return word === 'n' && isApostrophe(text.charCodeAt(end)) ? end + 1 : end;
}

/** End of a token that is neither word nor figure: one character, a run of dots or hyphens, a doubled quote mark, an emoji with what it joins. */
export function symbolEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === fullStop || code === 0x2d) return runEnd(text, start, code);
  if ((code === apostrophe || code === 0x60) && text.charCodeAt(start + 1) === code) return start + 2;
  let i = start + characterLength(text, start);
  for (;;) {
    const next = i < text.length ? text.charCodeAt(i) : 0x20;
    if (next === 0x200d && charClassOf(text.charCodeAt(i + 1)) === charClass.surrogate) i += 1 + characterLength(text, i + 1);
    else if (charClassOf(next) === charClass.mark) i++;
    else if (isModifierPair(text, start, i)) i += 2;
    else return i;
  }
}

function runEnd(text: string, start: number, code: number): number {
  let i = start + 1;
  while (text.charCodeAt(i) === code) i++;
  return i;
}

function characterLength(text: string, i: number): number {
  return (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
}

/** True for a skin tone, and for the second letter of a flag. */
function isModifierPair(text: string, start: number, i: number): boolean {
  const point = text.codePointAt(i) ?? 0;
  if (point >= 0x1f3fb && point <= 0x1f3ff) return true;
  const isRegional = (p: number): boolean => p >= 0x1f1e6 && p <= 0x1f1ff;
  return isRegional(point) && i === start + 2 && isRegional(text.codePointAt(start) ?? 0);
}
