import type { ActorId } from '../core/annotations';
import type { NameMatch } from '../core/gazetteer';
import type { Tokens } from '../core/text/tokens';
import { maxTokens, tokenizeAlias } from './alias-tokens';
import { foldKey } from './fold';
import { matchNames, type NameLayer } from './match-names';
import { caseRule, entryFlags, type NameTables } from './name-tables';
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
export class NameIndex implements NameTables {
  readonly #vocabulary = new TokenVocabulary();
  readonly #trie = new TokenTrie();
  /** By entry of the trie; entry 0 is unused. */
  readonly #caseRules = new IntList();
  readonly #flags = new IntList();
  readonly #actorOf = new IntList();
  readonly #texts: string[] = [''];
  readonly #actors: ActorId[] = [];
  readonly #tokenize: (text: string) => Tokens;
  readonly #layers: readonly NameLayer[] = [{ tables: this, hidden: undefined }];
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
      this.#flags.push(entryFlags(text, weak, this.#path.length));
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
    return matchNames(tokens, this.#layers);
  }

  /** What is filed, to be written in another form; actors are numbered from 0 in the order in which they were added. */
  filing(): { readonly vocabulary: TokenVocabulary; readonly trie: TokenTrie; readonly actorIndexOf: (entry: number) => number } {
    return { vocabulary: this.#vocabulary, trie: this.#trie, actorIndexOf: (entry) => this.#actorOf.at(entry) };
  }

  wordOf(key: string): number {
    return this.#vocabulary.find(key);
  }

  child(node: number, word: number): number {
    return this.#trie.child(node, word);
  }

  firstEntry(node: number): number {
    return this.#trie.firstEntry(node);
  }

  nextEntry(entry: number): number {
    return this.#trie.nextEntry(entry);
  }

  caseRules(entry: number): number {
    return this.#caseRules.at(entry);
  }

  flags(entry: number): number {
    return this.#flags.at(entry);
  }

  actorOf(entry: number): ActorId | undefined {
    return this.#actors[this.#actorOf.at(entry)];
  }

  textOf(entry: number): string | undefined {
    return this.#texts[entry];
  }
}

/** A name to file; `weak` ones never count alone. The same name twice does no harm. */
export interface AliasName {
  readonly text: string;
  readonly weak: boolean;
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
