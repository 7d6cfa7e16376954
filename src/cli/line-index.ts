import { createLineIndex } from '../dataset/line-index';

/** Line and column of offsets in one text, both counted from 1, columns in UTF-16 units as editors count them. */
export interface LineIndex {
  at(offset: number): { readonly line: number; readonly column: number };
}

/** Builds the index once; a look-up is a binary search. Line breaks are LF, CRLF and CR. */
export function lineIndex(text: string): LineIndex {
  const lines = createLineIndex(text);
  return {
    at(offset) {
      const { line, column } = lines.positionAt(offset);
      return { line: line + 1, column: column + 1 };
    },
  };
}
