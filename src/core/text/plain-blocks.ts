import type { Span } from './span';

/**
 * Where the paragraphs of a plain text stand. A line break ends a paragraph unless the text looks hard-wrapped; then a blank
 * line does. Line breaks are LF, CRLF and CR. Blank paragraphs are left out; white space around a paragraph is not part of it.
 */
export function* plainBlocks(text: string, from = 0): Generator<void, Span[], void> {
  const lines = yield* findLines(text, from);
  return isHardWrapped(text, lines) ? joinLines(lines) : lines.filter(isNotBlank);
}

/** Reading gives way after so many lines: far more than an article has. */
const linesPerStep = 20_000;

const isNotBlank = ({ start, end }: Span): boolean => end > start;

/** Lines without the white space at their ends; blank lines have no length. */
function* findLines(text: string, from: number): Generator<void, Span[], void> {
  const lines: Span[] = [];
  let start = from;
  let feed = next(text, '\n', start);
  let carriage = next(text, '\r', start);
  while (start <= text.length) {
    const end = Math.min(feed, carriage);
    if (lines.push(trimmed(text, start, end)) % linesPerStep === 0) yield;
    start = carriage < feed && text.charAt(carriage + 1) === '\n' ? end + 2 : end + 1;
    if (feed < start) feed = next(text, '\n', start);
    if (carriage < start) carriage = next(text, '\r', start);
  }
  return lines;
}

/** Offset of the next such character, or the text's length. */
function next(text: string, char: string, from: number): number {
  const found = text.indexOf(char, from);
  return found === -1 ? text.length : found;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Space, tab and the like, no-break space, byte-order mark. */
function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}

/** Lines of hard-wrapped text are not longer than this. */
const maxWrappedLength = 100;
/** Lines shorter than this may end a paragraph; in wrapped text most of the others do not. */
const minWrappedLength = 40;

/**
 * Hard-wrapped: no line is long, and of the lines that another one follows directly most are about as long as the longest and
 * most end inside a sentence. One long line, as news text has a line a paragraph, settles it.
 */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let longest = 0;
  for (const { start, end } of lines) {
    longest = Math.max(longest, end - start);
    if (longest > maxWrappedLength) return false;
  }
  if (longest < minWrappedLength) return false;
  let nFollowed = 0;
  let nFull = 0;
  let nInside = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const after = lines[i + 1];
    if (line === undefined || after === undefined || !isNotBlank(line) || !isNotBlank(after)) continue;
    nFollowed++;
    if (line.end - line.start >= longest * 0.75) nFull++;
    if (!sentenceEnds.has(text.charAt(line.end - 1))) nInside++;
  }
  return nFollowed >= 2 && nFull >= nFollowed * 0.7 && nInside >= nFollowed * 0.6;
}

/** What the last line of a paragraph ends in, as a rule. */
const sentenceEnds: ReadonlySet<string> = new Set(['.', '!', '?', ':', '…', '”', '"', '’', '»', ')']);

function joinLines(lines: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let end = -1;
  for (const line of lines) {
    if (isNotBlank(line)) {
      if (start < 0) start = line.start;
      end = line.end;
    } else if (start >= 0) {
      spans.push({ start, end });
      start = -1;
    }
  }
  if (start >= 0) spans.push({ start, end });
  return spans;
}
