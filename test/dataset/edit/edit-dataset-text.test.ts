import { equal, match } from 'node:assert/strict';
import { editDatasetText, newDatasetText } from '../../../src/dataset/edit/edit-dataset-text';
import type { RecordEdit } from '../../../src/dataset/edit/record-edit';
import type { FileFormat } from '../../../src/dataset/read-file';

const ana = { id: 'a-ruiz', kind: 'person', name: 'Ana Ruiz' };
const add: RecordEdit = { kind: 'add', section: 'actors', fields: ana };

function edited(text: string, format: FileFormat, ...edits: readonly RecordEdit[]): string {
  const result = editDatasetText(text, format, edits);
  return result.kind === 'edited' ? result.text : `refused: ${result.message}`;
}

const newsroom = `# Who is who.
format: on-record/1

actors:
  # The mayor's office
  - id: b-okoro   # since May
    kind: person
    name: "Bola Okoro"
    desk: metro # our own field
    aliases: [B. Okoro]

  - id: c-lin
    kind: person
    name: Chen Lin

# Offices
roles:
  - { actor: b-okoro, title: mayor, from: 2023-05-02 }
`;

describe('Editing a YAML dataset file', () => {
  it('adds a record below the last one, as those are written', () => {
    equal(
      edited(newsroom, 'yaml', add, { kind: 'add', section: 'roles', fields: { actor: 'a-ruiz', title: 'clerk', from: '2024' } }),
      newsroom
        .replace('    name: Chen Lin\n', '    name: Chen Lin\n  - id: a-ruiz\n    kind: person\n    name: Ana Ruiz\n')
        .replace('2023-05-02 }\n', '2023-05-02 }\n  - { actor: a-ruiz, title: clerk, from: "2024" }\n'),
    );
  });

  it('makes a section that is missing, and fills an empty one', () => {
    equal(
      edited('format: on-record/1 # mark\n', 'yaml', add),
      'format: on-record/1 # mark\nactors:\n  - id: a-ruiz\n    kind: person\n    name: Ana Ruiz\n',
    );
    equal(
      edited('format: on-record/1\nactors: [] # none yet\nissues:\n', 'yaml', add, {
        kind: 'add',
        section: 'issues',
        fields: { id: 'i', label: 'I' },
      }),
      'format: on-record/1\nactors: # none yet\n  - id: a-ruiz\n    kind: person\n    name: Ana Ruiz\nissues:\n  - id: i\n    label: I\n',
    );
  });

  it('sets a field where it stands, in its quotation marks, and adds one at the end of its record', () => {
    const set = (path: readonly (string | number)[], value: unknown): RecordEdit => ({
      kind: 'set',
      section: 'actors',
      record: { id: 'b-okoro' },
      path,
      value,
    });
    equal(
      edited(newsroom, 'yaml', set(['name'], 'Bola A. Okoro'), set(['aliases', 1], 'Okoro, B.'), set(['identifiers', 'wikidata'], 'Q1')),
      newsroom
        .replace('"Bola Okoro"', '"Bola A. Okoro"')
        .replace('[B. Okoro]\n', '[B. Okoro, "Okoro, B."]\n    identifiers: { wikidata: Q1 }\n'),
    );
    equal(edited(newsroom, 'yaml', set(['desk'], undefined)), newsroom.replace('    desk: metro # our own field\n', ''));
  });

  it('finds a record without an id by its fields', () => {
    const to: RecordEdit = {
      kind: 'set',
      section: 'roles',
      record: { matching: { actor: 'b-okoro', title: 'mayor' } },
      path: ['to'],
      value: '2027',
    };
    equal(edited(newsroom, 'yaml', to), newsroom.replace('2023-05-02 }', '2023-05-02, to: "2027" }'));
  });

  it('removes a record with its lines; what stands above it stays', () => {
    equal(
      edited(
        newsroom,
        'yaml',
        { kind: 'remove', section: 'actors', record: { id: 'c-lin' } },
        { kind: 'redirect', from: 'c-lin', to: 'b-okoro' },
      ),
      `${newsroom.replace('  - id: c-lin\n    kind: person\n    name: Chen Lin\n', '')}redirects:\n  c-lin: b-okoro\n`,
    );
  });

  it('keeps a byte-order mark and line ends', () => {
    const windows = `\uFEFF${newsroom.replaceAll('\n', '\r\n')}`;
    equal(
      edited(windows, 'yaml', add),
      windows.replace('Chen Lin\r\n', 'Chen Lin\r\n  - id: a-ruiz\r\n    kind: person\r\n    name: Ana Ruiz\r\n'),
    );
  });

  it('refuses to change a value that other records share by an alias', () => {
    const text = 'format: on-record/1\nactors:\n  - { id: a, kind: &k person, name: A }\n  - { id: b, kind: *k, name: B }\n';
    const set = (id: string): RecordEdit => ({ kind: 'set', section: 'actors', record: { id }, path: ['kind'], value: 'group' });
    match(edited(text, 'yaml', set('a')), /refused: The change cannot be made without changing something else/);
    match(edited(text, 'yaml', set('b')), /refused: .* Change it where it stands/);
  });
});

