import type { ActorId } from '../core/annotations';
import type { NameMatch } from '../core/gazetteer';
import { tokenFlag, type Tokens } from '../core/text/tokens';
import { isInnerHyphen, maxTokens, tokenizeAlias } from './alias-tokens';
import { foldKey } from './fold';
import { IntList, TokenTrie, TokenVocabulary } from './token-trie';

/**
 * Finds names in tokens: leftmost, longest, whole tokens. Diacritics, dots and hyphens do not count (see `fold.ts`,
 * `alias-tokens.ts`). Case counts, token by token of the name as the dataset writes it:
 *
 * - begins with a small letter: any case ("de", "leaders");
 * - all capitals: all capitals in the text ("US" is not "us" or "Us"; four letters and more also as "Nato", unless that
 *   begins a sentence, where every word has a capital);
 * - other: a capital first letter. Written all in capitals in the text it counts for names of two tokens or four letters
 *   ("FORD"); a shorter one ("MAY") only in a sentence that is in capitals throughout, and then as weak.
 *
 * In such a sentence an acronym that is also a small word (US, WHO, IT) is weak as well.
 */
export class NameIndex {
  readonly #vocabulary = new TokenVocabulary();
  readonly #trie = new TokenTrie();
  /** By entry of the trie; entry 0 is unused. */
  readonly #caseRules = new IntList();
  readonly #flags = new IntList();
  readonly #actorOf = new IntList();
  readonly #texts: string[] = [''];
  readonly #actors: ActorId[] = [];
  readonly #tokenize: (text: string) => Tokens;
  /** Token numbers of the name being filed; kept to spare an array a name. */
  readonly #path: number[] = [];

