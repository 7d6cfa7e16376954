import { elisionEnd } from '../text/scan-token';
import { isAlphanumeric } from '../text/char-class';
import type { QuoteStyle } from './find-quotes';

/** How many marks of a paragraph open a quotation by their form. */
export interface MarkCounts {
  readonly nDouble: number;
  readonly nSingle: number;
}

/** Counts opening marks: something other than a letter or figure before, a letter or figure after. */
export function countOpeningMarks(text: string): MarkCounts {
  let nDouble = 0;
  let nSingle = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22 || code === 0x201c || code === 0x201e || code === 0xab) {
      if (opensAt(text, i)) nDouble++;
    } else if ((code === 0x27 || code === 0x2018) && opensAt(text, i) && elisionEnd(text, i) === i) nSingle++;
  }
  return { nDouble, nSingle };
}

function opensAt(text: string, i: number): boolean {
  return isAlphanumeric(text, i + 1) && (i === 0 || !isAlphanumeric(text, i - 1));
}

/**
 * The style of a document from the counts of its paragraphs: `single` where more quotations open with single marks than with
 * double ones. In British style nested quotations are double and rarer than the single ones around them.
 */
export function quoteStyleOf(nSingle: number, nDouble: number): QuoteStyle {
  return nSingle > nDouble ? 'single' : 'double';
}

/** The style as far as it matters to one paragraph: without a single mark none does, and a change of style leaves its facts alone. */
export function styleFor(marks: MarkCounts, style: QuoteStyle): QuoteStyle {
  return marks.nSingle > 0 ? style : 'double';
}
