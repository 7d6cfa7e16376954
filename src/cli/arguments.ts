import { ruleIds, severities } from '../checks/finding';
import type { RuleId, Severity } from '../checks/finding';
import type { DocumentLanguage } from '../core/annotations';
import { csvTables } from '../exchange/export/csv-tables';
import { exportFormats, recordFormats } from '../exchange/export/exporter';
import type { ExportKind } from '../exchange/export/exporter';
import { parseImportCommand } from './import-arguments';
import type { ImportCommandOptions } from './import-arguments';
import { parseDatasetCommand } from './dataset-arguments';
import type { DatasetCommand } from './dataset-arguments';
import { help, oneOf, parse, UsageError } from './parse-options';

export { UsageError } from './parse-options';

/** Options that `annotate` and `check` share. */
export interface DocumentOptions {
  readonly files: readonly string[];
  /** Empty: the nearest `.on-record/` above each file. */
  readonly datasets: readonly string[];
  /** `undefined`: none given. */
  readonly date: string | undefined;
  /** True: dates that are given hold whatever the text says. False: they hold where the text gives none. */
  readonly isDateGiven: boolean;
  /** `undefined`: by the file's extension. */
  readonly language: DocumentLanguage | undefined;
  readonly format: 'text' | 'jsonl';
  readonly input: 'files' | 'jsonl';
  readonly everySentenceIsClaim: boolean;
  readonly time: boolean;
  /** False: what people decided about the articles is left aside. */
  readonly useNotes: boolean;
}

/** Options of `check` alone. */
export interface CheckCommandOptions {
  /** Findings at or above it make the exit code 1. */
  readonly level: Severity;
  readonly format: 'text' | 'json' | 'jsonl' | 'sarif' | 'github';
  /** Rules that run, and no others; `undefined`: all that run by themselves. */
  readonly rules: readonly RuleId[] | undefined;
}

/** Options of `export` alone. */
export interface ExportCommandOptions extends ExportKind {
  /** File that is written; `undefined`: standard output. */
  readonly output: string | undefined;
  /** True: the positions on record are exported too, behind those of the articles. */
  readonly withRecords: boolean;
}

/** One parsed command line. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'annotate'; readonly options: DocumentOptions }
  | { readonly kind: 'export'; readonly options: DocumentOptions; readonly export: ExportCommandOptions }
  | { readonly kind: 'import'; readonly options: ImportCommandOptions }
  | { readonly kind: 'check'; readonly options: DocumentOptions; readonly check: CheckCommandOptions }
  | DatasetCommand;

const documentOptions = {
  dataset: { type: 'string', multiple: true },
  date: { type: 'string' },
  language: { type: 'string' },
  format: { type: 'string' },
  input: { type: 'string' },
  time: { type: 'boolean' },
  'no-notes': { type: 'boolean' },
} as const;

/** Reads the arguments after the program's name. Throws {@link UsageError}. */
export function parseCommand(args: readonly string[]): Command {
  const [command, ...rest] = args;
  switch (command) {
    case undefined:
      throw new UsageError('no command given');
    case '--help':
    case '-h':
    case 'help':
      return { kind: 'help' };
    case '--version':
      return { kind: 'version' };
    case 'annotate': {
      const { values, positionals } = parse(rest, { ...documentOptions, ...help, claims: { type: 'string' } });
      if (values.help) return { kind: 'help' };
      if (values.claims !== undefined) oneOf('--claims', values.claims, ['all']);
      return { kind: 'annotate', options: toDocumentOptions(values, positionals, values.claims === 'all') };
    }
    case 'check': {
      const { values, positionals } = parse(rest, {
        ...documentOptions,
        ...help,
        level: { type: 'string' },
        rule: { type: 'string', multiple: true },
      });
      if (values.help) return { kind: 'help' };
      const { format = 'text', ...others } = values;
      const check: CheckCommandOptions = {
        level: toLevel(values.level),
        format: oneOf('--format', format, ['text', 'json', 'jsonl', 'sarif', 'github']),
        rules: values.rule?.map((rule) => oneOf('--rule', rule, ruleIds)),
      };
      return { kind: 'check', options: { ...toDocumentOptions(others, positionals, false), isDateGiven: true }, check };
    }
    case 'export':
      return parseExportCommand(rest);
    case 'import': {
      const options = parseImportCommand(rest);
      return options === 'help' ? { kind: 'help' } : { kind: 'import', options };
    }
    case 'dataset':
      return parseDatasetCommand(rest);
    default:
      throw new UsageError(`unknown command "${command}"; the commands are annotate, check, export, import and dataset`);
  }
}

function parseExportCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args, {
    ...documentOptions,
    ...help,
    claims: { type: 'string' },
    table: { type: 'string' },
    output: { type: 'string' },
    records: { type: 'boolean' },
  });
  if (values.help) return { kind: 'help' };
  const { format, table, output, records: withRecords = false, claims, ...others } = values;
  if (format === undefined) throw new UsageError(`export needs --format: ${exportFormats.join(', ')}`);
  if (claims !== undefined) oneOf('--claims', claims, ['all']);
  const kind = oneOf('--format', format, exportFormats);
  if (table !== undefined && kind !== 'csv') throw new UsageError('--table goes with --format csv only');
  if (withRecords && !(recordFormats.includes(kind) && (kind !== 'csv' || (table ?? 'positions') === 'positions')))
    throw new UsageError('--records goes with --format csv (table positions), dna and brief only');
  if (output === '') throw new UsageError('--output needs the path of a file');
  return {
    kind: 'export',
    options: toDocumentOptions(others, positionals, claims === 'all', withRecords),
    export: { format: kind, table: oneOf('--table', table ?? 'positions', csvTables), output, withRecords },
  };
}

interface DocumentValues {
  readonly dataset?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  readonly format?: string | undefined;
  readonly input?: string | undefined;
  readonly time?: boolean | undefined;
  readonly 'no-notes'?: boolean | undefined;
}

function toDocumentOptions(
  values: DocumentValues,
  files: readonly string[],
  everySentenceIsClaim: boolean,
  mayHaveNone = false,
): DocumentOptions {
  if (files.length === 0 && !mayHaveNone) throw new UsageError('name at least one file, or "-" for standard input');
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('standard input ("-") can be read only once');
  if (values.date !== undefined && !isCalendarDate(values.date))
    throw new UsageError(`--date "${values.date}" is not a calendar date; write it as YYYY-MM-DD`);
  return {
    files,
    datasets: values.dataset ?? [],
    date: values.date,
    isDateGiven: false,
    language: values.language === undefined ? undefined : oneOf('--language', values.language, ['plaintext', 'markdown']),
    format: toFormat(values.format),
    input: oneOf('--input', values.input ?? 'files', ['files', 'jsonl']),
    everySentenceIsClaim,
    time: values.time ?? false,
    useNotes: values['no-notes'] !== true,
  };
}

const toFormat = (value = 'text'): 'text' | 'jsonl' => oneOf('--format', value, ['text', 'jsonl']);
const toLevel = (value = 'information'): Severity => oneOf('--level', value, severities);

/** True for a date that the calendar has, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
