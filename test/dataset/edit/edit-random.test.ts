import { deepEqual, equal, ok } from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { editDatasetText } from '../../../src/dataset/edit/edit-dataset-text';
import type { RecordEdit } from '../../../src/dataset/edit/record-edit';
import type { FileFormat } from '../../../src/dataset/read-file';
import { datasets, editsOf, styles, written } from './random-datasets';
import type { PlainRecords } from './random-datasets';

const formats: fc.Arbitrary<FileFormat> = fc.constantFrom('json', 'yaml', 'jsonl');
const cases = fc
  .tuple(datasets, styles, formats)
  .chain(([records, style, format]) =>
    fc.record({ records: fc.constant(records), style: fc.constant(style), format: fc.constant(format), edits: editsOf(records) }),
  );

interface Held {
  readonly records: PlainRecords;
  readonly redirects: Record<string, unknown>;
  readonly custom: unknown;
}

/** What a file holds, by other parsers than the product's. */
function read(text: string, format: FileFormat): Held {
  const body = text.replace(/^\uFEFF/, '');
  if (format !== 'jsonl') {
    const { format: _mark, redirects, custom, ...records } = (format === 'json' ? JSON.parse(body) : parse(body)) as Record<string, never>;
    return { records: withoutEmpty(records), redirects: redirects ?? {}, custom };
  }
  const held: Held = { records: {}, redirects: {}, custom: undefined };
  for (const line of body.split('\n').filter((each) => each.trim() !== '')) {
    const { record, ...fields } = JSON.parse(line) as Record<string, unknown>;
    if (record === 'redirect') held.redirects[String(fields['from'])] = fields['to'];
    else (held.records[`${String(record)}s`] ??= []).push(fields);
  }
  return held;
}

const withoutEmpty = (records: PlainRecords): PlainRecords =>
  Object.fromEntries(Object.entries(records).filter(([, list]) => (list ?? []).length > 0));

/** The edits, made in the plainest way. */
function expected({ records, redirects, custom }: Held, edits: readonly RecordEdit[]): Held {
  const after = structuredClone({ records, redirects });
  for (const edit of edits) {
    if (edit.kind === 'redirect') after.redirects[edit.from] = edit.to;
    else if (edit.kind === 'add') (after.records[edit.section] ??= []).push(structuredClone(edit.fields));
    else {
      const list = after.records[edit.section] ?? [];
      const record = list.find(({ id }) => id === (edit.record as { id: string }).id);
      ok(record);
      if (edit.kind === 'remove') list.splice(list.indexOf(record), 1);
      else if (edit.path.length === 2) {
        const outer = (record['identifiers'] ??= {}) as Record<string, unknown>;
        outer[String(edit.path[1])] = edit.value;
      } else if (edit.value === undefined) Reflect.deleteProperty(record, String(edit.path[0]));
      else record[String(edit.path[0])] = structuredClone(edit.value);
    }
  }
  return { records: withoutEmpty(after.records), redirects: after.redirects, custom };
}

describe('Random edits of random dataset files', () => {
  it('give exactly the records intended, unknown fields included, in every format and style', () => {
    fc.assert(
      fc.property(cases, ({ records, style, format, edits }) => {
        const before = written(records, format, style);
        const result = editDatasetText(before, format, edits);
        equal(result.kind, 'edited', JSON.stringify(result));
        if (result.kind !== 'edited') return;
        deepEqual(read(result.text, format), expected(read(before, format), edits));
        equal(result.text.startsWith('\uFEFF'), style.mark);
        equal(/\r/.test(result.text.replaceAll('\r\n', '')), false);
        if (/\n/.test(before) && /\n/.test(result.text)) equal(/[^\r]\n/.test(result.text), style.eol === '\n');
      }),
      { numRuns: 400 },
    );
  });

  it('say by splices what they changed: in order, without overlaps, and the same text comes of them', () => {
    fc.assert(
      fc.property(cases, ({ records, style, format, edits }) => {
        const before = written(records, format, style);
        const result = editDatasetText(before, format, edits);
        if (result.kind !== 'edited') return;
        let text = '';
        let done = 0;
        for (const { start, end, newText } of result.textEdits) {
          ok(start >= done && end >= start);
          text += before.slice(done, start) + newText;
          done = end;
        }
        equal(text + before.slice(done), result.text);
      }),
      { numRuns: 150 },
    );
  });

  it('leave every line as it was that belongs to no changed record, comments of untouched records included', () => {
    fc.assert(
      fc.property(cases, ({ records, style, edits }) => {
        const before = written(records, 'yaml', { ...style, comments: true });
        const result = editDatasetText(before, 'yaml', edits);
        if (result.kind !== 'edited') return;
        const touched = new Set(edits.flatMap((edit) => ('record' in edit && 'id' in edit.record ? [edit.record.id] : [])));
        const after = result.text.replace(/^\uFEFF/, '').split(/\r?\n/);
        let at = 0;
        for (const [section, list] of Object.entries(records)) {
          for (const [i, record] of list.entries()) {
            if (touched.has(String(record['id']))) continue;
            const block = blockOf(before, `# ${section} ${i}`);
            at = after.findIndex((line, k) => k >= at && line === block[0]);
            deepEqual(after.slice(at, at + block.length), block);
          }
        }
        ok(after.includes('# head of the file') && after.includes('# end') && after.some((line) => line.includes('# mark')));
      }),
      { numRuns: 150 },
    );
  });
});

/** A record's lines with the comment above them. */
function blockOf(text: string, comment: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() === comment);
  const next = lines.findIndex((line, k) => k > start + 1 && (/^ *#/.test(line) || (/^\S/.test(line) && !/^- /.test(line))));
  const block = lines.slice(start, next < 0 ? undefined : next);
  while (block.at(-1)?.trim() === '') block.pop();
  return block;
}
