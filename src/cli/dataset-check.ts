import type { Severity } from '../checks/finding';
import { isAtLeast } from './check';
import type { Dataset } from '../dataset/dataset';
import { loadDataset } from '../dataset/load';
import { existingPaths, problemLine } from './datasets';
import { nodeFileSystem } from './node-file-system';
import { exitCode } from './environment';
import type { Environment, ExitCode } from './environment';
import { count } from './layout';

/** What `dataset check` was asked to do. */
export interface DatasetCheckOptions {
  readonly paths: readonly string[];
  readonly level: Severity;
  readonly format: 'text' | 'jsonl';
}

/** `on-record dataset check`: prints the problems of a dataset; 1 where any is at or above the level. */
export async function datasetCheck({ paths, level, format }: DatasetCheckOptions, environment: Environment): Promise<ExitCode> {
  const { dataset, problems } = await loadDataset(await existingPaths(paths, environment.cwd), nodeFileSystem);
  for (const problem of problems) {
    const { file, line, column, endLine, endColumn, severity, code, message } = problem;
    const shown =
      format === 'jsonl'
        ? JSON.stringify({
            file,
            line: line + 1,
            column: column + 1,
            endLine: endLine + 1,
            endColumn: endColumn + 1,
            severity,
            code,
            message,
          })
        : problemLine({ ...problem, message: `${severity}: ${message} [${code}]` }, environment.cwd);
    await environment.stdout.write(`${shown}\n`);
  }
  if (format === 'text') {
    const summary = [count(dataset.actors.size, 'actor'), count(otherRecords(dataset), 'other record'), count(problems.length, 'problem')];
    await environment.stderr.write(`${summary.join(', ')}\n`);
  }
  return problems.some(({ severity }) => isAtLeast(severity, level)) ? exitCode.findings : exitCode.done;
}

function otherRecords({ issues, positions, quotes, claims, sources, events, proposals, rolesOf }: Dataset): number {
  const nRoles = [...rolesOf.values()].reduce((sum, roles) => sum + roles.length, 0);
  return [issues, quotes, claims, sources, events, proposals].reduce((sum, { size }) => sum + size, nRoles + positions.length);
}
