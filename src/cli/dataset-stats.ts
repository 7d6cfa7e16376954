import { loadDataset } from '../dataset/load';
import { datasetStatistics, type DatasetStatistics } from '../dataset/statistics';
import { existingPaths, problemLine } from './datasets';
import { exitCode } from './environment';
import type { Environment, ExitCode } from './environment';
import { nodeFileSystem } from './node-file-system';

/** What `dataset stats` was asked to do. */
export interface DatasetStatsOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
}

/** `on-record dataset stats`: prints what there is in a dataset, and what is missing in it. Problems go to standard error. */
export async function datasetStats({ paths, format }: DatasetStatsOptions, environment: Environment): Promise<ExitCode> {
  const { dataset, problems, files } = await loadDataset(await existingPaths(paths, environment.cwd), nodeFileSystem);
  for (const problem of problems) await environment.stderr.write(`${problemLine(problem, environment.cwd)}\n`);
  const statistics = datasetStatistics(dataset);
  const shown =
    format === 'json'
      ? JSON.stringify({ files: files.length, problems: problems.length, ...statistics })
      : asText(files.length, statistics);
  await environment.stdout.write(`${shown}\n`);
  return exitCode.done;
}

function asText(nFiles: number, statistics: DatasetStatistics): string {
  const { records, firstDay, lastDay } = statistics;
  const rows: readonly (readonly [string, string | number])[] = [
    ['files', nFiles],
    ...Object.entries(records),
    ['redirects', statistics.redirects],
    ['names', statistics.names],
    ['names of several actors', statistics.ambiguousNames],
    ['actors without roles', statistics.actorsWithoutRoles],
    ['actors without sources', statistics.actorsWithoutSources],
    ['quotes without source', statistics.quotesWithoutSource],
    ['positions without evidence', statistics.positionsWithoutEvidence],
    ['roles with a beginning', `${statistics.datedRoles} of ${records.roles}`],
    ['dates', firstDay === undefined || lastDay === undefined ? 'none' : `${firstDay} to ${lastDay}`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
