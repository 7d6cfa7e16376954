import { directiveProblems } from '../checks/directives';
import type { RuleId, Severity } from '../checks/finding';
import { severities } from '../checks/finding';
import { rules } from '../checks/run-checks';
import type { RuleLevel } from '../checks/run-checks';
import { eachDocument } from './annotate';
import type { AnnotatedDocument } from './annotate';
import type { CheckCommandOptions, DocumentOptions } from './arguments';
import { fileLabel } from './documents';
import { exitCode } from './environment';
import type { Environment, ExitCode } from './environment';
import { findingsWriter } from './findings-writer';
import { lineIndex } from './line-index';
import { printable } from './printable';

/** True when a severity is at or above the level. */
export function isAtLeast(severity: Severity, level: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(level);
}

/** `on-record check`: prints findings; 1 where any is at or above the level. */
export async function check(options: DocumentOptions, command: CheckCommandOptions, environment: Environment): Promise<ExitCode> {
  let found = false;
  const writer = findingsWriter(command.format, environment);
  await writer.begin();
  const code = await eachDocument(
    options,
    environment,
    async (document) => {
      await reportDirectives(document, environment);
      found ||= document.findings.some(({ severity }) => isAtLeast(severity, command.level));
      await writer.write(document);
    },
    command.rules && onlyRules(command.rules),
  );
  await writer.end();
  return code === exitCode.done && found ? exitCode.findings : code;
}

/** Comments that ask for a rule that does not exist do nothing; whoever wrote them wants to know. */
async function reportDirectives({ file, text, language }: AnnotatedDocument, { stderr }: Environment): Promise<void> {
  for (const { start, message } of directiveProblems(text, language)) {
    const { line, column } = lineIndex(text).at(start);
    await stderr.write(`${printable(`${fileLabel(file)}:${line}:${column}: ${message}`)}\n`);
  }
}

/** Levels that switch all rules off but these. */
function onlyRules(wanted: readonly RuleId[]): ReadonlyMap<RuleId, RuleLevel> {
  const levels = new Map<RuleId, RuleLevel>();
  for (const { id, severity, isOptIn } of rules) {
    if (!wanted.includes(id)) levels.set(id, 'off');
    // Other rules keep the severities that their findings have.
    else if (isOptIn === true) levels.set(id, severity);
  }
  return levels;
}
