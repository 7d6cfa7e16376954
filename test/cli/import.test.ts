import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from './run-cli';
import type { CliOptions, Outcome } from './run-cli';

const people = 'name,wikidata,aliases,title,from\nAnna Lee,Q901,A. Lee,mayor,2014-02\nBo Roe,Q902,,,\n';
const annaLine =
  '{"record": "actor", "id": "anna-lee", "kind": "person", "name": "Anna Lee", "identifiers": {"wikidata": "Q901"}, "aliases": ["A. Lee"]}\n';

const statement = (value: unknown) => ({ mainsnak: { snaktype: 'value', datavalue: { value } }, rank: 'normal' });
const wikidata = `[\n${JSON.stringify({
  id: 'Q901',
  labels: { en: { language: 'en', value: 'Anna Lee' }, sr: { language: 'sr', value: 'Ана Ли' } },
  claims: { P31: [statement({ id: 'Q5' })], P39: [statement({ id: 'Q940' })], P27: [statement({ id: 'Q910' })] },
})},\n${JSON.stringify({ id: 'Q940', labels: { en: { language: 'en', value: 'mayor' } } })}\n]\n`;

const ftm = [
  { id: 'NK-1', schema: 'Person', datasets: ['x'], properties: { name: ['Anna Lee'], weakAlias: ['Annie'], country: ['ar'] } },
  { id: 'P-1', schema: 'Position', properties: { name: ['mayor'] } },
  { id: 'O-1', schema: 'Occupancy', properties: { holder: ['NK-1'], post: ['P-1'], startDate: ['2014-02-27'] } },
]
  .map((entity) => `${JSON.stringify(entity)}\n`)
  .join('');

/** A folder that lives as long as one test. */
class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'on-record-import-'));
  run(args: readonly string[], options: CliOptions = {}): Promise<Outcome> {
    return runCli(['import', ...args], { ...options, folder: this.folder });
  }
  read = (path: string): string => readFileSync(join(this.folder, path), 'utf8');
  list = (path = ''): readonly string[] => readdirSync(join(this.folder, path)).sort();
  remove = (): void => rmSync(this.folder, { recursive: true, force: true });
}

