import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/text/span';
import type { FileRange } from '../dataset/dataset';

/**
 * The only home of conversions between offsets and LSP positions. A `TextDocument` keeps one line index per version. What
 * lies outside the text is moved to its nearest end, so no position of a client can do harm.
 */

/** The LSP range of a stretch of text. */
export function toLspRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Where a record or problem stands. */
export function toLspFileRange({ line, column, endLine, endColumn }: FileRange): Range {
  return { start: { line, character: column }, end: { line: endLine, character: endColumn } };
}

/** Four numbers a span: start line, start character, end line, end character. */
export function toFlatRanges(document: TextDocument, spans: readonly Span[]): readonly number[] {
  const flat: number[] = [];
  for (const { start, end } of spans) {
    const from = document.positionAt(start);
    const to = document.positionAt(end);
    flat.push(from.line, from.character, to.line, to.character);
  }
  return flat;
}

/** The ranges that {@link toFlatRanges} gave the numbers of. */
export function fromFlatRanges(flat: readonly number[]): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at + 3 < flat.length; at += 4) {
    const [line = 0, character = 0, endLine = 0, endCharacter = 0] = flat.slice(at, at + 4);
    ranges.push({ start: { line, character }, end: { line: endLine, character: endCharacter } });
  }
  return ranges;
}

/** True when an LSP position lies where a record stands, its end included. */
export function isInFileRange({ line, character }: Position, range: FileRange): boolean {
  const isBehindStart = line > range.line || (line === range.line && character >= range.column);
  return isBehindStart && (line < range.endLine || (line === range.endLine && character <= range.endColumn));
}

/** Offset of an LSP position. */
export function fromLspPosition(document: TextDocument, position: Position): number {
  return document.offsetAt({ line: whole(position.line), character: whole(position.character) });
}

/** Offsets of an LSP range, the smaller one first. */
export function fromLspRange(document: TextDocument, range: Range): Span {
  const a = fromLspPosition(document, range.start);
  const b = fromLspPosition(document, range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

const whole = (value: number): number => (Number.isFinite(value) ? Math.max(0, Math.trunc(value)) : 0);
