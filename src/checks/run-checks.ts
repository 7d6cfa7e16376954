import type { DocumentAnnotations, DocumentLanguage } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { Dataset } from '../dataset/dataset';
import { acronymUndefined } from './acronym-undefined';
import { ArticleWords } from './article-words';
import { attributionPronounOnly } from './attribution-pronoun-only';
import type { CheckInput, Finding, Rule, RuleFinding, RuleId, Severity } from './finding';
import { quoteUnattributed } from './quote-unattributed';
import { quoteUnclosed } from './quote-unclosed';
import { nameFirstReference } from './name-first-reference';
import { nameForm } from './name-form';
import { nameTypo } from './name-typo';
import { positionContradicts } from './position-contradicts';
import { proposalNumber } from './proposal-number';
import { quoteOmission } from './quote-omission';
import { quoteSpeaker } from './quote-speaker';
import { quoteWords } from './quote-words';
import { roleAtDate } from './role-at-date';
import { timeline } from './timeline';

/** What a caller may choose about checks. */
export interface CheckOptions {
  /** Offset where somebody is typing: findings about that line or quotation are held back. `undefined`: nobody types. */
  readonly caret?: number | undefined;
  /** Rules with another level than their own, or switched off. Rules that are opt-in run only when they have a level here. */
  readonly levels?: ReadonlyMap<RuleId, RuleLevel> | undefined;
  /** `undefined`: plain text. */
  readonly language?: DocumentLanguage | undefined;
}

/** What somebody may set for a rule. */
export type RuleLevel = Severity | 'off';

/** All rules, in the order in which findings at one place are given. */
export const rules: readonly Rule[] = [
  quoteUnclosed,
  quoteUnattributed,
  quoteWords,
  quoteOmission,
  quoteSpeaker,
  roleAtDate,
  timeline,
  positionContradicts,
  nameForm,
  nameFirstReference,
  nameTypo,
  acronymUndefined,
  attributionPronounOnly,
  proposalNumber,
];

/** Runs every check that is switched on. Findings come in text order, those at one place in the order of the rules. */
export function runChecks(
  annotations: DocumentAnnotations,
  text: string,
  dataset: Dataset,
  options: CheckOptions = {},
): readonly Finding[] {
  const { caret, levels, language = 'plaintext' } = options;
  const input: CheckInput = { annotations, text, language, dataset, words: new ArticleWords(text, language) };
  return rules
    .flatMap((rule) => {
      const level = levels?.get(rule.id) ?? (rule.isOptIn === true ? 'off' : undefined);
      if (level === 'off') return [];
      return rule
        .find(input)
        .filter(({ about }) => caret === undefined || !isBeingTyped(text, about, caret))
        .map((found) => toFinding(rule, found, level));
    })
    .sort((a, b) => a.start - b.start);
}

/** A level that somebody set holds for all findings of the rule. */
function toFinding({ id, severity }: Rule, found: RuleFinding, level: Severity | undefined): Finding {
  const { start, end, message, fixes = [] } = found;
  return { start, end, rule: id, severity: level ?? found.severity ?? severity, message, fixes };
}

/** True when the caret stands in the stretch or on a line that it touches: half a sentence is not a mistake yet. */
function isBeingTyped(text: string, { start, end }: Span, caret: number): boolean {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  return lineStart <= caret && caret <= (nextBreak < 0 ? text.length : nextBreak);
}
