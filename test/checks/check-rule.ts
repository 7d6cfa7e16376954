import assert from 'node:assert/strict';
import { runChecks } from '../../src/checks/run-checks';
import type { RuleId } from '../../src/checks/finding';
import type { DocumentLanguage } from '../../src/core/annotations';
import { emptyGazetteer } from '../../src/core/gazetteer';
import { analyzeDocument } from '../../src/core/index';
import { emptyDataset } from '../../src/dataset/dataset';

/** Analyses the text without its `⟦…⟧`, runs one rule, and compares the text with every finding put in `⟦…⟧`. */
export function checkRule(rule: RuleId, marked: string, options: { language?: DocumentLanguage; caretAfter?: string } = {}): void {
  const text = marked.replaceAll(/[⟦⟧]/g, '');
  const annotations = analyzeDocument(text, { language: options.language ?? 'plaintext', gazetteer: emptyGazetteer });
  const { caretAfter } = options;
  const caret = caretAfter === undefined ? undefined : text.indexOf(caretAfter) + caretAfter.length;
  let shown = '';
  let at = 0;
  for (const finding of runChecks(annotations, text, emptyDataset, { caret })) {
    if (finding.rule !== rule) continue;
    assert.equal(finding.severity, 'information');
    assert.match(finding.message, /^[A-Z].*\. .*\.$/, 'a message says what is wrong and what to do');
    shown += `${text.slice(at, finding.start)}⟦${text.slice(finding.start, finding.end)}⟧`;
    at = finding.end;
  }
  assert.equal(shown + text.slice(at), marked);
}
