import type { DocumentAnnotations, DocumentLanguage } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { Dataset } from '../dataset/dataset';
import type { ArticleWords } from './article-words';

/** Ids of the rules there are. Public: users name them in settings and ignore comments. */
export const ruleIds = [
  'quote-unclosed',
  'quote-unattributed',
  'quote-words',
  'quote-omission',
  'quote-speaker',
  'role-at-date',
  'timeline',
  'position-contradicts',
  'name-form',
  'name-first-reference',
  'name-typo',
  'acronym-undefined',
  'attribution-pronoun-only',
  'proposal-number',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** True for the id of a rule that there is. */
export const isRuleId = (id: string): id is RuleId => ruleIds.some((rule) => rule === id);

/** How grave a finding is, least first. */
export const severities = ['hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** `[start, end)` of the document becomes `newText`, plain text. Equal offsets insert. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** One way to put a finding right. The edits belong together, are in text order and do not overlap. */
export interface Fix {
  /** What it does, as an editor's menu shows it. Plain text. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What a check found: offsets in the document, and a message that says what is wrong and what to do. Plain text. */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  /** Empty where nothing but thinking helps. The best first. */
  readonly fixes: readonly Fix[];
}

/** What a rule looks at. */
export interface CheckInput {
  readonly annotations: DocumentAnnotations;
  readonly text: string;
  readonly language: DocumentLanguage;
  readonly dataset: Dataset;
  /** Tokens of the text, paragraph by paragraph, for rules that look at the words around something. */
  readonly words: ArticleWords;
  /** True where the span stands wholly in a quotation. */
  readonly isQuoted: (span: Span) => boolean;
}

/** A finding with the stretch of text it is about, which may be larger than what is underlined. */
export interface RuleFinding extends Span {
  readonly message: string;
  readonly about: Span;
  /** `undefined`: that of the rule. */
  readonly severity?: Severity | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

/** One check: a pure function, one file each. */
export interface Rule {
  readonly id: RuleId;
  /** What it reports, in one sentence. Plain text. */
  readonly summary: string;
  readonly severity: Severity;
  /** Rules that guess more than others run only where somebody asks for them. */
  readonly isOptIn?: boolean;
  readonly find: (input: CheckInput) => readonly RuleFinding[];
}
