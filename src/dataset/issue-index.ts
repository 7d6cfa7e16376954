import type { IssueId } from '../core/annotations';
import type { IssueTermMatch } from '../core/gazetteer';
import type { Tokens } from '../core/text/tokens';
import { tokenizeAlias } from './alias-tokens';
import { matchTerms, termKey, type TermTables } from './match-terms';
import { IntList, TokenTrie, TokenVocabulary } from './token-trie';

/**
 * Finds terms of issues in tokens. Words match by stem ("deploying troops", "deployed troops"), whatever their case; an
 * acronym in a term wants capitals. Between two words of a term up to three words may stand in all: determiners
 * and possessives, and one other word that is no preposition, conjunction, auxiliary or speech verb ("Ukraine's upcoming
 * elections" has the term "Ukraine elections"). Word order counts; other orders are terms of their own.
 *
 * Of matches that overlap the longest wins, then the leftmost; equal stretches that concern several issues give one each.
 */
export class IssueIndex implements TermTables {
  readonly #vocabulary = new TokenVocabulary();
  readonly #trie = new TokenTrie();
  /** By entry of the trie: bits of the tokens that want capitals, and the issue. */
  readonly #capitals = new IntList();
  readonly #issueOf = new IntList();
  readonly #issues: IssueId[] = [];
  readonly #tokenize: (text: string) => Tokens;

  constructor(tokenize: (text: string) => Tokens) {
    this.#tokenize = tokenize;
    this.#capitals.push(0);
    this.#issueOf.push(0);
  }

  /** Files terms of an issue; may be called again for more of them. */
  add(issue: IssueId, terms: readonly string[]): void {
    const index = this.#issues.push(issue) - 1;
    for (const term of terms) {
      const alias = tokenizeAlias(term, this.#tokenize);
      if (alias === undefined) continue;
      this.#trie.add(alias.keys.map((key) => this.#vocabulary.add(termKey(key))));
      this.#capitals.push(
        alias.texts.reduce((bits, text, i) => (/^\p{Lu}{2,}$/u.test(text.replaceAll('.', '')) ? bits | (1 << i) : bits), 0),
      );
      this.#issueOf.push(index);
    }
  }

  /** See `Gazetteer.findIssueTerms`. */
  find(tokens: Tokens): readonly IssueTermMatch[] {
    return this.isEmpty ? [] : matchTerms(tokens, this);
  }

  /** True where no term is filed. */
  get isEmpty(): boolean {
    return this.#vocabulary.size === 0;
  }

  /** What is filed, to be written in another form. */
  filing(): { readonly vocabulary: TokenVocabulary; readonly trie: TokenTrie } {
    return { vocabulary: this.#vocabulary, trie: this.#trie };
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

  capitals(entry: number): number {
    return this.#capitals.at(entry);
  }

  issueOf(entry: number): IssueId | undefined {
    return this.#issues[this.#issueOf.at(entry)];
  }
}
