import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { fieldOf } from '../../dataset/data-node';
import { editDatasetText } from '../../dataset/edit/edit-dataset-text';
import { fieldsOfSection } from '../../dataset/field-info';
import { cursorAt } from '../../dataset/locate/cursor';
import { idAt, sectionsOfTarget } from '../../dataset/locate/placed-id';
import { writeText } from '../../dataset/locate/write-text';
import { datasetFormat, recordNames, type SectionName } from '../../dataset/schema';
import { say } from '../../views/words';
import { fromLspPosition, toLspFileRange, toLspRange } from '../convert';
import { toProblemDiagnostic } from '../diagnostics';
import type { HandlerContext } from '../handlers/context';
import type { FoundDocument } from './dataset-documents';
import type { FileProblem } from './file-problems';
import { sectionOfId } from './find-record';
import { findIds } from './known-ids';
import { nearest } from './nearest';

const maxSuggestions = 3;

/** What can be done about the problems at a place of a dataset file. */
export async function datasetCodeActions(
  context: HandlerContext,
  { textDocument, range, context: asked }: CodeActionParams,
): Promise<CodeAction[]> {
  if (asked.only && !asked.only.some((kind) => kind === '' || CodeActionKind.QuickFix.startsWith(kind))) return [];
  const found = await context.datasetDocuments.find(textDocument.uri);
  const ready = found?.datasets[0];
  if (!found || !ready) return [];
  const problems = context.openProblems.of(found.document, ready) ?? [];
  const touched = problems.filter(
    (problem) => problem.line <= range.end.line && problem.endLine >= range.start.line && isAtOrIn(problem, range.start, range.end),
  );
  return touched.flatMap((problem) => fixesOf(found, problem));
}

function isAtOrIn(problem: FileProblem, start: { line: number; character: number }, end: { line: number; character: number }): boolean {
  const isBefore = problem.endLine === start.line && problem.endColumn < start.character;
  const isAfter = problem.line === end.line && problem.column > end.character;
  return !isBefore && !isAfter;
}

function fixesOf(found: FoundDocument, problem: FileProblem): readonly CodeAction[] {
  const { document } = found;
  const diagnostic = toProblemDiagnostic(problem);
  const offset = fromLspPosition(document.text, toLspFileRange(problem).start);
  if (problem.code.startsWith('unknown-') && problem.code !== 'unknown-format') return danglingFixes(found, offset, diagnostic);
  if (problem.code === 'duplicate-id') return duplicateFixes(found, offset, diagnostic);
  if (problem.code === 'shared-alias') return weakFixes(found, problem, diagnostic);
  return problem.code === 'bad-record' || problem.code === 'unknown-format' ? wordFixes(found, offset, diagnostic) : [];
}

function danglingFixes(found: FoundDocument, offset: number, diagnostic: Diagnostic): readonly CodeAction[] {
  const { document, datasets, open } = found;
  const placed = idAt(document.text.getText(), document.format, offset);
  if (placed === undefined) return [];
  const all = findIds(datasets, open, placed.target, '', Number.MAX_SAFE_INTEGER).ids;
  // Somebody may have written the name where the id is wanted.
  const near = nearest(placed.id, all, ({ id, label }) => [id, label], maxSuggestions);
  const suggestions = near.map(({ id, label }, index) => {
    const title = label === '' ? say('fix.useId', { id }) : say('fix.useIdNamed', { id, label: label.slice(0, 60) });
    return toAction(found, title, diagnostic, [{ ...placed, newText: idText(found, placed.start, id) }], index === 0 && near.length === 1);
  });
  const sections = placed.target === 'evidence' ? (['quotes', 'sources'] as const) : sectionsOfTarget(placed.target);
  return [...suggestions, ...sections.flatMap((section) => createFix(found, section, placed.id, diagnostic))];
}

