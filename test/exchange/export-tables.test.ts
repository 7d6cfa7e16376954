import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRecord } from '../../src/exchange/export/csv';
import { noteOn } from '../notes/support/literal-notes';
import { exported, exportOf, tollArticle, town } from './support/exported';

/** Reads a table with another's parser, strictly: a wrong number of fields or a stray quotation mark is an error. */
function read(csv: string, delimiter = ','): Record<string, string>[] {
  return parse(csv, { columns: true, delimiter, record_delimiter: '\r\n', relax_column_count: false, relax_quotes: false });
}

/** What a field holds without the apostrophe that guards against formulas. */
const unguarded = (field: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(field) ? field.slice(1) : field);

describe('fields of comma-separated values', () => {
  const field = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', "'", '=', '+', '-', '@', '\t', 'a', ' ', '＝', '🚢') }),
  );
  for (const separator of [',', ';'] as const) {
    it(`are read back as they were, with "${separator}"`, () => {
      fc.assert(
        fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
          const csv = rows.map((row) => csvRecord(row, separator)).join('');
          const back: string[][] = parse(csv, { delimiter: separator, record_delimiter: '\r\n', skip_empty_lines: false });
          assert.deepEqual(
            back.map((row) => row.map(unguarded)),
            rows,
          );
        }),
        { seed: 5, numRuns: 500 },
      );
    });
  }

  it('never begin as a formula', () => {
    fc.assert(
      fc.property(field, (text) => {
        const [[first = '']] = parse(csvRecord([text, 'x'])) as [string[]];
        assert.doesNotMatch(first, /^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('tell nothing from an empty text, but numbers and truth', () =>
    assert.equal(csvRecord([undefined, null, '', 0, 1.5, true]), ',,,0,1.5,true\r\n'));
});

describe('tables', () => {
  it('of mentions give the words at their offsets', async () => {
    const rows = read(exportOf({ format: 'csv', table: 'mentions' }, [exported(tollArticle, { dataset: await town() })]));
    assert.ok(rows.length >= 4);
    for (const { start, end, text } of rows) assert.equal(unguarded(text ?? ''), tollArticle.slice(Number(start), Number(end)));
    const [mayor] = rows.filter(({ actor }) => actor === 'lind');
    assert.deepEqual(
      [mayor?.file, mayor?.reference_date, mayor?.kind, mayor?.name, mayor?.corrected],
      ['a.txt', '2024-05-06', 'person', 'Anna Lindqvist', 'false'],
    );
  });

  it('of statements give source, cue and content at their offsets', async () => {
    const rows = read(exportOf({ format: 'csv', table: 'statements' }, [exported(tollArticle, { dataset: await town() })]));
    assert.deepEqual(
      rows.map(({ statement }) => statement),
      rows.map((_, index) => String(index)),
    );
    assert.ok(rows.length >= 3);
    for (const row of rows) {
      for (const part of ['source', 'cue'] as const) {
        const [start, end] = [row[`${part}_start`], row[`${part}_end`]];
        if (start !== '') assert.equal(unguarded(row[part] ?? ''), tollArticle.slice(Number(start), Number(end)));
      }
      const pieces = (row.pieces ?? '').split(' ').map((piece) => piece.split(':').map(Number));
      assert.equal(unguarded(row.text ?? ''), pieces.map(([start, end]) => tollArticle.slice(start, end)).join(' … '));
      assert.deepEqual([pieces[0]?.[0], pieces.at(-1)?.[1]], [Number(row.start), Number(row.end)]);
    }
    assert.ok(rows.some(({ actor, form }) => actor === 'lind' && form === 'direct'));
  });

  it('of positions hold articles and records', async () => {
    const dataset = await town();
    const rows = read(exportOf({ format: 'csv' }, [exported(tollArticle, { dataset })], dataset));
    assert.deepEqual(
      rows.map(({ from, document, date, until, actor, organization, stance, condition, status }) =>
        [from, document, date, until, actor, organization, stance, condition, status].join('|'),
      ),
      [
        'article|a.txt|2024-05-06||lind|City Hall; Karlstad|opposes||',
        'article|a.txt|2024-05-06||guild||supports||',
        'record|Harbour Gazette, *no. 4*|2012|2016-03|berg|Ferry Guild|conditional|Only, "if" boats stay free|reviewed',
        'record||2019-05||lind||questions||',
      ],
    );
    const [first, second, third, fourth] = rows;
    assert.match(first?.text ?? '', /bridge toll/);
    assert.match(second?.issue_label ?? '', /Bridge toll/);
    assert.equal(third?.text, '“Boats first”');
    assert.equal(fourth?.text, 'Asks what it would cost.');
  });

  it('say what a person decided', async () => {
    const note = noteOn(tollArticle, 'Anna Lindqvist', { decision: 'actor', actor: 'berg', scope: 'mention' });
    const rows = read(exportOf({ format: 'csv', table: 'mentions' }, [exported(tollArticle, { dataset: await town(), notes: [note] })]));
    assert.deepEqual(
      rows.filter(({ corrected }) => corrected === 'true').map(({ text, actor }) => [text, actor]),
      [['Anna Lindqvist', 'berg']],
    );
  });

  it('have their header also without any article', () => {
    for (const table of ['mentions', 'statements', 'positions'] as const) {
      const [header, ...rows] = parse(exportOf({ format: 'csv', table }, [])) as string[][];
      assert.ok(header && new Set(header).size === header.length);
      assert.deepEqual(rows, []);
    }
  });
});

describe('statements for Discourse Network Analyzer', () => {
  const header =
    'statement ID;time;document ID;document title;author;source;section;type;text;person;organization;concept;agreement;stance;condition';

  it('have the columns of its event list', () => assert.equal(exportOf({ format: 'dna' }, []), `${header}\r\n`));

  it('give agreement for and against, and no value for what is neither', async () => {
    const dataset = await town();
    const rows = read(exportOf({ format: 'dna' }, [exported(tollArticle, { dataset })], dataset), ';');
    assert.deepEqual(
      rows.map((row) => [row.time, row.person, row.organization, row.concept, row.agreement, row.stance].join('|')),
      [
        '2024-05-06 00:00:00|Anna Lindqvist|City Hall; Karlstad|Bridge toll|0|opposes',
        '2024-05-06 00:00:00||Ferry Guild|Bridge toll|1|supports',
        '2012-01-01 00:00:00|Tom Berg|Ferry Guild|Bridge toll||conditional',
        '2019-05-01 00:00:00|Anna Lindqvist||Bridge toll||questions',
      ],
    );
    assert.equal(rows[2]?.condition, 'Only, "if" boats stay free');
  });

  it('are numbered over all articles, and documents too', async () => {
    const dataset = await town();
    const articles = ['a.txt', 'b.txt'].map((file) => exported(tollArticle, { dataset, file }));
    const rows = read(exportOf({ format: 'dna' }, articles, dataset), ';');
    assert.deepEqual(
      rows.map((row) => [row['statement ID'], row['document ID'], row['document title'], row.type]),
      [
        ['1', '1', 'a.txt', 'article'],
        ['2', '1', 'a.txt', 'article'],
        ['3', '2', 'b.txt', 'article'],
        ['4', '2', 'b.txt', 'article'],
        ['5', '3', 'Harbour Gazette, *no. 4*', 'record'],
        ['6', '4', '', 'record'],
      ],
    );
  });

  it('leave the time empty where no date is known, and name actors that are not listed', async () => {
    const dataset = await town();
    const [row] = read(exportOf({ format: 'dna' }, [exported('Jane Holt rejected the bridge toll on Monday.', { dataset })]), ';');
    assert.deepEqual([row?.time, row?.person, row?.organization, row?.agreement], ['', 'Jane Holt', '', '0']);
  });
});