describe('on-record import', () => {
  let desk: Desk;
  beforeEach(() => (desk = new Desk()));
  afterEach(() => desk.remove());

  for (const [format, name, input] of [
    ['csv', 'people.csv', people],
    ['ftm', 'entities.ftm.json', ftm],
    ['wikidata', 'items.json', wikidata],
  ] as const)
    for (const into of ['people.jsonl', 'people.yaml', 'people.json'])
      it(`changes not a byte when ${format} is imported into ${into} once more`, async () => {
        const args = [format, name, '--into', into];
        const once = await desk.run(args, { files: { [name]: input } });
        assert.deepEqual([once.code, once.stderr], [0, '']);
        const before = desk.read(into);
        assert.match(before, /Anna Lee/);
        assert.match(before, /mayor/);
        const again = await desk.run(args);
        assert.equal(desk.read(into), before);
        assert.match(again.stdout, /: none new, none added to, \d+ unchanged; nothing was written/);
        assert.deepEqual((await runCli(['dataset', 'check', into, '--level', 'error'], { folder: desk.folder })).code, 0);
      });

  it('writes the records to standard output where it is not told a file', async () => {
    const { code, stdout, stderr } = await desk.run(['csv', '-'], { stdin: people });
    assert.equal(code, 0);
    assert.deepEqual(
      stdout.split('\n').map((line) => (line === '' ? '' : (JSON.parse(line) as { record: string }).record)),
      ['actor', 'actor', 'role', ''],
    );
    assert.match(stderr, /2 rows or entities read: 2 actors, 1 role new/);
    assert.deepEqual(desk.list(), []);
  });

  it('writes nothing on a dry run', async () => {
    const { stdout } = await desk.run(['csv', '-', '--into', 'people.jsonl', '--dry-run'], { stdin: people });
    assert.match(stdout, /2 actors, 1 role new, none added to, 0 unchanged; nothing was written/);
    assert.match(stdout, /<stdin>:2: actor "anna-lee" Anna Lee/);
    assert.deepEqual(desk.list(), []);
  });

  it('adds to records where they stand, and puts new ones into the file it is told', async () => {
    const yaml =
      'format: on-record/1\nactors:\n  # Ours.\n  - id: a-lee\n    kind: person\n    name: Anna Lee # the mayor\n    identifiers: { wikidata: Q901 }\n';
    const files = { '.on-record/ours.yaml': yaml, 'people.csv': people };
    const { code } = await desk.run(['csv', 'people.csv', '--into', '.on-record/new.jsonl', '--dataset', '.on-record'], { files });
    assert.equal(code, 0);
    assert.match(desk.read('.on-record/ours.yaml'), /# Ours\.\n[^]*name: Anna Lee # the mayor\n[^]*aliases:\n? *-? ?\[?"?A\. Lee/);
    assert.deepEqual(
      desk
        .read('.on-record/new.jsonl')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id?: string; actor?: string }).id ?? 'a role'),
      ['bo-roe', 'a role'],
    );
  });

  it('takes a folder for a dataset, and puts new records beside the others', async () => {
    const files = { '.on-record/ours.jsonl': annaLine, 'people.csv': people };
    await desk.run(['csv', 'people.csv', '--into', '.'], { files });
    assert.deepEqual(desk.list('.on-record'), ['imported.jsonl', 'ours.jsonl']);
    assert.equal(desk.read('.on-record/ours.jsonl'), annaLine);
    assert.match(desk.read('.on-record/imported.jsonl'), /bo-roe/);
    assert.doesNotMatch(desk.read('.on-record/imported.jsonl'), /Anna/);
  });

  it('reports in JSON', async () => {
    const csv = 'name,wikidata,summary,shoes\nAnna Lee,Q901,Theirs,38\n,,,\n"x"y,,,\nDi Fox,,,\n';
    const ours =
      '{"record": "actor", "id": "a", "kind": "person", "name": "A. Lee", "summary": "Ours", "identifiers": {"wikidata": "Q901"}}\n';
    const { code, stdout } = await desk.run(['csv', '-', '--into', 'a.jsonl', '--report', 'json'], {
      stdin: csv,
      files: { 'a.jsonl': ours },
    });
    assert.equal(code, 2);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual(report, {
      read: 2,
      added: [{ record: 'actor', id: 'di-fox', label: 'Di Fox', file: '<stdin>', line: 5 }],
      merged: [{ record: 'actor', id: 'a', label: 'A. Lee', file: '<stdin>', line: 2, fields: ['aliases'] }],
      unchanged: 0,
      conflicts: [{ record: 'actor', file: '<stdin>', line: 2, id: 'a', field: 'summary', kept: 'Ours', incoming: 'Theirs' }],
      remarks: [],
      unmapped: [{ file: '<stdin>', line: 2, field: 'shoes', count: 1, example: '38' }],
      leftOut: [
        {
          file: '<stdin>',
          line: 4,
          reason: 'A quotation mark in this row is out of place or never closed; in a quoted cell it is written twice.',
          unreadable: true,
        },
      ],
      moreLeftOut: 0,
      written: [join(desk.folder, 'a.jsonl')],
    });
  });

  it('obeys its options', async () => {
    const to = async (...args: string[]) => (await desk.run(args, { stdin: args[0] === 'csv' ? 'who:sort\nGreens:x\n' : wikidata })).stdout;
    const mapped = await to('csv', '-', '--delimiter', ':', '--map', 'who=name', '--map', 'sort=', '--kind', 'organization');
    assert.equal(mapped, '{"record":"actor","id":"greens","kind":"organization","name":"Greens"}\n');
    assert.match(await to('wikidata', '-', '--language', 'sr'), /"name":"Ана Ли"/);
    assert.match(await to('wikidata', '-', '--map', 'Q5=group'), /"kind":"group","name":"Anna Lee"/);
  });

  it('goes on after a file that it cannot read', async () => {
    const { code, stdout, stderr } = await desk.run(['csv', 'none.csv', 'people.csv', '--into', 'a.jsonl'], {
      files: { 'people.csv': people },
    });
    assert.equal(code, 2);
    assert.match(stderr, /none\.csv: no such file/);
    assert.match(stdout, /2 actors, 1 role new/);
  });

  it('keeps control characters out of the terminal', async () => {
    const { stdout } = await desk.run(['csv', '-', '--dry-run'], { stdin: 'name,\u001b[31mred\nAnna Lee,\u001b]0;x\u0007\n' });
    assert.ok(!stdout.includes('\u001b'));
  });

  describe('is refused', () => {
    for (const [what, args, message] of [
      ['without a format', [], /import needs a format: csv, ftm, wikidata/],
      ['for a format that there is not', ['xml', 'a.xml'], /import "xml" is not known/],
      ['without a file', ['csv'], /name at least one file/],
      ['for a field that there is not', ['csv', '-', '--map', 'a=nmae'], /--map: there is no field "nmae"/],
      ['for a mapping without a sign', ['csv', '-', '--map', 'name'], /write it as NAME=FIELD/],
      ['for a class that there is not', ['wikidata', '-', '--map', 'party=organization'], /no class of Wikidata/],
      ['for options of another format', ['ftm', '-', '--as', 'roles'], /--as goes with "import csv" only/],
      ['for a delimiter of two characters', ['csv', '-', '--delimiter', '::'], /must be one character/],
      ['for a file that is no dataset file', ['csv', '-', '--into', 'a.txt'], /no dataset file/],
      ['for a dataset without a place for what is new', ['csv', '-', '--dataset', '.'], /--dataset needs --into/],
      ['for a dataset that there is not', ['csv', '-', '--into', 'a.jsonl', '--dataset', 'none'], /no dataset at "none"/],
      ['for standard input twice', ['csv', '-', '-'], /only once/],
    ] as const)
      it(what, async () => {
        const { code, stdout, stderr } = await desk.run(args, { stdin: people });
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, message);
        assert.deepEqual(desk.list(), []);
      });

    it('for a dataset with a broken file, and nothing is written', async () => {
      const files = { '.on-record/a.json': '{"format": "on-record/1",', 'people.csv': people };
      for (const more of [[], ['--dry-run']]) {
        const { code, stderr } = await desk.run(['csv', 'people.csv', '--into', '.on-record', ...more], { files });
        assert.equal(code, 2);
        assert.match(stderr, /while a file of the dataset is broken: ".*a\.json", line 1/);
        assert.deepEqual(desk.list('.on-record'), ['a.json']);
      }
    });

    it('for a link that leads out of the dataset', async () => {
      mkdirSync(join(desk.folder, '.on-record'));
      writeFileSync(join(desk.folder, 'outside.jsonl'), annaLine);
      symlinkSync(join(desk.folder, 'outside.jsonl'), join(desk.folder, '.on-record', 'people.jsonl'));
      const { code, stderr } = await desk.run(['csv', '-', '--into', '.on-record/people.jsonl'], { stdin: people });
      assert.equal(code, 2);
      assert.match(stderr, /nothing was imported: .* is a link/);
      assert.equal(desk.read('outside.jsonl'), annaLine);
    });
  });
});
