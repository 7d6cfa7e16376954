import type { ActorKind, Stance } from '../../core/annotations';

/**
 * What importers read out of foreign formats: records that are not yet fitted into a dataset. Dates are partial dates that exist;
 * texts are trimmed and not blank; `undefined` means that the input does not say.
 */

/** Where in the input something stood. */
export interface InputPlace {
  /** As the file was called by whoever opened it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Points to an actor: by its id in the input or in the dataset, else by its name. At least one of the two is given. */
export interface ActorReference {
  readonly key: string | undefined;
  readonly name: string | undefined;
}

/** Another name of an actor. */
export interface AliasDraft {
  readonly text: string;
  readonly kind: string | undefined;
  readonly weak: boolean;
}

/** Fields of an actor that hold one text each, and are put into the record as they are. */
export type ActorText = 'family' | 'given' | 'pronouns' | 'summary' | 'note' | 'birthDate' | 'deathDate';

/** An actor as one line of the input tells of it. */
export interface ActorDraft extends InputPlace {
  /** Id by which the input itself refers to the actor; `undefined`: it has none. */
  readonly key: string | undefined;
  /** Id that the record shall have in the dataset; `undefined`: one is made from the name. */
  readonly id: string | undefined;
  /** Ids elsewhere, by scheme. */
  readonly identifiers: ReadonlyMap<string, string>;
  /** Ids under which the input's publisher knew the actor before. */
  readonly formerKeys: readonly string[];
  readonly kind: ActorKind | undefined;
  /** `undefined`: only an actor that is in the dataset can be meant. */
  readonly name: string | undefined;
  readonly aliases: readonly AliasDraft[];
  readonly misspellings: readonly string[];
  readonly texts: ReadonlyMap<ActorText, string>;
  /** Kept in words, or as a code, where it is no actor of the dataset. */
  readonly country: ActorReference | undefined;
  readonly memberOf: readonly ActorReference[];
  readonly links: readonly string[];
  readonly sources: readonly string[];
}

/** A dated office. */
export interface RoleDraft extends InputPlace {
  readonly actor: ActorReference;
  readonly title: string;
  readonly titleForms: readonly string[];
  /** Kept in words where it is no actor of the dataset. */
  readonly organization: ActorReference | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly status: string | undefined;
  readonly sources: readonly string[];
}

/** Words that somebody said. */
export interface QuoteDraft extends InputPlace {
  readonly id: string | undefined;
  readonly actor: ActorReference;
  readonly text: string;
  readonly date: string | undefined;
  readonly event: string | undefined;
  readonly source: string | undefined;
  readonly status: string | undefined;
  readonly note: string | undefined;
}

/** Where somebody stands on an issue. */
export interface PositionDraft extends InputPlace {
  readonly actor: ActorReference;
  /** Id or label of an issue of the dataset. */
  readonly issue: string;
  readonly stance: Stance;
  readonly summary: string | undefined;
  readonly condition: string | undefined;
  readonly asOf: string | undefined;
  readonly until: string | undefined;
  readonly evidence: readonly string[];
  readonly status: string | undefined;
  readonly note: string | undefined;
}

/** All that was read, in the order of the input. */
export interface ImportedRecords {
  /** Under which name in `identifiers` the keys of the input are found; `undefined`: keys are ids of the dataset. */
  readonly keyScheme: string | undefined;
  /** Kind of new actors of which the input gives none. */
  readonly defaultKind: ActorKind;
  readonly actors: readonly ActorDraft[];
  readonly roles: readonly RoleDraft[];
  readonly quotes: readonly QuoteDraft[];
  readonly positions: readonly PositionDraft[];
}

/** A draft of which nothing but its place is known. */
export function emptyActorDraft(place: InputPlace): ActorDraft {
  return {
    file: place.file,
    line: place.line,
    key: undefined,
    id: undefined,
    identifiers: new Map(),
    formerKeys: [],
    kind: undefined,
    name: undefined,
    aliases: [],
    misspellings: [],
    texts: new Map(),
    country: undefined,
    memberOf: [],
    links: [],
    sources: [],
  };
}
