/** What is needed of a text to write into it as it is written. */
export interface TextLayout {
  readonly text: string;
  /** Line break of the file. */
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
}

/** Reads a text's line breaks, unless they are known already, and its indentation. */
export function layoutOf(text: string, eol = /\r?\n/.exec(text)?.[0] ?? '\n'): TextLayout {
  return { text, eol, unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ' };
}

/** Offset at which the line of `offset` begins. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Offset at which the line of `offset` ends, its line break left out. */
export function lineEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) if (text[at] === '\n' || text[at] === '\r') return at;
  return text.length;
}

/** Offset of the line after `offset`, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** White space with which the line of `offset` begins. */
export function indentOf(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

/** True where only white space stands before `offset` in its line. */
export function isFirstInLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}
