import type { ActorKind, Mention, MentionReason } from '../annotations';
import type { NameMatch } from '../gazetteer';
import type { LocalAnaphor, LocalName } from '../stages/facts';
import type { Span } from '../text/span';
import type { LinkedParagraph } from './linked-paragraph';
import type { NameForm } from './name-forms';

/** A stretch of a paragraph that names an entity, or stands for it. Offsets in the paragraph. */
export interface Antecedent extends Span {
  readonly paragraph: LinkedParagraph;
}

/** An entity met in the text, by name or by a resolved reference. */
export interface Sighting {
  readonly paragraph: LinkedParagraph;
  /** First token in its paragraph. */
  readonly token: number;
  /** Number of its sentence in the document, in this run. */
  readonly sentence: number;
  /** Subject of a finite verb, or source of an attribution. */
  readonly subject: boolean;
  /** Entity in this run; -1 for none. */
  readonly entity: number;
  /** The name, or what a reference goes back to. */
  readonly antecedent: Antecedent | undefined;
}

/** Names are weighed in thousandths: sums of integers are the same in any order, and cost no allocation. */
export const strengthUnit = 1000;

/**
 * One local name of a paragraph of this document. What linking asks for at every keystroke is copied from the facts: it is read
 * a thousand times over, and memory is what that costs.
 */
export class LocatedName implements Sighting {
  readonly paragraph: LinkedParagraph;
  /** Offsets in its paragraph. */
  readonly start: number;
  readonly end: number;
  readonly form: NameForm;
  readonly token: number;
  readonly subject: boolean;
  /** Inside somebody's speech; words of a title are the narrator's. */
  readonly quoted: boolean;
  readonly listed: NameMatch | undefined;
  readonly kind: ActorKind | undefined;
  /** In {@link strengthUnit}. */
  readonly strength: number;
  readonly title: string | undefined;
  readonly acronym: NameForm | undefined;
  readonly name: LocalName;
  entity = -1;
  /** What the last run made of it where the paragraph stands now; `undefined` where none has. */
  mention: Mention | undefined;
  /** Why it was linked, wherever it stood. */
  because: MentionReason | undefined;
  reason: MentionReason['kind'] | undefined;
  readonly #sentence: number;

  constructor(
    paragraph: LinkedParagraph,
    name: LocalName,
    forms: { readonly form: NameForm; readonly acronym: NameForm | undefined },
    place: { readonly subject: boolean; readonly quoted: boolean },
  ) {
    this.paragraph = paragraph;
    this.start = name.start;
    this.end = name.end;
    this.form = forms.form;
    this.token = name.first;
    this.subject = place.subject;
    this.quoted = place.quoted;
    this.listed = name.listed;
    this.kind = name.kind;
    this.strength = Math.round(name.strength * strengthUnit);
    this.title = name.title;
    this.acronym = forms.acronym;
    this.name = name;
    this.#sentence = paragraph.facts.tokens.sentences[name.first] ?? 0;
  }

  get sentence(): number {
    return this.paragraph.firstSentence + this.#sentence;
  }

  get antecedent(): LocatedName {
    return this;
  }
}

/** One pronoun or role noun of a paragraph of this document. */
export class LocatedAnaphor implements Sighting {
  readonly paragraph: LinkedParagraph;
  readonly local: LocalAnaphor;
  readonly token: number;
  readonly subject: boolean;
  readonly isSource: boolean;
  entity = -1;
  antecedent: Antecedent | undefined;
  readonly #sentence: number;

  constructor(paragraph: LinkedParagraph, local: LocalAnaphor, isSource: boolean) {
    this.paragraph = paragraph;
    this.local = local;
    this.token = local.first;
    this.subject = local.subject === true || isSource;
    this.isSource = isSource;
    this.#sentence = paragraph.facts.tokens.sentences[local.first] ?? 0;
  }

  get sentence(): number {
    return this.paragraph.firstSentence + this.#sentence;
  }

  /** For an entity that no name in the text stands for: its role noun is all there is to go back to. */
  asAntecedent(): Antecedent {
    return { paragraph: this.paragraph, start: this.local.start, end: this.local.end };
  }
}
