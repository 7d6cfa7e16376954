import type { Finding, RuleId } from '../checks/finding';
import { isRuleId } from '../checks/finding';
import { runChecks } from '../checks/run-checks';
import type { CheckOptions } from '../checks/run-checks';
import type { Analysis } from './open-document';
import type { Settings } from './settings';

/** At most so many findings a document are shown. */
export const maxFindings = 100;

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
  return runChecks(annotations, text, dataset, { caret, language, ...optionsOf(analysis.settings) }).slice(0, maxFindings);
}

function optionsOf({ checksDisabled }: Settings): CheckOptions {
  return { levels: new Map(checksDisabled.filter(isRuleId).map((id): [RuleId, 'off'] => [id, 'off'])) };
}
