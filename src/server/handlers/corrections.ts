import { newNote, moveNote, putNote, removeNote } from '../../notes/edit-notes';
import { describePlace } from '../../notes/describe-place';
import { dayOf, noteSchema, wordsOf } from '../../notes/note';
import type { Decision } from '../../notes/note';
import type { NotesFile } from '../../notes/notes-file';
import type { CorrectionChoice as WireChoice, DecideResult, OrphanedNote } from '../../protocol/messages';
import { correctionMenu, sayDecision } from '../../views/correction-menu';
import type { CorrectionChoice } from '../../views/correction-menu';
import type { Range } from 'vscode-languageserver';
import { fromLspRange, toLspRange } from '../convert';
import { newestAnalyzed } from './context';
import type { AnalyzedDocument, HandlerContext } from './context';

/** What can be decided about a place. */
export async function correctionChoices(
  context: HandlerContext,
  { uri, range }: { readonly uri: string; readonly range: Range },
): Promise<{ readonly version: number; readonly choices: readonly WireChoice[] } | null> {
  const found = await newestAnalyzed(context, uri);
  if (!found || context.notes.placeOf(uri) === undefined) return null;
  const { document, analysis } = found;
  const choices = correctionMenu(analysis.article, fromLspRange(document.text, range));
  return { version: analysis.version, choices: choices.map((choice) => toWire(found, choice)) };
}

function toWire(found: AnalyzedDocument, { start, end, children, ...choice }: CorrectionChoice): WireChoice {
  return { ...choice, range: toLspRange(found.document.text, { start, end }), children: children.map((child) => toWire(found, child)) };
}

const timestamp = (): string => new Date().toISOString();

const changed: DecideResult = { kind: 'refused', message: 'The text has changed meanwhile. Try again.' };

/** Keeps a decision about a place. */
export async function decide(
  context: HandlerContext,
  params: { readonly uri: string; readonly version: number; readonly range: Range; readonly decision: Readonly<Record<string, unknown>> },
): Promise<DecideResult> {
  const { uri, version, range, decision } = params;
  const found = await newestAnalyzed(context, uri);
  const place = context.notes.placeOf(uri);
  if (!found || place === undefined) return { kind: 'refused', message: 'Decisions about this document cannot be kept.' };
  if (found.document.version !== version) return changed;
  const described = describePlace(found.analysis.article.text, fromLspRange(found.document.text, range));
  if (described === undefined) return { kind: 'refused', message: 'Nothing is selected that a decision could be about.' };
  const id = `urn:uuid:${crypto.randomUUID()}`;
  const note = newNote({ id, now: timestamp() }, place.source, described, decision as Decision);
  const parsed = noteSchema.safeParse(note);
  if (!parsed.success) return { kind: 'refused', message: 'This is no decision that can be kept.' };
  const everywhere = decision.scope === 'everywhere';
  return change(context, uri, { id, everywhere }, (file) => putNote(file, parsed.data));
}

/** Takes a decision back. */
export function retract(
  context: HandlerContext,
  { uri, id, everywhere }: { readonly uri: string; readonly id: string; readonly everywhere: boolean },
): Promise<DecideResult> {
  return change(context, uri, { id, everywhere }, (file) => removeNote(file, id, timestamp()));
}

/** Gives a decision that has lost its place another one. */
export async function reattach(
  context: HandlerContext,
  { uri, version, id, range }: { readonly uri: string; readonly version: number; readonly id: string; readonly range: Range },
): Promise<DecideResult> {
  const found = await newestAnalyzed(context, uri);
  if (!found || found.document.version !== version) return changed;
  const described = describePlace(found.analysis.article.text, fromLspRange(found.document.text, range));
  if (described === undefined) return { kind: 'refused', message: 'Select the words that the decision is about.' };
  return change(context, uri, { id, everywhere: false }, (file) => moveNote(file, id, described, timestamp()));
}

/** Decisions that have lost their place. */
export async function orphans(context: HandlerContext, { uri }: { readonly uri: string }): Promise<readonly OrphanedNote[] | null> {
  const found = await newestAnalyzed(context, uri);
  if (!found) return null;
  const { article, notes } = found.analysis;
  return notes.orphans.map((note) => ({ id: note.id, words: wordsOf(note), day: dayOf(note), decision: sayDecision(article, note.body) }));
}

async function change(
  { notes }: HandlerContext,
  uri: string,
  note: { readonly id: string; readonly everywhere: boolean },
  edit: (file: NotesFile) => NotesFile,
): Promise<DecideResult> {
  const result = await notes.update(uri, note.everywhere ? 'everywhere' : 'own', edit);
  if (result === undefined) return { kind: 'refused', message: 'Decisions about this document cannot be kept.' };
  return result.kind === 'done' ? { kind: 'done', ...note } : { kind: 'refused', message: result.message };
}
