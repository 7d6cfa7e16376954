import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { PrepareRenameParams, Range, RenameParams, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { editDatasetText } from '../../dataset/edit/edit-dataset-text';
import { idAt, sectionsOfTarget, targetOfSection, type PlacedId } from '../../dataset/locate/placed-id';
import { writeText } from '../../dataset/locate/write-text';
import type { SectionName } from '../../dataset/schema';
import { say } from '../../views/words';
import { fromLspPosition, toLspRange } from '../convert';
import type { HandlerContext } from '../handlers/context';
import type { FoundDocument } from './dataset-documents';
import type { DatasetText, IdPlaces } from './dataset-texts';
import { sectionOfId } from './find-record';
import { notesEdits } from './rename-in-notes';

/** Annotations of edits in a preview. */
const notesAnnotation = 'notes';
const redirectAnnotation = 'redirect';

/** The id at a position, for the editor's box; refuses with a word where there is none that could be renamed. */
export async function prepareDatasetRename(
  context: HandlerContext,
  { textDocument, position }: PrepareRenameParams,
): Promise<{ readonly range: Range; readonly placeholder: string } | null> {
  const found = await context.datasetDocuments.find(textDocument.uri);
  if (!found) return null;
  const { placed } = idToRename(found, fromLspPosition(found.document.text, position));
  return { range: toLspRange(found.document.text, placed), placeholder: placed.id };
}

/**
 * Another id for a record, in all files of its datasets and in the decisions about articles: only the ids change, and the time of a
 * decision, so that other windows take it over. A redirect of the old id is offered for confirmation, which opens the preview.
 */
export async function datasetRename(
  context: HandlerContext,
  { textDocument, position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const found = await context.datasetDocuments.find(textDocument.uri);
  if (!found) return null;
  const { placed, section } = idToRename(found, fromLspPosition(found.document.text, position));
  if (newName === placed.id) return null;
  await refuse(context, found, section, newName);
  const uses = await context.datasetTexts.placesOf(found, section, placed.id);
  const notes = await notesEdits(context, found.datasets, targetOfSection[section], placed.id, newName);
  const { canAnnotate } = context;
  const home = canAnnotate ? (uses.find(({ places }) => places.some(({ isOwn }) => isOwn)) ?? uses[0]) : undefined;
  const changes = uses.map((use) => {
    const redirect = use === home ? redirectEdits(use.file, placed.id, newName) : [];
    return toEdit(use.file, [...idEdits(use, newName), ...redirect]);
  });
  const documentChanges = [
    ...changes,
    ...notes.map(({ file, edits }) => toEdit(file, canAnnotate ? annotated(edits, notesAnnotation) : edits)),
  ];
  if (!canAnnotate) return { documentChanges };
  return {
    documentChanges,
    changeAnnotations: {
      [notesAnnotation]: { label: say('rename.notes'), description: say('rename.change', { from: placed.id, to: newName }) },
      [redirectAnnotation]: { label: say('rename.redirect'), needsConfirmation: true },
    },
  };
}

function idToRename(found: FoundDocument, offset: number): { readonly placed: PlacedId; readonly section: SectionName } {
  const { document } = found;
  const placed = idAt(document.text.getText(), document.format, offset);
  if (placed === undefined) throw refusal(say('rename.nothing'));
  const section = sectionOfId(found, placed);
  if (section === undefined) throw refusal(say('rename.unknown', { id: placed.id }));
  return { placed, section };
}

async function refuse(context: HandlerContext, found: FoundDocument, section: SectionName, id: string): Promise<void> {
  if (id.trim() === '') throw refusal(say('rename.blank'));
  // eslint-disable-next-line no-control-regex
  if (id !== id.trim() || /[\u0000-\u001f\u007f\u2028\u2029]/.test(id)) throw refusal(say('rename.spaces'));
  if (rivalTargets(section).some((target) => sectionOfId(found, { target, id }) !== undefined)) throw refusal(say('rename.taken', { id }));
  const to = await context.datasetTexts.redirectOf(found, id);
  if (to !== undefined) throw refusal(say('rename.redirected', { id, to }));
}

/** Kinds of records among which the new id must be the only one: a field for evidence would otherwise mean another record. */
function rivalTargets(section: SectionName) {
  const own = targetOfSection[section];
  return sectionsOfTarget('evidence').includes(section) ? (['evidence'] as const) : own === undefined ? [] : [own];
}

function idEdits({ file, places }: IdPlaces, newName: string): readonly TextEdit[] {
  const text = file.text.getText();
  return places.map((place) => {
    const first = text[place.start];
    const quote = first === '"' || first === "'" ? first : '';
    return { range: toLspRange(file.text, place), newText: writeText(newName, file.format, quote) };
  });
}

/** A redirect of the old id, written for the text as it is before the rename; none where the file can take none. */
function redirectEdits(file: DatasetText, from: string, to: string): readonly TextEdit[] {
  const edited = editDatasetText(file.text.getText(), file.format, [{ kind: 'redirect', from, to }]);
  if (edited.kind === 'refused') return [];
  return annotated(
    edited.textEdits.map(({ start, end, newText }) => ({ range: toLspRange(file.text, { start, end }), newText })),
    redirectAnnotation,
  );
}

const annotated = (edits: readonly TextEdit[], annotationId: string): readonly TextEdit[] =>
  edits.map((edit) => ({ ...edit, annotationId }));

function toEdit({ uri, version }: Pick<DatasetText, 'uri' | 'version'>, edits: readonly TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version }, edits: [...edits] };
}

const refusal = (message: string): ResponseError<void> => new ResponseError<void>(ErrorCodes.InvalidRequest, message);
