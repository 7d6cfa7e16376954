import type { RawCursor } from './cursor';
import { scanFlow } from './yaml-flow';
import { lineAfter, lineBefore, readYamlLine, type YamlLine } from './yaml-lines';

/** So many lines are looked at upwards and downwards; no record is longer. */
const maxLines = 20_000;

/**
 * See `cursor.ts`. Goes by lines and their indentation, not by a parser: a line that is being written makes YAML break in ways that a
 * parser takes the record for something else. Lists and objects in brackets are read from where their line begins.
 */
export function yamlCursor(text: string, offset: number): RawCursor | undefined {
  const line = readYamlLine(text, text.lastIndexOf('\n', offset - 1) + 1);
  const column = offset - line.start;
  const before = line.text.slice(0, column);
  if (isInComment(before)) return undefined;
  if (column < line.column && !line.isBlank) return undefined;
  // On an empty line the cursor's column says whose field it would be.
  const from = line.text.slice(line.column).trim() === '' ? Math.max(column, (line.dashes.at(-1) ?? -2) + 2) : line.column;
  const above = surroundings(text, line, from);
  if (above === undefined) return undefined;
  const inKey = line.key !== undefined && column < line.key.end;
  if (line.key !== undefined && !inKey) return inValue(line, column, [...above.path, line.key.name]);
  const content = line.text.slice(line.column, column).trimStart();
  if (content.startsWith('{') || content.startsWith('[') || above.opensList) return inFlow(line, column, above);
  const start = line.text.slice(line.column).trim() === '' ? column : line.column;
  const end = inKey ? (line.key?.end ?? column) - 1 : endOfWord(line.text, Math.max(start, column));
  const isOnDash = line.dashes.length > 0 && !inKey;
  return {
    path: above.path,
    writes: inKey || !isOnDash ? 'key' : 'item',
    start: line.start + start,
    end: line.start + end,
    present: siblingsOf(text, line, from),
    quote: quoteAt(line.text, start),
    hasColon: inKey,
  };
}

function inValue(line: YamlLine, column: number, path: readonly string[]): RawCursor | undefined {
  const key = line.key;
  if (key === undefined) return undefined;
  const value = line.text.slice(key.end);
  if (/^\s*[[{]/.test(value)) return inFlow(line, column, { path, opensList: false }, key.end);
  // "key:" with the cursor right behind the colon is no place for a value: YAML wants a space.
  if (column === key.end || /^\s*[|>]/.test(value)) return undefined;
  const start = key.end + (/^\s*/.exec(value.slice(0, column - key.end))?.[0].length ?? 0);
  return {
    path,
    writes: 'value',
    start: line.start + start,
    end: line.start + Math.max(column, endOfValue(line.text, start)),
    present: new Set(),
    quote: quoteAt(line.text, start),
    hasColon: false,
  };
}

/** In brackets or braces that begin on the line, or on one above. */
function inFlow(line: YamlLine, column: number, above: Surroundings, from = line.column): RawCursor | undefined {
  const flow = scanFlow(line.text.slice(from, column), above.opensList);
  if (flow === undefined) return undefined;
  const start = from + flow.start;
  const rest = line.text.slice(column);
  const end = column + (/^[^\s,:\]}"']*["']?/.exec(rest)?.[0].length ?? 0);
  const present = new Set(flow.writes === 'key' ? [...flow.present, ...keysAfter(line.text.slice(end))] : []);
  return {
    path: [...above.path, ...flow.path],
    writes: flow.writes,
    start: line.start + start,
    end: line.start + end,
    present,
    quote: quoteAt(line.text, start),
    hasColon: /^\s*:/.test(line.text.slice(end)),
  };
}

function keysAfter(rest: string): readonly string[] {
  const own = rest.split(/[}\]]/, 1)[0] ?? '';
  return [...own.matchAll(/(?:^|,)\s*([\w-]+)\s*:/g)].map((match) => match[1] ?? '');
}

interface Surroundings {
  /** Names of the fields that the object of the line stands in, from the file inwards. */
  readonly path: readonly string[];
  /** True where a list in brackets was opened above and not closed. */
  readonly opensList: boolean;
}

/** What a line stands in; `undefined`: in a text over several lines, or at a column where nothing can stand. */
function surroundings(text: string, line: YamlLine, column: number): Surroundings | undefined {
  const path: string[] = [];
  let level = column;
  /** Column of the dash of the list whose owner is looked for; undefined: the object goes on upwards. */
  let dash = line.dashes.at(-1);
  let at = lineBefore(text, line.start);
  for (let n = 0; at !== undefined && n < maxLines && (level > 0 || dash !== undefined); at = lineBefore(text, at), n++) {
    const above = readYamlLine(text, at);
    if (above.isBlank) continue;
    const isOwner = dash === undefined ? above.column < level : above.column < dash || (above.column === dash && above.dashes.length === 0);
    if (!isOwner) {
      if (dash !== undefined) continue;
      if (above.dashes.includes(level)) return undefined;
      if (above.column === level) dash = above.dashes.at(-1);
      continue;
    }
    if (above.key === undefined) return undefined;
    path.unshift(above.key.name);
    level = above.column;
    dash = above.dashes.at(-1);
    const value = above.text.slice(above.key.end).trim();
    const opensList = value.startsWith('[') && !value.includes(']');
    if (opensList && path.length === 1) {
      const outer = surroundings(text, above, level);
      return outer && { path: [...outer.path, ...path], opensList };
    }
    if (value !== '' && !/^[#&!]/.test(value)) return undefined;
  }
  return { path, opensList: false };
}

/** Names of the other fields of the object that a line belongs to. */
function siblingsOf(text: string, line: YamlLine, level: number): ReadonlySet<string> {
  const names = new Set<string>();
  let above = line.dashes.length > 0 ? undefined : lineBefore(text, line.start);
  for (let n = 0; above !== undefined && n < maxLines; above = lineBefore(text, above), n++) {
    const { isBlank, column, key, dashes } = readYamlLine(text, above);
    if (isBlank || column > level) continue;
    if (column < level) break;
    if (key !== undefined) names.add(key.name);
    if (dashes.length > 0) break;
  }
  let below = lineAfter(text, line.start);
  for (let n = 0; below !== undefined && n < maxLines; below = lineAfter(text, below), n++) {
    const { isBlank, column, key, dashes } = readYamlLine(text, below);
    if (isBlank) continue;
    if (column < level || (dashes[0] ?? level) < level) break;
    if (column === level && key !== undefined) names.add(key.name);
  }
  return names;
}

function isInComment(before: string): boolean {
  return /(^|\s)#/.test(before.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, ''));
}

function quoteAt(text: string, column: number): RawCursor['quote'] {
  const character = text[column];
  return character === '"' || character === "'" ? character : '';
}

function endOfWord(text: string, column: number): number {
  let end = column;
  while (end < text.length && /[\w.-]/.test(text[end] ?? '')) end++;
  return end;
}

/** End of the value that begins at a column, a comment and blanks behind it left out. */
function endOfValue(text: string, column: number): number {
  const value = text.slice(column);
  const quoted = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(value)?.[0];
  return column + (quoted ?? value.replace(/\s+#.*$/, '').trimEnd()).length;
}
