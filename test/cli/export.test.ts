import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, lstatSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Environment } from '../../src/cli/environment';
import { run } from '../../src/cli/run';
import { documentsOf, runCli } from './run-cli';
import type { Files } from './run-cli';

const dataset = JSON.stringify({
  format: 'on-record/1',
  actors: [{ id: 'lind', kind: 'person', name: 'Anna Lindqvist' }],
  issues: [{ id: 'toll', label: 'Bridge toll', terms: ['bridge toll'] }],
  positions: [{ actor: 'lind', issue: 'toll', stance: 'supports', asOf: '2019' }],
});
const article = 'KARLSTAD, May 6, 2024 – Anna Lindqvist rejected a bridge toll on Monday.';
const newsroom: Files = { '.on-record/people.json': dataset, 'a.txt': article, 'b.txt': article };

async function exportFiles(args: readonly string[], files: Files = newsroom, stdin = '') {
  const outcome = await runCli(['export', ...args], { files, stdin });
  return { ...outcome, rows: (delimiter = ',') => parse(outcome.stdout, { delimiter, columns: true }) as Record<string, string>[] };
}

/** Runs in a folder that can be looked at afterwards. */
async function inFolder<T>(
  use: (folder: string, exportTo: (...args: string[]) => Promise<{ code: number; stdout: string; stderr: string }>) => Promise<T>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-export-'));
  try {
    for (const [path, content] of Object.entries(newsroom)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder, async (...args) => {
      const output = { stdout: '', stderr: '' };
      const to = (key: 'stdout' | 'stderr') => ({ write: (text: string) => Promise.resolve(void (output[key] += text)) });
      const environment: Environment = {
        cwd: folder,
        stdin: (async function* () {})(),
        stdout: to('stdout'),
        stderr: to('stderr'),
        style: { columns: 100, color: false },
        version: '1.2.3',
      };
      return { code: await run(['export', ...args], environment), ...output };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('command line: export', () => {
  it('gives the JSON Lines that annotate gives', async () => {
    const exported = await exportFiles(['--format', 'jsonl', 'a.txt', 'b.txt']);
    const annotated = await runCli(['annotate', '--format', 'jsonl', 'a.txt', 'b.txt'], { files: newsroom });
    assert.deepEqual(exported.stdout, annotated.stdout);
    assert.equal(documentsOf(exported.stdout).length, 2);
  });

  it('gives each table of CSV, positions by itself', async () => {
    const positions = await exportFiles(['--format', 'csv', 'a.txt', 'b.txt']);
    assert.deepEqual(
      positions.rows().map(({ document, actor, stance }) => [document, actor, stance]),
      [
        ['a.txt', 'lind', 'opposes'],
        ['b.txt', 'lind', 'opposes'],
      ],
    );
    for (const table of ['mentions', 'statements']) {
      const { code, rows } = await exportFiles(['--format', 'csv', '--table', table, 'a.txt']);
      assert.equal(code, 0);
      assert.equal(rows()[0]?.file, 'a.txt');
    }
  });

  it('gives Web Annotations, statements for Discourse Network Analyzer, and a brief', async () => {
    const annotations = await exportFiles(['--format', 'web-annotation', 'a.txt', 'b.txt']);
    const collection = JSON.parse(annotations.stdout) as { total: number; first: { items: unknown[] } };
    assert.equal(collection.first.items.length, collection.total);
    const statements = await exportFiles(['--format', 'dna', 'a.txt']);
    assert.deepEqual(
      statements.rows(';').map(({ person, agreement }) => [person, agreement]),
      [['Anna Lindqvist', '0']],
    );
    const brief = await exportFiles(['--format', 'brief', 'a.txt']);
    assert.match(brief.stdout, /^# .*\n\n## Bridge toll\n\n### Anna Lindqvist\n\n- \*\*opposes\*\*/);
  });

  it('exports the positions on record too, also without any article', async () => {
    const both = await exportFiles(['--format', 'csv', '--records', 'a.txt', 'b.txt']);
    assert.deepEqual(
      both.rows().map(({ from }) => from),
      ['article', 'article', 'record'],
    );
    for (const place of [[], ['--dataset', '.on-record']]) {
      const { code, rows } = await exportFiles(['--format', 'dna', '--records', ...place]);
      assert.equal(code, 0);
      assert.deepEqual(
        rows(';').map(({ agreement, time }) => [agreement, time]),
        [['1', '2019-01-01 00:00:00']],
      );
    }
  });

  it('reads a stream of articles, reports a broken line and exports the others', async () => {
    const lines = [1, 2].map((n) => JSON.stringify({ file: `${n}.txt`, text: article.replace(/^.* – /, ''), date: '2024-05-07' }));
    const { code, stderr, rows } = await exportFiles(
      ['--format', 'csv', '--input', 'jsonl', '-'],
      newsroom,
      [lines[0], '{', lines[1]].join('\n'),
    );
    assert.equal(code, 2);
    assert.match(stderr, /^<stdin>:2:1: not JSON/);
    assert.deepEqual(
      rows().map(({ document, date }) => [document, date]),
      [
        ['1.txt', '2024-05-07'],
        ['2.txt', '2024-05-07'],
      ],
    );
  });

  it('writes the file that is named, and nothing else', () =>
    inFolder(async (folder, exportTo) => {
      writeFileSync(join(folder, 'out.csv'), 'old');
      const before = readdirSync(folder).sort();
      assert.deepEqual(await exportTo('--format', 'csv', '--output', 'out.csv', 'a.txt'), { code: 0, stdout: '', stderr: '' });
      assert.match(readFileSync(join(folder, 'out.csv'), 'utf8'), /^from,.*\r\narticle,a\.txt,/);
      assert.deepEqual(readdirSync(folder).sort(), before);
    }));

  it('writes through a link', () =>
    inFolder(async (folder, exportTo) => {
      mkdirSync(join(folder, 'real'));
      writeFileSync(join(folder, 'real/out.md'), 'old');
      symlinkSync('real/out.md', join(folder, 'out.md'));
      await exportTo('--format', 'brief', '--output', 'out.md', 'a.txt');
      assert.ok(lstatSync(join(folder, 'out.md')).isSymbolicLink());
      assert.match(readFileSync(join(folder, 'real/out.md'), 'utf8'), /^# Who stands where/);
    }));

  it('does not replace what it reads', () =>
    inFolder(async (folder, exportTo) => {
      symlinkSync('a.txt', join(folder, 'link.txt'));
      for (const [output, extra] of [
        ['a.txt', []],
        ['./x/../a.txt', []],
        ['link.txt', []],
        ['.on-record/people.json', ['--dataset', '.on-record/people.json']],
        ['.on-record', []],
      ] as const) {
        const { code, stderr } = await exportTo('--format', 'csv', '--output', output, ...extra, 'a.txt');
        assert.equal(code, 2, output);
        assert.match(stderr, /is one of the files that are read|is a folder/);
      }
      assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), article);
      assert.equal(readFileSync(join(folder, '.on-record/people.json'), 'utf8'), dataset);
    }));

  it('says where a file cannot be written', () =>
    inFolder(async (_, exportTo) => {
      const { code, stderr } = await exportTo('--format', 'csv', '--output', 'none/out.csv', 'a.txt');
      assert.equal(code, 2);
      assert.match(stderr, /"none\/out\.csv" cannot be written \(ENOENT\); check that its folder exists/);
    }));

  const wrong: readonly [string, readonly string[], RegExp][] = [
    ['without a format', ['a.txt'], /export needs --format: jsonl, csv, /],
    ['with an unknown format', ['--format', 'xml', 'a.txt'], /--format "xml" is not known/],
    ['with a table of another format', ['--format', 'dna', '--table', 'mentions', 'a.txt'], /--table goes with --format csv only/],
    ['with records in a format that holds none', ['--format', 'jsonl', '--records', 'a.txt'], /--records goes with/],
    ['with records among mentions', ['--format', 'csv', '--table', 'mentions', '--records', 'a.txt'], /--records goes with/],
    ['without a file', ['--format', 'csv'], /name at least one file/],
  ];
  for (const [what, args, message] of wrong) {
    it(`refuses a command line ${what}`, async () => {
      const { code, stdout, stderr } = await exportFiles(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
