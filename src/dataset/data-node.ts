/**
 * What a JSON or YAML file holds, in one shape, with the place of every value. The readers build it themselves instead of
 * plain objects, because keys such as `__proto__` must be data and because problems need places.
 */
export type DataNode = DataObject | DataList | DataScalar;

interface Placed {
  /** Offsets in the file's text (after the byte-order mark), half-open. */
  readonly start: number;
  readonly end: number;
}

/** An object; a key that stands twice is kept twice, in order. */
export interface DataObject extends Placed {
  readonly kind: 'object';
  readonly entries: readonly DataEntry[];
}

/** One field of an object; `start` and `end` are those of its key. */
export interface DataEntry extends Placed {
  readonly key: string;
  readonly value: DataNode;
}

export interface DataList extends Placed {
  readonly kind: 'list';
  readonly items: readonly DataNode[];
}

export interface DataScalar extends Placed {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

/** Something a reader could not take; offsets as in {@link DataNode}. */
export interface ReadProblem extends Placed {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
}

/** What a reader makes of a text. `root` is undefined where the text holds nothing, or nothing that can be trusted. */
export interface ReadResult {
  readonly root: DataNode | undefined;
  readonly problems: readonly ReadProblem[];
}

/** How deep lists and objects may stand in each other. Records need five levels; the readers recurse, so there must be an end. */
export const maxDepth = 60;

/** The last field called `key`, or undefined. */
export function fieldOf(node: DataNode | undefined, key: string): DataEntry | undefined {
  if (node?.kind !== 'object') return undefined;
  return node.entries.findLast((entry) => entry.key === key);
}

/**
 * Plain value of a node, for the schemas. Fields without a value (`null`, as an empty YAML field gives) count as left out.
 * A field called `__proto__` is left out as well: it cannot be one of ours, and plain objects cannot hold it safely.
 */
export function toPlainValue(node: DataNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlainValue);
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.entries) {
    if (key === '__proto__' || (value.kind === 'scalar' && value.value === null)) continue;
    object[key] = toPlainValue(value);
  }
  return object;
}

/** The node at `path`, or the nearest one above it that exists; `found` tells which. */
export function locate(node: DataNode, path: readonly PropertyKey[]): { readonly node: DataNode; readonly found: boolean } {
  let current = node;
  for (const key of path) {
    const next = current.kind === 'list' ? current.items[Number(key)] : fieldOf(current, String(key))?.value;
    if (next === undefined) return { node: current, found: false };
    current = next;
  }
  return { node: current, found: true };
}

const none: readonly ReadProblem[] = [];

/** Warnings for keys that stand twice in one object. */
export function duplicateKeys(entries: readonly DataEntry[]): readonly ReadProblem[] {
  if (entries.length < 12 && entries.every(({ key }, i) => entries.findIndex((other) => other.key === key) === i)) return none;
  const seen = new Set<string>();
  const problems: ReadProblem[] = [];
  for (const { key, start, end } of entries) {
    if (seen.has(key)) {
      const message = `The key ${JSON.stringify(shorten(key))} stands twice here; the last one counts. Remove or rename one.`;
      problems.push({ severity: 'warning', code: 'duplicate-key', message, start, end });
    }
    seen.add(key);
  }
  return problems;
}

/** Text for use in a message: one line, at most 60 characters. */
export function shorten(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
