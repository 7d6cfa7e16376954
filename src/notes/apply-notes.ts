import type { DocumentAnnotations } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { Dataset } from '../dataset/dataset';
import { anchorPlaces } from './anchor';
import { applyNames } from './apply-names';
import type { NameDecision } from './apply-names';
import { addClaim, addQuote, applyAccepted, applyIssue, applyRejected, applySpeaker, applyStance, takeQuoteAway } from './apply-statements';
import { byAge, isDecided, withPresentIds } from './decided';
import type { Decided, Desk } from './decided';
import { derivePositions, draftOf, finishDraft } from './document-draft';
import { placeOf, scopeOf } from './note';
import type { Note } from './note';

/** The decisions that concern one article. */
export interface ArticleNotes {
  /** Made in this article. */
  readonly own: readonly Note[];
  /** Of the file of decisions that hold everywhere; those of narrower scope in it are not looked at. */
  readonly everywhere: readonly Note[];
}

/** A note and where it stands now, UTF-16; no span: it holds wherever its words are a name. */
export interface PlacedNote {
  readonly note: Note;
  readonly span: Span | undefined;
}

/** What came of the notes of an article. */
export interface CorrectedDocument {
  readonly annotations: DocumentAnnotations;
  /** Those that hold everywhere included. */
  readonly placed: readonly PlacedNote[];
  /** Notes whose place is gone. They keep their words; see `wordsOf`. */
  readonly orphans: readonly Note[];
}

/** An article without notes. */
export const noArticleNotes: ArticleNotes = { own: [], everywhere: [] };

/**
 * The annotations of an article with the decisions of people put above them: the one place where that happens, so that hover,
 * trees, checks, command line and exports all show the same. The same annotations where there is nothing to apply.
 */
export function applyNotes(
  text: string,
  annotations: DocumentAnnotations,
  { own, everywhere }: ArticleNotes,
  dataset: Dataset,
): CorrectedDocument {
  const { placed: here, orphans } = placeNotes(text, own);
  const general = everywhere.filter((note) => scopeOf(note) === 'everywhere').map((note) => ({ note, span: undefined }));
  const placed = [...general, ...here];
  if (placed.length === 0) return { annotations, placed, orphans };
  const desk: Desk = { text, dataset, draft: draftOf(annotations) };
  const decided = placed.map(({ note, span }): Decided => ({ note, span, decision: withPresentIds(note.body, dataset) })).sort(byAge);
  applyNames(
    desk,
    decided.flatMap((each) => nameDecision(each) ?? []),
  );
  // What is wrong goes first, then what is missing comes, then what is said about it, each older decision before the newer.
  for (const each of decided) {
    if (isDecided(each, 'rejected')) applyRejected(desk, each);
    else if (isDecided(each, 'no-quote') && each.span !== undefined) takeQuoteAway(desk, each.span);
  }
  for (const each of decided) {
    if (isDecided(each, 'quote')) addQuote(desk, each);
    else if (isDecided(each, 'claim')) addClaim(desk, each);
  }
  for (const each of decided) if (isDecided(each, 'speaker')) applySpeaker(desk, each);
  for (const each of decided) if (isDecided(each, 'issue')) applyIssue(desk, each);
  for (const each of decided) if (isDecided(each, 'stance', 'position')) applyStance(desk, each);
  desk.draft.positions = derivePositions(desk.draft);
  for (const each of decided) if (isDecided(each, 'accepted')) applyAccepted(desk, each);
  return { annotations: finishDraft(desk.draft, annotations), placed, orphans };
}

/** Finds notes again. Decisions about all mentions of some words need no place, and are never orphans. */
export function placeNotes(
  text: string,
  notes: readonly Note[],
): { readonly placed: readonly PlacedNote[]; readonly orphans: readonly Note[] } {
  const local = notes.filter((note) => scopeOf(note) === 'mention');
  const anchors = anchorPlaces(text, local.map(placeOf));
  const placed: PlacedNote[] = notes.filter((note) => scopeOf(note) !== 'mention').map((note) => ({ note, span: undefined }));
  const orphans: Note[] = [];
  for (const [index, note] of local.entries()) {
    const anchor = anchors[index];
    if (anchor === undefined) orphans.push(note);
    else placed.push({ note, span: { start: anchor.start, end: anchor.end } });
  }
  return { placed, orphans };
}

/** Decisions about names; to reject a mention says that it is none. */
function nameDecision(decided: Decided): Decided<NameDecision> | undefined {
  if (isDecided(decided, 'actor', 'not-actor', 'no-name')) return decided;
  if (isDecided(decided, 'rejected') && decided.decision.of === 'mention')
    return { ...decided, decision: { decision: 'no-name', scope: 'mention' } };
  return undefined;
}
