import type { DocumentLanguage } from '../annotations';
import type { FrontMatter } from './prose';

type Format = FrontMatter['format'];

/** Fences of front matter, by their first character. A YAML block may also end in "...". */
const fences: ReadonlyMap<string, Format> = new Map([
  ['---', 'yaml'],
  ['+++', 'toml'],
  [';;;', 'json'],
]);

/**
 * Front matter at the start of a text: between fences `---` (YAML), `+++` (TOML) or `;;;` (JSON), in Markdown also a bare JSON
 * object. `undefined` where there is none: a rule of dashes above prose is no fence, for the first line after it has no key.
 */
export function findFrontMatter(text: string, language: DocumentLanguage): FrontMatter | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (language === 'markdown' && text.charAt(start) === '{') return bareJson(text, start);
  const firstLine = lineEnd(text, start);
  const format = fences.get(text.slice(start, Math.min(firstLine, start + 80)).trimEnd());
  return format === undefined ? undefined : fenced(text, start, nextLine(text, firstLine), format);
}

function fenced(text: string, start: number, inner: number, format: Format): FrontMatter | undefined {
  const fence = text.slice(start, start + 3);
  let hasKey = false;
  for (let line = inner; line < text.length;) {
    const end = lineEnd(text, line);
    const content = text.slice(line, Math.min(end, line + maxKeyLength));
    const mark = content.trimEnd();
    if (mark === fence || (format === 'yaml' && mark === '...')) {
      return { format, text: text.slice(inner, line), end: nextLine(text, end) };
    }
    if (!hasKey && mark !== '' && !mark.startsWith('#')) {
      if (!isKeyLine(mark, format)) return undefined;
      hasKey = true;
    }
    line = nextLine(text, end);
  }
  return undefined;
}

/** No key is longer than this; the rest of the line is not looked at. */
const maxKeyLength = 120;

function isKeyLine(line: string, format: Format): boolean {
  if (format === 'json') return line.trimStart().startsWith('{') || line.trimStart().startsWith('"');
  if (format === 'toml') return line.startsWith('[') || /^["'\w-][^=]*=/.test(line);
  return /^["'\w-][^:]*:(?:\s|$)/.test(line);
}

/** A JSON object that begins the text and has its line's end behind it. */
function bareJson(text: string, start: number): FrontMatter | undefined {
  if (!/^\{\s{0,8}["}]/.test(text.slice(start, start + 10))) return undefined;
  const end = objectEnd(text, start);
  if (end < 0) return undefined;
  const line = lineEnd(text, end);
  return text.slice(end, line).trim() === '' ? { format: 'json', text: text.slice(start, end), end: nextLine(text, line) } : undefined;
}

/** Offset after the object's closing brace; -1 where it has none. */
function objectEnd(text: string, start: number): number {
  let depth = 0;
  let isString = false;
  for (let i = start; i < text.length; i++) {
    const char = text.charAt(i);
    if (isString) {
      if (char === '\\') i++;
      else if (char === '"') isString = false;
    } else if (char === '"') isString = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return i + 1;
  }
  return -1;
}

/** Offset of the line break that ends the line, or the text's length. */
function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return i;
  }
  return text.length;
}

/** Offset after the line break at `end`. */
function nextLine(text: string, end: number): number {
  return Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
}