  constructor(tokenize: (text: string) => Tokens) {
    this.#tokenize = tokenize;
    for (const list of [this.#caseRules, this.#flags, this.#actorOf]) list.push(0);
  }

  /** Files all names of one actor; call once an actor. Names that can never match are left out. */
  addActor(actor: ActorId, names: readonly AliasName[]): void {
    const index = this.#actors.push(actor) - 1;
    for (const { text, weak } of names) {
      const shape = this.#readPlain(text) ?? this.#readTokens(text);
      if (shape === undefined) continue;
      this.#trie.add(this.#path);
      this.#caseRules.push(shape);
      const isShort = this.#path.length === 1 && text.length < 4;
      this.#flags.push((weak ? entryFlag.weak : 0) | (isShort ? entryFlag.short : 0) | (smallWords.has(text) ? entryFlag.smallWord : 0));
      this.#actorOf.push(index);
      this.#texts.push(text);
    }
  }

  /**
   * Fills `#path` from a name of words a-z and initials ("A. B. Lee"), which most names are, without making a string; the
   * result is its case rules. Undefined for other names.
   */
  #readPlain(name: string): number | undefined {
    this.#path.length = 0;
    let rules = 0;
    for (let start = 0; start <= name.length;) {
      const { end, next } = plainWordAt(name, start);
      if (end === start || this.#path.length === maxTokens) return undefined;
      rules |= plainCaseRule(name, start, end) << (2 * this.#path.length);
      this.#path.push(this.#vocabulary.add(name, start, end, 32));
      start = next;
    }
    return rules;
  }

  /** The same for every other name, by the tokenizer. Undefined for what can never match. */
  #readTokens(name: string): number | undefined {
    this.#path.length = 0;
    const alias = tokenizeAlias(name, this.#tokenize);
    alias?.keys.forEach((key) => this.#path.push(this.#vocabulary.add(foldKey(key))));
    return alias === undefined ? undefined : caseRulesOf(alias.texts);
  }

  /** See `Gazetteer.findNames`. */
  find(tokens: Tokens): readonly NameMatch[] {
    const matches: NameMatch[] = [];
    const scan: Scan = { tokens, ids: this.#idsOf(tokens), inCaps: new Int8Array(tokens.sentenceStarts.length) };
    for (let first = 0; first < tokens.count;) {
      const match = this.#longestAt(scan, first);
      if (match !== undefined) matches.push(match);
      first = match?.end ?? first + 1;
    }
    return matches;
  }

  #idsOf(tokens: Tokens): Int32Array {
    const ids = new Int32Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      ids[i] = isInnerHyphen(tokens, i) ? hyphenId : this.#vocabulary.find(foldKey(tokens.keys[i] ?? ''));
    }
    return ids;
  }

  #longestAt(scan: Scan, first: number): NameMatch | undefined {
    const { tokens, ids } = scan;
    let longest: NameMatch | undefined;
    let node = 0;
    let skipped = 0;
    // 16 tokens with 15 hyphens between them at most: the trie and `isInnerHyphen` see to it, and 31 bits suffice.
    for (let i = first; i < tokens.count; i++) {
      const id = ids[i] ?? 0;
      if (id === hyphenId) {
        if (i === first) return undefined;
        skipped |= 1 << (i - first);
        continue;
      }
      if (id === 0) break;
      node = this.#trie.child(node, id);
      if (node === 0) break;
      if (this.#trie.firstEntry(node) !== 0) longest = this.#matchAt(scan, node, first, i + 1, skipped) ?? longest;
    }
    return longest;
  }

  /** The bearers whose case rules the text keeps; undefined for none. Strong ones hide weak ones. */
  #matchAt(scan: Scan, node: number, first: number, end: number, skipped: number): NameMatch | undefined {
    let alias: string | undefined;
    let isWeak = true;
    let actors: ActorId[] = [];
    for (let entry = this.#trie.firstEntry(node); entry !== 0; entry = this.#trie.nextEntry(entry)) {
      const fit = this.#fit(scan, entry, first, end, skipped);
      if (fit === 'no' || (fit === 'weak' && !isWeak)) continue;
      if (fit === 'strong' && isWeak) {
        isWeak = false;
        actors = [];
      }
      alias = this.#texts[entry];
      const actor = this.#actors[this.#actorOf.at(entry)];
      if (actor !== undefined && !actors.includes(actor)) actors.push(actor);
    }
    // Chains run from the last entry to the first; the dataset's order is the other way round.
    return alias === undefined ? undefined : { first, end, alias, actors: actors.reverse(), weak: isWeak };
  }

  #fit(scan: Scan, entry: number, first: number, end: number, skipped: number): 'no' | 'weak' | 'strong' {
    const flags = this.#flags.at(entry);
    const isShort = (flags & entryFlag.short) !== 0;
    let rules = this.#caseRules.at(entry);
    let result: 'weak' | 'strong' = (flags & entryFlag.weak) === 0 ? 'strong' : 'weak';
    for (let i = first; i < end; i++) {
      if ((skipped & (1 << (i - first))) !== 0) continue;
      const form = scan.tokens.flags[i] ?? 0;
      const rule = rules & 3;
      rules >>>= 2;
      if (!isCaseKept(rule, form)) return 'no';
      if (rule !== caseRule.capital || !isShort || (form & tokenFlag.allCaps) === 0) continue;
      if (!isSentenceInCaps(scan, i)) return 'no';
      result = 'weak';
    }
    return (flags & entryFlag.smallWord) !== 0 && isSentenceInCaps(scan, first) ? 'weak' : result;
  }
}

/** A name to file; `weak` ones never count alone. The same name twice does no harm. */
export interface AliasName {
  readonly text: string;
  readonly weak: boolean;
}

/** Number of a token that is a hyphen; the vocabulary counts from 1. */
const hyphenId = -1;

const entryFlag = { weak: 1, short: 2, smallWord: 4 } as const;

/** Two bits a token, the first token lowest. */
const caseRule = { any: 0, capital: 1, acronym: 2, longAcronym: 3 } as const;

/** Acronyms that a text in capitals also has as small words. */
const smallWords: ReadonlySet<string> = new Set(
  'AM AN AS AT BE BY DO GO HE IF IN IS IT ME MY NO OF ON OR SO TO UP US WE WHO ALL AND ARE'.split(' '),
);

interface Scan {
  readonly tokens: Tokens;
  /** Vocabulary numbers, 0 for unknown. */
  readonly ids: Int32Array;
  /** By sentence: 0 not looked at, 1 in capitals, -1 not. */
  readonly inCaps: Int8Array;
}

/**
 * The word at `start`: letters a-z, then the end or one space; or one capital with a full stop, as the tokenizer keeps
 * initials. `end` is that of its letters (`start` for something else), `next` where the next word begins.
 */
function plainWordAt(name: string, start: number): { readonly end: number; readonly next: number } {
  let end = start;
  while (end < name.length && isAsciiLetter(name.charCodeAt(end))) end++;
  const isInitial = end === start + 1 && name.charCodeAt(end) === 46 && isAsciiCapital(name.charCodeAt(start));
  const after = isInitial ? end + 1 : end;
  if (after === name.length) return { end, next: after + 1 };
  return name.charCodeAt(after) === 32 && after + 1 < name.length ? { end, next: after + 1 } : { end: start, next: start };
}

function plainCaseRule(name: string, start: number, end: number): number {
  if (!isAsciiCapital(name.charCodeAt(start))) return caseRule.any;
  let i = start;
  while (i < end && isAsciiCapital(name.charCodeAt(i))) i++;
  if (i < end || end === start + 1) return caseRule.capital;
  return end - start < 4 ? caseRule.acronym : caseRule.longAcronym;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isAsciiCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function caseRulesOf(texts: readonly string[]): number {
  let rules = 0;
  texts.forEach((text, index) => (rules |= caseRuleOf(text) << (2 * index)));
  return rules;
}

function caseRuleOf(text: string): number {
  if (!/^\p{Lu}/u.test(text)) return caseRule.any;
  const letters = text.replaceAll('.', '');
  if (letters.length < 2 || !/^\p{Lu}+$/u.test(letters)) return caseRule.capital;
  return letters.length < 4 ? caseRule.acronym : caseRule.longAcronym;
}

function isCaseKept(rule: number, form: number): boolean {
  switch (rule) {
    case caseRule.capital:
      return (form & tokenFlag.capitalized) !== 0;
    case caseRule.acronym:
      return (form & tokenFlag.allCaps) !== 0;
    case caseRule.longAcronym:
      return (form & tokenFlag.allCaps) !== 0 || ((form & tokenFlag.capitalized) !== 0 && (form & tokenFlag.sentenceStart) === 0);
    default:
      return true;
  }
}

/** Three or more words, all in capitals. */
function isSentenceInCaps({ tokens, inCaps }: Scan, token: number): boolean {
  const sentence = tokens.sentences[token] ?? 0;
  if (inCaps[sentence] === 0) {
    let nWords = 0;
    let isCaps = true;
    for (let i = tokens.sentenceStarts[sentence] ?? 0; i < (tokens.sentenceStarts[sentence + 1] ?? 0) && isCaps; i++) {
      const form = tokens.flags[i] ?? 0;
      if ((form & tokenFlag.word) === 0) continue;
      nWords++;
      const isLetter = (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0) === 1;
      isCaps = (form & tokenFlag.allCaps) !== 0 || (isLetter && (form & tokenFlag.capitalized) !== 0);
    }
    inCaps[sentence] = isCaps && nWords >= 3 ? 1 : -1;
  }
  return inCaps[sentence] === 1;
}
