import { severities } from '../checks/finding';
import type { Severity } from '../checks/finding';
import { eachDocument } from './annotate';
import type { DocumentOptions } from './arguments';
import { fileLabel } from './documents';
import { exitCode } from './environment';
import type { Environment, ExitCode } from './environment';
import { lineIndex } from './line-index';
import { printable } from './printable';

/** True when a severity is at or above the level. */
export function isAtLeast(severity: Severity, level: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(level);
}

/** `on-record check`: prints findings; 1 where any is at or above the level. */
export async function check(options: DocumentOptions, level: Severity, environment: Environment): Promise<ExitCode> {
  let found = false;
  const code = await eachDocument(options, environment, async ({ file, text, findings }) => {
    found ||= findings.some(({ severity }) => isAtLeast(severity, level));
    if (options.format === 'jsonl') {
      const shown = findings.map(({ start, end, rule, severity, message }) => ({ start, end, rule, severity, message }));
      await environment.stdout.write(`${JSON.stringify({ file, findings: shown })}\n`);
      return;
    }
    if (findings.length === 0) return;
    const lines = lineIndex(text);
    for (const { start, rule, severity, message } of findings) {
      const { line, column } = lines.at(start);
      await environment.stdout.write(`${printable(`${fileLabel(file)}:${line}:${column}: ${severity}: ${message} [${rule}]`)}\n`);
    }
  });
  return code === exitCode.done && found ? exitCode.findings : code;
}
