import type { TextStyle } from './environment';
import { oneLine } from './printable';

/** Small helpers for text that people read in a terminal. Widths count code points: good enough for columns of names. */

/** Colours as the terminal names them; nothing depends on them alone. */
const codes = { strong: '1', faint: '2', actor: '36', quote: '33', heading: '1;34' } as const;

/** Puts text in a style where the terminal takes colours. */
export function paint({ color }: TextStyle, name: keyof typeof codes, text: string): string {
  return color && text !== '' ? `\u001b[${codes[name]}m${text}\u001b[0m` : text;
}

export const widthOf = (text: string): number => Array.from(text).length;

/** Cuts to a width; what was cut shows as an ellipsis. */
export function cut(text: string, width: number): string {
  const line = oneLine(text);
  if (widthOf(line) <= width) return line;
  return `${Array.from(line)
    .slice(0, Math.max(1, width - 1))
    .join('')
    .trimEnd()}…`;
}

/** Cuts or fills with spaces to exactly this width. */
export function fit(text: string, width: number): string {
  const line = cut(text, width);
  return line + ' '.repeat(Math.max(0, width - widthOf(line)));
}

/** "1 quote", "3 quotes". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