/** A record with what is required, its name to be filled in; in this file, behind the others of its kind. */
function createFix(found: FoundDocument, section: SectionName, id: string, diagnostic: Diagnostic): readonly CodeAction[] {
  const { document } = found;
  const required = fieldsOfSection(section).filter(({ isRequired }) => isRequired);
  const fields = Object.fromEntries(
    required.map(({ name, words }) => [name, name === 'id' ? id : (words[0] ?? (name === 'actor' ? 'actor-id' : id))]),
  );
  const edited = editDatasetText(document.text.getText(), document.format, [{ kind: 'add', section, fields }]);
  if (edited.kind === 'refused') return [];
  return [toAction(found, say('fix.createRecord', { kind: recordNames[section], id }), diagnostic, edited.textEdits, false)];
}

function duplicateFixes(found: FoundDocument, offset: number, diagnostic: Diagnostic): readonly CodeAction[] {
  const { document } = found;
  const placed = idAt(document.text.getText(), document.format, offset);
  if (placed?.isOwn !== true) return [];
  const { target, id: old } = placed;
  let n = 2;
  while (sectionOfId(found, { target, id: `${old}-${n}` }) !== undefined) n++;
  const id = `${old}-${n}`;
  const edit = { ...placed, newText: idText(found, placed.start, id) };
  return [toAction(found, say('fix.renameDuplicate', { id }), diagnostic, [edit], false)];
}

/** `"Lee"` becomes `{text: Lee, weak: true}`. An alias that is an object already has its own fields to be written by hand. */
function weakFixes(found: FoundDocument, problem: FileProblem, diagnostic: Diagnostic): readonly CodeAction[] {
  const { document } = found;
  const { start, end } = toLspFileRange(problem);
  const span = { start: fromLspPosition(document.text, start), end: fromLspPosition(document.text, end) };
  const actors = document.located()?.sections.find(({ name }) => name === 'actors')?.records ?? [];
  const isByItself = actors.some(({ node }) => {
    const aliases = node.start <= span.start && span.end <= node.end ? fieldOf(node, 'aliases')?.value : undefined;
    return aliases?.kind === 'list' && aliases.items.some((item) => item.kind === 'scalar' && item.start === span.start);
  });
  if (!isByItself) return [];
  const written = document.text.getText().slice(span.start, span.end);
  const newText = document.format === 'yaml' ? `{ text: ${flowSafe(written)}, weak: true }` : `{ "text": ${written}, "weak": true }`;
  return [toAction(found, say('fix.markWeak', { alias: written.replace(/^["']|["']$/g, '') }), diagnostic, [{ ...span, newText }], false)];
}

/** Text that stood by itself may hold what ends a value in braces. */
const flowSafe = (written: string): string => (/^["']/.test(written) || !/[,[\]{}]/.test(written) ? written : JSON.stringify(written));

/** A word that is none of those that the field admits. */
function wordFixes(found: FoundDocument, offset: number, diagnostic: Diagnostic): readonly CodeAction[] {
  const { document } = found;
  const cursor = cursorAt(document.text.getText(), document.format, offset);
  const words = cursor?.kind === 'format' ? [datasetFormat] : cursor?.kind === 'field-value' ? (cursor.field?.words ?? []) : [];
  if (cursor === undefined || words.length === 0) return [];
  const written = document.text
    .getText()
    .slice(cursor.start, cursor.end)
    .replace(/^["']|["']$/g, '');
  const near = nearest(written, words, (word) => [word], maxSuggestions);
  return near.map((word) => {
    const newText = writeText(word, document.format, cursor.quote);
    return toAction(
      found,
      say('fix.useWord', { word }),
      diagnostic,
      [{ start: cursor.start, end: cursor.end, newText }],
      near.length === 1,
    );
  });
}

function idText({ document }: FoundDocument, start: number, id: string): string {
  const first = document.text.getText()[start];
  return writeText(id, document.format, first === '"' || first === "'" ? first : '');
}

function toAction(
  { document }: FoundDocument,
  title: string,
  diagnostic: Diagnostic,
  edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[],
  isPreferred: boolean,
): CodeAction {
  const changes = edits.map(({ start, end, newText }) => ({ range: toLspRange(document.text, { start, end }), newText }));
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred,
    edit: { documentChanges: [{ textDocument: { uri: document.uri, version: document.text.version }, edits: changes }] },
  };
}
