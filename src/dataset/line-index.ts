/** Lines of one text. Lines and columns count from 0; columns are UTF-16 code units. `\n`, `\r\n` and `\r` end a line. */
export interface LineIndex {
  /** Line and column of an offset; offsets beyond the text are taken as its end. */
  positionAt(offset: number): { readonly line: number; readonly column: number };
  /** Offset of the end of the line that `offset` stands in, line break left out. */
  lineEnd(offset: number): number;
}

/** Reads the lines of `text` once; each look-up is a binary search. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineAt = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    positionAt(offset) {
      const within = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(within);
      return { line, column: within - (starts[line] ?? 0) };
    },
    lineEnd(offset) {
      let end = starts[lineAt(offset) + 1] ?? text.length;
      while (end > offset && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
      return end;
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  // Native searches: most texts hold no lone `\r`, and their lines are many times longer than one step of a loop.
  let newline = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (newline >= 0 || carriage >= 0) {
    const isReturn = carriage >= 0 && (newline < 0 || carriage < newline);
    const end = isReturn && newline !== carriage + 1 ? carriage : newline;
    starts.push(end + 1);
    if (newline >= 0 && newline <= end) newline = text.indexOf('\n', end + 1);
    if (carriage >= 0 && carriage <= end) carriage = text.indexOf('\r', end + 1);
  }
  return starts;
}
