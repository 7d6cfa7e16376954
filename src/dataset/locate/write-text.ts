import type { FileFormat } from '../read-file';
import type { RawCursor } from './cursor';

/** Text that YAML reads as itself without quotation marks, wherever it stands. */
const plainYaml = /^[A-Za-z_\u00c0-\u024f](?:[\w./\u00c0-\u024f-]|:(?=[\w/]))*$/;
const yamlWords: ReadonlySet<string> = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** A text as a value of a file. In YAML in the quotation marks that stood there, else without any where it can be. */
export function writeText(text: string, format: FileFormat, quote: RawCursor['quote'] = ''): string {
  if (format !== 'yaml' || quote === '"') return JSON.stringify(text);
  if (quote === "'" && !/[\n\r]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return plainYaml.test(text) && !yamlWords.has(text.toLowerCase()) ? text : JSON.stringify(text);
}
