import { beforeFigure, calendarAbbreviations, maybeFinal, neverFinal, statesAfterComma } from '../lexicon/abbreviations';
import { openingMarks, quotationMarks } from '../lexicon/quotation-marks';
import { charClass, charClassAt, charClassOf, isAlphanumeric } from './char-class';
import { elisionEnd, isApostrophe, isPossessiveAt, numberEnd, opensNumber, symbolEnd, wordEnd } from './scan-token';
import { tokenKey } from './token-keys';
import { TokenTable } from './token-table';
import { tokenFlag } from './tokens';
import type { Tokens } from './tokens';

/**
 * Cuts a paragraph into tokens and sentences. Input: visible text. Output: {@link Tokens}.
 *
 * Hyphens always split ("US-Russian" is three tokens). Possessive "'s" and "'" are tokens of their own, flagged
 * `possessive`; the "'s" of "it's" and "he's" is split off as well, flagged `word`. Other contractions stay whole
 * ("don't", "they're"). Abbreviations and initials keep their stop. Figures keep decimals, sign, currency and per cent.
 * Zero-width and bidirectional controls belong to no token unless they stand inside one, and are never in its key.
 * Directions of quotation marks are by form alone; `findQuotes` pairs them.
 */
export function tokenize(text: string): Tokens {
  return new TokenScan(text).run();
}

/** "it's", "who's": not possessives. */
const contractingWords: ReadonlySet<string> = new Set('it he she that there here what who where how when why let'.split(' '));

/** The state of one scan; lives as long as the call. */
class TokenScan {
  readonly #text: string;
  readonly #table: TokenTable;

  constructor(text: string) {
    this.#text = text;
    this.#table = new TokenTable(text);
  }

  run(): Tokens {
    const text = this.#text;
    let i = 0;
    while (i < text.length) {
      const found = charClassOf(text.charCodeAt(i));
      if (found === charClass.space) {
        this.#table.noteSpace();
        i++;
      } else if (found === charClass.invisible) i++;
      else i = this.#token(i, found === charClass.surrogate ? charClassAt(text, i) : found);
    }
    return this.#table.finish();
  }

