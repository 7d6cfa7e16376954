import type { ActorId } from '../core/annotations';
import { tokenFlag, type Tokens } from '../core/text/tokens';

/** Whose name a stretch of tokens is. */
export interface Bearers {
  readonly actors: readonly ActorId[];
  readonly alias: string;
  readonly weak: boolean;
}

/** Fewer are put together as fast as they are looked up. */
const fewest = 8;
const mostKnown = 2_000;
const mostTokens = 4;

/**
 * Bearers of names that very many actors share, such as family names in a dataset of a million: put together once, not at every
 * place of the text. Good for one state of one layer.
 */
export class BearerCache {
  readonly #known = new Map<number, Bearers>();

  /**
   * Key of a name at a place, from its node and all that decides which entries fit there; `undefined` where more than that does (words
   * in capitals, hyphens passed over, long names).
   */
  keyOf(node: number, tokens: Tokens, first: number, end: number, skipped: number): number | undefined {
    if (skipped !== 0 || end - first > mostTokens) return undefined;
    let forms = 1;
    for (let i = first; i < end; i++) {
      const form = tokens.flags[i] ?? 0;
      if ((form & tokenFlag.allCaps) !== 0) return undefined;
      forms = forms * 4 + ((form & tokenFlag.capitalized) !== 0 ? 2 : 0) + ((form & tokenFlag.sentenceStart) !== 0 ? 1 : 0);
    }
    return node * 4 ** (mostTokens + 1) + forms;
  }

  get(key: number): Bearers | undefined {
    return this.#known.get(key);
  }

  /** Remembers what was found, where that is worth it. */
  add(key: number, bearers: Bearers): void {
    if (bearers.actors.length < fewest) return;
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(key, bearers);
  }
}
