import assert from 'node:assert/strict';
import { rules, runChecks } from '../../src/checks/run-checks';
import type { Finding, Fix, RuleId } from '../../src/checks/finding';
import type { DocumentLanguage } from '../../src/core/annotations';
import { analyzeDocument } from '../../src/core/index';
import type { Dataset } from '../../src/dataset/dataset';
import { emptyDataset } from '../../src/dataset/dataset';
import { readFrontMatter } from '../../src/dataset/front-matter';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset } from '../../src/dataset/load';
import { memoryFileSystem } from '../support/memory-file-system';

/** What a case may give besides its text. */
export interface CaseOptions {
  readonly language?: DocumentLanguage;
  /** The caret stands behind these words; none: nobody types. */
  readonly caretAfter?: string;
  readonly dataset?: Dataset;
  /** Reference date where the text gives none. */
  readonly date?: string;
}

/** Reads a dataset from the text of one YAML file, given without its `format`. A bad record is a mistake of the test. */
export async function datasetFrom(yaml: string): Promise<Dataset> {
  const { dataset, problems } = await loadDataset(['/data.yaml'], memoryFileSystem({ '/data.yaml': `format: on-record/1\n${yaml}` }));
  assert.deepEqual(problems, []);
  return dataset;
}

const optIn = new Set(rules.filter(({ isOptIn }) => isOptIn).map(({ id }) => id));

/** Findings of one rule in a text. */
export function findingsOf(rule: RuleId, text: string, options: CaseOptions = {}): readonly Finding[] {
  const { language = 'plaintext', caretAfter, dataset = emptyDataset, date } = options;
  const annotations = analyzeDocument(text, { language, gazetteer: buildGazetteer(dataset), fallbackDate: date, readFrontMatter });
  const caret = caretAfter === undefined ? undefined : text.indexOf(caretAfter) + caretAfter.length;
  return runChecks(annotations, text, dataset, {
    caret,
    language,
    levels: optIn.has(rule) ? new Map([[rule, 'information']]) : undefined,
  }).filter((finding) => finding.rule === rule);
}

/**
 * Analyses the text without its `⟦…⟧`, runs one rule, and compares the text with every finding put in `⟦…⟧`. A finding that is
 * a warning is marked `⟦!…⟧`.
 */
export function checkRule(rule: RuleId, marked: string, options: CaseOptions = {}): void {
  const text = marked.replaceAll(/⟦!?|⟧/g, '');
  let shown = '';
  let at = 0;
  for (const finding of findingsOf(rule, text, options)) {
    assert.match(finding.message, /^[A-Z“].*\. .*\.$/s, 'a message says what is wrong and what to do');
    for (const fix of finding.fixes) assertWellFormed(fix, text);
    const mark = finding.severity === 'warning' ? '⟦!' : '⟦';
    shown += `${text.slice(at, finding.start)}${mark}${text.slice(finding.start, finding.end)}⟧`;
    at = finding.end;
  }
  assert.equal(shown + text.slice(at), marked);
}

/** The text after the first fix of the first finding whose title matches. */
export function applyFix(rule: RuleId, text: string, title: RegExp, options: CaseOptions = {}): string {
  const fixes = findingsOf(rule, text, options).flatMap((finding) => finding.fixes);
  const fix = fixes.find((each) => title.test(each.title));
  assert.ok(fix, `no such fix among: ${fixes.map((each) => each.title).join(', ')}`);
  let changed = '';
  let at = 0;
  for (const { start, end, newText } of fix.edits) {
    changed += text.slice(at, start) + newText;
    at = end;
  }
  return changed + text.slice(at);
}

function assertWellFormed({ title, edits }: Fix, text: string): void {
  assert.match(title, /^[A-Z]/);
  assert.ok(edits.length > 0, 'a fix changes something');
  let at = 0;
  for (const { start, end } of edits) {
    assert.ok(at <= start && start <= end && end <= text.length, 'edits are in order and do not overlap');
    at = end;
  }
}
