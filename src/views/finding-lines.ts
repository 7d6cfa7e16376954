import type { Finding } from '../checks/finding';
import { escapeMarkdown } from './markdown-escape';
import { say } from './words';

/** At most so many findings are told at one place. */
const most = 3;

/** A line for each finding at `offset`, as Markdown; messages hold words of articles and datasets, so they are escaped. */
export function renderFindings(findings: readonly Finding[], offset: number): readonly string[] {
  return findings
    .filter(({ start, end }) => start <= offset && offset < end)
    .slice(0, most)
    .map(({ message, rule }) => say('finding.line', { message: escapeMarkdown(message), rule }));
}
