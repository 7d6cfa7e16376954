import { stringify } from 'yaml';
import type { DataNode } from '../data-node';
import { longestLine } from './edit-json';

/** How texts are quoted where they need not be. */
export type Quoting = 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE';

/** What new YAML is to look like. */
export interface YamlStyle {
  readonly eol: string;
  readonly quoting: Quoting;
  /** Lists in records have a line for each item, also where they would fit into one. */
  readonly hasOpenLists: boolean;
  /** Records stand in braces, one a line. */
  readonly hasInlineRecords: boolean;
}

/** A value in one line, good both in block and in flow style. */
export function writeYamlInline(value: DataNode, quoting: Quoting): string {
  if (value.kind === 'list') return `[${value.items.map((item) => writeYamlInline(item, quoting)).join(', ')}]`;
  if (value.kind === 'scalar') return writeScalar(value.value, quoting);
  if (value.entries.length === 0) return '{}';
  return `{ ${value.entries.map(({ key, value: each }) => `${writeYamlKey(key)}: ${writeYamlInline(each, quoting)}`).join(', ')} }`;
}

/** A field name, quoted where it must be. */
export function writeYamlKey(key: string): string {
  return writeScalar(key, 'PLAIN');
}

/**
 * The library knows what must be quoted; asked for a list in brackets, it gives what is good everywhere. Characters that an editor
 * may take for line breaks, or that no file can hold, are written as escapes.
 */
function writeScalar(value: string | number | boolean | null, quoting: Quoting): string {
  // eslint-disable-next-line no-control-regex
  if (typeof value === 'string' && (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(value) || hasLoneSurrogate(value))) {
    return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escape);
  }
  const defaultStringType = typeof value === 'string' ? quoting : 'PLAIN';
  const list = stringify([value], {
    version: '1.2',
    schema: 'core',
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    defaultStringType,
    defaultKeyType: 'PLAIN',
  });
  return list.trim().slice(1, -1);
}

const hasLoneSurrogate = (text: string): boolean => /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A value in block style, as it stands after a dash or below a key: lines after the first are indented by `column` spaces, the first
 * is not.
 */
export function writeYamlBlock(value: DataNode, column: number, style: YamlStyle): string {
  if (isInline(value, column, style)) return writeYamlInline(value, style.quoting);
  const separator = style.eol + ' '.repeat(column);
  if (value.kind === 'object') return value.entries.map(({ key, value: each }) => writeYamlField(key, each, column, style)).join(separator);
  if (value.kind === 'scalar') return writeYamlInline(value, style.quoting);
  return value.items.map((item) => `- ${writeYamlBlock(item, column + 2, style)}`).join(separator);
}

/** A field in block style; lines after the first are indented by `column` spaces and more. */
export function writeYamlField(key: string, value: DataNode, column: number, style: YamlStyle): string {
  return writeYamlKey(key) + writeYamlFieldValue(value, column, style, key.length);
}

/** What follows a field's name: the colon and the value. */
export function writeYamlFieldValue(value: DataNode, column: number, style: YamlStyle, nBefore = 0): string {
  if (fitsInLine(value, column + nBefore, style)) return `: ${writeYamlInline(value, style.quoting)}`;
  return `:${style.eol}${' '.repeat(column + 2)}${writeYamlBlock(value, column + 2, style)}`;
}

/** A record, or an item of a list: objects stand over lines unless the file has them in braces. */
function isInline(value: DataNode, column: number, style: YamlStyle): boolean {
  if (value.kind === 'scalar' || isEmpty(value)) return true;
  if (value.kind === 'list') return fitsInLine(value, column, style);
  return (
    style.hasInlineRecords || (column > 4 && value.entries.every(({ value: each }) => each.kind === 'scalar') && fits(value, column, style))
  );
}

function fitsInLine(value: DataNode, column: number, style: YamlStyle): boolean {
  if (value.kind === 'scalar' || isEmpty(value)) return true;
  if (style.hasInlineRecords) return true;
  const parts = value.kind === 'list' ? value.items : value.entries.map((each) => each.value);
  if (!parts.every((part) => part.kind === 'scalar')) return false;
  return !(style.hasOpenLists && value.kind === 'list') && fits(value, column, style);
}

const isEmpty = (value: DataNode): boolean =>
  (value.kind === 'list' && value.items.length === 0) || (value.kind === 'object' && value.entries.length === 0);

const fits = (value: DataNode, column: number, { quoting }: YamlStyle): boolean =>
  column + writeYamlInline(value, quoting).length <= longestLine;
