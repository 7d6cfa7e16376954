import type { AnnotatedDocument } from './annotate';
import type { CheckCommandOptions } from './arguments';
import { fileLabel } from './documents';
import type { Environment } from './environment';
import { lineIndex } from './line-index';
import { printable } from './printable';
import { sarifWriter } from './sarif';

/** Writes the findings of one document after the other; nothing but the present one is held. */
export interface FindingsWriter {
  begin(): Promise<void>;
  write(document: AnnotatedDocument): Promise<void>;
  end(): Promise<void>;
}

/** The writer of a format. */
export function findingsWriter(format: CheckCommandOptions['format'], environment: Environment): FindingsWriter {
  switch (format) {
    case 'text':
      return lineWriter(environment, textLines);
    case 'github':
      return lineWriter(environment, githubLines);
    case 'jsonl':
      return lineWriter(environment, (document) => [JSON.stringify(toJson(document))]);
    case 'json':
      return jsonWriter(environment);
    case 'sarif':
      return sarifWriter(environment);
  }
}

const nothing = (): Promise<void> => Promise.resolve();

function lineWriter({ stdout }: Environment, linesOf: (document: AnnotatedDocument) => readonly string[]): FindingsWriter {
  return {
    begin: nothing,
    async write(document) {
      for (const line of linesOf(document)) await stdout.write(`${line}\n`);
    },
    end: nothing,
  };
}

function textLines({ file, text, findings }: AnnotatedDocument): readonly string[] {
  const lines = lineIndex(text);
  return findings.map(({ start, rule, severity, message }) => {
    const { line, column } = lines.at(start);
    return printable(`${fileLabel(file)}:${line}:${column}: ${severity}: ${message} [${rule}]`);
  });
}

/** One array of documents, a line each. */
function jsonWriter({ stdout }: Environment): FindingsWriter {
  let separator = '[';
  return {
    begin: nothing,
    async write(document) {
      await stdout.write(`${separator}\n${JSON.stringify(toJson(document))}`);
      separator = ',';
    },
    async end() {
      await stdout.write(separator === '[' ? '[]\n' : '\n]\n');
    },
  };
}

/** Offsets are UTF-16 and half-open, as everywhere; lines and columns count from 1. */
function toJson({ file, text, findings }: AnnotatedDocument) {
  const lines = lineIndex(text);
  return {
    file,
    findings: findings.map(({ start, end, rule, severity, message, fixes }) => ({
      start,
      end,
      ...lines.at(start),
      rule,
      severity,
      message,
      fixes,
    })),
  };
}

const githubLevels = { hint: 'notice', information: 'notice', warning: 'warning', error: 'error' } as const;

/** Workflow commands of GitHub Actions. Columns are given only where start and end share a line, as its format wants. */
function githubLines({ file, text, findings }: AnnotatedDocument): readonly string[] {
  const lines = lineIndex(text);
  return findings.map(({ start, end, rule, severity, message }) => {
    const [from, to] = [lines.at(start), lines.at(end)];
    const columns = from.line === to.line ? `,col=${from.column},endColumn=${to.column}` : '';
    const place = `file=${githubProperty(file)},line=${from.line},endLine=${to.line}${columns},title=${githubProperty(rule)}`;
    return `::${githubLevels[severity]} ${place}::${githubText(message)}`;
  });
}

function githubText(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function githubProperty(text: string): string {
  return githubText(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
