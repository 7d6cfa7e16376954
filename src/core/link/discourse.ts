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

/** How many sightings back a pronoun looks. */
const mostSightings = 60;

/** What has been met so far, newest last; kept short, because nobody remembers more. */
export class Discourse {
  readonly drafts: readonly EntityDraft[];
  /** Sightings of this paragraph and the two before it, oldest first; older ones may still stand in front. */
  readonly sightings: Sighting[] = [];
  /** Entities by the nouns that the text calls them by: made when the first role noun asks. */
  #roles: ReadonlyMap<string, readonly number[]> | undefined;
  #recent = 0;
  /** The last sighting of each entity. */
  readonly latest = new Map<number, Sighting>();
  #facts: ParagraphFacts | undefined;
  #paragraph = -1;
  #firstSentence = 0;
  #nSentences = 0;
  #sources: Record<'name' | 'anaphor', ReadonlySet<number>> | undefined;
  #nextQuote = 0;
  #quotedTo = 0;

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
    this.#sources = undefined;
    this.#nextQuote = 0;
    this.#quotedTo = 0;
    while (this.#recent < this.sightings.length && (this.sightings[this.#recent]?.paragraph ?? 0) < this.#paragraph - 2) this.#recent++;
  }

  /** Index in {@link sightings} of the first that is near enough to matter: not too many, so that one endless paragraph costs no more. */
  get recent(): number {
    return Math.max(this.#recent, this.sightings.length - mostSightings);
  }

  /** Entities that the text calls by this noun, in title, apposition or name. */
  called(noun: string): readonly number[] {
    this.#roles ??= entitiesByNoun(this.drafts);
    return this.#roles.get(noun) ?? [];
  }

  /** Number of the sentence of a token of this paragraph, over the whole document. */
  sentenceOf(token: number): number {
    return this.#firstSentence + (this.#facts?.tokens.sentences[token] ?? 0);
  }

  seeName(name: LocalName, index: number, entity: number, span: Span): void {
    if (this.#isQuoted(name)) return;
    this.#add(entity, name.first, name.subject === true || this.#isSource('name', index), span);
  }

  seeAnaphor(anaphor: LocalAnaphor, index: number, entity: number, span: Span): void {
    this.#add(entity, anaphor.first, anaphor.subject === true || this.#isSource('anaphor', index), span);
  }

  #isSource(part: 'name' | 'anaphor', index: number): boolean {
    const attributions = this.#facts?.attributions;
    if (attributions === undefined || attributions.length === 0) return false;
    this.#sources ??= sourcesOf(attributions);
    return this.#sources[part].has(index);
  }

  /** Inside somebody's speech; words of a title are the narrator's. Asked in text order. */
  #isQuoted(name: LocalName): boolean {
    const quotes = this.#facts?.quotes ?? [];
    for (let quote = quotes[this.#nextQuote]; quote !== undefined && quote.first <= name.first; quote = quotes[++this.#nextQuote]) {
      if (quote.kind !== 'title') this.#quotedTo = Math.max(this.#quotedTo, quote.endToken);
    }
    return name.endToken <= this.#quotedTo;
  }

  #add(entity: number, token: number, subject: boolean, span: Span): void {
    const sighting = { entity, sentence: this.sentenceOf(token), paragraph: this.#paragraph, token, subject, span };
    this.sightings.push(sighting);
    this.latest.set(entity, sighting);
  }
}

/** Nouns that any business may be called by. */
const companyNouns = new Set(
  'company firm giant maker carmaker automaker airline retailer manufacturer corporation startup inc inc. corp corp. ltd ltd. llc plc co co.'.split(
    ' ',
  ),
);

function sourcesOf(attributions: ParagraphFacts['attributions']): Record<'name' | 'anaphor', ReadonlySet<number>> {
  const name = new Set<number>();
  const anaphor = new Set<number>();
  for (const { source } of attributions) {
    if (source === null) continue;
    if (source.name !== null) name.add(source.name);
    if (source.anaphor !== null) anaphor.add(source.anaphor);
  }
  return { name, anaphor };
}

function entitiesByNoun(drafts: readonly EntityDraft[]): ReadonlyMap<string, readonly number[]> {
  const byNoun = new Map<string, number[]>();
  const add = (noun: string, entity: number): void => {
    const known = byNoun.get(noun);
    if (known === undefined) byNoun.set(noun, [entity]);
    else if (known[known.length - 1] !== entity) known.push(entity);
  };
  const addBusiness = (noun: string, entity: number): void => {
    add(noun, entity);
    if (!companyNouns.has(noun)) return;
    add('company', entity);
    add('firm', entity);
  };
  drafts.forEach((draft, entity) => {
    if (draft.kind === 'person') {
      for (const title of draft.titles) {
        add(lastWord(title), entity);
        // "Secretary of State" is "the secretary".
        if (title.includes(' of ')) add(title.slice(0, title.indexOf(' ')), entity);
      }
    } else if (draft.kind === 'organization') {
      const name = draft.name.toLowerCase();
      addBusiness(lastWord(name), entity);
      if (name.includes(' of ')) addBusiness(name.slice(0, name.indexOf(' ')), entity);
      for (const noun of draft.called) addBusiness(noun, entity);
    }
  });
  return byNoun;
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}
