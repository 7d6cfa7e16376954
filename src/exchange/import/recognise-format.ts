import { fieldIn, isObject } from './json-entities';
import { decoderFor } from './utf8';
import type { ImportFormat } from './input-reader';

/**
 * The format of an input by its first bytes; `undefined`: it may be anything. A few thousand are enough. JSON is told by what entities
 * of each format have; what is no JSON and has a delimiter in its first line is taken for rows.
 */
export function recogniseFormat(beginning: Uint8Array): ImportFormat | undefined {
  const text = decoderFor(beginning).decode(beginning).trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return formatOfJson(text);
  const [first = ''] = text.split(/[\r\n]/, 1);
  const isRow = /[,;\t|]/.test(first) && !first.includes('\0') && !first.includes('\uFFFD');
  return isRow ? 'csv' : undefined;
}

function formatOfJson(text: string): ImportFormat | undefined {
  for (const line of text.split('\n', 3)) {
    const entity = parse(line.trim().replace(/,$/, ''));
    if (fieldIn(entity, 'schema') !== undefined && fieldIn(entity, 'id') !== undefined) return 'ftm';
    if (isObject(fieldIn(entity, 'labels')) || isObject(fieldIn(entity, 'entities'))) return 'wikidata';
  }
  // Cut off, or laid out over many lines: the names of fields have to do.
  if (/"schema"\s*:\s*"[A-Z]\w+"/.test(text) && /"properties"\s*:/.test(text)) return 'ftm';
  return /"(?:labels|entities)"\s*:\s*\{/.test(text) || /"type"\s*:\s*"item"/.test(text) ? 'wikidata' : undefined;
}

function parse(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return Array.isArray(value) ? (value as unknown[])[0] : value;
  } catch {
    return undefined;
  }
}
