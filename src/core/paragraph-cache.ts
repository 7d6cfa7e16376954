import { analyzeParagraph } from './analyze-paragraph';
import type { ParagraphInput } from './analyze-paragraph';
import type { Gazetteer } from './gazetteer';
import type { ParagraphFacts } from './stages/facts';
import { countOpeningMarks } from './stages/quote-style';
import type { MarkCounts } from './stages/quote-style';

/** How much is kept beyond what the latest run used: undo and moved paragraphs find their facts again. */
const maxSpareParagraphs = 2000;
const maxSpareCharacters = 1_000_000;

/** Facts of one text differ by kind, carry and style; more variants than this are not kept. */
const maxVariants = 4;

interface Variant {
  readonly input: ParagraphInput;
  readonly facts: ParagraphFacts;
}

/** All that is known of one visible text. */
interface Entry {
  readonly text: string;
  readonly marks: MarkCounts;
  readonly variants: Variant[];
}

/**
 * Facts of paragraphs by content; the least recently used are forgotten first. Bounded by what the latest run used plus a spare
 * part, so that a document larger than any fixed bound still finds all its paragraphs.
 */
export class ParagraphCache {
  readonly #entries = new Map<string, Entry>();
  #revision: string | undefined;
  #nCharacters = 0;
  #nUsedParagraphs = 0;
  #nUsedCharacters = 0;
  readonly #statistics = { hits: 0, misses: 0 };

  /** Facts found and computed since the cache was made. */
  get statistics(): { readonly hits: number; readonly misses: number } {
    return this.#statistics;
  }

  /** Says that a run begins. Facts that another gazetteer was asked for are forgotten. */
  beginRun(gazetteer: Gazetteer): void {
    this.#nUsedParagraphs = 0;
    this.#nUsedCharacters = 0;
    if (gazetteer.revision === this.#revision) return;
    this.#revision = gazetteer.revision;
    for (const { variants } of this.#entries.values()) variants.length = 0;
  }

  /** Marks a text as used by this run and says which quotation marks it opens. */
  use(text: string): MarkCounts {
    let entry = this.#entries.get(text);
    if (entry === undefined) {
      entry = { text: detached(text), marks: countOpeningMarks(text), variants: [] };
      this.#nCharacters += text.length;
    } else this.#entries.delete(entry.text);
    // Maps keep insertion order: what is put in anew is the last to go.
    this.#entries.set(entry.text, entry);
    this.#nUsedParagraphs++;
    this.#nUsedCharacters += text.length;
    this.#evict();
    return entry.marks;
  }

  /** Facts that are known already; `undefined` where they must be computed, as for a run overtaken by one with another gazetteer. */
  find(input: ParagraphInput, gazetteer: Gazetteer): ParagraphFacts | undefined {
    if (gazetteer.revision !== this.#revision) return undefined;
    const found = this.#entries.get(input.text)?.variants.find(({ input: known }) => isSame(known, input));
    if (found !== undefined) this.#statistics.hits++;
    return found?.facts;
  }

  /** Computes the facts of a paragraph, and keeps them unless the run has been overtaken. */
  compute(input: ParagraphInput, gazetteer: Gazetteer): ParagraphFacts {
    this.#statistics.misses++;
    const entry = this.#entries.get(input.text);
    const own = { ...input, text: entry?.text ?? detached(input.text) };
    const facts = analyzeParagraph(own, gazetteer);
    if (entry !== undefined && gazetteer.revision === this.#revision) {
      if (entry.variants.length >= maxVariants) entry.variants.shift();
      entry.variants.push({ input: own, facts });
    }
    return facts;
  }

  #evict(): void {
    for (const text of this.#entries.keys()) {
      const isTooMany = this.#entries.size > this.#nUsedParagraphs + maxSpareParagraphs;
      if (!isTooMany && this.#nCharacters <= this.#nUsedCharacters + maxSpareCharacters) return;
      this.#entries.delete(text);
      this.#nCharacters -= text.length;
    }
  }
}

function isSame(a: ParagraphInput, b: ParagraphInput): boolean {
  return a.kind === b.kind && a.style === b.style && a.carry.openQuote === b.carry.openQuote;
}

/** A copy that shares no memory: engines cut substrings as views, and one kept view would keep its whole document. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
