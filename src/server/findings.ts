import { ruleIds } from '../checks/finding';
import type { Finding } from '../checks/finding';
import { ignoreInDocumentKey } from '../checks/ignore-key';
import { runChecks } from '../checks/run-checks';
import type { Analysis } from './open-document';
import { ruleLevels } from './settings';

const known = new WeakMap<Analysis, readonly Finding[]>();

/** The findings of an analysis, worked out once, however many ask: Problems, the menu of fixes, decorations, the hover. */
export function findingsOf(analysis: Analysis): readonly Finding[] {
  const found = known.get(analysis) ?? check(analysis, undefined);
  known.set(analysis, found);
  return found;
}

/** The same without what is being typed at the offset. */
export function findingsWhileTyping(analysis: Analysis, caret: number): readonly Finding[] {
  return check(analysis, caret);
}

function check(analysis: Analysis, caret: number | undefined): readonly Finding[] {
  if (analysis.kind !== 'analyzed' || !analysis.settings.checksEnabled) return [];
  const { annotations, text, dataset, language } = analysis.article;
  const ignored = new Set(analysis.settings.checksIgnored);
  const silent = ruleIds.filter((rule) => ignored.has(ignoreInDocumentKey(rule, analysis.source)));
  const levels = new Map([...ruleLevels(analysis.settings), ...silent.map((rule) => [rule, 'off'] as const)]);
  return runChecks(annotations, text, dataset, { caret, language, levels, ignored });
}
