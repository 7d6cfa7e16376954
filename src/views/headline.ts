import type { Article } from './article';

/** No headline is looked for further down, in characters. */
const longestHead = 2000;

/**
 * True where an offset stands in a headline or heading, which repeats what the text says: in Markdown a line with a heading's
 * marks, in plain text a line without a sentence's end before the first one that has one.
 */
export function isInHeadline({ text, language }: Article, offset: number): boolean {
  if (language === 'markdown') return /^ {0,3}#{1,6}[ \t]/.test(text.slice(lineStart(text, offset), offset + 1));
  if (offset > longestHead) return false;
  return !hasSentence(text.slice(0, lineEnd(text, offset)));
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEnd(text: string, offset: number): number {
  const found = text.slice(offset, offset + longestHead).search(/[\r\n]/);
  return found < 0 ? Math.min(text.length, offset + longestHead) : offset + found;
}

/** True where one of the lines ends as sentences do. */
function hasSentence(text: string): boolean {
  return text.split(/[\r\n]+/).some((line) => /[.!?…:]["”’')\]]{0,3}$/.test(line.trimEnd()));
}
