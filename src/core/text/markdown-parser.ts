import { GFM, parser } from '@lezer/markdown';
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

/** Longer lines are read as plain words: pairing marks in them could take quadratic time. */
const maxLineLength = 8000;
/** A paragraph of many lines is ended at this length, for the same reason. */
const maxLeafLength = 8000;
/** Quotes in quotes and lists in lists, up to here; deeper ones are words again. */
const maxDepth = 16;

/**
 * Keeps hostile texts linear: overlong lines and bottomless nesting become paragraphs without marks, overlong paragraphs end.
 * Must stand before every other block rule.
 */
const limits: MarkdownConfig = {
  parseBlock: [
    {
      name: 'Limits',
      before: 'LinkReference',
      parse(cx: BlockContext, line: Line): boolean {
        if (!isOverlong(line) && cx.depth <= maxDepth) return false;
        if (line.pos >= line.text.length) return false;
        const start = cx.lineStart + line.pos;
        cx.addElement(cx.elt('Paragraph', start, cx.lineStart + line.text.length));
        cx.nextLine();
        return true;
      },
      endLeaf: (_cx, line, leaf) => isOverlong(line) || leaf.content.length > maxLeafLength,
    },
  ],
};

function isOverlong(line: Line): boolean {
  return line.text.length > maxLineLength;
}

/** Markdown as GitHub writes it: tables, task lists, strikethrough, bare links. */
export const markdownParser = parser.configure([GFM, limits]);
