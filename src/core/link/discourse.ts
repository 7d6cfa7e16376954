import type { ParagraphFacts } from '../stages/facts';
import type { EntityDraft, EntityRegistry } from './entity-registry';
import type { LinkedParagraph } from './linked-paragraph';
import type { Sighting } from './located-name';

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
  #open: LinkedParagraph | undefined;

  constructor({ drafts }: EntityRegistry) {
    this.drafts = drafts;
  }

  /** Facts of the paragraph being read. */
  get facts(): ParagraphFacts | undefined {
    return this.#open?.facts;
  }

  /** Index of the paragraph being read. */
  get paragraph(): number {
    return this.#open?.index ?? -1;
  }

  openParagraph(paragraph: LinkedParagraph): void {
    this.#open = paragraph;
    while ((this.sightings[this.#recent]?.paragraph.index ?? paragraph.index) < paragraph.index - 2) this.#recent++;
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

  see(sighting: Sighting): void {
    this.sightings.push(sighting);
    const draft = this.drafts[sighting.entity];
    if (draft !== undefined) draft.latest = sighting;
  }
}

/** Nouns that any business may be called by. */
const companyNouns = new Set(
  'company firm giant maker carmaker automaker airline retailer manufacturer corporation startup inc inc. corp corp. ltd ltd. llc plc co co.'.split(
    ' ',
  ),
);

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
      for (const title of draft.titles ?? []) {
        add(lastWord(title), entity);
        // "Secretary of State" is "the secretary".
        if (title.includes(' of ')) add(title.slice(0, title.indexOf(' ')), entity);
      }
    } else if (draft.kind === 'organization') {
      const name = draft.name.toLowerCase();
      addBusiness(lastWord(name), entity);
      // "Institute for Deep Time" is "the institute".
      if (/ (?:of|for|on) /.test(name)) addBusiness(lastWord(name.slice(0, name.search(/ (?:of|for|on) /))), entity);
      for (const noun of draft.called ?? []) addBusiness(noun, entity);
    }
  });
  return byNoun;
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}
