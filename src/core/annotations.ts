import type { Span } from './text/span';

/**
 * The vocabulary of everything the analysis finds. Offsets are UTF-16, half-open, into the document's own text.
 * Indexes (`entity`, `attribution`, `within`, …) point into the lists of the same {@link DocumentAnnotations}.
 */

/** Id of a dataset actor. */
export type ActorId = string & { readonly __brand: 'ActorId' };
/** Id of a dataset issue. */
export type IssueId = string & { readonly __brand: 'IssueId' };

/** What sort of thing a name stands for. */
export type ActorKind = 'person' | 'organization' | 'place' | 'group';

/** Where an actor stands on an issue. */
export type Stance = 'supports' | 'opposes' | 'conditional' | 'questions' | 'undecided';

/** How much of an attribution's content stands in quotation marks: all, none or some. */
export type AttributionForm = 'direct' | 'indirect' | 'mixed';

/** Languages the analysis reads. */
export type DocumentLanguage = 'plaintext' | 'markdown';

/** Grammatical gender and number as pronouns show them; `undefined` where nothing tells. */
export type PronounClass = 'masculine' | 'feminine' | 'neuter' | 'plural';

/** A person decided so, in a note; the analysis never gives this reason by itself. */
export interface Correction {
  readonly kind: 'corrected';
  /** Id of the note. */
  readonly note: string;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly date: string;
  /** True where the person confirmed what was found, false where the person said otherwise or more. */
  readonly confirmed: boolean;
}

/** Why a mention was taken for a name, and linked to what it is linked to. */
export type MentionReason =
  | Correction
  /** The text is a name or alias that the dataset lists. */
  | { readonly kind: 'listed'; readonly alias: string }
  /** A shorter form (surname, given name, acronym) of a name that stands in full at `of`. */
  | { readonly kind: 'short-form'; readonly of: Span }
  /** Found without a dataset; `evidence` names the rule, e.g. `title`, `given-name`, `organization-word`, `speaks`. */
  | { readonly kind: 'unlisted'; readonly evidence: string };

/** Why a pronoun or role noun was resolved to an entity. */
export type ReferenceReason =
  | Correction
  /** A pronoun; `antecedent` is the mention it follows, or the role noun of somebody whom no name stands for; `rule` the name of the rule that chose it. */
  | { readonly kind: 'pronoun'; readonly antecedent: Span; readonly rule: string }
  /** A role noun ("the minister") that the text itself ties to a name at `antecedent`. */
  | { readonly kind: 'role'; readonly antecedent: Span; readonly role: string }
  /** A role noun ("the Danish minister of finance") that the text ties to nobody: who held the office on `date`, by the dataset. */
  | { readonly kind: 'holder'; readonly role: string; readonly date: string };

/** One person, organization, place or group of this document, with all its mentions. */
export interface Entity {
  readonly kind: ActorKind;
  /** House form when listed, else the longest form in the text. */
  readonly name: string;
  /** `null`: not in the dataset, or ambiguous. */
  readonly actor: ActorId | null;
  /** Dataset actors that bear this name, where more than one does and the text does not decide; else empty. */
  readonly candidates: readonly ActorId[];
  readonly pronouns: PronounClass | undefined;
  /** Indexes into `mentions`, in text order. Empty for one that only references stand for. */
  readonly mentions: readonly number[];
}

/** A name in the text. */
export interface Mention extends Span {
  readonly type: ActorKind;
  readonly entity: number;
  readonly because: MentionReason;
}

/** A pronoun or role noun, always marked as inferred. `entity: null` means: seen, but not resolved. */
export interface Reference extends Span {
  readonly entity: number | null;
  readonly because: ReferenceReason | null;
}

