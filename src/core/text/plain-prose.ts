import { cutParagraph } from './cut-paragraph';
import { detachedText } from './detached-text';
import { movedBy } from './paragraph';
import type { Paragraph } from './paragraph';
import { plainBlocks } from './plain-blocks';
import type { Span } from './span';

/** A stretch of the text, where it stood last, and the paragraphs made of it there: more than one where it was too long. */
interface Block {
  start: number;
  readonly text: string;
  paragraphs: readonly Paragraph[];
}

/** Prose of a plain text, kept up to date: what an edit leaves alone is not copied again, and where it stands still it is the same object. */
export class PlainProse {
  #blocks: readonly Block[] = [];

  /** Paragraphs of the text from an offset on, in steps; what is known is replaced only when reading is through, so a run may be abandoned. */
  *read(text: string, from: number): Generator<void, Paragraph[], void> {
    const old = this.#blocks;
    const spans = yield* plainBlocks(text, from);
    const limit = Math.min(old.length, spans.length);
    let before = 0;
    while (before < limit && isText(text, spans[before], old[before])) before++;
    let after = 0;
    while (after < limit - before && isText(text, spans[spans.length - after - 1], old[old.length - after - 1])) after++;
    const shift = old.length - spans.length;
    const blocks: Block[] = [];
    const all: Paragraph[] = [];
    for (const span of spans) {
      const i = blocks.length;
      const known = i < before ? old[i] : i >= spans.length - after ? old[i + shift] : undefined;
      const block = known === undefined ? newBlock(text, span) : moveTo(span.start, known);
      blocks.push(block);
      for (const paragraph of block.paragraphs) all.push(paragraph);
      if (blocks.length % blocksPerStep === 0) yield;
    }
    this.#blocks = blocks;
    return all;
  }
}

const blocksPerStep = 5000;

function isText(text: string, span: Span | undefined, block: Block | undefined): boolean {
  if (span === undefined || block === undefined) return false;
  return span.end - span.start === block.text.length && text.startsWith(block.text, span.start);
}

function newBlock(document: string, { start, end }: Span): Block {
  const text = detachedText(document.slice(start, end));
  return { start, text, paragraphs: cutParagraph({ start, end, text, kind: 'body', pieces: undefined }) };
}

function moveTo(start: number, block: Block): Block {
  const shift = start - block.start;
  if (shift === 0) return block;
  block.start = start;
  block.paragraphs = block.paragraphs.map((paragraph) => movedBy(paragraph, shift));
  return block;
}
