import { IterMode, TreeFragment } from '@lezer/common';
import type { Tree, TreeCursor } from '@lezer/common';
import { cutParagraph } from './cut-paragraph';
import { detachedText } from './detached-text';
import { markdownParser } from './markdown-parser';
import { visibleText } from './markdown-visible';
import { movedBy } from './paragraph';
import type { Paragraph } from './paragraph';

/**
 * Prose of a Markdown text, kept up to date: what an edit leaves alone is neither parsed nor read again. Paragraphs come from
 * paragraphs, headings, list items, block quotes and table cells; code, HTML blocks and link definitions give none. The text
 * must not contain front matter.
 */
export class MarkdownProse {
  #text = '';
  #tree: Tree | undefined;
  /** What has been read of blocks. Parser trees of unchanged blocks are the same objects. */
  readonly #blocks = new WeakMap<Tree, Block>();

  /** Paragraphs of the text in steps; the state is replaced only when parsing is through, so a run may be abandoned. */
  *read(text: string, base: number): Generator<void, Paragraph[], void> {
    // The parser knows no lone carriage returns; a line feed in the parsed copy keeps all offsets.
    const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
    const parse = markdownParser.startParse(lines, this.#fragments(lines));
    let tree = parse.advance();
    for (let seen = 0; tree === null; tree = parse.advance()) {
      if (parse.parsedPos - seen < charactersPerStep) continue;
      seen = parse.parsedPos;
      yield;
    }
    this.#text = lines;
    this.#tree = tree;
    return yield* this.#paragraphs(tree, lines, base);
  }

  /** What of the tree is still good: everything before the first and behind the last character that differs, in whole lines. */
  #fragments(text: string): readonly TreeFragment[] {
    const old = this.#text;
    if (this.#tree === undefined) return [];
    if (text === old) return TreeFragment.addTree(this.#tree);
    const shared = sharedEnds(old, text);
    const before = old.lastIndexOf('\n', shared.before - 1) + 1;
    const after = old.indexOf('\n', old.length - shared.after) + 1;
    const fragments: TreeFragment[] = [];
    if (shared.before > 0 && before > 0) fragments.push(new TreeFragment(0, before, this.#tree, 0, false, true));
    const shift = old.length - text.length;
    if (after > 0) fragments.push(new TreeFragment(after - shift, text.length, this.#tree, shift, true, false));
    return fragments;
  }

  *#paragraphs(tree: Tree, text: string, base: number): Generator<void, Paragraph[], void> {
    const paragraphs: Paragraph[] = [];
    const around: { readonly to: number; readonly kind: Paragraph['kind'] }[] = [];
    const cursor = tree.cursor(IterMode.IgnoreMounts);
    let nSeen = 0;
    for (let hasMore = cursor.firstChild(); hasMore;) {
      while ((around.at(-1)?.to ?? Infinity) <= cursor.from) around.pop();
      const { id } = cursor.type;
      const container = containers[id];
      if (container !== undefined) around.push({ to: cursor.to, kind: container });
      else if (leaves[id] !== undefined) {
        const kind = leaves[id] === 'heading' ? 'heading' : (around.at(-1)?.kind ?? 'body');
        for (const paragraph of this.#read(text, cursor, base + cursor.from, kind)) paragraphs.push(paragraph);
      }
      hasMore = cursor.next(container !== undefined);
      if (++nSeen % blocksPerStep === 0) yield;
    }
    return paragraphs;
  }

  /** Paragraphs of the block at the cursor, `start` being where it stands in the document. */
  #read(text: string, { tree, node }: TreeCursor, start: number, kind: Paragraph['kind']): readonly Paragraph[] {
    // Table cells have no tree of their own and are read each time.
    const known = tree === null ? undefined : this.#blocks.get(tree);
    if (known?.kind === kind) {
      if (known.start !== start) {
        const shift = start - known.start;
        known.paragraphs = known.paragraphs.map((paragraph) => movedBy(paragraph, shift));
        known.start = start;
      }
      return known.paragraphs;
    }
    const { text: visible, pieces } = visibleText(text, node);
    const paragraphs = visible === '' ? [] : cutParagraph(toParagraph(detachedText(visible), pieces, start, kind));
    if (tree !== null) this.#blocks.set(tree, { start, kind, paragraphs });
    return paragraphs;
  }
}

/** A block of the document that holds words, where it stood last and the paragraphs made of it there. */
interface Block {
  start: number;
  readonly kind: Paragraph['kind'];
  paragraphs: readonly Paragraph[];
}

/** A step of parsing ends after about as many characters, one of reading after as many blocks. */
const charactersPerStep = 20_000;
const blocksPerStep = 500;

/** Kinds of what stands in a container block; by node type. */
const containers = byNodeType({
  Blockquote: 'block-quote',
  BulletList: 'list-item',
  OrderedList: 'list-item',
  ListItem: 'list-item',
  Table: 'body',
  TableHeader: 'body',
  TableRow: 'body',
});

/** Blocks that hold words; by node type. Only a heading has a kind of its own. */
const leaves = byNodeType({
  Paragraph: 'body',
  Task: 'body',
  TableCell: 'body',
  ATXHeading1: 'heading',
  ATXHeading2: 'heading',
  ATXHeading3: 'heading',
  ATXHeading4: 'heading',
  ATXHeading5: 'heading',
  ATXHeading6: 'heading',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
});

function byNodeType(kinds: Readonly<Record<string, Paragraph['kind']>>): readonly (Paragraph['kind'] | undefined)[] {
  const byName = new Map(Object.entries(kinds));
  return markdownParser.nodeSet.types.map(({ name }) => byName.get(name));
}

/** `pieces` count from the block's start. */
function toParagraph(text: string, pieces: Int32Array, blockStart: number, kind: Paragraph['kind']): Paragraph {
  const origin = pieces[1] ?? 0;
  const start = blockStart + origin;
  if (pieces.length === 3) return { start, end: start + text.length, text, kind, pieces: undefined };
  for (let i = 1; i < pieces.length; i += 3) pieces[i] = (pieces[i] ?? 0) - origin;
  const length = (pieces[pieces.length - 2] ?? 0) + (pieces[pieces.length - 1] ?? 0);
  return { start, end: start + length, text, kind, pieces };
}

/** How many characters two texts share at their start and, behind that, at their end. */
function sharedEnds(a: string, b: string): { readonly before: number; readonly after: number } {
  const limit = Math.min(a.length, b.length);
  let before = 0;
  // Comparing slices is many times faster than comparing characters.
  while (before + sliceLength <= limit && a.slice(before, before + sliceLength) === b.slice(before, before + sliceLength))
    before += sliceLength;
  while (before < limit && a.charCodeAt(before) === b.charCodeAt(before)) before++;
  const rest = limit - before;
  const endOf = (text: string, after: number, length: number): string => text.slice(text.length - after - length, text.length - after);
  let after = 0;
  while (after + sliceLength <= rest && endOf(a, after, sliceLength) === endOf(b, after, sliceLength)) after += sliceLength;
  while (after < rest && a.charCodeAt(a.length - 1 - after) === b.charCodeAt(b.length - 1 - after)) after++;
  return { before, after };
}

const sliceLength = 1024;
