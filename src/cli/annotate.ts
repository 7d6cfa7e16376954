import { runChecks } from '../checks/run-checks';
import type { RuleLevel } from '../checks/run-checks';
import type { RuleId } from '../checks/finding';
import { analyzeDocument } from '../core/index';
import type { DocumentLanguage } from '../core/annotations';
import { readFrontMatter } from '../dataset/front-matter';
import type { ExportedArticle } from '../exchange/export/exported-article';
import { toJsonLine } from '../exchange/export/json-lines';
import { applyNotes, noArticleNotes } from '../notes/apply-notes';
import type { DocumentOptions } from './arguments';
import { findDatasets } from './datasets';
import type { ReadyDataset } from './datasets';
import { fileLabel, readDocuments } from './documents';
import type { Environment, ExitCode } from './environment';
import { exitCode } from './environment';
import { findNotes } from './notes';
import { printable } from './printable';
import { renderSummary } from './render-summary';
import { stopwatch } from './stopwatch';

/** One document with all that was found in it. */
export type AnnotatedDocument = ExportedArticle & ReadyDataset;

/** `on-record annotate`: prints what is found. Exits 0 whatever it finds, 2 where a file could not be read. */
export async function annotate(options: DocumentOptions, environment: Environment): Promise<ExitCode> {
  let nPrinted = 0;
  return eachDocument(options, environment, async (document) => {
    const shown =
      options.format === 'jsonl'
        ? toJsonLine(document)
        : `${nPrinted++ > 0 ? '\n\n' : ''}${renderSummary({ ...document, file: fileLabel(document.file) }, environment.style)}`;
    await environment.stdout.write(`${shown}\n`);
  });
}

/**
 * Reads, analyses and hands over each document in turn; only one is held at a time. What cannot be read is reported, the
 * rest goes on, and the exit code is 2.
 */
export async function eachDocument(
  options: DocumentOptions,
  environment: Environment,
  use: (document: AnnotatedDocument) => Promise<void>,
  levels?: ReadonlyMap<RuleId, RuleLevel>,
): Promise<ExitCode> {
  const watch = stopwatch();
  const datasets = await watch.time('dataset', () => findDatasets(options.datasets, environment));
  const notes = findNotes(environment);
  let code: ExitCode = exitCode.done;
  const inputs = readDocuments(options, environment);
  for (;;) {
    const { value: input } = await watch.time('read', () => inputs.next());
    if (input === undefined) break;
    if (input.kind !== 'document') {
      await environment.stderr.write(`${printable(input.message)}\n`);
      if (input.kind === 'unreadable') code = exitCode.wrongUse;
      continue;
    }
    const ready = await watch.time('dataset', () => datasets.forFolder(input.folder));
    const { file, text } = input;
    const language = options.language ?? languageOf(file);
    try {
      const found = await watch.time('analysis', () =>
        analyzeDocument(text, {
          language,
          gazetteer: ready.gazetteer,
          ...(options.isDateGiven ? { givenDate: input.date } : { fallbackDate: input.date }),
          readFrontMatter,
          everySentenceIsClaim: options.everySentenceIsClaim,
        }),
      );
      const corrected = await watch.time('notes', async () => {
        const decided = options.useNotes ? await notes.forArticle(input.path, input.folder) : noArticleNotes;
        return applyNotes(text, found, decided, ready.dataset);
      });
      const { annotations } = corrected;
      const findings = await watch.time('checks', () => runChecks(annotations, text, ready.dataset, { language, levels }));
      await watch.time('output', () => use({ ...ready, file, text, language, annotations, findings, notes: corrected }));
    } catch (error) {
      await environment.stderr.write(`${printable(`${fileLabel(file)}: ${internalError(error)}`)}\n`);
      code = exitCode.wrongUse;
    }
  }
  if (options.time) await environment.stderr.write(watch.report());
  return code;
}

/** A mistake of ours, without a stack trace. */
export function internalError(error: unknown): string {
  return `not finished because of a mistake in on-record itself (${error instanceof Error ? error.message : 'unknown'}); please report it`;
}

/** Markdown by its usual extensions, everything else is plain text. */
function languageOf(file: string): DocumentLanguage {
  return /\.(?:md|markdown|mdown|mkdn?|mdwn)$/i.test(file) ? 'markdown' : 'plaintext';
}
