import assert from 'node:assert/strict';
import { runCli } from './run-cli';
import type { CliOptions } from './run-cli';

/** Wrong use: exit code 2, nothing on standard output, a message that matches, and no stack trace. */
async function checkWrongUse(args: readonly string[], message: RegExp, options: CliOptions = {}): Promise<void> {
  const { code, stdout, stderr } = await runCli(args, options);
  assert.match(stderr, message);
  assert.doesNotMatch(stderr, /\n\s+at |Error:/);
  assert.equal(code, 2);
  assert.equal(stdout, '');
}

describe('command line: use', () => {
  for (const [name, args, message] of [
    ['no command', [], /no command given/],
    ['an unknown command', ['publish'], /unknown command "publish"/],
    ['no file', ['annotate'], /name at least one file/],
    ['an unknown option', ['annotate', '--fast', 'a.txt'], /unknown option '--fast'/],
    ['an option without its value', ['annotate', 'a.txt', '--date'], /--date/],
    [
      'a date that is none',
      ['annotate', '--date', '03/04/2024', 'a.txt'],
      /--date "03\/04\/2024" is not a calendar date; write it as YYYY-MM-DD/,
    ],
    ['a day that the calendar has not', ['annotate', '--date', '2023-02-29', 'a.txt'], /is not a calendar date/],
    ['an unknown language', ['annotate', '--language', 'html', 'a.txt'], /--language "html" is not known; it takes plaintext or markdown/],
    ['an unknown format', ['annotate', '--format', 'xml', 'a.txt'], /--format "xml" is not known; it takes text or jsonl/],
    ['an unknown input', ['annotate', '--input', 'csv', 'a.txt'], /--input "csv"/],
    ['claims other than all', ['annotate', '--claims', 'some', 'a.txt'], /--claims "some"/],
    ['an unknown level', ['check', '--level', 'fatal', 'a.txt'], /--level "fatal"/],
    ['a level for annotate', ['annotate', '--level', 'error', 'a.txt'], /unknown option '--level'/],
    ['standard input twice', ['annotate', '-', '-'], /standard input \("-"\) can be read only once/],
    ['dataset without a verb', ['dataset'], /"dataset" needs "check", "stats", "compile" or "merge" after it/],
    ['dataset check without a path', ['dataset', 'check'], /name a dataset file or folder/],
    ['a dataset that does not exist', ['annotate', '--dataset', 'nowhere', '-'], /no dataset at "nowhere"; check the path/],
    ['checking a dataset that does not exist', ['dataset', 'check', 'nowhere'], /no dataset at "nowhere"/],
    ['escape sequences in an argument', ['\u001b[31mred'], /unknown command "\\u001b\[31mred"/],
  ] as const)
    it(`${name} is wrong use`, () => checkWrongUse(args, message));

  it('shows its help on request, on standard output', async () => {
    for (const args of [['--help'], ['-h'], ['annotate', '--help'], ['dataset', 'check', '-h']]) {
      const { code, stdout, stderr } = await runCli(args);
      assert.match(stdout, /^Usage: on-record COMMAND/);
      assert.deepEqual([code, stderr], [0, '']);
    }
  });

  it('shows its version', async () => {
    assert.deepEqual(await runCli(['--version']), { code: 0, stdout: '1.2.3\n', stderr: '' });
  });

  it('takes a file whose name begins with a dash after --', async () => {
    const { code, stdout } = await runCli(['annotate', '--format', 'jsonl', '--', '-x.txt'], { files: { '-x.txt': 'Hello.' } });
    assert.match(stdout, /^\{"file":"-x\.txt"/);
    assert.equal(code, 0);
  });
});