describe('Editing a JSON dataset file', () => {
  const text = '{\n  "format": "on-record/1",\n  "actors": [\n    { "id": "b", "kind": "person", "name": "B", "desk": 7 }\n  ]\n}\n';

  it('writes as the file is written', () => {
    equal(edited(text, 'json', add), text.replace('7 }', '7 },\n    {"id": "a-ruiz", "kind": "person", "name": "Ana Ruiz"}'));
    equal(
      edited('{"format":"on-record/1","actors":[]}', 'json', add),
      '{"format":"on-record/1","actors":[{"id":"a-ruiz","kind":"person","name":"Ana Ruiz"}]}',
    );
  });

  it('makes sections over lines', () => {
    equal(
      edited(text, 'json', { kind: 'add', section: 'issues', fields: { id: 'tram', label: 'Tram', terms: ['tram', 'tramway'] } }),
      text.replace(
        '\n  ]\n}',
        '\n  ],\n  "issues": [\n    {\n      "id": "tram",\n      "label": "Tram",\n      "terms": ["tram", "tramway"]\n    }\n  ]\n}',
      ),
    );
  });

  it('sets and removes fields without touching their neighbours', () => {
    const record = { id: 'b' };
    equal(edited(text, 'json', { kind: 'set', section: 'actors', record, path: ['name'], value: 'Bo' }), text.replace('"B"', '"Bo"'));
    equal(
      edited(text, 'json', { kind: 'set', section: 'actors', record, path: ['desk'], value: undefined }),
      text.replace(', "desk": 7', ''),
    );
    equal(
      edited(text, 'json', { kind: 'set', section: 'actors', record, path: ['aliases', 0], value: 'BB' }),
      text.replace('7 }', '7, "aliases": ["BB"] }'),
    );
  });
});

describe('Editing a file of JSON Lines', () => {
  const text = '{"record":"actor","id":"b","kind":"person","name":"B","desk":7}\n{ broken\n{"record":"role","actor":"b","title":"mayor"}';

  it('touches only the lines meant, broken ones stay', () => {
    equal(
      edited(
        text,
        'jsonl',
        add,
        { kind: 'set', section: 'actors', record: { id: 'b' }, path: ['name'], value: 'Bo' },
        { kind: 'redirect', from: 'x', to: 'b' },
      ),
      `${text.replace('"B"', '"Bo"')}\n{"record":"actor","id":"a-ruiz","kind":"person","name":"Ana Ruiz"}\n{"record":"redirect","from":"x","to":"b"}\n`,
    );
    equal(edited(text, 'jsonl', { kind: 'remove', section: 'roles', record: { index: 0 } }), text.slice(0, text.lastIndexOf('{')));
  });
});

describe('What cannot be edited', () => {
  const cases: readonly [string, string, FileFormat, RecordEdit, RegExp][] = [
    ['a broken file', '{"format": "on-record/1",\n"actors": [}', 'json', add, /broken in line 2, so nothing is written/],
    ['a file with a syntax error', 'format: on-record/1\nactors: [\n', 'yaml', add, /broken in line/],
    ['some other file', 'name: pipeline\n', 'yaml', add, /not marked as a dataset/],
    ['other JSON Lines', '{"level":"info"}\n', 'jsonl', add, /not marked as a dataset/],
    [
      'an id that is taken',
      newsroom,
      'yaml',
      { kind: 'add', section: 'actors', fields: { ...ana, id: 'c-lin' } },
      /already an actor "c-lin"/,
    ],
    [
      'a record that is not there',
      newsroom,
      'yaml',
      { kind: 'remove', section: 'issues', record: { id: 'z' } },
      /no such issue in this file: "z"/,
    ],
    ['a section of another kind', '{"format": "on-record/1", "actors": {"a": 1}}', 'json', add, /"actors" is no list/],
    [
      'a value that no file can hold',
      newsroom,
      'yaml',
      { kind: 'add', section: 'actors', fields: { ...ana, seen: Number.NaN } },
      /cannot be written/,
    ],
  ];
  for (const [name, text, format, edit, why] of cases) it(`refuses ${name}`, () => match(edited(text, format, edit), why));
});

describe('A new dataset file', () => {
  it('is begun in each format', () => {
    const text = (format: FileFormat) => {
      const result = newDatasetText(format, [add]);
      return result.kind === 'edited' ? result.text : result.message;
    };
    equal(text('yaml'), 'format: on-record/1\nactors:\n  - id: a-ruiz\n    kind: person\n    name: Ana Ruiz\n');
    equal(text('jsonl'), '{"record": "actor", "id": "a-ruiz", "kind": "person", "name": "Ana Ruiz"}\n');
    match(text('json'), /^\{\n {2}"format": "on-record\/1",\n {2}"actors": \[\n {4}\{\n {6}"id": "a-ruiz",/);
  });
});
