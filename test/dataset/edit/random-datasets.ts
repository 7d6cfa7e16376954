import * as fc from 'fast-check';
import { stringify } from 'yaml';
import type { RecordEdit } from '../../../src/dataset/edit/record-edit';
import type { FileFormat } from '../../../src/dataset/read-file';

/** Plain records by section, as a file would hold them; unknown fields included. */
export type PlainRecords = Record<string, Record<string, unknown>[]>;

const words = fc.oneof(
  fc.constantFrom(
    'Ana Ruiz',
    'yes',
    '2024',
    'null',
    '- dash',
    'a: b',
    '# no comment',
    "it's",
    'says "no"',
    'tab\there',
    'two\nlines',
    ' edges ',
    '*star',
    '{brace',
    'a, b]',
    '🙂 smile',
    'e\u0301',
    '\u2028',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const scalars = fc.oneof(words, fc.integer({ min: -5, max: 3000 }), fc.boolean());
const shallow = fc.oneof(
  scalars,
  fc.array(words, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('wikidata', 'x y', 'true', 'n', '7'), scalars, { maxKeys: 3, noNullPrototype: true }),
  fc.array(fc.record({ text: words, weak: fc.boolean() }), { maxLength: 2 }),
);
const fields = fc.record(
  { name: words, aliases: fc.array(words, { maxLength: 4 }), odd: shallow, 'x-desk': shallow, kind: fc.constantFrom('person', 'place') },
  { requiredKeys: ['name'], noNullPrototype: true },
);

const sections = ['actors', 'issues', 'quotes'] as const;

/** Datasets of some records in some sections; ids are unique in each. */
export const datasets: fc.Arbitrary<PlainRecords> = fc
  .record(
    { actors: fc.array(fields, { maxLength: 5 }), issues: fc.array(fields, { maxLength: 3 }), quotes: fc.array(fields, { maxLength: 2 }) },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((lists) =>
    Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, (list ?? []).map((each, i) => ({ id: `${name}-${i}`, ...each }))]),
    ),
  );

/** How a file is written. */
export interface Style {
  readonly indent: number;
  readonly eol: '\n' | '\r\n';
  readonly mark: boolean;
  readonly comments: boolean;
  readonly flow: boolean;
  readonly offset: boolean;
  readonly endsOpen: boolean;
}

export const styles: fc.Arbitrary<Style> = fc.record({
  indent: fc.constantFrom(0, 1, 2, 4),
  eol: fc.constantFrom('\n', '\r\n'),
  mark: fc.boolean(),
  comments: fc.boolean(),
  flow: fc.boolean(),
  offset: fc.boolean(),
  endsOpen: fc.boolean(),
});

/** Text of a dataset file in a style. */
export function written(records: PlainRecords, format: FileFormat, style: Style): string {
  const text = format === 'json' ? json(records, style) : format === 'yaml' ? yaml(records, style) : lines(records, style);
  const ended = style.endsOpen ? text.trimEnd() : `${text.trimEnd()}\n`;
  return (style.mark ? '\uFEFF' : '') + ended.replaceAll('\n', style.eol);
}

const names: Readonly<Record<string, string>> = { actors: 'actor', issues: 'issue', quotes: 'quote' };

const json = (records: PlainRecords, { indent }: Style): string =>
  JSON.stringify({ format: 'on-record/1', custom: ['kept'], ...records }, null, indent);

const lines = (records: PlainRecords, { indent }: Style): string => {
  const all = Object.entries(records).flatMap(([section, list]) => list.map((each) => ({ record: names[section], ...each })));
  const first = all.length === 0 ? [{ record: 'source', id: 's', title: 'S' }] : all;
  return first.map((each) => (indent === 0 ? JSON.stringify(each) : JSON.stringify(each, null, 1).replace(/\n\s*/g, ' '))).join('\n');
};

/** Line by line with comments between, so that there is much to keep. */
function yaml(records: PlainRecords, style: Style): string {
  const step = Math.max(style.indent, 2);
  const out = [...(style.comments ? ['# head of the file'] : []), 'format: on-record/1 # mark', ...(style.comments ? [''] : [])];
  for (const [section, list] of Object.entries(records)) {
    if (style.comments) out.push(`# about ${section}`);
    if (list.length === 0) out.push(`${section}: []`);
    else out.push(`${section}:${style.comments ? ' # list' : ''}`);
    for (const [i, each] of list.entries()) {
      const indent = style.offset ? '' : ' '.repeat(step);
      if (style.comments) out.push(`${indent}# ${section} ${i}`);
      const block = stringify(each, { lineWidth: 0, indent: step, collectionStyle: style.flow ? 'flow' : 'any' }).trimEnd();
      const after = style.comments && !/[|>]/.test(block) ? ' # after' : '';
      out.push(
        ...block.split('\n').map((line, k) => `${indent}${k === 0 ? '- ' : '  '}${line}`.trimEnd() + (k === 0 && !style.flow ? after : '')),
      );
      if (style.comments) out.push('');
    }
  }
  out.push('custom: [kept]', ...(style.comments ? ['# end'] : []));
  return out.join('\n');
}

/** Edits that fit a dataset: each names a record that is there then. */
export const editsOf = (records: PlainRecords): fc.Arbitrary<readonly RecordEdit[]> => {
  const present = sections.flatMap((section) => (records[section] ?? []).map((each) => ({ section, id: String(each['id']) })));
  const add = fc
    .tuple(fc.constantFrom(...sections), fields, fc.nat({ max: 1e9 }))
    .map(([section, more, n]): RecordEdit => ({ kind: 'add', section, fields: { id: `new-${n}`, ...more } }));
  const redirect = fc
    .tuple(words, words)
    .filter(([a, b]) => a !== b)
    .map(([from, to]): RecordEdit => ({ kind: 'redirect', from: `old ${from}`, to }));
  if (present.length === 0) return fc.array(fc.oneof(add, redirect), { minLength: 1, maxLength: 4 });
  const target = fc.constantFrom(...present);
  const set = fc
    .tuple(target, fc.constantFrom('name', 'odd', 'aliases', 'extra', 'x-desk'), fc.option(shallow, { nil: undefined }))
    .map(([{ section, id }, key, value]): RecordEdit => ({ kind: 'set', section, record: { id }, path: [key], value }));
  const deep = fc
    .tuple(target, words)
    .map(([{ section, id }, value]): RecordEdit => ({ kind: 'set', section, record: { id }, path: ['identifiers', 'other'], value }));
  const remove = fc
    .uniqueArray(target, { maxLength: 3 })
    .map((all) => all.map(({ section, id }): RecordEdit => ({ kind: 'remove', section, record: { id } })));
  return fc
    .tuple(fc.array(fc.oneof(add, set, set, deep, redirect), { maxLength: 6 }), remove)
    .map(([first, last]) => [...first, ...last])
    .filter((all) => all.length > 0);
};
