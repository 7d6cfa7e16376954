import assert from 'node:assert/strict';
import { documentsOf, runCli } from './run-cli';
import type { Files, Outcome } from './run-cli';

const article = 'Tom Berg said “we agree”.';

/** Annotates an article beside these dataset files; the article's names and quotations must be found whatever they hold. */
async function annotateBeside(dataset: Files): Promise<Outcome> {
  const files = Object.fromEntries(Object.entries(dataset).map(([path, content]) => [`.on-record/${path}`, content]));
  const outcome = await runCli(['annotate', '--format', 'jsonl', 'a.txt'], { files: { ...files, 'a.txt': article } });
  const [document] = documentsOf(outcome.stdout);
  assert.equal(document?.quotes.length, 1);
  assert.doesNotMatch(outcome.stderr, /\n\s+at /);
  assert.equal(outcome.code, 0);
  return outcome;
}

/** Every line of the warnings is `path:line:column: message`. */
function checkWarnings(stderr: string, message: RegExp): void {
  assert.match(stderr, message);
  for (const line of stderr.trimEnd().split('\n')) assert.match(line, /^\.on-record\/\S+:\d+:\d+: \S/);
}

const bomb = ['format: on-record/1', 'a: &a [x, x, x, x, x, x, x, x, x]'];
for (let i = 1; i < 12; i++) {
  const before = String.fromCharCode(96 + i);
  const name = String.fromCharCode(97 + i);
  bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
}

describe('command line: hostile datasets', function () {
  this.timeout(60_000);

  it('a broken file is named with its line, and the rest is used', async () => {
    const { stdout, stderr } = await annotateBeside({
      'bad.json': '{"format": "on-record/1",\n "actors": [',
      'good.json': '{"format": "on-record/1", "actors": [{"id": "tb", "kind": "person", "name": "Tom Berg"}]}',
    });
    checkWarnings(stderr, /^\.on-record\/bad\.json:2:/);
    assert.match(stdout, /"actor":"tb"/);
  });

  it('a bomb of YAML aliases does not go off', async () => {
    const { stderr } = await annotateBeside({ 'bomb.yaml': bomb.join('\n') });
    checkWarnings(stderr, /bomb\.yaml/);
  });

  it('links, HTML and escape sequences in every field are only text', async () => {
    const evil = '<img src=x onerror=alert(1)> [x](command:workbench.action.quit) \u001b[31m';
    const { stdout } = await annotateBeside({
      'evil.json': JSON.stringify({
        format: 'on-record/1',
        actors: [
          {
            id: 'tb',
            kind: 'person',
            name: 'Tom Berg',
            summary: evil,
            note: evil,
            links: [`command:x`, evil],
            aliases: [evil],
            country: evil,
          },
        ],
        roles: [{ actor: 'tb', title: evil, from: '2020' }],
        issues: [{ id: 'i', label: evil, terms: [evil] }],
      }),
    });
    assert.match(stdout, /"actor":"tb"/);
    const summary = await runCli(['annotate', '--date', '2024-01-01', 'a.txt'], {
      files: {
        'a.txt': article,
        '.on-record/a.json': JSON.stringify({
          format: 'on-record/1',
          actors: [{ id: 'tb', kind: 'person', name: 'Tom Berg' }],
          roles: [{ actor: 'tb', title: 'Chief\u001b[31m\u0007 of staff', from: '2020' }],
        }),
      },
    });
    // eslint-disable-next-line no-control-regex -- escape sequences are what must not be there
    assert.doesNotMatch(summary.stdout, /\u001b|\u0007/);
  });

  it('ids that every object has are ids like others', async () => {
    const actors = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((id, i) => ({
      id,
      kind: 'person',
      name: `Tom Berg${'a'.repeat(i)}`,
    }));
    const { stdout } = await annotateBeside({ 'ids.json': JSON.stringify({ format: 'on-record/1', actors }) });
    assert.equal(documentsOf(stdout)[0]?.mentions[0]?.actor, '__proto__');
  });

  it('bytes that are no text are a problem of that file', async () => {
    const { stderr } = await annotateBeside({ 'bin.json': Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]) });
    checkWarnings(stderr, /bin\.json/);
  });

  it('a hundred thousand brackets are a problem of that file', async () => {
    const { stderr } = await annotateBeside({ 'deep.json': `{"format": "on-record/1", "actors": ${'['.repeat(100_000)}` });
    checkWarnings(stderr, /deep\.json/);
  });

  it('an empty folder is an empty dataset', async () => {
    const { stderr } = await annotateBeside({ 'notes/a.json': '{' });
    assert.equal(stderr, '');
  });
});

describe('command line: dataset check', () => {
  const good = '{"format": "on-record/1", "actors": [{"id": "tb", "kind": "person", "name": "Tom Berg"}]}';

  it('counts the records of a good dataset and exits 0', async () => {
    const { code, stdout, stderr } = await runCli(['dataset', 'check', 'd'], { files: { 'd/a.json': good } });
    assert.deepEqual([code, stdout, stderr], [0, '', '1 actor, 0 other records, 0 problems\n']);
  });

  it('prints problems with their place and exits 1', async () => {
    const { code, stdout } = await runCli(['dataset', 'check', 'd'], {
      files: { 'd/a.json': '{"format": "on-record/1",\n "actors": [\n  {"id": "x", "kind": "dog", "name": "Rex"}]}' },
    });
    assert.match(stdout, /^d\/a\.json:3:\d+: error: [^\n]+ \[[a-z-]+\]\n$/);
    assert.equal(code, 1);
  });

  it('a level above the problems exits 0', async () => {
    const files = { 'd/a.json': '{"format": "on-record/1", "roles": [{"actor": "nobody", "title": "King"}]}' };
    assert.equal((await runCli(['dataset', 'check', 'd'], { files })).code, 1);
    assert.equal((await runCli(['dataset', 'check', '--level', 'error', 'd'], { files })).code, 0);
  });

  it('prints places for programs as JSON Lines', async () => {
    const { stdout } = await runCli(['dataset', 'check', '--format', 'jsonl', 'd'], {
      files: { 'd/a.json': '{"format": "on-record/1",\n' },
    });
    const problem = JSON.parse(stdout.split('\n')[0] ?? '') as Record<string, unknown>;
    assert.deepEqual(Object.keys(problem), ['file', 'line', 'column', 'endLine', 'endColumn', 'severity', 'code', 'message']);
  });
});
