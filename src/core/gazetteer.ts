import type { ActorId, ActorKind, IssueId, PronounClass } from './annotations';
import type { Tokens } from './text/tokens';

/**
 * What the analysis wants to look up. Declared here, by the one who needs it; `src/dataset` builds one from records,
 * tests pass a small literal. Everything is read-only and synchronous.
 */
export interface Gazetteer {
  /**
   * Changes whenever names, terms or kinds of actors may: part of the cache key of all that paragraphs say by themselves. Other
   * answers about actors (titles, pronouns) may be others without it; then the gazetteer is another object.
   */
  readonly revision: string;
  /**
   * All names in the tokens: leftmost, longest, whole tokens, not overlapping, in order. Case counts, except that a text
   * in capitals matches any case. A `weak` alias is reported as well (the caller decides).
   */
  findNames(tokens: Tokens): readonly NameMatch[];
  /** All terms of issues in the tokens (inflected forms included), longest first wins, in order; may overlap names. */
  findIssueTerms(tokens: Tokens): readonly IssueTermMatch[];
  /**
   * The one listed actor who surely held an office of a country on a day: `title` as in "foreign minister", `people` as in "danish" (both
   * lower case), `date` `YYYY-MM-DD`. `undefined`: nobody, or more than one who may have.
   */
  holderOf(title: string, people: string, date: string): ActorId | undefined;
  /** `undefined`: no such actor. */
  actor(id: ActorId): GazetteerActor | undefined;
}

/** A run of tokens `[first, end)` that one or more actors are called by. */
export interface NameMatch {
  readonly first: number;
  readonly end: number;
  readonly alias: string;
  /** More than one: bearers of the same name. Never empty. */
  readonly actors: readonly ActorId[];
  /** True where no bearer lists it as a full name or strong alias: it never matches alone. */
  readonly weak: boolean;
}

/** A run of tokens `[first, end)` that concerns an issue. */
export interface IssueTermMatch {
  readonly first: number;
  readonly end: number;
  readonly issue: IssueId;
}

/** What the analysis needs to know of a listed actor. */
export interface GazetteerActor {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly name: string;
  readonly family: string | undefined;
  readonly given: string | undefined;
  readonly pronouns: PronounClass | undefined;
  /** Title forms of the roles held, lower case ("foreign minister", "president"); for role nouns. */
  readonly titles: readonly ActorTitle[];
}

/** One dated role. Dates are as the dataset writes them and may be partial; `undefined` is open. */
export interface ActorTitle {
  readonly title: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The gazetteer of no dataset at all. */
export const emptyGazetteer: Gazetteer = {
  revision: 'empty',
  findNames: () => [],
  findIssueTerms: () => [],
  holderOf: () => undefined,
  actor: () => undefined,
};
