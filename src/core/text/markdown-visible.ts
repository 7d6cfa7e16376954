import type { SyntaxNode, TreeCursor } from '@lezer/common';
import { markdownParser } from './markdown-parser';

/** What a reader sees of one block. Offsets count from the block's start. */
export interface VisibleText {
  /** Without white space at the ends; empty where nothing is visible. */
  readonly text: string;
  /** Triples as in `Paragraph.pieces`, but counted from the block's start; one triple where the text is a stretch of the source as it stands. */
  readonly pieces: Int32Array;
}

/** A stretch of the source that is not shown as it stands. */
interface Cut {
  readonly from: number;
  readonly to: number;
  /** What stands for it: nothing, or one character, which then stands at `at`. */
  readonly shown: string;
  readonly at: number;
}

/** Reads the visible text of a leaf block: a paragraph, heading, task or table cell. */
export function visibleText(source: string, block: SyntaxNode): VisibleText {
  const cuts = findCuts(source, block);
  return cuts.length === 0 ? unchanged(source, block) : assemble(source, block, cuts);
}

const hidden = 1;
const spaced = 2;

/** How a node type is hidden: not at all (absent), without trace, or as a space where words stand on both sides. */
const treatments = new Map<string, number>([
  ...['HeaderMark', 'QuoteMark', 'ListMark', 'TaskMarker', 'EmphasisMark', 'StrikethroughMark', 'LinkReference'].map(
    (name) => [name, hidden] as const,
  ),
  ...['Comment', 'ProcessingInstruction', 'LinkLabel', 'LinkTitle'].map((name) => [name, hidden] as const),
  ...['InlineCode', 'Image', 'Autolink', 'URL'].map((name) => [name, spaced] as const),
]);

const nodeTypes = markdownParser.nodeSet.types;
const treatmentOf = Uint8Array.from(nodeTypes.map(({ name }) => treatments.get(name) ?? 0));
const idOf = (name: string): number => nodeTypes.find((type) => type.name === name)?.id ?? -1;
const linkId = idOf('Link');
const escapeId = idOf('Escape');
const entityId = idOf('Entity');
const hardBreakId = idOf('HardBreak');
const htmlTagId = idOf('HTMLTag');

function findCuts(source: string, block: SyntaxNode): Cut[] {
  const cuts: Cut[] = [];
  const cursor: TreeCursor = block.cursor();
  if (!cursor.firstChild()) return cuts;
  do {
    const { from, to } = cursor;
    const { id } = cursor.type;
    const treatment = treatmentOf[id];
    if (treatment === hidden) cuts.push(cut(from, to));
    else if (treatment === spaced) cuts.push(cut(from, to, ' '));
    else if (id === linkId) cutLink(source, cursor.node, block, cuts);
    else if (id === escapeId) cuts.push(cut(from, from + 1));
    else if (id === entityId) cuts.push(entityCut(source, from, to));
    else if (id === hardBreakId && source.charAt(from) === '\\') cuts.push(cut(from, from + 1));
    else if (id === htmlTagId) cuts.push(cut(from, to, /^<\/?(?:br|p|div|li|td|tr|hr)\b/i.test(source.slice(from, from + 8)) ? ' ' : ''));
  } while (cursor.next() && cursor.from < block.to);
  return cuts.sort((a, b) => a.from - b.from || b.to - a.to);
}

function cut(from: number, to: number, shown = '', at = from): Cut {
  return { from, to, shown, at };
}

/** A link shows its text. `[sic]` links to nothing by itself and keeps its brackets; `[^1]` is a footnote's mark. */
function cutLink(source: string, link: SyntaxNode, block: SyntaxNode, cuts: Cut[]): void {
  const [open, close] = link.getChildren('LinkMark');
  if (open === undefined || close === undefined) return;
  if (source.startsWith('[^', link.from) && close.to === link.to) {
    const isDefinition = link.from === block.from && source.charAt(link.to) === ':';
    cuts.push(cut(link.from, isDefinition ? link.to + 1 : link.to));
  } else if (close.to < link.to) cuts.push(cut(open.from, open.to), cut(close.from, link.to));
}

/** Entities that news text uses. Others, and numbers out of range, are left out of the visible text. */
const entities: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['euro', '€'],
  ['pound', '£'],
  ['cent', '¢'],
  ['frac12', '½'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['aacute', 'á'],
  ['agrave', 'à'],
  ['iacute', 'í'],
  ['oacute', 'ó'],
  ['uacute', 'ú'],
  ['ntilde', 'ñ'],
  ['ccedil', 'ç'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['szlig', 'ß'],
]);

/** A closing mark stands at its entity's last character, so that a stretch that ends with it covers the whole entity. */
function entityCut(source: string, from: number, to: number): Cut {
  const name = source.slice(from + 1, to - 1);
  const shown = name.startsWith('#') ? numbered(name.slice(1)) : (entities.get(name) ?? '');
  return cut(from, to, shown, '”’»'.includes(shown) ? to - 1 : from);
}

/** The character of a numeric entity; only one code unit can stand for it in the visible text. */
function numbered(digits: string): string {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : '';
}

function unchanged(source: string, { from, to }: SyntaxNode): VisibleText {
  let start = from;
  let end = to;
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  return { text: source.slice(start, end), pieces: Int32Array.of(0, start - from, end - start) };
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0;
}

function assemble(source: string, block: SyntaxNode, cuts: readonly Cut[]): VisibleText {
  const parts: string[] = [];
  const triples: number[] = [];
  let length = 0;
  const show = (part: string, at: number): void => {
    if (part === '') return;
    parts.push(part);
    triples.push(length, at - block.from, part.length);
    length += part.length;
  };
  let at = block.from;
  for (const { from, to, shown, at: shownAt } of cuts) {
    if (to <= at) continue;
    if (from > at) show(source.slice(at, from), at);
    // A space keeps words apart that the cut would join.
    if (shown !== ' ' || !isBlank(lastCode(parts))) show(shown, shownAt);
    at = to;
  }
  if (at < block.to) show(source.slice(at, block.to), at);
  return trimmed(parts.join(''), triples);
}

/** The last character shown; a space where nothing is. */
function lastCode(parts: readonly string[]): number {
  const last = parts.at(-1) ?? ' ';
  return last.charCodeAt(last.length - 1);
}

function trimmed(text: string, triples: readonly number[]): VisibleText {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const kept: number[] = [];
  for (let i = 0; i < triples.length; i += 3) {
    const offset = triples[i] ?? 0;
    const from = Math.max(start, offset);
    const to = Math.min(end, offset + (triples[i + 2] ?? 0));
    if (from < to) kept.push(from - start, (triples[i + 1] ?? 0) + from - offset, to - from);
  }
  return { text: text.slice(start, end), pieces: Int32Array.from(kept) };
}
