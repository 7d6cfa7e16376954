import { tokenFlag } from '../text/tokens';
import type { Tokens } from '../text/tokens';

/** How often each word stands in lower case in the document: a word that does so somewhere is hardly a name where it has a capital. */
export class LowerCaseWords {
  readonly #counts = new Map<string, number>();

  has(key: string): boolean {
    return this.#counts.has(key);
  }

  /** Counts the words of a paragraph that has come in. */
  add(tokens: Tokens): void {
    this.#count(tokens, 1);
  }

  /** Takes back the words of a paragraph that has gone. */
  remove(tokens: Tokens): void {
    this.#count(tokens, -1);
  }

  #count({ keys, flags, count }: Tokens, step: 1 | -1): void {
    for (let t = 0; t < count; t++) {
      if (((flags[t] ?? 0) & (tokenFlag.word | tokenFlag.capitalized)) !== tokenFlag.word) continue;
      const key = keys[t] ?? '';
      const n = (this.#counts.get(key) ?? 0) + step;
      if (n > 0) this.#counts.set(key, n);
      else this.#counts.delete(key);
    }
  }
}
