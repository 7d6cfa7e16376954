import type { DocumentAnnotations } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { Dataset } from '../dataset/dataset';

/** Ids of the rules there are. Public: users name them in settings and ignore comments. */
export const ruleIds = ['quote-unclosed', 'quote-unattributed'] as const;
export type RuleId = (typeof ruleIds)[number];

/** How grave a finding is, least first. */
export const severities = ['hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** What a check found: offsets in the document, and a message that says what is wrong and what to do. Plain text. */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
}

/** What a rule looks at. */
export interface CheckInput {
  readonly annotations: DocumentAnnotations;
  readonly text: string;
  readonly dataset: Dataset;
}

/** A finding with the stretch of text it is about, which may be larger than what is underlined. */
export interface RuleFinding extends Span {
  readonly message: string;
  readonly about: Span;
}

/** One check: a pure function, one file each. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly find: (input: CheckInput) => readonly RuleFinding[];
}
