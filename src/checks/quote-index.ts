import type { ActorId } from '../core/annotations';
import type { Dataset, QuoteRecord } from '../dataset/dataset';
import { foldWords, maxQuoteLength } from './quote-text';

/** So many records at most are compared with one quotation word by word. */
const maxCandidates = 24;
/** So many words of a quotation, the rarest on record, are looked up. */
const nLookedUp = 8;
/** Words that more records have tell little; beyond the three rarest they are not followed up. */
const maxHolders = 5000;

/**
 * The quotes of a dataset by their words, so that a quotation meets only records that share rare words with it, however many
 * there are. Records of more than {@link maxQuoteLength} characters are left out.
 */
export class QuoteIndex {
  readonly #records: QuoteRecord[] = [];
  readonly #folded: string[] = [];
  readonly #whole = new Map<string, number[]>();
  readonly #holders = new Map<string, number[]>();

  constructor(quotes: Iterable<QuoteRecord>) {
    for (const record of quotes) if (record.text.length <= maxQuoteLength) this.#add(record);
  }

  /** Records whose words are these and no more; `folded` as {@link foldWords} gives it. */
  whole(folded: string): readonly QuoteRecord[] {
    return this.#recordsAt(this.#whole.get(folded) ?? []);
  }

  /** Records in which these words stand next to each other, of one actor, or with `undefined` of anybody. In dataset order. */
  holding(folded: string, actor: ActorId | undefined): readonly QuoteRecord[] {
    const words = folded.split(' ');
    let rarest: readonly number[] | undefined;
    for (const word of words) {
      const holders = this.#holders.get(word);
      if (holders === undefined) return [];
      if (rarest === undefined || holders.length < rarest.length) rarest = holders;
    }
    const wanted = ` ${folded} `;
    const found = (rarest ?? []).filter((index) => {
      if (actor !== undefined && this.#records[index]?.actor !== actor) return false;
      return ` ${this.#folded[index] ?? ''} `.includes(wanted);
    });
    return this.#recordsAt(found);
  }

  /** Records of the actor that share most of the rare words, best first. */
  similar(keys: readonly string[], actor: ActorId): readonly QuoteRecord[] {
    const lists: (readonly number[])[] = [];
    for (const key of new Set(keys)) {
      const holders = this.#holders.get(key);
      if (holders !== undefined) lists.push(holders);
    }
    lists.sort((a, b) => a.length - b.length);
    const followed = lists.slice(0, nLookedUp).filter(({ length }, at) => at < 3 || length <= maxHolders);
    return this.#recordsAt(this.#sharing(followed, actor));
  }

  /** Indexes of records of the actor that stand in two lists or more; those in most lists first, and no more than are compared. */
  #sharing(lists: readonly (readonly number[])[], actor: ActorId): readonly number[] {
    const counts = new Uint8Array(this.#records.length);
    for (const holders of lists) for (const index of holders) counts[index] = (counts[index] ?? 0) + 1;
    const byCount: number[][] = lists.map(() => []);
    for (const holders of lists)
      for (const index of holders) {
        const n = counts[index] ?? 0;
        const best = byCount[lists.length - n];
        // Each is met once for every list it stands in.
        counts[index] = 0;
        if (n > 1 && best !== undefined && best.length < maxCandidates && this.#records[index]?.actor === actor) best.push(index);
      }
    return byCount.flat().slice(0, maxCandidates);
  }

  #add(record: QuoteRecord): void {
    const index = this.#records.push(record) - 1;
    const folded = foldWords(record.text);
    this.#folded.push(folded);
    push(this.#whole, folded, index);
    for (const word of new Set(folded.split(' '))) push(this.#holders, word, index);
  }

  #recordsAt(indexes: readonly number[]): readonly QuoteRecord[] {
    return indexes.flatMap((index) => this.#records[index] ?? []);
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const known = new WeakMap<Dataset, QuoteIndex>();

/** The index of a dataset, built when first asked for. */
export function quoteIndexOf(dataset: Dataset): QuoteIndex {
  const index = known.get(dataset) ?? new QuoteIndex(dataset.quotes.values());
  known.set(dataset, index);
  return index;
}
