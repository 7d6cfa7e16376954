import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from './run-cli';

const people =
  'format: on-record/1\nactors:\n  - {id: lee, kind: person, name: Anna Lee, sources: [s]}\nroles:\n  - {actor: lee, title: mayor, from: 2014-02}\nsources: [{id: s, title: Log}]\n';
const line = (id: string, name: string) => `${JSON.stringify({ record: 'actor', id, kind: 'person', name })}\n`;
const article = 'Anna Lee said no. Ben Roe said yes.';

describe('on-record dataset compile', () => {
  let folder = '';
  const cli = (...args: string[]) => runCli(args, { folder });
  const annotate = async (dataset: string) => {
    const { stdout, stderr } = await cli('annotate', '--format', 'jsonl', '--dataset', dataset, 'a.txt');
    return { stdout, stderr };
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'on-record-compile-'));
    await runCli(['--version'], {
      folder,
      files: { 'news/.on-record/people.yaml': people, 'news/.on-record/more.jsonl': line('roe', 'Ben Roe'), 'a.txt': article },
    });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a form that annotate uses, and that gives the same', async () => {
    const before = await annotate('news');
    const { code, stderr } = await cli('dataset', 'compile', 'news');
    assert.equal(code, 0);
    assert.match(stderr, /news\/\.on-record\/dataset\.compiled: 2 actors, 0\.0 MB/);
    assert.deepEqual(await annotate('news'), before);
    // That it is used shows where its record is damaged, which no source is.
    const file = join(folder, 'news/.on-record/dataset.compiled');
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('"Anna Lee"') + 2] = 0x78;
    writeFileSync(file, bytes);
    assert.match((await annotate('news')).stderr, /news: a record of its compiled form is damaged; compile it again\n$/);
  });

  it('is not used where a source has changed, come or gone, or where it is damaged, and says so', async () => {
    await cli('dataset', 'compile', 'news');
    const file = join(folder, 'news/.on-record/dataset.compiled');
    appendFileSync(join(folder, 'news/.on-record/more.jsonl'), line('ada', 'Ada Alm'));
    assert.match((await annotate('news')).stderr, /dataset\.compiled: not used, its sources have changed; compile it again\n$/);
    await cli('dataset', 'compile', 'news');
    assert.equal((await annotate('news')).stderr, '');
    writeFileSync(join(folder, 'news/.on-record/new.jsonl'), line('bo', 'Bo Berg'));
    assert.match((await annotate('news')).stderr, /sources have changed/);
    rmSync(join(folder, 'news/.on-record/new.jsonl'));
    assert.equal((await annotate('news')).stderr, '');
    truncateSync(file, 1000);
    const { stdout, stderr } = await annotate('news');
    assert.match(stderr, /not used, it has 1000 bytes instead of \d+; compile it again\n$/);
    assert.match(stdout, /"lee"/);
  });

  it('goes where --output says, can be named as the dataset itself, and stands beside a single file', async () => {
    const before = await annotate('news');
    assert.equal((await cli('dataset', 'compile', 'news/.on-record', 'a.jsonl', '--output', 'all.compiled')).code, 2);
    assert.equal((await cli('dataset', 'compile', 'news', '--output', 'all.bin')).code, 2);
    assert.equal((await cli('dataset', 'compile', 'news', '--output', 'all.compiled')).code, 0);
    assert.deepEqual(await annotate('all.compiled'), before);
    assert.equal((await cli('dataset', 'compile', 'news/.on-record/more.jsonl')).code, 0);
    assert.ok(existsSync(join(folder, 'news/.on-record/more.jsonl.compiled')));
    assert.match((await cli('dataset', 'compile', 'news', '--output', 'nowhere/all.compiled')).stderr, /not written: no such file/);
  });
});

describe('on-record dataset stats', () => {
  const files = {
    'd/a.yaml': `${people}issues: [{id: tax, label: tax}]\npositions: [{actor: lee, issue: tax, stance: opposes, asOf: 2015}]\nquotes: [{id: q, actor: lee, text: No.}]\n`,
    'd/b.jsonl': line('twin', 'Anna Lee') + line('roe', 'Ben Roe'),
  };
  it('counts what there is and what is missing', async () => {
    const { code, stdout } = await runCli(['dataset', 'stats', '--format', 'json', 'd'], { files });
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), {
      files: 2,
      problems: 0,
      records: { actors: 3, roles: 1, issues: 1, positions: 1, quotes: 1, claims: 0, sources: 1, events: 0, proposals: 0 },
      redirects: 0,
      names: 3,
      ambiguousNames: 1,
      actorsWithoutRoles: 2,
      actorsWithoutSources: 2,
      quotesWithoutSource: 1,
      positionsWithoutEvidence: 1,
      datedRoles: 1,
      firstDay: '2014-02-01',
      lastDay: '2015-12-31',
    });
  });
  it('as text', async () => {
    const { stdout } = await runCli(['dataset', 'stats', 'd'], { files });
    assert.match(stdout, /^names of several actors {5}1$/m);
    assert.match(stdout, /^dates {23}2014-02-01 to 2015-12-31$/m);
  });
});
