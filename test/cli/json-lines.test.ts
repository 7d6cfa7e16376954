import assert from 'node:assert/strict';
import { run } from '../../src/cli/run';
import { documentsOf, runCli } from './run-cli';

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const text = 'Tom Berg said “we agree”.';

/** Annotates a stream given on standard input. */
const annotateStream = (stdin: string | Uint8Array | AsyncIterable<Uint8Array>, ...more: string[]) =>
  runCli(['annotate', '--format', 'jsonl', '--input', 'jsonl', ...more, '-'], { stdin });

describe('command line: a stream of documents', () => {
  it('annotates each line under its own name', async () => {
    const { code, stdout, stderr } = await annotateStream(line({ file: 'a', text }) + line({ file: 'b.md', text: `\`${text}\`` }));
    assert.deepEqual(
      documentsOf(stdout).map(({ file, quotes }) => [file, quotes.length]),
      [
        ['a', 1],
        ['b.md', 0],
      ],
    );
    assert.deepEqual([code, stderr], [0, '']);
  });

  it("a line's date comes before the option's", async () => {
    const { stdout } = await annotateStream(
      line({ file: 'a', text, date: '2024-01-02' }) + line({ file: 'b', text }),
      '--date',
      '2020-01-01',
    );
    assert.deepEqual(
      documentsOf(stdout).map(({ referenceDate }) => referenceDate?.date),
      ['2024-01-02', '2020-01-01'],
    );
  });

  for (const [name, broken, message] of [
    ['no JSON', '{"file": "a", "text": ', /not JSON/],
    ['a list', '[1]', /not an object with "file" and "text"/],
    ['null', 'null', /not an object/],
    ['no file', '{"text": "x"}', /"file" is missing or not a string/],
    ['text that is a number', '{"file": "a", "text": 5}', /"text" is missing or not a string/],
    ['a date that is none', '{"file": "a", "text": "x", "date": "yesterday"}', /"date" is not a calendar date YYYY-MM-DD/],
  ] as const)
    it(`${name}: the line is reported with its number, the rest goes on, and the exit code is 2`, async () => {
      const { code, stdout, stderr } = await annotateStream(`${line({ file: 'a', text })}\n${broken}\n${line({ file: 'z', text })}`);
      assert.match(stderr, /^<stdin>:3:1: [^\n]+\n$/);
      assert.match(stderr, message);
      assert.deepEqual(
        documentsOf(stdout).map(({ file }) => file),
        ['a', 'z'],
      );
      assert.equal(code, 2);
    });

  it('a line that is not UTF-8 is reported', async () => {
    const bad = Buffer.concat([Buffer.from('{"file":"a","text":"'), Buffer.from([0xff]), Buffer.from('"}\n')]);
    const { code, stderr } = await annotateStream(bad);
    assert.match(stderr, /^<stdin>:1:1: not valid UTF-8/);
    assert.equal(code, 2);
  });

  it('takes a byte-order mark, CRLF and a last line without its end', async () => {
    const { code, stdout } = await annotateStream(`\ufeff${JSON.stringify({ file: 'a', text })}\r\n${JSON.stringify({ file: 'b', text })}`);
    assert.deepEqual([documentsOf(stdout).length, code], [2, 0]);
  });

  it('does not mind where the chunks of the stream end', async () => {
    const bytes = Buffer.from(line({ file: 'ä', text: 'Tom Berg said “çela”.' }).repeat(3));
    async function* singly() {
      await Promise.resolve();
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const { stdout } = await annotateStream(singly());
    assert.deepEqual(
      documentsOf(stdout).map(({ file, quotes }) => [file, quotes.length]),
      [
        ['ä', 1],
        ['ä', 1],
        ['ä', 1],
      ],
    );
  });

  it('asks for the next document only when the last one is out', async () => {
    let nPrinted = 0;
    const waiting: number[] = [];
    async function* documents() {
      for (let nAsked = 0; nAsked < 50; nAsked++) {
        await Promise.resolve();
        waiting.push(nAsked - nPrinted);
        yield Buffer.from(line({ file: `f${nAsked}`, text }));
      }
    }
    const count = { write: () => Promise.resolve(void nPrinted++) };
    const ignore = { write: () => Promise.resolve() };
    const environment = {
      cwd: process.cwd(),
      stdin: documents(),
      stdout: count,
      stderr: ignore,
      style: { columns: 80, color: false },
      version: '',
    };
    assert.equal(await run(['annotate', '--format', 'jsonl', '--input', 'jsonl', '-'], environment), 0);
    assert.equal(nPrinted, 50);
    assert.deepEqual(waiting, Array<number>(50).fill(0));
  });

  it('a file that holds the stream may be missing', async () => {
    const { code, stderr } = await runCli(['annotate', '--input', 'jsonl', 'gone.jsonl']);
    assert.deepEqual([code, stderr], [2, 'gone.jsonl: no such file; check the path\n']);
  });
});
