import { analyzeParagraph } from './analyze-paragraph';
import type { ParagraphInput } from './analyze-paragraph';
import type { Gazetteer } from './gazetteer';
import type { Carry, ParagraphFacts } from './stages/facts';
import type { QuoteStyle } from './stages/find-quotes';
import { countOpeningMarks } from './stages/quote-style';
import type { MarkCounts } from './stages/quote-style';
import { detachedText } from './text/detached-text';

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
export interface CachedParagraph {
  readonly text: string;
  readonly marks: MarkCounts;
  readonly variants: Variant[];
  /** The run that used it last. */
  run: number;
}

/**
 * Facts of paragraphs by content. Bounded by what the latest run used plus a spare part, so that a document larger than any
 * fixed bound still finds all its paragraphs; those that no run has used for longest are forgotten first. Age is a number in
 * the entry, not its place in the map: moving every paragraph of the document to the end at every keystroke would make maps
 * by the hundred for the garbage collector to copy.
 */
export class ParagraphCache {
  readonly #entries = new Map<string, CachedParagraph>();
  #revision: string | undefined;
  #run = 0;
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
    this.#evict();
    this.#run++;
    this.#nUsedParagraphs = 0;
    this.#nUsedCharacters = 0;
    if (gazetteer.revision === this.#revision) return;
    this.#revision = gazetteer.revision;
    for (const { variants } of this.#entries.values()) variants.length = 0;
  }

  /** Marks a text as used by this run and gives what is known of it. */
  use(text: string): CachedParagraph {
    let entry = this.#entries.get(text);
    if (entry === undefined) {
      const own = detachedText(text);
      entry = { text: own, marks: countOpeningMarks(own), variants: [], run: 0 };
      this.#entries.set(own, entry);
      this.#nCharacters += own.length;
    }
    if (entry.run !== this.#run) {
      entry.run = this.#run;
      this.#nUsedParagraphs++;
      this.#nUsedCharacters += text.length;
    }
    return entry;
  }

  /** Facts that are known already; `undefined` where they must be computed, as for a run overtaken by one with another gazetteer. */
  find(
    { variants }: CachedParagraph,
    gazetteer: Gazetteer,
    kind: ParagraphInput['kind'],
    carry: Carry,
    style: QuoteStyle,
  ): ParagraphFacts | undefined {
    if (gazetteer.revision !== this.#revision) return undefined;
    for (const { input, facts } of variants) {
      if (input.kind !== kind || input.style !== style || input.carry.openQuote !== carry.openQuote) continue;
      this.#statistics.hits++;
      return facts;
    }
    return undefined;
  }

  /** Computes the facts of a paragraph, given with the entry's text, and keeps them unless the run has been overtaken. */
  compute({ variants }: CachedParagraph, gazetteer: Gazetteer, input: ParagraphInput): ParagraphFacts {
    this.#statistics.misses++;
    const facts = analyzeParagraph(input, gazetteer);
    if (gazetteer.revision === this.#revision) {
      if (variants.length >= maxVariants) variants.shift();
      variants.push({ input, facts });
    }
    return facts;
  }

  /** Forgets the oldest entries down to the bound, once there are a good many more: all must be looked at for it. */
  #evict(): void {
    const maxParagraphs = this.#nUsedParagraphs + maxSpareParagraphs;
    const maxCharacters = this.#nUsedCharacters + maxSpareCharacters;
    if (this.#entries.size <= maxParagraphs * evictionSlack && this.#nCharacters <= maxCharacters * evictionSlack) return;
    const oldestFirst = [...this.#entries.values()].sort((a, b) => a.run - b.run);
    for (const { text, run } of oldestFirst) {
      if (run === this.#run || (this.#entries.size <= maxParagraphs && this.#nCharacters <= maxCharacters)) return;
      this.#entries.delete(text);
      this.#nCharacters -= text.length;
    }
  }
}

/** How far the bounds are overstepped before anything is forgotten. */
const evictionSlack = 1.25;
