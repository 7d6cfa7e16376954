import assert from 'node:assert/strict';
import { fieldAt, fieldsOfFile, fieldsOfSection } from '../../src/dataset/field-info';
import { placesOfId } from '../../src/dataset/locate/ids';
import { idOf, locateFile } from '../../src/dataset/locate/located-file';
import { idAt } from '../../src/dataset/locate/placed-id';
import { sharedAliases } from '../../src/dataset/locate/shared-aliases';
import { writeText } from '../../src/dataset/locate/write-text';
import { mergeFiles } from '../../src/dataset/merge';
import { readDatasetFile, type FileFormat } from '../../src/dataset/read-file';
import { readYaml } from '../../src/dataset/read-yaml';
import { sectionNames } from '../../src/dataset/schema';
import { parseMarked, renderMarked } from '../support/marked-text';

/** Marks where the id `a-lee` of an actor stands, by what it is there. */
function checkPlaces(format: FileFormat, marked: string): void {
  const { text } = parseMarked(marked);
  const places = placesOfId(locateFile(text, format), 'actors', 'a-lee');
  const spans = places.map(({ start, end, isOwn }) => ({ kind: isOwn ? 'own' : 'use', id: '', start, end }));
  assert.equal(renderMarked(text, spans), marked);
}

describe('places of an id', () => {
  it('YAML: the record, fields of every kind, redirects; no other text, no id of another kind', () =>
    checkPlaces(
      'yaml',
      [
        'actors:',
        '  - { id: ⟦own|a-lee⟧, name: a-lee, memberOf: [x, ⟦use|"a-lee"⟧], country: ⟦use|a-lee⟧ } # a-lee',
        'issues:',
        '  - id: a-lee',
        'roles:',
        '  - actor: ⟦use|a-lee⟧',
        "    organization: ⟦use|'a-lee'⟧",
        '    title: a-lee',
        'redirects:',
        '  a-lee-old: ⟦use|a-lee⟧',
        '',
      ].join('\n'),
    ));
  it('JSON, also broken off', () =>
    checkPlaces('json', '{"actors": [{"id": ⟦own|"a-lee"⟧}], "quotes": [{"id": "a-lee", "actor": ⟦use|"a-lee"⟧, "text": "a-lee"}, {"ac'));
  it('JSON Lines, with a broken line between', () =>
    checkPlaces(
      'jsonl',
      '{"record": "claim", "claimants": ["b", ⟦use|"a-lee"⟧]}\n{"record": "actor", \n{"record": "redirect", "from": "b", "to": ⟦use|"a-lee"⟧}\n{"record": "actor", "id": ⟦own|"a-lee"⟧}',
    ));
  it('YAML that does not parse, as far as it goes', () =>
    checkPlaces('yaml', 'roles:\n  - actor: ⟦use|a-lee⟧\n    tit\n  - actor: ⟦use|a-lee⟧\n'));
});

describe('the id at a place', () => {
  const cases: readonly [FileFormat, string, string | undefined][] = [
    ['yaml', 'roles:\n  - actor: a-<|>lee\n', 'a-lee actor'],
    ['yaml', "actors:\n  - id: 'O''<|>Brien'\n", "O'Brien actor own"],
    ['json', '{"positions": [{"evidence": ["q\\u0031<|>"]}]}', 'q1 evidence'],
    ['jsonl', '{"record": "source", "id": "gaz<|>ette"}', 'gazette source own'],
    ['yaml', 'redirects:\n  old: ne<|>w\n', 'new any'],
    ['yaml', 'roles:\n  - title: a-<|>lee\n', undefined],
    ['yaml', 'roles:\n  - actor: <|>\n', undefined],
  ];
  for (const [format, marked, expected] of cases)
    it(`${format}: ${JSON.stringify(marked)}`, () => {
      const { text, cursor } = parseMarked(marked);
      const found = idAt(text, format, cursor ?? 0);
      assert.equal(found && `${found.id} ${found.target}${found.isOwn ? ' own' : ''}`, expected);
    });
});

