import type { DocumentAnnotations } from '../core/annotations';
import type { Span } from '../core/text/span';
import type { Dataset } from '../dataset/dataset';
import type { Finding, Rule, RuleId } from './finding';
import { quoteUnattributed } from './quote-unattributed';
import { quoteUnclosed } from './quote-unclosed';

/** What a caller may choose about checks. */
export interface CheckOptions {
  /** Offset where somebody is typing: findings about that line or quotation are held back. `undefined`: nobody types. */
  readonly caret?: number | undefined;
  /** Rules that are switched off; `undefined`: none. */
  readonly disabled?: ReadonlySet<RuleId> | undefined;
}

const rules: readonly Rule[] = [quoteUnclosed, quoteUnattributed];

/** Runs every check that is switched on. Findings come in text order, those at one place in the order of the rules. */
export function runChecks(
  annotations: DocumentAnnotations,
  text: string,
  dataset: Dataset,
  options: CheckOptions = {},
): readonly Finding[] {
  const { caret, disabled } = options;
  return rules
    .filter(({ id }) => !disabled?.has(id))
    .flatMap(({ id, severity, find }) =>
      find({ annotations, text, dataset })
        .filter(({ about }) => caret === undefined || !isBeingTyped(text, about, caret))
        .map(({ start, end, message }): Finding => ({ start, end, rule: id, severity, message })),
    )
    .sort((a, b) => a.start - b.start);
}

/** True when the caret stands in the stretch or on a line that it touches: half a sentence is not a mistake yet. */
function isBeingTyped(text: string, { start, end }: Span, caret: number): boolean {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  return lineStart <= caret && caret <= (nextBreak < 0 ? text.length : nextBreak);
}
