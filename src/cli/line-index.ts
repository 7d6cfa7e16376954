/** Line and column of offsets in one text, both counted from 1, columns in UTF-16 units as editors count them. */
export interface LineIndex {
  at(offset: number): { readonly line: number; readonly column: number };
  /** Offset range of a line, from 1, its line break left out. */
  readonly nLines: number;
}

/** Builds the index once; a look-up is a binary search. Line breaks are LF, CRLF and CR. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return {
    nLines: starts.length,
    at(offset) {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
