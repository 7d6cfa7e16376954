import { getLocation, type Location } from 'jsonc-parser';
import { recordNames, sectionNames, type SectionName } from '../schema';
import type { RawCursor } from './cursor';
import { locateFile } from './located-file';

/** See `cursor.ts`. The library reads up to the offset, so that what follows may be anything. */
export function jsonCursor(text: string, offset: number): RawCursor | undefined {
  return fromLocation(text, 0, offset, getLocation(text, offset));
}

/** The same in the line of a JSON Lines file. */
export function jsonLinesCursor(text: string, offset: number): RawCursor | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(start, newline < 0 ? text.length : newline);
  const cursor = fromLocation(line, start, offset - start, getLocation(line, offset - start));
  return cursor && { ...cursor, record: recordOf(line) };
}

function recordOf(line: string): SectionName | undefined {
  const known = locateFile(line, 'jsonl').sections[0]?.name;
  if (known !== undefined) return known;
  // A line that is being written may be too broken to be read.
  const name = /"record"\s*:\s*"([a-z]+)"/.exec(line.slice(0, 2000))?.[1];
  return sectionNames.find((each) => recordNames[each] === name);
}

function fromLocation(text: string, base: number, offset: number, location: Location): RawCursor | undefined {
  const { previousNode, isAtPropertyKey } = location;
  const names = location.path.filter((part): part is string => typeof part === 'string' && part !== '');
  const isIn = previousNode !== undefined && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length;
  const word = wordAround(text, offset);
  const start = isIn ? previousNode.offset : word.start;
  const end = isIn ? endOfToken(text, previousNode.offset, previousNode.length, offset) : word.end;
  const quote = text[start] === '"' ? '"' : '';
  const shared = { start: base + start, end: base + end, quote, hasColon: /^\s*:/.test(text.slice(end, end + 200)) } as const;
  if (isAtPropertyKey) {
    // The last part of the path is the name that is being written.
    const path = location.path.at(-1) === '' || isIn ? withoutLast(location.path) : names;
    return { ...shared, path, writes: 'key', present: keysAround(text, start, end) };
  }
  if (names.length === 0 || !isValuePlace(text, start)) return undefined;
  const isItem = typeof location.path.at(-1) === 'number';
  return { ...shared, path: names, writes: isItem ? 'item' : 'value', present: new Set() };
}

function withoutLast(path: readonly (string | number)[]): readonly string[] {
  return path.slice(0, -1).filter((part): part is string => typeof part === 'string');
}

/** A quotation mark that is not closed takes the rest of the line with it: then what is replaced ends at the offset. */
function endOfToken(text: string, start: number, length: number, offset: number): number {
  const token = text.slice(start, start + length);
  const isClosed = !token.startsWith('"') || (token.length > 1 && token.endsWith('"'));
  return isClosed && !/[:,{}[\]]\s*"$/.test(token) ? start + length : offset;
}

/** Bare letters before and after an offset. */
function wordAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  let start = offset;
  while (start > 0 && /[\w.-]/.test(text[start - 1] ?? '')) start--;
  if (text[start - 1] === '"') start--;
  let end = offset;
  while (end < text.length && /[\w.-]/.test(text[end] ?? '')) end++;
  return { start, end };
}

/** A value begins behind a colon, a comma or a bracket, and nowhere else. */
function isValuePlace(text: string, start: number): boolean {
  return /[:,[]$/.test(text.slice(Math.max(0, start - 500), start).trimEnd());
}

/** Names of the fields of the object around a stretch, those inside it and inside inner objects left out. */
function keysAround(text: string, start: number, end: number): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  const pattern = /"((?:[^"\\\n]|\\.)*)"(\s*:)?|[{}[\]]/g;
  const from = openingBefore(text, start);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [token, name, colon] = match;
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') {
      if (depth-- === 0) break;
    } else if (colon !== undefined && name !== undefined && depth === 0 && (match.index < start || match.index >= end)) keys.add(name);
    // Far more than a record has: a text so broken that the end of the object is not seen.
    if (match.index > end + 20_000) break;
  }
  return keys;
}

/** Offset behind the brace that opens the object around an offset. Braces in texts are passed over where their line tells. */
function openingBefore(text: string, offset: number): number {
  let depth = 0;
  let isText = false;
  for (let at = offset - 1; at >= 0 && at > offset - 20_000; at--) {
    const character = text[at];
    if (character === '"' && !isEscaped(text, at)) isText = !isText;
    if (isText) continue;
    if (character === '}' || character === ']') depth++;
    else if ((character === '{' || character === '[') && depth-- === 0) return at + 1;
  }
  return offset;
}

function isEscaped(text: string, at: number): boolean {
  let n = 0;
  while (text[at - 1 - n] === '\\') n++;
  return n % 2 === 1;
}
