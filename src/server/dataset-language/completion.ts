import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { CompletionItem, CompletionList, CompletionParams, Range } from 'vscode-languageserver';
import type { FieldInfo } from '../../dataset/field-info';
import { aboutSection, sectionNamed } from '../../dataset/field-info';
import { cursorAt, type Cursor } from '../../dataset/locate/cursor';
import { targetOfField, type IdTarget } from '../../dataset/locate/placed-id';
import { writeText } from '../../dataset/locate/write-text';
import type { FileFormat } from '../../dataset/read-file';
import { datasetFormat, recordNames, sectionNames, type SectionName } from '../../dataset/schema';
import { plainLine } from '../../views/markdown-escape';
import { fromLspPosition, toLspRange } from '../convert';
import { markdown } from '../handlers/context';
import type { HandlerContext } from '../handlers/context';
import { fieldMarkdown } from './field-markdown';
import { findIds, type KnownId } from './known-ids';

/** The client filters what it gets as somebody types on, and asks again where this was not all. */
const maxIds = 100;

/** Ids, words, names of fields and of sections that can be written at a position of a dataset file. */
export async function datasetCompletion(
  context: HandlerContext,
  { textDocument, position }: CompletionParams,
): Promise<CompletionList | null> {
  const found = await context.datasetDocuments.find(textDocument.uri);
  if (!found) return null;
  const { document, datasets, open } = found;
  const text = document.text.getText();
  const offset = fromLspPosition(document.text, position);
  const cursor = cursorAt(text, document.format, offset);
  if (cursor === undefined) return null;
  const range = toLspRange(document.text, cursor);
  // A client replaces within one line only.
  if (range.start.line !== range.end.line) return null;
  const written: Written = { cursor, format: document.format, range };
  const target = idsWantedAt(cursor);
  if (target === undefined) {
    const items = document.hasEditorSchema ? [] : wordsAt(written);
    return items.length === 0 ? null : { isIncomplete: false, items };
  }
  const query = text.slice(cursor.start + cursor.quote.length, offset);
  const { ids, isComplete } = findIds(datasets, open, target, query, maxIds);
  return { isIncomplete: !isComplete, items: ids.map((known, index) => toIdItem(written, known, index)) };
}

interface Written {
  readonly cursor: Cursor;
  readonly format: FileFormat;
  readonly range: Range;
}

/** What an id would mean here; `undefined`: none is wanted. */
function idsWantedAt(cursor: Cursor): IdTarget | undefined {
  if (cursor.kind === 'redirect-target') return 'any';
  return cursor.kind === 'field-value' ? targetOfField(cursor.section, cursor.path)?.target : undefined;
}

function wordsAt(written: Written): CompletionItem[] {
  const { cursor } = written;
  switch (cursor.kind) {
    case 'field-name':
      return cursor.fields
        .filter(({ name }) => !cursor.present.has(name))
        .map((field, index) => toFieldItem(written, field, index, isCompleted(cursor.section, [...cursor.path, field.name], field)));
    case 'file-key':
      return cursor.fields
        .filter(({ name }) => !cursor.present.has(name))
        .map((field, index) => toFieldItem(written, field, index, field.words.length > 0));
    case 'field-value':
      return (cursor.field?.words ?? []).map((word, index) => toWordItem(written, word, cursor.field?.about ?? '', index));
    case 'format':
      return [toWordItem(written, datasetFormat, '', 0)];
    case 'record-name':
      return sectionNames.map((section, index) => toWordItem(written, recordNames[section], aboutSection(section), index));
    case 'redirect-target':
      return [];
  }
}

/** True when the value of a field is completed as well. */
function isCompleted(section: SectionName, path: readonly string[], { words }: FieldInfo): boolean {
  return words.length > 0 || targetOfField(section, path) !== undefined;
}

function toFieldItem({ cursor, format, range }: Written, field: FieldInfo, index: number, isAskedAgain: boolean): CompletionItem {
  const name = format === 'yaml' ? `${cursor.quote}${field.name}${cursor.quote}` : JSON.stringify(field.name);
  const behind = cursor.hasColon ? '' : field.holds === 'value' || format !== 'yaml' ? ': ' : ':';
  return {
    label: field.name,
    kind: sectionNamed(field.name) === undefined ? CompletionItemKind.Property : CompletionItemKind.Class,
    documentation: markdown(fieldMarkdown(field)),
    filterText: `${cursor.quote}${field.name}`,
    sortText: sortText(index),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText: name + behind },
    ...(isAskedAgain && behind === ': ' && { command: { title: '', command: 'editor.action.triggerSuggest' } }),
  };
}

function toWordItem({ cursor, format, range }: Written, word: string, about: string, index: number): CompletionItem {
  const isBoolean = word === 'true' || word === 'false';
  return {
    label: word,
    kind: CompletionItemKind.EnumMember,
    documentation: about,
    filterText: `${cursor.quote}${word}`,
    sortText: sortText(index),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText: isBoolean ? word : writeText(word, format, cursor.quote) },
  };
}

function toIdItem({ cursor, format, range }: Written, { id, label, kind }: KnownId, index: number): CompletionItem {
  return {
    label: plainLine(id, 120),
    labelDetails: { description: plainLine(label, 80) },
    detail: plainLine(`${label} (${kind})`, 160),
    kind: CompletionItemKind.Reference,
    filterText: `${cursor.quote}${id} ${label}`,
    sortText: sortText(index),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText: writeText(id, format, cursor.quote) },
  };
}

const sortText = (index: number): string => String(index).padStart(4, '0');
