import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from './run-cli';

const a =
  'format: on-record/1\nactors:\n  - { id: a-ruiz, kind: person, name: Ana Ruiz, summary: Mayor., identifiers: { wikidata: Q5 } }\n';
const b =
  '{"format":"on-record/1","actors":[{"id":"ruiz","kind":"person","name":"A. Ruiz","summary":"A mayor.","identifiers":{"wikidata":"Q5"}}],"roles":[{"actor":"ruiz","title":"mayor"}]}';

describe('dataset merge', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'on-record-merge-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes one new file and prints what gave way, with both places', async () => {
    const { code, stdout, stderr } = await runCli(['dataset', 'merge', 'a.yaml', 'b.json', '--into', 'all.yaml'], {
      folder,
      files: { 'a.yaml': a, 'b.json': b },
    });
    assert.equal(stderr, '2 records, 1 redirect, 2 conflicts\n');
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^b\.json:1:\d+: The actor "a-ruiz" has two values of "summary": "Mayor\." is kept, "A mayor\." is not\. The one that is kept stands at a\.yaml:3:5\.$/m,
    );
    assert.equal(
      readFileSync(join(folder, 'all.yaml'), 'utf8'),
      'format: on-record/1\nactors:\n  - id: a-ruiz\n    kind: person\n    name: Ana Ruiz\n    summary: Mayor.\n    identifiers: { wikidata: Q5 }\n    aliases: [A. Ruiz]\nroles:\n  - actor: a-ruiz\n    title: mayor\nredirects:\n  ruiz: a-ruiz\n',
    );
  });

  it('leaves a file that is there alone', async () => {
    const { code, stderr } = await runCli(['dataset', 'merge', 'a.yaml', 'b.json', '--into', 'a.yaml'], {
      folder,
      files: { 'a.yaml': a, 'b.json': b },
    });
    assert.equal(code, 2);
    assert.match(stderr, /is there already/);
    assert.equal(readFileSync(join(folder, 'a.yaml'), 'utf8'), a);
  });

  it('is wrong use without a file to write, or with one dataset alone', async () => {
    for (const args of [
      ['a.yaml', 'b.json'],
      ['a.yaml', '--into', 'x.yaml'],
      ['a.yaml', 'b.json', '--into', 'x.txt'],
    ]) {
      assert.equal((await runCli(['dataset', 'merge', ...args], { folder, files: { 'a.yaml': a, 'b.json': b } })).code, 2);
    }
  });
});
