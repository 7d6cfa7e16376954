import { annotate, internalError } from './annotate';
import { parseCommand, UsageError } from './arguments';
import type { Command } from './arguments';
import { check } from './check';
import { datasetCheck } from './dataset-check';
import { datasetCompile } from './dataset-compile';
import { datasetMerge } from './dataset-merge';
import { datasetStats } from './dataset-stats';
import { exportDocuments } from './export';
import { exitCode } from './environment';
import type { Environment, ExitCode } from './environment';
import { importRecords } from './import';
import { printable } from './printable';
import { usage } from './usage';

/** Runs one command line (without the program's name). Never throws: what goes wrong becomes a message and an exit code. */
export async function run(args: readonly string[], environment: Environment): Promise<ExitCode> {
  try {
    return await runCommand(parseCommand(args), environment);
  } catch (error) {
    const message =
      error instanceof UsageError ? `${error.message}\nRun "on-record --help" for the commands and options.` : internalError(error);
    await environment.stderr.write(`on-record: ${message.split('\n').map(printable).join('\n')}\n`);
    return exitCode.wrongUse;
  }
}

async function runCommand(command: Command, environment: Environment): Promise<ExitCode> {
  switch (command.kind) {
    case 'help':
      await environment.stdout.write(usage);
      return exitCode.done;
    case 'version':
      await environment.stdout.write(`${environment.version}\n`);
      return exitCode.done;
    case 'annotate':
      return annotate(command.options, environment);
    case 'export':
      return exportDocuments(command.options, command.export, environment);
    case 'import':
      return importRecords(command.options, environment);
    case 'check':
      return check(command.options, command.check, environment);
    case 'dataset-merge':
      return datasetMerge(command, environment);
    case 'dataset-check':
      return datasetCheck(command, environment);
    case 'dataset-compile':
      return datasetCompile(command, environment);
    case 'dataset-stats':
      return datasetStats(command, environment);
  }
}
