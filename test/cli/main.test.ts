import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';

/** The built program, as users run it; `npm run build` makes it. */
const program = 'dist/cli.js';

const runProgram = (args: readonly string[], input = '') => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', input });

describe('command line: the built program', function () {
  this.timeout(60_000);

  before(() => {
    assert.ok(existsSync(program), `${program} is missing; run "npm run build" first`);
  });

  it('passes arguments, standard input, output and exit code on', () => {
    const { status, stdout, stderr } = runProgram(['annotate', '--format', 'jsonl', '-'], 'Tom Berg said “we agree”.');
    assert.equal(stderr, '');
    assert.match(stdout, /^\{"file":"-".*"quotes":\[\{"start":14,"end":24,.*\}\n$/);
    assert.equal(status, 0);
  });

  it('writes complaints to standard error and exits 2', () => {
    const { status, stdout, stderr } = runProgram(['annotate', 'no-such-file.txt']);
    assert.deepEqual([status, stdout, stderr], [2, '', 'no-such-file.txt: no such file; check the path\n']);
  });

  it('knows the version of its package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(runProgram(['--version']).stdout, `${version}\n`);
  });

  it('writes no colours into a pipe', () => {
    // eslint-disable-next-line no-control-regex -- escape sequences are what must not be there
    assert.doesNotMatch(runProgram(['annotate', '-'], 'Tom Berg said “we agree”.').stdout, /\u001b/);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [program, 'annotate', '--format', 'jsonl', '--input', 'jsonl', '-'], { stdio: 'pipe' });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdin.on('error', () => {
      // The program ended before it had read everything: what this test is about.
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ file: 'a', text: 'Tom Berg said “we agree”. '.repeat(40) })}\n`;
    child.stdin.write(line.repeat(2000));
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual([code, stderr], [0, '']);
  });
});
