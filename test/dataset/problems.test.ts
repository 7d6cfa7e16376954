import assert from 'node:assert/strict';
import { loadDataset } from '../../src/dataset/load';
import { memoryFileSystem } from '../support/memory-file-system';

/** Loads one file and compares what is said about it, `line:column` counted from 1 as editors show them. */
async function check(name: string, content: string | Uint8Array, expected: readonly string[], nRecords: number): Promise<void> {
  const { dataset, problems } = await loadDataset(['/d'], memoryFileSystem({ [`/d/.on-record/${name}`]: content }));
  assert.deepEqual(
    problems.map(({ line, column, severity, code, message }) => `${line + 1}:${column + 1} ${severity} ${code}: ${message}`),
    expected,
  );
  const { actors, issues, quotes, claims, sources, events, proposals, positions, rolesOf } = dataset;
  const sizes = [actors, issues, quotes, claims, sources, events, proposals, rolesOf].map((map) => map.size);
  assert.equal(
    sizes.reduce((a, b) => a + b, positions.length),
    nRecords,
  );
}

const yaml = (...lines: string[]) => ['format: on-record/1', ...lines, ''].join('\n');

describe('problems of records', () => {
  it('a good file has none', () =>
    check('a.yaml', yaml('actors:', '  - {id: lee, kind: person, name: Anna Lee}', 'roles:', '  - {actor: lee, title: mayor}'), [], 2));

  it('a wrong value is reported where it stands, with what is allowed; the other records stay', () =>
    check(
      'a.yaml',
      yaml('actors:', '  - id: lee', '    kind: persn', '    name: Anna Lee', '  - {id: ito, kind: person, name: Ken Ito}'),
      ['4:11 error bad-record: The actor "lee" is left out: "kind" must be one of person, organization, place, group, not "persn".'],
      1,
    ));

  it('a missing field is reported at the record', () =>
    check(
      'a.json',
      '{"format": "on-record/1",\n "issues": [\n  {"id": "tax"}\n ]}',
      ['3:3 error bad-record: The issue "tax" is left out: "label" is missing. Add it.'],
      0,
    ));

  it('a blank name is no name', () =>
    check(
      'a.yaml',
      yaml('actors:', '  - {id: a, kind: place, name: " "}'),
      ['3:32 error bad-record: The actor "a" is left out: "name" must not be blank, not " ".'],
      0,
    ));

  it('an item of a list is counted from 1', () =>
    check(
      'a.yaml',
      yaml('actors:', '  - id: a', '    kind: place', '    name: Alba', '    aliases: [Albia, {txt: Albion}]'),
      [
        '6:22 error bad-record: The actor "a" is left out: "aliases", item 2 must be text, or an object with "text" and perhaps "kind", "weak" (true or false), "from", "to".',
      ],
      0,
    ));

  const dates: readonly [string, string][] = [
    ['2023-02-29', '"from" must be a day that exists in the calendar, not "2023-02-29".'],
    ['03/04/2024', '"from" must be a date such as 2014, 2014-02 or 2014-02-27, not "03/04/2024".'],
    ['true', '"from" must be a date such as 2014, 2014-02 or 2014-02-27, not "true".'],
    ['20140227', '"from" must be a date such as 2014, 2014-02 or 2014-02-27, not "20140227".'],
  ];
  for (const [date, said] of dates) {
    it(`the date ${date} is refused`, () =>
      check(
        'a.yaml',
        yaml('roles:', `  - {actor: a, title: t, from: ${date}}`),
        [`3:32 error bad-record: The role "t" is left out: ${said}`],
        0,
      ));
  }

  it('an alias that ends before it begins is kept, with a warning', () =>
    check(
      'a.yaml',
      yaml('actors:', '  - {id: a, kind: person, name: A B, aliases: [C D, {text: E F, from: 2015, to: 2014-05}]}'),
      ['3:81 warning date-order: The alias "E F" ends ("to") before it begins ("from"). Correct one of the dates.'],
      1,
    ));

  it('a role that ends before it begins is kept, with a warning', () =>
    check(
      'a.yaml',
      yaml('actors: [{id: a, kind: person, name: A B}]', 'roles:', '  - {actor: a, title: mayor, from: 2015, to: 2014-05}'),
      ['4:46 warning date-order: The role "mayor" ends ("to") before it begins ("from"). Correct one of the dates.'],
      2,
    ));

  it('a section that is no list costs only itself', () =>
    check(
      'a.yaml',
      yaml('roles: none', 'issues: [{id: i, label: tax}]'),
      ['2:1 error bad-section: "roles" must be a list of role records; nothing of it is read.'],
      1,
    ));

  it('a record that is no object is reported', () =>
    check(
      'a.json',
      '{"format":"on-record/1","actors":["Lee"]}',
      ['1:35 error bad-record: The actor is left out: it must be an object with fields, not "Lee".'],
      0,
    ));

  it('empty fields and sections count as left out', () =>
    check('a.yaml', yaml('actors:', '  - id: a', '    kind: place', '    name: Alba', '    family:', 'roles:', 'redirects:'), [], 1));

  it('unknown fields are kept without a word', async () => {
    const fs = memoryFileSystem({ '/d/a.yaml': yaml('x-extra: 1', 'actors: [{id: a, kind: place, name: Alba, motto: {la: Alba}}]') });
    const { dataset, problems } = await loadDataset(['/d'], fs);
    assert.deepEqual(problems, []);
    assert.deepEqual([...dataset.actors.values()][0]?.raw?.motto, { la: 'Alba' });
  });

  it('hundreds of bad records are counted, not listed', async () => {
    const lines = Array.from({ length: 1000 }, () => '{"record":"actor"}').join('\n');
    const { problems } = await loadDataset(['/d/a.jsonl'], memoryFileSystem({ '/d/a.jsonl': lines }));
    assert.equal(problems.length, 201);
    assert.equal(problems.at(-1)?.message, '2800 more problems in this file are not shown. Correct those above first.');
  });
});

