import type { RawCursor } from './cursor';

/** What the end of a piece of YAML in brackets or braces stands in. */
interface FlowEnd {
  readonly path: readonly string[];
  readonly writes: RawCursor['writes'];
  /** Where the last word begins, its quotation mark included. */
  readonly start: number;
  /** Fields that the innermost object has before it. */
  readonly present: readonly string[];
}

interface Open {
  readonly kind: 'object' | 'list';
  readonly keys: string[];
  /** Field whose value comes next; undefined: a name comes next. */
  key: string | undefined;
}

/**
 * Reads a piece of one line up to its end, quoted texts and nested brackets included. `opensList`: it begins inside a list.
 * `undefined`: all that was opened is closed again, or a quoted text does not end where the word does.
 */
export function scanFlow(text: string, opensList: boolean): FlowEnd | undefined {
  const open: Open[] = opensList ? [{ kind: 'list', keys: [], key: undefined }] : [];
  let start = -1;
  let quote = '';
  const word = (end: number): string =>
    start < 0
      ? ''
      : text
          .slice(start, end)
          .trim()
          .replace(/^["']|["']$/g, '');
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === '\\' && quote === '"') at++;
      else if (character === quote) quote = '';
      continue;
    }
    const top = open.at(-1);
    if (character === '{' || character === '[') {
      open.push({ kind: character === '{' ? 'object' : 'list', keys: [], key: undefined });
      start = -1;
    } else if (character === '}' || character === ']') {
      open.pop();
      start = -1;
    } else if (character === ',') {
      if (top?.kind === 'object') top.key = undefined;
      start = -1;
    } else if (character === ':' && top?.kind === 'object' && top.key === undefined && /^\s|^$/.test(text.slice(at + 1, at + 2))) {
      top.key = word(at);
      top.keys.push(top.key);
      start = -1;
    } else if (character !== ' ' && start < 0) {
      start = at;
      if (character === '"' || character === "'") quote = character;
    }
  }
  const top = open.at(-1);
  if (top === undefined) return undefined;
  const path = open.flatMap(({ key }) => key ?? []);
  const writes = top.kind === 'list' ? 'item' : top.key === undefined ? 'key' : 'value';
  return { path, writes, start: start < 0 ? text.length : start, present: top.keys };
}
