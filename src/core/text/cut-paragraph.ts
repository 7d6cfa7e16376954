import { neverFinal } from '../lexicon/abbreviations';
import type { Paragraph } from './paragraph';
import { charClass, charClassOf } from './char-class';

/** Paragraphs longer than this are cut, so that no step of the analysis takes long. Units of UTF-16. */
export const maxParagraphLength = 5000;

/**
 * Cuts an overlong paragraph into pieces of at most {@link maxParagraphLength}. Within each such window the cut is made at the
 * last end of a sentence where no double quotation is open; failing that at the last end of a sentence, then at the last white
 * space, then before the last whole character. One pass: linear. Shorter paragraphs are given back as they are.
 */
export function cutParagraph(paragraph: Paragraph): readonly Paragraph[] {
  const { text } = paragraph;
  if (text.length <= maxParagraphLength) return [paragraph];
  const parts: Paragraph[] = [];
  for (let start = 0; start < text.length;) {
    const end = text.length - start <= maxParagraphLength ? text.length : findCut(text, start);
    let last = end;
    while (last > start && isSpace(text, last - 1)) last--;
    if (last > start) parts.push(part(paragraph, start, last));
    start = end;
    while (start < text.length && isSpace(text, start)) start++;
  }
  return parts;
}

function findCut(text: string, start: number): number {
  const limit = start + maxParagraphLength;
  let atSpace = -1;
  let atSentence = -1;
  let atBalanced = -1;
  let isOpen = false;
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x201c || code === 0xab) isOpen = true;
    else if (code === 0x201d || code === 0xbb) isOpen = false;
    else if (code === 0x22) isOpen = !isOpen;
    else if (i > start && charClassOf(code) === charClass.space) {
      atSpace = i;
      if (!endsSentence(text, start, i)) continue;
      atSentence = i;
      if (!isOpen) atBalanced = i;
    }
  }
  // A cut in the first half would make for many small pieces.
  const half = start + maxParagraphLength / 2;
  const cut = [atBalanced, atSentence, atSpace].find((offset) => offset > half);
  return cut ?? wholeCharacterBefore(text, limit);
}

/** True when the white space at `space` stands behind a sentence: a terminator, closing marks, and no small letter next. */
function endsSentence(text: string, start: number, space: number): boolean {
  let i = space - 1;
  while (i > start && closing.has(text.charAt(i))) i--;
  const mark = text.charAt(i);
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') return false;
  const next = charClassOf(text.charCodeAt(space + 1));
  if (next === charClass.letter || next === charClass.space) return false;
  if (mark !== '.') return true;
  let word = i;
  while (word > start && i - word < 8 && isLetterAt(text, word - 1)) word--;
  return i - word !== 1 && !neverFinal.has(text.slice(word, i).toLowerCase());
}

const closing: ReadonlySet<string> = new Set(['"', "'", '”', '’', '»', ')', ']']);

function isLetterAt(text: string, i: number): boolean {
  const found = charClassOf(text.charCodeAt(i));
  return found === charClass.letter || found === charClass.upper;
}

function isSpace(text: string, i: number): boolean {
  return charClassOf(text.charCodeAt(i)) === charClass.space;
}

/** The offset itself, or the one before it where it would split a surrogate pair. */
function wholeCharacterBefore(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

function part(paragraph: Paragraph, start: number, end: number): Paragraph {
  const { kind, pieces } = paragraph;
  const text = paragraph.text.slice(start, end);
  if (pieces === undefined) return { start: paragraph.start + start, end: paragraph.start + end, text, kind, pieces };
  const kept: number[] = [];
  let origin = 0;
  for (let i = 0; i < pieces.length; i += 3) {
    const [offset = 0, source = 0, length = 0] = pieces.subarray(i, i + 3);
    const from = Math.max(offset, start);
    const to = Math.min(offset + length, end);
    if (from >= to) continue;
    if (kept.length === 0) origin = source + from - offset;
    kept.push(from - start, source + from - offset - origin, to - from);
  }
  const first = paragraph.start + origin;
  const length = (kept[kept.length - 2] ?? 0) + (kept[kept.length - 1] ?? 0);
  return { start: first, end: first + length, text, kind, pieces: Int32Array.from(kept) };
}
