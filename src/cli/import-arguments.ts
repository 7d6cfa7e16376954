import { actorKinds, mappingProblem } from '../exchange/import/create-reader';
import type { ImportOptions } from '../exchange/import/create-reader';
import { rowKinds } from '../exchange/import/csv/csv-fields';
import { importFormats } from '../exchange/import/input-reader';
import type { ImportFormat } from '../exchange/import/input-reader';
import { help, oneOf, parse, UsageError } from './parse-options';

/** What `import` was asked to do. */
export interface ImportCommandOptions {
  readonly format: ImportFormat;
  readonly files: readonly string[];
  readonly reading: ImportOptions;
  /** File or folder for new records; `undefined`: standard output. */
  readonly into: string | undefined;
  readonly datasets: readonly string[];
  readonly isDryRun: boolean;
  readonly report: 'text' | 'json';
}

/** Reads the arguments after `import`. Throws {@link UsageError}. */
export function parseImportCommand(args: readonly string[]): ImportCommandOptions | 'help' {
  const { values, positionals } = parse(args, {
    ...help,
    into: { type: 'string' },
    dataset: { type: 'string', multiple: true },
    map: { type: 'string', multiple: true },
    as: { type: 'string' },
    kind: { type: 'string' },
    delimiter: { type: 'string' },
    language: { type: 'string' },
    pronouns: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    report: { type: 'string' },
  });
  if (values.help) return 'help';
  const [name, ...files] = positionals;
  if (name === undefined) throw new UsageError(`import needs a format: ${importFormats.join(', ')}`);
  const format = oneOf('import', name, importFormats);
  if (files.length === 0) throw new UsageError('name at least one file, or "-" for standard input');
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('standard input ("-") can be read only once');
  for (const option of ['into', 'delimiter', 'language'] as const)
    if (values[option] === '') throw new UsageError(`--${option} needs a value`);
  const belongsTo = { as: 'csv', kind: 'csv', delimiter: 'csv', language: 'wikidata', pronouns: 'wikidata' } as const;
  for (const [option, owner] of Object.entries(belongsTo))
    if (values[option as keyof typeof belongsTo] !== undefined && format !== owner)
      throw new UsageError(`--${option} goes with "import ${owner}" only`);
  const reading: ImportOptions = {
    map: toMap(values.map ?? []),
    as: values.as === undefined ? undefined : oneOf('--as', values.as, rowKinds),
    kind: values.kind === undefined ? undefined : oneOf('--kind', values.kind, actorKinds),
    delimiter: values.delimiter === undefined ? undefined : toDelimiter(values.delimiter),
    language: values.language,
    pronouns: values.pronouns ?? false,
  };
  const problem = mappingProblem(format, reading);
  if (problem !== undefined) throw new UsageError(`--map: ${problem}`);
  return {
    format,
    files,
    reading,
    into: values.into,
    datasets: values.dataset ?? [],
    isDryRun: values['dry-run'] ?? false,
    report: oneOf('--report', values.report ?? 'text', ['text', 'json']),
  };
}

/** `NAME=FIELD`, cut at the last sign: headers may hold one, fields do not. */
function toMap(entries: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    entries.map((entry) => {
      const at = entry.lastIndexOf('=');
      if (at < 1) throw new UsageError(`--map "${entry}" is not known; write it as NAME=FIELD`);
      return [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
}

function toDelimiter(value: string): string {
  if (value === 'tab' || value === '\\t') return '\t';
  if (value.length !== 1 || /["'\r\n\uFEFF]/.test(value)) throw new UsageError(`--delimiter "${value}" must be one character, or "tab"`);
  return value;
}
