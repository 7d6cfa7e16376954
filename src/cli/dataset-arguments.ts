import { severities } from '../checks/finding';
import type { DatasetCheckOptions } from './dataset-check';
import type { DatasetCompileOptions } from './dataset-compile';
import type { DatasetMergeOptions } from './dataset-merge';
import type { DatasetStatsOptions } from './dataset-stats';
import { help, oneOf, parse, UsageError } from './parse-options';

/** One parsed command line that begins with `dataset`. */
export type DatasetCommand =
  | { readonly kind: 'help' }
  | ({ readonly kind: 'dataset-check' } & DatasetCheckOptions)
  | ({ readonly kind: 'dataset-stats' } & DatasetStatsOptions)
  | ({ readonly kind: 'dataset-compile' } & DatasetCompileOptions)
  | ({ readonly kind: 'dataset-merge' } & DatasetMergeOptions);

/** Reads the arguments after `dataset`. Throws {@link UsageError}. */
export function parseDatasetCommand(args: readonly string[]): DatasetCommand {
  const [verb, ...rest] = args;
  switch (verb) {
    case '--help':
    case '-h':
      return { kind: 'help' };
    case 'check': {
      const { values, positionals } = parse(rest, { ...help, level: { type: 'string' }, format: { type: 'string' } });
      if (values.help) return { kind: 'help' };
      const level = oneOf('--level', values.level ?? 'information', severities);
      return {
        kind: 'dataset-check',
        paths: named(positionals),
        level,
        format: oneOf('--format', values.format ?? 'text', ['text', 'jsonl']),
      };
    }
    case 'stats': {
      const { values, positionals } = parse(rest, { ...help, format: { type: 'string' } });
      if (values.help) return { kind: 'help' };
      return { kind: 'dataset-stats', paths: named(positionals), format: oneOf('--format', values.format ?? 'text', ['text', 'json']) };
    }
    case 'compile': {
      const { values, positionals } = parse(rest, { ...help, output: { type: 'string' } });
      if (values.help) return { kind: 'help' };
      return { kind: 'dataset-compile', paths: named(positionals), output: values.output };
    }
    case 'merge':
      return parseMergeCommand(rest);
    default:
      throw new UsageError(`"dataset" needs "check", "stats", "compile" or "merge" after it${verb === undefined ? '' : `, not "${verb}"`}`);
  }
}

function parseMergeCommand(args: readonly string[]): DatasetCommand {
  const { values, positionals } = parse(args, { ...help, into: { type: 'string' } });
  if (values.help) return { kind: 'help' };
  if (positionals.length < 2) throw new UsageError('name at least two dataset files or folders to merge');
  const { into } = values;
  if (into === undefined || !/\.(?:jsonl|json|ya?ml)$/i.test(into))
    throw new UsageError('merge needs --into FILE, a new file that ends in .json, .yaml or .jsonl');
  return { kind: 'dataset-merge', paths: positionals, into };
}

function named(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new UsageError('name a dataset file or folder');
  return paths;
}
