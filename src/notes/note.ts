import * as z from 'zod/mini';
import type { ActorId, IssueId, Stance } from '../core/annotations';
import { isPartialDate, partialDateForm } from '../dataset/partial-date';

/**
 * What a person decided about an article, one note a decision, as an Annotation of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/): the target says where, by the words with what stands before and after them and by
 * position; the body says what. Objects are loose: fields that are not named here are kept. Positions in files count Unicode
 * code points, as the standard says; everywhere else in the program offsets are UTF-16 (`code-points.ts` converts).
 */

/** Value of `format` in every file of notes. */
export const notesFormat = 'on-record-notes/1';

/** Value of `positions` in every file of notes: what `start` and `end` of a position selector count. */
export const positionUnit = 'code-points';

/** How far a decision about a name reaches: this mention, all mentions of these words in this article, or in every article. */
export const scopes = ['mention', 'document', 'everywhere'] as const;
export type Scope = (typeof scopes)[number];

/** What can be accepted or rejected. */
export const foundKinds = ['mention', 'quote', 'attribution', 'claim', 'position'] as const;
export type FoundKind = (typeof foundKinds)[number];

const stances = ['supports', 'opposes', 'conditional', 'questions', 'undecided'] as const satisfies readonly Stance[];

const text = () => z.string().check(z.regex(/\S/));
const optionalText = () => z.optional(text());
const optionalDate = () => z.optional(z.string().check(z.regex(partialDateForm, { abort: true }), z.refine(isPartialDate)));

/** The speaker or actor of a decision: an actor of the dataset, or a name where the dataset has none. */
const who = { actor: optionalText(), name: optionalText() };

/** What a person can decide. The field `decision` says which; the actor, issue or stance stands beside it. */
const decisionSchema = z.discriminatedUnion('decision', [
  /** The words name this actor. */
  z.looseObject({ decision: z.literal('actor'), actor: text(), scope: z.enum(scopes) }),
  /** The words do not name this actor; nobody of the dataset is meant. */
  z.looseObject({ decision: z.literal('not-actor'), actor: text(), scope: z.enum(scopes) }),
  /** The words are no name at all. */
  z.looseObject({ decision: z.literal('no-name'), scope: z.enum(scopes) }),
  /** The words in marks are nobody's speech. */
  z.looseObject({ decision: z.literal('no-quote') }),
  /** The quoted or reported words are this actor's; neither `actor` nor `name`: nobody's in particular. */
  z.looseObject({ decision: z.literal('speaker'), ...who }),
  /** The claim or statement is about this issue. */
  z.looseObject({ decision: z.literal('issue'), issue: text() }),
  /** By these words the actor takes this stance on the issue. */
  z.looseObject({ decision: z.literal('stance'), issue: text(), stance: z.enum(stances), condition: optionalText(), ...who }),
  /** What was found at the place is right. */
  z.looseObject({ decision: z.literal('accepted'), of: z.enum(foundKinds), issue: optionalText() }),
  /** What was found at the place is wrong. `issue` tells positions apart. */
  z.looseObject({ decision: z.literal('rejected'), of: z.enum(foundKinds), issue: optionalText() }),
  /** A selection that is a quote, though none was found. */
  z.looseObject({ decision: z.literal('quote'), issue: optionalText(), date: optionalDate(), ...who }),
  /** A selection that is a claim. Neither `actor` nor `name`: the article's own. */
  z.looseObject({ decision: z.literal('claim'), issue: optionalText(), date: optionalDate(), ...who }),
  /** A selection that shows where somebody stands. */
  z.looseObject({
    decision: z.literal('position'),
    issue: text(),
    stance: z.enum(stances),
    condition: optionalText(),
    date: optionalDate(),
    ...who,
  }),
]);

const quoteSelectorSchema = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1)),
  prefix: z.optional(z.string()),
  suffix: z.optional(z.string()),
  /** Where even the longest context does not tell some places apart: which of how many it was, counted from 0 in text order. */
  among: z.optional(z.looseObject({ index: z.int().check(z.nonnegative()), count: z.int().check(z.gte(2)) })),
});
const positionSelectorSchema = z.looseObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
/** A selector of another kind is kept, and not looked at. */
const selectorSchema = z.union([quoteSelectorSchema, positionSelectorSchema, z.looseObject({ type: z.string() })]);

function isQuoteSelector(selector: { readonly type: string }): selector is TextQuoteSelector {
  return selector.type === 'TextQuoteSelector' && 'exact' in selector && typeof selector.exact === 'string' && selector.exact !== '';
}

function isPositionSelector(selector: { readonly type: string }): selector is TextPositionSelector {
  return selector.type === 'TextPositionSelector' && 'start' in selector && typeof selector.start === 'number';
}

/** Schema of one note. */
export const noteSchema = z.looseObject({
  id: text(),
  type: z.literal('Annotation'),
  created: text(),
  modified: text(),
  motivation: text(),
  target: z.looseObject({
    source: z.string(),
    selector: z.array(selectorSchema).check(z.refine((list) => list.some(isQuoteSelector))),
  }),
  body: decisionSchema,
});

/** One decision about one place, as its file has it. Times are ISO 8601 in UTC. */
export type Note = z.infer<typeof noteSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type DecisionKind = Decision['decision'];
export type TextQuoteSelector = z.infer<typeof quoteSelectorSchema>;
export type TextPositionSelector = z.infer<typeof positionSelectorSchema>;

/** One decision by its name. */
export type DecisionOf<Kind extends DecisionKind> = Extract<Decision, { decision: Kind }>;

/** Where a note stands: the words, what surrounds them, and the position in code points (`undefined`: the file gives none). */
export interface NotePlace {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector | undefined;
}

/** The place of a note by its selectors. */
export function placeOf({ target }: Note): NotePlace {
  const quote = target.selector.find(isQuoteSelector) ?? { type: 'TextQuoteSelector', exact: '' };
  return { quote, position: target.selector.find(isPositionSelector) };
}

/** The words that a note is about, as they stood when it was made. */
export function wordsOf(note: Note): string {
  return placeOf(note).quote.exact;
}

/** How far a note reaches; decisions that are not about names reach their place only. */
export function scopeOf({ body }: Note): Scope {
  return body.decision === 'actor' || body.decision === 'not-actor' || body.decision === 'no-name' ? body.scope : 'mention';
}

/** Day on which a note was last changed, `YYYY-MM-DD` in UTC. */
export function dayOf({ modified }: Note): string {
  return modified.slice(0, 10);
}

/** What the standard calls the reason for a note of this kind. */
export function motivationOf(decision: DecisionKind): string {
  switch (decision) {
    case 'actor':
    case 'not-actor':
    case 'speaker':
      return 'identifying';
    case 'accepted':
    case 'rejected':
      return 'assessing';
    case 'quote':
    case 'claim':
    case 'position':
      return 'describing';
    default:
      return 'classifying';
  }
}

/** An actor id as the dataset writes it. The file's text is taken as it is: an id that no record has is shown as written. */
export const actorId = (id: string): ActorId => id as ActorId;
/** As {@link actorId}, of an issue. */
export const issueId = (id: string): IssueId => id as IssueId;
