import { createReadStream } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { emptyDataset } from '../dataset/dataset';
import { recordNames } from '../dataset/schema';
import { createReader } from '../exchange/import/create-reader';
import { importIntoFiles, planImportInto } from '../exchange/import/import-into-files';
import type { ImportTarget } from '../exchange/import/import-into-files';
import type { InputReader, ReadingResult } from '../exchange/import/input-reader';
import type { ImportPlan } from '../exchange/import/plan/import-plan';
import { planImport } from '../exchange/import/plan/plan-import';
import { datasetTextFiles } from './dataset-text-files';
import { existingPaths } from './datasets';
import { fileLabel, whyUnreadable } from './documents';
import { exitCode } from './environment';
import type { Environment, ExitCode } from './environment';
import type { ImportCommandOptions } from './import-arguments';
import { importReport } from './import-report';
import { nodeFileSystem } from './node-file-system';
import { UsageError } from './parse-options';
import { printable } from './printable';

/**
 * `on-record import`: records of foreign formats into a dataset, or onto standard output. Exits 2 where a file or line could not be
 * read; the others are imported all the same.
 */
export async function importRecords(options: ImportCommandOptions, environment: Environment): Promise<ExitCode> {
  const target = await targetOf(options, environment.cwd);
  const reader = createReader(options.format, options.reading);
  let isAllRead = true;
  for (const file of options.files) isAllRead = (await readFile(file, reader, environment)) && isAllRead;
  const reading = reader.finish();
  const { plan, written } = await carryOut(reading, target, options);
  const isToStandardOutput = target === undefined && !options.isDryRun;
  if (isToStandardOutput) await environment.stdout.write(newRecords(plan));
  const report = importReport({ reading, plan, written, isToStandardOutput }, options.report, environment.cwd);
  await (isToStandardOutput ? environment.stderr : environment.stdout).write(report);
  return isAllRead && reading.report.nUnreadable === 0 ? exitCode.done : exitCode.wrongUse;
}

/** `undefined`: standard output. Throws {@link UsageError} for paths that cannot be meant. */
async function targetOf({ into, datasets }: ImportCommandOptions, cwd: string): Promise<ImportTarget | undefined> {
  const known = await existingPaths(datasets, cwd);
  if (into === undefined) {
    if (known.length > 0) throw new UsageError('--dataset needs --into, which says where new records go');
    return undefined;
  }
  const path = resolve(cwd, into);
  if ((await nodeFileSystem.stat(path)) === 'folder') {
    const inner = join(path, '.on-record');
    const folder = basename(path) !== '.on-record' && (await nodeFileSystem.stat(inner)) === 'folder' ? inner : path;
    return { into: join(folder, 'imported.jsonl'), datasets: [path, ...known] };
  }
  if (!['.json', '.jsonl', '.yaml', '.yml'].includes(extname(path).toLowerCase()))
    throw new UsageError(`--into "${into}" is no dataset file; its name must end in .jsonl, .json or .yaml, or be that of a folder`);
  return { into: path, datasets: known };
}

/** Gives a file to the reader as it comes in. False where it could not be read to its end, which was said. */
async function readFile(file: string, reader: InputReader, environment: Environment): Promise<boolean> {
  const label = fileLabel(file);
  reader.beginFile(label);
  try {
    const path = resolve(environment.cwd, file);
    const chunks = file === '-' ? environment.stdin : (createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>);
    for await (const chunk of chunks) reader.push(chunk);
    reader.endFile();
    return true;
  } catch (error) {
    await environment.stderr.write(`${printable(`${label}: ${whyUnreadable(error)}`)}\n`);
    return false;
  }
}

interface Result {
  readonly plan: ImportPlan;
  /** Files that were written. */
  readonly written: readonly string[];
}

async function carryOut({ records }: ReadingResult, target: ImportTarget | undefined, options: ImportCommandOptions): Promise<Result> {
  if (target === undefined) return { plan: planImport(records, { dataset: emptyDataset, redirects: new Map() }), written: [] };
  if (options.isDryRun) {
    const planned = await planImportInto(records, target, nodeFileSystem);
    if (planned.kind === 'refused') throw new UsageError(planned.message);
    return { plan: planned.plan, written: [] };
  }
  const { planned, stored } = await importIntoFiles(records, target, datasetTextFiles, nodeFileSystem).catch((error: unknown) => {
    throw new UsageError(`nothing was imported: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (planned.kind === 'refused') throw new UsageError(planned.message);
  if (stored?.kind === 'refused') throw new UsageError(stored.message);
  return { plan: planned.plan, written: stored?.kind === 'done' ? stored.changes.map(({ path }) => path) : [] };
}

/** New records as JSON Lines. */
function newRecords({ edits }: ImportPlan): string {
  return edits
    .flatMap(({ edit }) => (edit.kind === 'add' ? [`${JSON.stringify({ record: recordNames[edit.section], ...edit.fields })}\n`] : []))
    .join('');
}
