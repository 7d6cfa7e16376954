import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Dataset } from '../dataset/dataset';
import { createExporter } from '../exchange/export/exporter';
import { eachDocument } from './annotate';
import { UsageError } from './arguments';
import type { DocumentOptions, ExportCommandOptions } from './arguments';
import { createAtomicFile } from './atomic-file';
import { findDatasets } from './datasets';
import type { Environment, ExitCode, Output } from './environment';

/**
 * `on-record export`: one file for other programs, from all articles. Exits 2 where an article could not be read; the others are
 * written all the same.
 */
export async function exportDocuments(
  options: DocumentOptions,
  { output, withRecords, ...kind }: ExportCommandOptions,
  environment: Environment,
): Promise<ExitCode> {
  const write = (to: Output): Promise<ExitCode> => writeExport(options, { withRecords, ...kind }, environment, to);
  if (output === undefined) return write(environment.stdout);
  const path = resolve(environment.cwd, output);
  await refuseToReplace(options, path, environment.cwd);
  const file = await createAtomicFile(path).catch((error: unknown) => {
    throw new UsageError(`"${output}" cannot be written (${codeOf(error)}); check that its folder exists and may be written`);
  });
  // Behind the first failure (a full disk) nothing is written any more, and the file is not kept.
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
  };
  try {
    const code = await write({ write: (text) => (failure === undefined ? file.write(text).catch(fail) : Promise.resolve()) });
    if (failure === undefined) await file.keep().catch(fail);
    if (failure !== undefined) throw new UsageError(`"${output}" was not written (${codeOf(failure)}); make room or name another file`);
    return code;
  } finally {
    await file.discard();
  }
}

async function writeExport(
  options: DocumentOptions,
  { withRecords, ...kind }: Omit<ExportCommandOptions, 'output'>,
  environment: Environment,
  to: Output,
): Promise<ExitCode> {
  const exporter = createExporter(kind);
  const datasets = new Set<Dataset>();
  await to.write(exporter.begin());
  const code = await eachDocument(options, environment, async (document) => {
    datasets.add(document.dataset);
    await to.write([...exporter.article(document)].join(''));
  });
  if (withRecords) {
    if (options.files.length === 0) datasets.add(await datasetHere(options, environment));
    for (const dataset of datasets) await to.write(exporter.records(dataset));
  }
  await to.write(exporter.end());
  return code;
}

/** The dataset that an article in the working folder would get. */
async function datasetHere({ datasets }: DocumentOptions, environment: Environment): Promise<Dataset> {
  const finder = await findDatasets(datasets, environment);
  return (await finder.forFolder(environment.cwd)).dataset;
}

/** An export must not take the place of what it is made from, under whatever name. */
async function refuseToReplace({ files, datasets }: DocumentOptions, output: string, cwd: string): Promise<void> {
  const target = await stat(output, { bigint: true }).catch(() => undefined);
  if (target === undefined) return;
  if (target.isDirectory()) throw new UsageError(`"${output}" is a folder; --output needs the path of a file`);
  for (const name of [...files, ...datasets]) {
    const found = name === '-' ? undefined : await stat(resolve(cwd, name), { bigint: true }).catch(() => undefined);
    if (found?.ino === target.ino && found.dev === target.dev)
      throw new UsageError(`--output "${name}" is one of the files that are read; name another`);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown reason';