describe('problems of files', () => {
  const at = (place: string, code: string, message: string, severity = 'error') => [`${place} ${severity} ${code}: ${message}`];

  const jsonCases: readonly [string, string, string][] = [
    [
      'a trailing comma',
      '{"format":"on-record/1","actors":[],}',
      'a name in double quotes is expected (a comma before a closing brace is not allowed)',
    ],
    ['a comment', '{"format":"on-record/1" /* x */}', 'comments are not allowed; use a "note" field'],
    ['a missing comma', '{"format":"on-record/1" "actors":[]}', 'a comma is missing before this'],
    ['single quotes', "{'format':'on-record/1'}", 'text must stand in double quotes'],
    ['an open brace', '{"format":"on-record/1"', 'a closing brace } is missing'],
    ['an open text', '{"format":"on-record/1', 'a quotation mark is missing at the end of this text'],
    ['something after the end', '{"format":"on-record/1"} 2', 'the file goes on after its end; remove what follows'],
  ];
  for (const [what, text, said] of jsonCases) {
    it(`JSON with ${what} is explained`, async () => {
      const { problems } = await loadDataset(['/a.json'], memoryFileSystem({ '/a.json': text }));
      assert.deepEqual(
        problems.map(({ message }) => message),
        [`This is not valid JSON: ${said}.`],
      );
    });
  }

  const yamlCases: readonly [string, string, string][] = [
    [
      'two colons',
      'format: on-record/1\nactors:\n  - name: A: B\n',
      '3:11 error syntax: This is not valid YAML: a second ": " stands in this line. Put text that holds ": " in quotes.',
    ],
    [
      'a tab',
      'format: on-record/1\nactors:\n\t- name: A\n',
      '3:1 error syntax: This is not valid YAML: a tab is used for indentation. Use spaces.',
    ],
    [
      'an open quote',
      'format: on-record/1\nnote: "x\n',
      '3:1 error syntax: This is not valid YAML: a quotation mark, bracket, comma or colon is missing here. Close what was opened.',
    ],
    [
      'an unknown alias',
      'format: on-record/1\nnote: *x\n',
      '2:7 error unknown-alias: The alias *x has no anchor &x before it. Put text that begins with * in quotes.',
    ],
    [
      'a second document',
      'format: on-record/1\n---\nformat: on-record/1\n',
      '3:1 error several-documents: A second YAML document begins before this ("---"). Keep one document a file.',
    ],
  ];
  for (const [what, text, said] of yamlCases) it(`YAML with ${what} is explained`, () => check('a.yaml', text, [said], 0));

  it('one broken line of JSON Lines costs no other', () =>
    check(
      'a.jsonl',
      '{"record":"actor","id":"a","kind":"place","name":"Alba"}\n{"record":"actor",\n\n{"record":"planet"}\n{"id":"x"}\n{"record":"issue","id":"i","label":"tax"}\n',
      [
        '2:19 error syntax: This is not valid JSON: a name in double quotes is expected (a comma before a closing brace is not allowed).',
        '4:11 error bad-record: "record" must be one of actor, role, issue, position, quote, claim, source, event, proposal, redirect, not "planet"; the line is left out.',
        '5:1 error bad-record: This line has no "record" field, such as "record": "actor"; it is left out.',
      ],
      2,
    ));

  it('a key that stands twice is reported, and the last one counts', async () => {
    await check(
      'a.json',
      '{"format":"on-record/1","issues":[{"id":"i","label":"one","label":"two"}]}',
      at('1:59', 'duplicate-key', 'The key "label" stands twice here; the last one counts. Remove or rename one.', 'warning'),
      1,
    );
    await check(
      'a.yaml',
      yaml('issues: []', 'issues: [{id: i, label: tax}]'),
      at('3:1', 'duplicate-key', 'The key "issues" stands twice here; the last one counts. Remove or rename one.', 'warning'),
      1,
    );
  });

  it('a later format is not guessed at', () =>
    check(
      'a.yaml',
      'format: on-record/2\n',
      at(
        '1:9',
        'unknown-format',
        'The format "on-record/2" is not known here; this version reads "on-record/1". Correct it, or update the extension.',
      ),
      0,
    ));

  it('records without the mark get a hint in a dataset folder', () =>
    check(
      'a.yaml',
      'actors:\n  - {id: a, kind: place, name: Alba}\n',
      at(
        '1:1',
        'no-format',
        'The file lists records but is not marked as a dataset, so it is passed over. Add "format": "on-record/1" at the top.',
        'warning',
      ),
      0,
    ));

  for (const name of ['a.json', 'a.yaml', 'a.jsonl']) {
    it(`an empty ${name} is reported`, () =>
      check(
        name,
        ' \n',
        at('1:1', 'empty-file', 'The file is empty, so it adds nothing. Begin it with "format": "on-record/1", or remove it.', 'warning'),
        0,
      ));
  }

  const bytes = (text: string) => new TextEncoder().encode(text);
  it('invalid UTF-8 is placed', () =>
    check(
      'a.yaml',
      Uint8Array.from([...bytes('format: on-record/1\nx: é'), 0xe9, 0x20, ...bytes('more text than that')]),
      at('2:5', 'encoding', 'The file is not valid UTF-8 here. Save it as UTF-8 and check this character.'),
      0,
    ));
  it('UTF-16 is told', () =>
    check('a.json', Uint8Array.from([0xff, 0xfe, 0x7b, 0]), at('1:1', 'encoding', 'The file is in UTF-16. Save it as UTF-8.'), 0));
  it('a NUL byte is placed', () =>
    check(
      'a.json',
      '{\n"a\0"',
      at('2:3', 'binary', 'The file holds a NUL byte here, so it is no text in UTF-8. Save it as UTF-8, or move it out of the dataset.'),
      0,
    ));
  it('a file of 50 MB is refused', () =>
    check(
      'a.json',
      new Uint8Array(50_000_000),
      at('1:1', 'too-large', 'The file has 50 MB, more than the 48 MB that are read. Split it, or use JSON Lines for large data.'),
      0,
    ));
  it('a byte-order mark is passed over, and columns are those of the editor', () =>
    check(
      'a.json',
      '\ufeff{"format":"on-record/1","x":}',
      at('1:29', 'syntax', 'This is not valid JSON: a value is expected (a comma before a closing bracket is not allowed).'),
      0,
    ));
  it('CRLF and lone CR end lines', () =>
    check(
      'a.yaml',
      'format: on-record/1\r\nissues:\r\n  - {id: 7, label: tax}\r\n',
      at('3:10', 'bad-record', 'The issue "7" is left out: "id" must be text (in YAML, put it in quotes), not "7".'),
      0,
    ));
});