  #token(start: number, found: number): number {
    if (found === charClass.letter || found === charClass.upper) return this.#word(start, start);
    if (found === charClass.digit) return this.#number(start);
    if (found === charClass.other) {
      if (opensNumber(this.#text, start, this.#table.hasSpaceBefore)) return this.#number(start);
      const end = elisionEnd(this.#text, start);
      if (end > start)
        return charClassAt(this.#text, start + 1) === charClass.digit ? this.#number(start, end) : this.#word(start, start + 1, end);
    }
    return this.#symbol(start);
  }

  #word(start: number, letters: number, knownEnd?: number): number {
    const text = this.#text;
    const end = knownEnd ?? wordEnd(text, start);
    const key = tokenKey(text, start, end);
    let flags: number = tokenFlag.word | caseFlags(text, letters, end);
    if (text.charCodeAt(end - 1) === 0x2e) flags |= tokenFlag.abbreviation;
    else if (text.charCodeAt(end) === 0x2e && knownEnd === undefined && this.#keepsStop(key, start, end, flags)) {
      this.#table.add(start, end + 1, flags | tokenFlag.abbreviation, tokenKey(text, start, end + 1));
      return this.#possessive(end + 1, key);
    }
    this.#table.add(start, end, flags, key);
    return this.#possessive(end, key);
  }

  #number(start: number, knownEnd?: number): number {
    const text = this.#text;
    let first = start;
    while (knownEnd === undefined && charClassOf(text.charCodeAt(first)) !== charClass.digit) first++;
    const end = knownEnd ?? numberEnd(text, first);
    this.#table.add(start, end, tokenFlag.number, tokenKey(text, start, end));
    return this.#possessive(end, '');
  }

  /** The "'s" right after a word, as a token. A lone "'" is a symbol and gets its flag there. */
  #possessive(start: number, owner: string): number {
    if (!isApostrophe(this.#text.charCodeAt(start)) || !isPossessiveAt(this.#text, start)) return start;
    this.#table.add(start, start + 2, contractingWords.has(owner) ? tokenFlag.word : tokenFlag.possessive, "'s");
    return start + 2;
  }

  #symbol(start: number): number {
    const text = this.#text;
    const end = symbolEnd(text, start);
    const form = text.slice(start, end);
    const flags = quotationMarks.has(form) ? this.#markFlags(form, start, end) : tokenFlag.punctuation;
    this.#table.add(start, end, flags, tokenKey(text, start, end));
    return end;
  }

  /** Direction of a quotation mark by its form and neighbours; neither flag where these do not tell. */
  #markFlags(form: string, start: number, end: number): number {
    if (openingMarks.has(form)) return tokenFlag.punctuation | tokenFlag.openQuote;
    const text = this.#text;
    const touchesAfter = end < text.length && charClassOf(text.charCodeAt(end)) !== charClass.space;
    if (this.#table.hasSpaceBefore) return tokenFlag.punctuation | (touchesAfter ? tokenFlag.openQuote : 0);
    if (isApostrophe(text.charCodeAt(start)) && end === start + 1 && (text.charCodeAt(start - 1) | 32) === 115) return tokenFlag.possessive;
    const before = text[start - 1] ?? '';
    const opens = touchesAfter && isAlphanumeric(text, end) && (opensAfter.has(before) || openingMarks.has(before));
    return tokenFlag.punctuation | (opens || (touchesAfter && openBrackets.has(before)) ? tokenFlag.openQuote : tokenFlag.closeQuote);
  }

  #keepsStop(key: string, start: number, end: number, flags: number): boolean {
    const text = this.#text;
    if (text.charCodeAt(end + 1) === 0x2e) return false;
    if (neverFinal.has(key) || maybeFinal.has(key)) return true;
    if (end - start === 1) return (flags & tokenFlag.capitalized) !== 0 || (beforeFigure.has(key) && nextIsFigure(text, end + 1));
    if (beforeFigure.has(key)) return nextIsFigure(text, end + 1);
    if ((flags & tokenFlag.capitalized) === 0) return false;
    if (calendarAbbreviations.has(key)) return nextIsFigure(text, end + 1) || nextIsSmall(text, end + 1);
    return statesAfterComma.has(key) && this.#table.lastKey === ',';
  }
}

const openBrackets: ReadonlySet<string> = new Set(['(', '[', '{']);

/** What may stand right before an opening mark without a space. */
const opensAfter: ReadonlySet<string> = new Set(['(', '[', '{', '—', '–', '―', '-', '/', '"', "'", '”', '’', '«', ':', '*', '_', '=', '…']);

function caseFlags(text: string, start: number, end: number): number {
  if (charClassAt(text, start) !== charClass.upper) return 0;
  let nLetters = 0;
  for (let i = start; i < end; i++) {
    const found = charClassOf(text.charCodeAt(i));
    if (found === charClass.letter) return tokenFlag.capitalized;
    if (found === charClass.upper) nLetters++;
  }
  return nLetters > 1 ? tokenFlag.capitalized | tokenFlag.allCaps : tokenFlag.capitalized;
}

function nextIsFigure(text: string, from: number): boolean {
  const code = text.charCodeAt(from) === 0x20 || text.charCodeAt(from) === 0xa0 ? text.charCodeAt(from + 1) : text.charCodeAt(from);
  return charClassOf(code) === charClass.digit;
}

/** A comma, or a small letter after a space: the stop before it ended no sentence. */
function nextIsSmall(text: string, from: number): boolean {
  const code = text.charCodeAt(from);
  return code === 0x2c || (code === 0x20 && charClassOf(text.charCodeAt(from + 1)) === charClass.letter);
}
