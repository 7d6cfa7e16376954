import { printParseErrorCode, visit, type ParseErrorCode } from 'jsonc-parser';
import { detachedText } from '../core/text/detached-text';
import { duplicateKeys, maxDepth, type DataEntry, type DataNode, type ReadProblem, type ReadResult } from './data-node';

/**
 * Reads strict JSON: no comments, no trailing commas. `base` is added to all offsets (for lines of a JSON Lines file). No string of
 * the result keeps the text in memory.
 */
export function readJson(text: string, base = 0): ReadResult {
  const builder = new JsonBuilder(base);
  try {
    visit(
      text,
      {
        onObjectBegin: (offset) => builder.open('object', offset),
        onArrayBegin: (offset) => builder.open('list', offset),
        onObjectEnd: (offset, length) => builder.close(offset + length),
        onArrayEnd: (offset, length) => builder.close(offset + length),
        onObjectProperty: (key, offset, length) => builder.key(key, offset, length),
        onLiteralValue: (value: string | number | boolean | null, offset, length) => builder.scalar(value, offset, length),
        onError: (error, offset, length) => builder.error(error, offset, length),
      },
      { disallowComments: true, allowEmptyContent: true },
    );
  } catch (error) {
    if (!(error instanceof StopReading)) throw error;
  }
  return { root: builder.problems.some((p) => p.severity === 'error') ? undefined : builder.root, problems: builder.problems };
}

/** Thrown by a callback to leave the parser: the first syntax error makes everything after it doubtful. */
class StopReading extends Error {}

interface OpenNode {
  readonly kind: 'object' | 'list';
  readonly start: number;
  readonly entries: DataEntry[];
  readonly items: DataNode[];
  key: { readonly key: string; readonly start: number; readonly end: number } | undefined;
}

class JsonBuilder {
  root: DataNode | undefined;
  readonly problems: ReadProblem[] = [];
  readonly #base: number;
  readonly #open: OpenNode[] = [];

  constructor(base: number) {
    this.#base = base;
  }

  open(kind: 'object' | 'list', offset: number): void {
    if (this.#open.length >= maxDepth) this.#stop('too-deep', 'Lists and objects are nested too deeply here. Flatten them.', offset, 1);
    this.#open.push({ kind, start: this.#base + offset, entries: [], items: [], key: undefined });
  }

  close(offset: number): void {
    const node = this.#open.pop();
    if (node === undefined) return;
    const { start, entries, items } = node;
    const end = this.#base + offset;
    if (node.kind === 'object') this.problems.push(...duplicateKeys(entries));
    this.#add(node.kind === 'object' ? { kind: 'object', start, end, entries } : { kind: 'list', start, end, items });
  }

  key(key: string, offset: number, length: number): void {
    const node = this.#open.at(-1);
    const start = this.#base + offset;
    if (node !== undefined) node.key = { key, start, end: start + length };
  }

  scalar(value: string | number | boolean | null, offset: number, length: number): void {
    const start = this.#base + offset;
    this.#add({ kind: 'scalar', value: typeof value === 'string' ? detachedText(value) : value, start, end: start + length });
  }

  error(error: ParseErrorCode, offset: number, length: number): void {
    const name = printParseErrorCode(error);
    this.#stop('syntax', `This is not valid JSON: ${explanations[name] ?? 'something is out of place here'}.`, offset, length);
  }

  #add(node: DataNode): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root ??= node;
    else if (parent.kind === 'list') parent.items.push(node);
    else if (parent.key !== undefined) {
      const { key, start, end } = parent.key;
      parent.entries.push({ key, start, end, value: node });
      parent.key = undefined;
    }
  }

  #stop(code: string, message: string, offset: number, length: number): never {
    const start = this.#base + offset;
    this.problems.push({ severity: 'error', code, message, start, end: start + length });
    throw new StopReading();
  }
}

const explanations: Readonly<Record<string, string>> = {
  InvalidSymbol: 'text must stand in double quotes',
  InvalidNumberFormat: 'a number is not written as JSON wants it',
  PropertyNameExpected: 'a name in double quotes is expected (a comma before a closing brace is not allowed)',
  ValueExpected: 'a value is expected (a comma before a closing bracket is not allowed)',
  ColonExpected: 'a colon is missing before this',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'the file goes on after its end; remove what follows',
  InvalidCommentToken: 'comments are not allowed; use a "note" field',
  UnexpectedEndOfComment: 'comments are not allowed; use a "note" field',
  UnexpectedEndOfString: 'a quotation mark is missing at the end of this text',
  UnexpectedEndOfNumber: 'a number is not complete',
  InvalidUnicode: 'a \\u escape needs four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash stands before a character that needs none',
  InvalidCharacter: 'a character inside this text must be escaped',
};
