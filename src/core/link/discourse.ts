import type { LocalAnaphor, LocalName, ParagraphFacts } from '../stages/facts';
import type { Span } from '../text/span';
import type { EntityDraft } from './entity-registry';

/** An entity met in the text, by name or by a resolved reference. */
export interface Sighting {
  readonly entity: number;
  /** Counted over the whole document. */
  readonly sentence: number;
  readonly paragraph: number;
  /** First token in its paragraph. */
  readonly token: number;
  /** Subject of a finite verb, or source of an attribution. */
  readonly subject: boolean;
  /** Span of the name, or of the name a reference goes back to. */
  readonly span: Span;
}

/** What has been met so far, newest last; kept short, because nobody remembers more. */
export class Discourse {
  readonly drafts: readonly EntityDraft[];
  /** Sightings of this paragraph and the two before it. */
  sightings: Sighting[] = [];
  /** The last sighting of each entity. */
  readonly latest = new Map<number, Sighting>();
  #facts: ParagraphFacts | undefined;
  #paragraph = -1;
  #firstSentence = 0;
  #nSentences = 0;
  #sourceNames = new Set<number>();
  #sourceAnaphors = new Set<number>();
  #quotedTo: readonly (readonly [first: number, end: number])[] = [];

  constructor(drafts: readonly EntityDraft[]) {
    this.drafts = drafts;
  }

  /** Facts of the paragraph being read. */
  get facts(): ParagraphFacts | undefined {
    return this.#facts;
  }

  get paragraph(): number {
    return this.#paragraph;
  }

  openParagraph(facts: ParagraphFacts): void {
    this.#facts = facts;
    this.#paragraph++;
    this.#firstSentence += this.#nSentences;
    this.#nSentences = Math.max(1, facts.tokens.sentenceStarts.length - 1);
    this.sightings = this.sightings.filter((s) => s.paragraph >= this.#paragraph - 2);
    this.#sourceNames = new Set();
    this.#sourceAnaphors = new Set();
    for (const { source } of facts.attributions) {
      if (source === null) continue;
      if (source.name !== null) this.#sourceNames.add(source.name);
      if (source.anaphor !== null) this.#sourceAnaphors.add(source.anaphor);
    }
    this.#quotedTo = facts.quotes.filter((q) => q.kind !== 'title').map((q) => [q.first, q.endToken] as const);
  }

  /** Number of the sentence of a token of this paragraph, over the whole document. */
  sentenceOf(token: number): number {
    return this.#firstSentence + (this.#facts?.tokens.sentences[token] ?? 0);
  }

  seeName(name: LocalName, index: number, entity: number, span: Span): void {
    if (this.#quotedTo.some(([first, end]) => first <= name.first && name.endToken <= end)) return;
    this.#add(entity, name.first, name.subject === true || this.#sourceNames.has(index), span);
  }

  seeAnaphor(anaphor: LocalAnaphor, index: number, entity: number, span: Span): void {
    this.#add(entity, anaphor.first, anaphor.subject === true || this.#sourceAnaphors.has(index), span);
  }

  #add(entity: number, token: number, subject: boolean, span: Span): void {
    const sighting = { entity, sentence: this.sentenceOf(token), paragraph: this.#paragraph, token, subject, span };
    this.sightings.push(sighting);
    this.latest.set(entity, sighting);
  }
}
