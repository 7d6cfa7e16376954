import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { directiveProblems } from '../checks/directives';
import type { Finding, Severity } from '../checks/finding';
import type { FileProblem } from './dataset-language/file-problems';
import { toLspFileRange, toLspRange } from './convert';
import { findingsOf, findingsWhileTyping } from './findings';
import type { Analysis, OpenDocument } from './open-document';
import type { Runtime } from './runtime';

const source = 'On Record';
/** At most so many problems a dataset file. */
const maxPerFile = 100;
/** So long after an edit, findings about the place of the edit are held back. */
const quietMs = 1500;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
};

/** Publishes findings of articles and problems of dataset files, each only when it differs from what is shown. */
export class Diagnostics {
  readonly #send: (params: PublishDiagnosticsParams) => void;
  readonly #runtime: Runtime;
  /** What is shown now by file, as JSON; files without any are not in it. */
  readonly #shown = new Map<string, string>();
  readonly #timers = new Map<string, () => void>();
  #problemFiles: ReadonlySet<string> = new Set();

  constructor(send: (params: PublishDiagnosticsParams) => void, runtime: Runtime) {
    this.#send = send;
    this.#runtime = runtime;
  }

  /** Findings of a version; while somebody types, those about that place come later. */
  publishFindings(document: OpenDocument, analysis: Analysis): void {
    this.#timers.get(document.uri)?.();
    this.#timers.delete(document.uri);
    const edit = document.lastEdit;
    const wait = edit ? edit.at + quietMs - this.#runtime.now() : 0;
    const caret = wait > 0 ? edit?.offset : undefined;
    this.#publish(document.uri, findings(document, analysis, caret), document.version);
    if (caret === undefined) return;
    const stop = this.#runtime.delay(wait, () => {
      this.#timers.delete(document.uri);
      if (document.last === analysis) this.#publish(document.uri, findings(document, analysis, undefined), document.version);
    });
    this.#timers.set(document.uri, stop);
  }

  /** Takes the findings of a document away. */
  clearFindings(uri: string): void {
    this.#timers.get(uri)?.();
    this.#timers.delete(uri);
    this.#publish(uri, [], undefined);
  }

  /** Problems of all datasets; files that have none any more are cleared. */
  publishProblems(problems: readonly FileProblem[]): void {
    const byFile = new Map<string, Map<string, Diagnostic>>();
    for (const problem of problems) {
      const list = byFile.get(problem.file) ?? new Map<string, Diagnostic>();
      byFile.set(problem.file, list);
      const diagnostic = toProblemDiagnostic(problem);
      // The same file may belong to the datasets of several folders.
      if (list.size < maxPerFile) list.set(JSON.stringify(diagnostic), diagnostic);
    }
    for (const [file, list] of byFile) this.#publish(file, [...list.values()], undefined);
    for (const file of this.#problemFiles) if (!byFile.has(file)) this.#publish(file, [], undefined);
    this.#problemFiles = new Set(byFile.keys());
  }

  #publish(uri: string, diagnostics: readonly Diagnostic[], version: number | undefined): void {
    const json = diagnostics.length === 0 ? undefined : JSON.stringify(diagnostics);
    if (this.#shown.get(uri) === json) return;
    if (json === undefined) this.#shown.delete(uri);
    else this.#shown.set(uri, json);
    this.#send({ uri, diagnostics: [...diagnostics], ...(version === undefined ? {} : { version }) });
  }
}

function findings(document: OpenDocument, analysis: Analysis, caret: number | undefined): readonly Diagnostic[] {
  if (analysis.kind !== 'analyzed' || analysis.settings.checksShow !== 'problems') return [];
  const found = caret === undefined ? findingsOf(analysis) : findingsWhileTyping(analysis, caret);
  const { text, language } = analysis.article;
  return [
    ...found.map((finding) => toDiagnostic(document, finding)),
    ...(analysis.settings.checksEnabled ? directiveProblems(text, language) : [])
      .filter(({ start, end }) => caret === undefined || caret < start || end < caret)
      .map((problem) => ({
        range: toLspRange(document.text, problem),
        severity: DiagnosticSeverity.Information,
        source,
        code: 'directive',
        message: problem.message,
      })),
  ];
}

/** A finding as the Problems panel shows it. */
export function toDiagnostic(document: OpenDocument, finding: Finding): Diagnostic {
  return {
    range: toLspRange(document.text, finding),
    severity: severities[finding.severity],
    source,
    code: finding.rule,
    message: finding.message,
  };
}

/** A problem of a dataset file as the Problems panel shows it. */
export function toProblemDiagnostic(problem: FileProblem): Diagnostic {
  return {
    range: toLspFileRange(problem),
    severity: severities[problem.severity],
    source,
    code: problem.code,
    message: problem.message,
  };
}
