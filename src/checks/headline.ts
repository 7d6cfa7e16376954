import type { DocumentLanguage } from '../core/annotations';
import { findFrontMatter } from '../core/text/front-matter';
import { plainBlocks } from '../core/text/plain-blocks';
import { tokenize } from '../core/text/tokenize';
import type { Span } from '../core/text/span';

/**
 * True when the span begins in a headline, which repeats what the text says: in Markdown any heading, in plain text a first
 * paragraph that does not end like a sentence and has text below it.
 */
export function isHeadline(text: string, language: DocumentLanguage, { start }: Span): boolean {
  return language === 'markdown' ? isInHeading(text, start) : isInFirstLine(text, start);
}

/**
 * True for a headline, and in plain text also for what looks like one or like the line below it although it ends with a stop: one of the
 * first `nBlocks` paragraphs, a single sentence that is short, with more text below. For rules that had better be silent there.
 */
export function isDisplayLine(text: string, language: DocumentLanguage, span: Span, nBlocks: 1 | 2 = 2): boolean {
  if (isHeadline(text, language, span)) return true;
  const from = bodyStart(text);
  if (language === 'markdown' || span.start < from || span.start >= from + headLength) return false;
  const head = text.slice(0, from + headLength);
  const blocks = blocksOf(head, from);
  const at = blocks.slice(0, nBlocks).findIndex(({ start, end }) => start <= span.start && span.start < end);
  const block = blocks[at];
  if (block === undefined || blocks.length <= at + 1) return false;
  const { count, sentenceStarts } = tokenize(head.slice(block.start, block.end));
  // A headline may be two very short sentences.
  return count <= maxDisplayTokens && sentenceStarts.length <= (at === 0 && count <= maxDisplayTokens / 2 + 1 ? 3 : 2);
}

/** The text that was asked about last, and where its body begins: rules ask about the same text again and again. */
let asked = { text: '', start: 0 };

function bodyStart(text: string): number {
  if (asked.text !== text) asked = { text, start: findFrontMatter(text, 'plaintext')?.end ?? 0 };
  return asked.start;
}

const maxDisplayTokens = 30;

/** A headline and the beginning of what stands below it fit into as many characters. */
const headLength = 4000;

function isInFirstLine(text: string, at: number): boolean {
  const from = bodyStart(text);
  if (at < from || at >= from + headLength) return false;
  const head = text.slice(0, from + headLength);
  const [first, second] = blocksOf(head, from);
  return first !== undefined && second !== undefined && first.start <= at && at < first.end && !endsSentence(head, first.end);
}

/** The head is short: all of it in one step. */
function blocksOf(text: string, from: number): readonly Span[] {
  const steps = plainBlocks(text, from);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function endsSentence(text: string, end: number): boolean {
  let last = end - 1;
  while (last > 0 && '”"’\'»)]'.includes(text.charAt(last))) last--;
  return '.!?…'.includes(text.charAt(last));
}

/** A line longer than this is no heading that anybody wrote. */
const maxHeadingLength = 1000;

/** A heading of more lines than this is none that anybody wrote. */
const maxHeadingLines = 5;

function isInHeading(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && !isBreak(text.charAt(start - 1))) {
    if (at - start > maxHeadingLength) return false;
    start--;
  }
  if (/^[ >]{0,12}#{1,6}(?:[ \t]|$)/.test(text.slice(start, at))) return true;
  // Otherwise an underline may follow, below the lines of the paragraph.
  let line = nextLine(text, at);
  for (let n = 0; n < maxHeadingLines && line < text.length; n++) {
    if (line - at > maxHeadingLength * maxHeadingLines) return false;
    const after = nextLine(text, line);
    const content = text.slice(line, Math.min(after, line + 200)).trim();
    if (content === '') return false;
    if (isUnderline(content)) return true;
    line = after;
  }
  return false;
}

const isBreak = (char: string): boolean => char === '\n' || char === '\r';

/** Offset after the next line break; the text's length where there is none. */
function nextLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from <= maxHeadingLength && !isBreak(text.charAt(at))) at++;
  return Math.min(text.length, at + (text.startsWith('\r\n', at) ? 2 : 1));
}

function isUnderline(line: string): boolean {
  const mark = line.charAt(0);
  return (mark === '=' || mark === '-') && [...line].every((char) => char === mark);
}