describe('a located file', () => {
  it('of JSON Lines can be read around one line only', () => {
    const text = '{"record": "actor", "id": "a"}\n{"record": "actor", "id": "b"}\n';
    const { sections } = locateFile(text, 'jsonl', { around: 40 });
    assert.deepEqual(
      sections.flatMap(({ records }) => records.map((record) => idOf(record)?.value)),
      ['b'],
    );
  });
  it('of hostile text has no records, and nothing is thrown', () => {
    for (const format of ['json', 'yaml', 'jsonl'] as const)
      for (const text of [
        '[',
        '{'.repeat(5000),
        '[['.repeat(5000),
        '- '.repeat(500),
        '\u0000',
        '"',
        '{"actors": 1}',
        'actors: *x',
        '',
        '﻿{}',
      ])
        assert.deepEqual(
          locateFile(text, format).sections.flatMap(({ records }) => records),
          [],
          `${format} ${text.slice(0, 20)}`,
        );
  });
});

describe('aliases that two actors share', () => {
  const found = (text: string, max = 10): readonly string[] => {
    const bytes = new TextEncoder().encode(text);
    const { dataset } = mergeFiles([readDatasetFile({ path: 'a.yaml', format: 'yaml', expected: 'named' }, bytes)], '');
    return sharedAliases(locateFile(text, 'yaml'), dataset, max).map(
      ({ actor, other, start, end }) => `${actor.id} ${text.slice(start, end)} ${other.id}`,
    );
  };
  const actors = (...lines: readonly string[]): string =>
    ['format: on-record/1', 'actors:', ...lines.map((line) => `  - { kind: person, ${line} }`), ''].join('\n');
  it('are found at both, letter by letter, names of others too', () =>
    assert.deepEqual(
      found(
        actors('id: a, name: Ann, aliases: ["Lee", lee]', 'id: b, name: Bob, aliases: [{ text: Lee }]', 'id: c, name: C, aliases: [Bob]'),
      ),
      ['a "Lee" b', 'b Lee a', 'c Bob b'],
    ));
  it('are none where one is weak, or the other was borne at another time, or both are of one actor', () =>
    assert.deepEqual(
      found(
        actors(
          'id: a, name: Ann, aliases: [{ text: Lee, weak: true }, { text: Old, to: 1999 }, Ann]',
          'id: b, name: Bob, aliases: [Lee, { text: Old, from: 2000 }]',
        ),
      ),
      [],
    ));
  it('are no more than asked for', () =>
    assert.equal(found(actors('id: a, name: Ann, aliases: [X, Y, Z]', 'id: b, name: Bob, aliases: [X, Y, Z]'), 4).length, 4));
});

describe('what the schema says of fields', () => {
  it('is there for every field, required ones first', () => {
    for (const section of sectionNames) {
      const fields = fieldsOfSection(section);
      assert.ok(
        fields.every(({ about }) => about !== ''),
        section,
      );
      assert.ok(fields[0]?.isRequired);
      assert.ok(!fields.slice(fields.findIndex(({ isRequired }) => !isRequired)).some(({ isRequired }) => isRequired));
    }
    assert.deepEqual(
      fieldsOfFile().map(({ name }) => name),
      ['format', ...sectionNames, 'redirects'],
    );
  });
  it('goes into lists and objects', () => {
    assert.deepEqual(fieldAt('actors', ['aliases', 'weak'])?.words, ['true', 'false']);
    assert.equal(fieldAt('claims', ['reviews'])?.holds, 'list-of-objects');
    assert.equal(fieldAt('actors', ['aliases'])?.holds, 'list-of-either');
    assert.equal(fieldAt('actors', ['nothing']), undefined);
  });
});

describe('a text written as a value', () => {
  it('is read as the same text from YAML, whatever stood there', () => {
    for (const text of [
      'a-lee',
      'true',
      'No',
      '12',
      '2020-01',
      'a: b',
      'a #b',
      "O'Brien",
      '"x"',
      '- a',
      '{a',
      '*x',
      '&x',
      '!x',
      'é',
      'a\nb',
      ' a',
      '~',
      'null',
    ])
      for (const quote of ['', '"', "'"] as const) {
        const { root } = readYaml(`[${writeText(text, 'yaml', quote)}]`);
        assert.equal(root?.kind === 'list' && root.items[0]?.kind === 'scalar' && root.items[0].value, text, `${text} ${quote}`);
      }
  });
});
