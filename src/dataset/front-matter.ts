import { parse as parseToml, TomlDate } from 'smol-toml';
import type { FrontMatterReader } from '../core/session';
import { toPlainValue } from './data-node';
import { readYaml } from './read-yaml';

/** Front matter longer than this is not read; it would be no front matter. */
const maxLength = 65_536;

/**
 * Top-level fields of a front-matter block in YAML 1.2, TOML or JSON. Dates come as text, as written. `undefined` where the
 * block is no valid list of fields. JSON may come with or without its outer braces.
 */
export const readFrontMatter: FrontMatterReader = (text, format) => {
  if (text.length > maxLength) return undefined;
  const value = readers[format](text);
  return isFields(value) ? value : undefined;
};

const readers: Readonly<Record<Parameters<FrontMatterReader>[1], (text: string) => unknown>> = {
  yaml(text) {
    const { root } = readYaml(text);
    return root === undefined ? undefined : toPlainValue(root);
  },
  toml(text) {
    return guarded(() => Object.fromEntries(Object.entries(parseToml(text)).map(([key, value]) => [key, dateAsText(value)])));
  },
  json(text) {
    return guarded(() => JSON.parse(text.trimStart().startsWith('{') ? text : `{${text}}`) as unknown);
  },
};

function dateAsText(value: unknown): unknown {
  return value instanceof TomlDate ? value.toISOString() : value;
}

/** The libraries throw on bad syntax, which here means: no front matter to read. */
function guarded(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