/** Words in quotation marks, marks included. */
export interface Quote extends Span {
  /** `speech`: a clause or more; `fragment`: some words inside a sentence; `title`: a work's title or a scare quote. */
  readonly kind: 'speech' | 'fragment' | 'title';
  /** `false` when the quotation was never closed and ends with its paragraph; pieces that the next paragraph goes on with count as closed. */
  readonly closed: boolean;
  /** Index of the attribution whose content it belongs to; `null` for none. */
  readonly attribution: number | null;
  /** The note that made it so; `undefined`: as it was found. */
  readonly corrected?: Correction | undefined;
}

/** Source of an attribution: the whole noun phrase, and who it stands for. */
export interface AttributionSource extends Span {
  /** `null`: nobody in particular ("officials"), or unresolved. */
  readonly entity: number | null;
}

/** Somebody says, thinks or wants something. */
export interface Attribution {
  readonly form: AttributionForm;
  /** `null`: no source in the text ("it is believed that …"). */
  readonly source: AttributionSource | null;
  readonly cue: Span | null;
  /** One or more pieces, in text order, not overlapping. Never empty. */
  readonly content: readonly Span[];
  /** Index of the attribution in whose content this one stands; `null` for none. */
  readonly within: number | null;
  /**
   * 0..1: how likely content and source are both as a trained person would mark them; calibrated, see `test/accuracy/RESULTS.md`. For
   * one within another it only ranks, because nobody has marked such ones to measure it by.
   */
  readonly confidence: number;
  /** Name of the rule that found it, e.g. `cue-that`, `quote-after`. */
  readonly rule: string;
  /** The cue's head in dictionary form ("say", "reject"); empty where there is none. */
  readonly cueLemma: string;
  /** True when the cue is negated ("did not rule out", "has never said"). */
  readonly negated: boolean;
  /** The note that made it so; `undefined`: as it was found. */
  readonly corrected?: Correction | undefined;
}

/** A proposition someone asserts. */
export interface Claim extends Span {
  /** `null`: in the article's own voice. */
  readonly attribution: number | null;
  /** 0..1. */
  readonly checkworthiness: number;
  /** Features that carried the score, strongest first ("number", "comparison", …). */
  readonly because: readonly string[];
  /** The issue that a person put it under; `undefined`: none did. */
  readonly issue?: IssueId | undefined;
  /** The note that made it so; `undefined`: as it was found. */
  readonly corrected?: Correction | undefined;
}

/** What an attribution says of an issue that a term in it stands for. Positions are decided among these. */
export interface IssueStatement {
  /** Index of the attribution. */
  readonly attribution: number;
  /** Index of the attribution that it speaks through where its own source is nobody known: the one around "her union". Else its own. */
  readonly through: number;
  readonly issue: IssueId;
  /** `null`: none that is plain. */
  readonly stance: Stance | null;
  /** Text of the condition of a `conditional` stance; `null` for none. */
  readonly condition: Span | null;
  /** How much the stance takes to be right, 1 to 3; 0 where there is none. */
  readonly strength: number;
  /** Name of the rule that gave the stance; empty where there is none. */
  readonly rule: string;
}

/** Entity × issue × stance, as this document has it. One per entity and issue. */
export interface Position {
  readonly entity: number;
  readonly issue: IssueId;
  readonly stance: Stance;
  /** Text of the condition of a `conditional` stance; `null` for none. */
  readonly condition: Span | null;
  /** Indexes of attributions whose source is that entity; the deciding one first. */
  readonly evidence: readonly number[];
  /** Name of the rule that gave the stance. */
  readonly rule: string;
  /** The note that made it so; `undefined`: as it was found. */
  readonly corrected?: Correction | undefined;
}

/** The date an article speaks from, never guessed. */
export interface ReferenceDate {
  /** ISO calendar date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly from: 'front-matter' | 'dateline' | 'option';
}

/** Everything found in one version of one document. All lists are in text order. */
export interface DocumentAnnotations {
  readonly referenceDate: ReferenceDate | null;
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly issueStatements: readonly IssueStatement[];
  readonly positions: readonly Position[];
}
