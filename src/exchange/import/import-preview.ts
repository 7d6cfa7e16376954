import { recordNames } from '../../dataset/schema';
import type { SectionName } from '../../dataset/schema';
import { escapeProse, plainLine } from '../../views/markdown-escape';
import { say } from '../../views/words';
import type { InputPlace } from './draft';
import type { ImportFormat, ReadingResult } from './input-reader';
import type { ImportPlan, PlannedRecord } from './plan/import-plan';

/** What a preview tells. */
export interface PreviewedImport {
  /** Name of the file that is imported. */
  readonly file: string;
  readonly format: ImportFormat;
  /** Name of the file that new records go to. */
  readonly into: string;
  readonly reading: ReadingResult;
  readonly plan: ImportPlan;
}

/** So many items of each kind are listed; nobody reads more, and an editor shall not choke on them. */
const mostListed = 200;

/** Markdown for a person who decides whether to import. Everything from the file is escaped. */
export function importPreview({ file, format, into, reading, plan }: PreviewedImport): string {
  const { report, nRead } = reading;
  const head = [
    `# ${say('import.title', { file: codeSpan(file) })}`,
    say('import.read', { format: say(`import.format.${format}`), count: number(nRead), into: codeSpan(into) }),
    `**${importCounts(plan)}**`,
  ];
  const sections = [
    section('import.added', plan.added, ({ line, ...record }) => `${lineOf(line)}: ${recordWords(record)}`),
    section('import.merged', plan.merged, ({ line, ...record }) => `${lineOf(line)}: ${recordWords(record)}: ${record.fields.join(', ')}`),
    section(
      'import.conflicts',
      plan.conflicts,
      ({ line, section: kind, id, field, kept, incoming }) =>
        `${lineOf(line)}: ${say('import.conflict', {
          record: `${recordNames[kind]} ${escapeProse(id)}`,
          field: escapeProse(field),
          kept: escapeProse(kept),
          incoming: escapeProse(incoming),
        })}`,
    ),
    section('import.remarks', plan.remarks, (remark) => `${lineOf(remark.line)}: ${escapeProse(remark.message)}`),
    section('import.unmapped', report.unmapped, ({ field, count, line, example }) =>
      say('import.unmappedItem', { field: escapeProse(field), count: number(count), line: number(line), example: escapeProse(example) }),
    ),
    section('import.leftOut', report.leftOut, ({ line, reason }) => `${lineOf(line)}: ${escapeProse(reason)}`, report.nMoreLeftOut),
  ];
  return `${[...head, ...sections.flat()].join('\n\n')}\n`;
}

/** "2 actors and 1 role new, 3 records added to, 5 unchanged". */
export function importCounts({ added, merged, nUnchanged }: ImportPlan): string {
  const bySection = new Map<SectionName, number>();
  for (const { section: name } of added) bySection.set(name, (bySection.get(name) ?? 0) + 1);
  const parts = [...bySection].map(([name, n]) => `${number(n)} ${recordNames[name]}${n === 1 ? '' : 's'}`);
  return say('import.counts', {
    added: parts.length === 0 ? say('import.none') : parts.join(', '),
    merged: merged.length === 0 ? say('import.none') : number(merged.length),
    unchanged: number(nUnchanged),
  });
}

type Title = 'import.added' | 'import.merged' | 'import.conflicts' | 'import.remarks' | 'import.unmapped' | 'import.leftOut';

function section<T extends Partial<InputPlace>>(
  title: Title,
  items: readonly T[],
  render: (item: T) => string,
  nMore = 0,
): readonly string[] {
  if (items.length + nMore === 0) return [];
  const nHidden = Math.max(0, items.length - mostListed) + nMore;
  const lines = items.slice(0, mostListed).map((item) => `- ${render(item)}`);
  if (nHidden > 0) lines.push(`- ${say('import.more', { count: number(nHidden) })}`);
  return [`## ${say(title, { count: number(items.length + nMore) })}`, lines.join('\n')];
}

function recordWords({ section: kind, id, label }: Omit<PlannedRecord, 'line'>): string {
  return label === '' ? `${recordNames[kind]} ${escapeProse(id)}` : `${recordNames[kind]} **${escapeProse(label)}** (${escapeProse(id)})`;
}

/** A file name as it is; a backslash before each dot would not be. */
const codeSpan = (text: string): string => `\`${plainLine(text).replaceAll('`', "'")}\``;
const lineOf = (line: number): string => say('import.line', { line: String(line) });
const number = (n: number): string => n.toLocaleString('en-US');
