import { Composer, Parser, isAlias, isMap, isScalar, isSeq, type CST, type Document, type Node } from 'yaml';
import { duplicateKeys, maxDepth, shorten, type DataEntry, type DataNode, type ReadProblem, type ReadResult } from './data-node';

/** How many values all aliases of a file may add up to; more is an alias bomb. */
const maxAliasedValues = 100_000;

/**
 * Reads one YAML 1.2 document of the core schema (`no` is text, a date is text). Parsing and composing are two steps, because
 * the library's composer recurses and must not see anything nested thousands deep: that ends the process, past all catching.
 * `keepBroken`: `root` is then what can be made out of a broken text, as far as the library recovers; for editing help only.
 */
export function readYaml(text: string, keepBroken = false): ReadResult {
  const tokens = [...new Parser().parse(text)];
  const deep = tokens.find(isTooDeep);
  if (deep !== undefined) return failure(problemAt('offset' in deep ? deep.offset : 0, 'too-deep', deepMessage));
  // Unique keys are checked here: the library compares every key with every other one of its map.
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens)) {
    if (!isEmpty(document.contents) || document.errors.length > 0) documents.push(document);
    if (documents.length > 1 || document.errors.length > 0) break;
  }
  const [document, second] = documents;
  const error = documents.flatMap((each) => each.errors)[0];
  if (error !== undefined && !(keepBroken && document !== undefined)) {
    const message = `This is not valid YAML: ${explanations[error.code] ?? plainSentence(error.message)}`;
    return failure({ ...problemAt(error.pos[0], 'syntax', message), end: Math.max(error.pos[1], error.pos[0] + 1) });
  }
  if (second !== undefined && !keepBroken) {
    const message = 'A second YAML document begins before this ("---"). Keep one document a file.';
    return failure(problemAt(second.contents?.range?.[0] ?? 0, 'several-documents', message));
  }
  return document === undefined ? { root: undefined, problems: [] } : convertDocument(document);
}

function convertDocument(document: Document.Parsed): ReadResult {
  const converter = new YamlConverter();
  for (const { pos, message } of document.warnings) converter.warn(pos[0], pos[1], 'yaml-warning', `YAML: ${plainSentence(message)}`);
  try {
    const { node } = converter.convert(document.contents, 0);
    return { root: node, problems: converter.problems };
  } catch (stop) {
    if (!(stop instanceof StopReading)) throw stop;
    return { root: undefined, problems: [...converter.problems, stop.problem] };
  }
}

class StopReading extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A node, and how many values it stands for with all aliases in it written out. */
interface Sized {
  readonly node: DataNode;
  readonly nValues: number;
}

const deepMessage = 'Lists and objects are nested too deeply here. Flatten them.';

class YamlConverter {
  readonly problems: ReadProblem[] = [];
  /** Anchors met so far; `undefined` while the anchored node is being read, so that a node cannot hold itself. */
  readonly #anchors = new Map<string, Sized | undefined>();
  #nAliasedValues = 0;

  convert(node: Node | null, depth: number): Sized {
    const [start, end] = node?.range ?? [0, 0];
    if (depth > maxDepth) throw new StopReading(problemAt(start, 'too-deep', deepMessage));
    if (isAlias(node)) return this.#resolveAlias(node.source, start, end);
    const anchor = node !== null && 'anchor' in node ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, undefined);
    const converted = this.#convertOwn(node, start, end, depth);
    if (anchor !== undefined) this.#anchors.set(anchor, converted);
    return converted;
  }

  warn(start: number, end: number, code: string, message: string): void {
    this.problems.push({ severity: 'warning', code, message, start, end });
  }

  #convertOwn(node: Node | null, start: number, end: number, depth: number): Sized {
    if (isMap(node)) return this.#convertMap(node.items as readonly { key: Node; value: Node | null }[], start, end, depth);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as Node | null, depth + 1));
      return { node: { kind: 'list', start, end, items: items.map((item) => item.node) }, nValues: sum(items) };
    }
    return { node: { kind: 'scalar', start, end, value: isScalar(node) ? scalarValue(node.value) : null }, nValues: 1 };
  }

  #convertMap(items: readonly { key: Node; value: Node | null }[], start: number, end: number, depth: number): Sized {
    const entries: DataEntry[] = [];
    const values: Sized[] = [];
    for (const { key, value } of items) {
      const name = this.convert(key, depth + 1).node;
      if (name.kind !== 'scalar') {
        this.warn(name.start, name.end, 'odd-key', 'A key must be text; this field is left out. Check for a stray "?" or bracket.');
        continue;
      }
      const converted = this.convert(value ?? null, depth + 1);
      values.push(converted);
      entries.push({ key: String(name.value), start: name.start, end: name.end, value: converted.node });
    }
    this.problems.push(...duplicateKeys(entries));
    return { node: { kind: 'object', start, end, entries }, nValues: sum(values) };
  }

  #resolveAlias(name: string, start: number, end: number): Sized {
    if (!this.#anchors.has(name)) {
      const message = `The alias *${shorten(name)} has no anchor &${shorten(name)} before it. Put text that begins with * in quotes.`;
      throw new StopReading(problemAt(start, 'unknown-alias', message));
    }
    const target = this.#anchors.get(name);
    if (target === undefined) {
      throw new StopReading(
        problemAt(start, 'alias-cycle', `The alias *${shorten(name)} stands inside what it stands for. Write the value out.`),
      );
    }
    this.#nAliasedValues += target.nValues;
    if (this.#nAliasedValues > maxAliasedValues) {
      const message = `The aliases of this file stand for more than ${maxAliasedValues} values, so it is not read. Write the values out.`;
      throw new StopReading({ ...problemAt(start, 'alias-limit', message), end });
    }
    return target;
  }
}

function sum(parts: readonly Sized[]): number {
  return parts.reduce((total, part) => Math.min(total + part.nValues, Number.MAX_SAFE_INTEGER), 1);
}

function isEmpty(contents: Node | null): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

function scalarValue(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}

/** Measures with a stack of its own, because the tree may be as deep as the file is long. */
function isTooDeep(token: CST.Token): boolean {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) return true;
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return false;
}

/** First line of a library message, as a sentence. */
function plainSentence(message: string): string {
  const line = shorten(message.split('\n', 1)[0] ?? '');
  return line.endsWith('.') ? line : `${line}.`;
}

const explanations: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the indentation does not fit the lines above. Use spaces, the same number for fields of one record.',
  BAD_SCALAR_START: 'text may not begin with this character. Put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " stands in this line. Put text that holds ": " in quotes.',
  MISSING_CHAR: 'a quotation mark, bracket, comma or colon is missing here. Close what was opened.',
  MULTILINE_IMPLICIT_KEY: 'a field name runs over several lines. A ":" or a closing quotation mark is missing.',
  TAB_AS_INDENT: 'a tab is used for indentation. Use spaces.',
  KEY_OVER_1024_CHARS: 'a field name is longer than 1,024 characters. A quotation mark is probably missing.',
};

function problemAt(start: number, code: string, message: string): ReadProblem {
  return { severity: 'error', code, message, start, end: start + 1 };
}

function failure(problem: ReadProblem): ReadResult {
  return { root: undefined, problems: [problem] };
}
