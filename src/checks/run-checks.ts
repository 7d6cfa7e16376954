import type { DocumentAnnotations, DocumentLanguage } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { Dataset } from '../dataset/dataset';
import { acronymUndefined } from './acronym-undefined';
import { ArticleWords } from './article-words';
import { attributionPronounOnly } from './attribution-pronoun-only';
import { isSilenced, readDirectives } from './directives';
import type { CheckInput, Finding, Rule, RuleFinding, RuleId, Severity } from './finding';
import { quoteUnattributed } from './quote-unattributed';
import { quoteUnclosed } from './quote-unclosed';
import { ignoreKey } from './ignore-key';
import { nameFirstReference } from './name-first-reference';
import { nameForm } from './name-form';
import { nameTypo } from './name-typo';
import { positionContradicts } from './position-contradicts';
import { proposalNumber } from './proposal-number';
import { quoteOmission } from './quote-omission';
import { quoteSpeaker } from './quote-speaker';
import { quoteWords } from './quote-words';
import { quotedLookUp } from './quoted-look-up';
import { roleAtDate } from './role-at-date';
import { sentenceAround } from './sentence-around';
import { timeline } from './timeline';

/** What a caller may choose about checks. */
export interface CheckOptions {
  /** Offset where somebody is typing: findings about that sentence or quotation are held back. `undefined`: nobody types. */
  readonly caret?: number | undefined;
  /** Rules with another level than their own, or switched off. Rules that are opt-in run only when they have a level here. */
  readonly levels?: ReadonlyMap<RuleId, RuleLevel> | undefined;
  /** `undefined`: plain text. In Markdown, comments may make rules silent (see `directives.ts`). */
  readonly language?: DocumentLanguage | undefined;
  /** Keys of findings that somebody chose to ignore (see {@link ignoreKey}). */
  readonly ignored?: ReadonlySet<string> | undefined;
  /** At most so many findings; the first are kept. `undefined`: {@link maxFindings}. */
  readonly limit?: number | undefined;
}

/** More findings than this in one article help nobody. */
export const maxFindings = 100;

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
  const { caret, levels, ignored, language = 'plaintext', limit = maxFindings } = options;
  const input: CheckInput = {
    annotations,
    text,
    language,
    dataset,
    words: new ArticleWords(text, language),
    isQuoted: quotedLookUp(annotations.quotes),
  };
  const silences = language === 'markdown' && text.includes('on-record:') ? readDirectives(text).silences : [];
  return rules
    .flatMap((rule) => {
      const level = levels?.get(rule.id) ?? (rule.isOptIn === true ? 'off' : undefined);
      if (level === 'off') return [];
      return rule
        .find(input)
        .filter(({ about }) => caret === undefined || !isBeingTyped(text, about, caret))
        .map((found) => toFinding(rule, found, level));
    })
    .filter((finding) => !isSilenced(silences, finding) && !ignored?.has(ignoreKey(finding.rule, text, finding)))
    .sort((a, b) => a.start - b.start)
    .slice(0, limit);
}

/** A level that somebody set holds for all findings of the rule. */
function toFinding({ id, severity }: Rule, found: RuleFinding, level: Severity | undefined): Finding {
  const { start, end, message, fixes = [] } = found;
  return { start, end, rule: id, severity: level ?? found.severity ?? severity, message, fixes };
}

/**
 * True when the caret stands in a sentence that the stretch touches, or right behind it: half a sentence is not a mistake yet, and the
 * next one has not begun.
 */
function isBeingTyped(text: string, about: Span, caret: number): boolean {
  const { start, end } = sentenceAround(text, about);
  let behind = end;
  while (behind < caret && behind < text.length && text.charAt(behind).trim() === '') behind++;
  return start <= caret && caret <= behind;
}
