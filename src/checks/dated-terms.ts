import type { IssueId } from '../core/annotations';
import type { Span } from '../core/text/span';
import { tokenize } from '../core/text/tokenize';
import type { Dataset } from '../dataset/dataset';
import { IssueIndex } from '../dataset/issue-index';
import type { Word } from './article-words';

/** An event or proposal of the dataset, as far as dates go. */
export interface DatedThing {
  readonly kind: 'event' | 'proposal';
  readonly id: string;
  readonly label: string;
  /** First day of an event, date of a proposal; may be partial. `undefined`: not dated. */
  readonly from: string | undefined;
  /** Last day of an event; may be partial. */
  readonly to: string | undefined;
}

/** Words that name events or proposals. */
export interface DatedMention extends Span {
  /** Index of its first word, and of the first one behind it. */
  readonly first: number;
  readonly after: number;
  /** All that go by these words. Never empty. */
  readonly things: readonly DatedThing[];
}

/** Finds events and proposals by their labels and terms. */
export class DatedTerms {
  readonly #index = new IssueIndex(tokenize);
  readonly #things = new Map<string, DatedThing>();

  constructor({ events, proposals }: Dataset) {
    for (const { id, label, from, to, terms } of events.values()) this.#add({ kind: 'event', id, label, from, to }, terms);
    for (const { id, label, date, terms } of proposals.values())
      this.#add({ kind: 'proposal', id, label, from: date, to: undefined }, terms);
  }

  /** All events and proposals. */
  get things(): Iterable<DatedThing> {
    return this.#things.values();
  }

  /** Mentions among the words of one paragraph, in order, not overlapping. */
  find(words: readonly Word[]): readonly DatedMention[] {
    const found = new Map<number, { first: number; end: number; things: DatedThing[] }>();
    for (const { first, end, issue } of this.#index.find(tokensOf(words))) {
      const thing = this.#things.get(issue);
      if (thing === undefined) continue;
      const known = found.get(first);
      if (known) known.things.push(thing);
      else found.set(first, { first, end, things: [thing] });
    }
    return [...found.values()].map(({ first, end, things }) => ({
      first,
      after: end,
      things,
      start: words[first]?.start ?? 0,
      end: words[end - 1]?.end ?? 0,
    }));
  }

  #add(thing: DatedThing, terms: readonly string[]): void {
    const key = `${thing.kind} ${thing.id}`;
    this.#things.set(key, thing);
    // The index files terms under any id.
    this.#index.add(key as IssueId, [thing.label, ...terms]);
  }
}

const known = new WeakMap<Dataset, DatedTerms>();

/** The terms of a dataset, built when first asked for. */
export function datedTermsOf(dataset: Dataset): DatedTerms {
  const terms = known.get(dataset) ?? new DatedTerms(dataset);
  known.set(dataset, terms);
  return terms;
}

function tokensOf(words: readonly Word[]) {
  return {
    text: '',
    count: words.length,
    starts: Int32Array.from(words, ({ start }) => start),
    ends: Int32Array.from(words, ({ end }) => end),
    keys: words.map(({ key }) => key),
    flags: Uint16Array.from(words, ({ flags }) => flags),
    sentences: Int32Array.from(words, ({ sentence }) => sentence),
    sentenceStarts: new Int32Array(0),
  };
}
