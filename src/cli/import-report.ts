import { isAbsolute, relative } from 'node:path';
import { recordNames } from '../dataset/schema';
import type { SectionName } from '../dataset/schema';
import type { InputPlace } from '../exchange/import/draft';
import type { ReadingResult } from '../exchange/import/input-reader';
import type { ImportPlan, PlannedRecord } from '../exchange/import/plan/import-plan';
import { count, cut } from './layout';
import { printable } from './printable';

/** What an import did, or would do. */
export interface ImportResult {
  readonly reading: ReadingResult;
  readonly plan: ImportPlan;
  /** Absolute paths of the files that were written. */
  readonly written: readonly string[];
  readonly isToStandardOutput: boolean;
}

/** So many lines of each kind are shown to people; the JSON report has all. */
const mostShown = 20;
const widest = 300;

/** The report of an import, with the last line end. */
export function importReport(result: ImportResult, format: 'text' | 'json', cwd: string): string {
  return format === 'json' ? `${JSON.stringify(toJson(result))}\n` : `${textLines(result, cwd).map(printable).join('\n')}\n`;
}

/** Keys of this object stay; others may be added. Lines count from 1. */
function toJson({ reading, plan, written }: ImportResult): object {
  const { report, nRead } = reading;
  return {
    read: nRead,
    added: plan.added.map(recordJson),
    merged: plan.merged.map((record) => ({ ...recordJson(record), fields: record.fields })),
    unchanged: plan.nUnchanged,
    conflicts: plan.conflicts.map(({ section, ...rest }) => ({ record: recordNames[section], ...rest })),
    remarks: plan.remarks,
    unmapped: report.unmapped,
    leftOut: report.leftOut.map(({ file, line, reason, isUnreadable }) => ({ file, line, reason, unreadable: isUnreadable })),
    moreLeftOut: report.nMoreLeftOut,
    written,
  };
}

function recordJson({ file, line, section, id, label }: PlannedRecord): object {
  return { record: recordNames[section], id, label, file, line };
}

function textLines({ reading, plan, written, isToStandardOutput }: ImportResult, cwd: string): readonly string[] {
  const { report, nRead } = reading;
  const at = ({ file, line }: InputPlace): string => `${file}:${line}`;
  const outcome =
    written.length > 0
      ? `written: ${written.map((path) => shownPath(path, cwd)).join(', ')}`
      : isToStandardOutput
        ? 'written to standard output'
        : 'nothing was written';
  return [
    `${count(nRead, 'row or entity', 'rows or entities')} read: ${countsOf(plan.added)} new, ${countsOf(plan.merged)} added to, ${plan.nUnchanged} unchanged; ${outcome}`,
    ...section('New', plan.added, (record) => `${at(record)}: ${recordNames[record.section]} "${record.id}" ${record.label}`),
    ...section(
      'Added to',
      plan.merged,
      (record) => `${at(record)}: ${recordNames[record.section]} "${record.id}" ${record.label}: ${record.fields.join(', ')}`,
    ),
    ...section(
      'Contradictions: the dataset was left as it is',
      plan.conflicts,
      (each) => `${at(each)}: ${recordNames[each.section]} "${each.id}", ${each.field}: has "${each.kept}", not "${each.incoming}"`,
    ),
    ...section('To look at', plan.remarks, (remark) => `${at(remark)}: ${remark.message}`),
    ...section(
      'No place in the dataset',
      report.unmapped,
      (each) => `${each.field}: ${count(each.count, 'time')}, first at ${at(each)}: ${each.example}`,
    ),
    ...section('Left out', report.leftOut, (each) => `${at(each)}: ${each.reason}`, report.nMoreLeftOut),
  ];
}

function section<T>(title: string, items: readonly T[], render: (item: T) => string, nMore = 0): readonly string[] {
  if (items.length === 0) return [];
  const nHidden = items.length - mostShown + nMore;
  const hidden = nHidden > 0 ? [`  … and ${nHidden} more; --report json has them`] : [];
  return [
    '',
    `${title} (${items.length + nMore})`,
    ...items.slice(0, mostShown).map((item) => `  ${cut(render(item), widest)}`),
    ...hidden,
  ];
}

/** "3 actors, 1 role", or "none". */
function countsOf(records: readonly PlannedRecord[]): string {
  const bySection = new Map<SectionName, number>();
  for (const { section: name } of records) bySection.set(name, (bySection.get(name) ?? 0) + 1);
  return bySection.size === 0 ? 'none' : [...bySection].map(([name, n]) => count(n, recordNames[name])).join(', ');
}

function shownPath(path: string, cwd: string): string {
  const fromHere = relative(cwd, path);
  return fromHere === '' || fromHere.startsWith('..') || isAbsolute(fromHere) ? path : fromHere;
}
