/** One line of a YAML file in block style, as far as its own text tells. Columns and offsets are UTF-16 units. */
export interface YamlLine {
  /** Offset of the line in the text. */
  readonly start: number;
  /** Without the line break. */
  readonly text: string;
  /** Columns of the dashes that begin items of lists here. */
  readonly dashes: readonly number[];
  /** Column at which the content begins; the line's length where it has none. */
  readonly column: number;
  /** Name of the field that the line begins, and the column behind its colon; `undefined`: it begins none. */
  readonly key: { readonly name: string; readonly end: number } | undefined;
  /** True for lines without content, and for comments. */
  readonly isBlank: boolean;
}

const keyForm = /^(?:"([^"\\]*)"|'([^']*)'|([^\s"'#[\]{},&*!|>%@`-][^#:]*?|-[^\s#:][^#:]*?))\s*:(?=\s|$)/;

/** Reads the line that begins at an offset. */
export function readYamlLine(source: string, start: number): YamlLine {
  const newline = source.indexOf('\n', start);
  const text = source.slice(start, newline < 0 ? source.length : newline).replace(/\r$/, '');
  const dashes: number[] = [];
  let column = indentOf(text, 0);
  while (text[column] === '-' && (column + 1 >= text.length || text[column + 1] === ' ')) {
    dashes.push(column);
    column = indentOf(text, column + 1);
  }
  const content = text.slice(column);
  const match = keyForm.exec(content.slice(0, 300));
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  return {
    start,
    text,
    dashes,
    column,
    key: match && name !== undefined ? { name, end: column + match[0].length } : undefined,
    isBlank: content === '' || content.startsWith('#'),
  };
}

/** Offset of the line before the one that begins at `start`; `undefined`: there is none. */
export function lineBefore(source: string, start: number): number | undefined {
  return start === 0 ? undefined : source.lastIndexOf('\n', start - 2) + 1;
}

/** Offset of the line after the one that begins at `start`; `undefined`: there is none. */
export function lineAfter(source: string, start: number): number | undefined {
  const newline = source.indexOf('\n', start);
  return newline < 0 ? undefined : newline + 1;
}

function indentOf(text: string, from: number): number {
  let column = from;
  while (text[column] === ' ') column++;
  return column;
}
