/** What `code-host.mjs` promises to those who take it for VS Code's executable. */
import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../workbench.mjs';

const launcher = fileURLToPath(new URL('../code-host.mjs', import.meta.url));
let extension;

before(() => {
  extension = mkdtempSync(join(tmpdir(), 'on-record-fixture-'));
  writeFileSync(
    join(extension, 'package.json'),
    JSON.stringify({ name: 'fixture', publisher: 'fixture', version: '1.0.0', engines: { vscode: '^1.100.0' } }),
  );
});
after(() => rmSync(extension, { recursive: true, force: true }));

/** Starts the launcher on a test whose `run` has this body. `marked()` gives the processes that came of it and still live. */
function launch(body, { env = {}, args } = {}) {
  const tests = join(extension, randomUUID());
  mkdirSync(tests);
  writeFileSync(join(tests, 'index.js'), `const vscode = require('vscode'); exports.run = async () => { ${body} };`);
  const mark = `ON_RECORD_CONTRACT=${randomUUID()}`;
  const [key, value] = mark.split('=');
  const options = ['--disable-workspace-trust', `--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${tests}`];
  const child = spawn(process.execPath, [launcher, ...(args ?? [extension, ...options])], {
    env: { ...process.env, ...env, [key]: value },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run = { child, output: '', marked: () => processesWith(mark) };
  child.stdout.on('data', (data) => (run.output += data));
  child.stderr.on('data', (data) => (run.output += data));
  run.ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  return run;
}

function processesWith(mark) {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark);
    } catch {
      return false;
    }
  });
}

async function check(run, code, output) {
  assert.equal(await run.ended, code, run.output);
  assert.match(run.output, output);
  assert.deepEqual(run.marked(), [], 'processes were left running');
}

describe('the launcher of the embedded VS Code', () => {
  it('ends with 0 when the tests pass, and hands on the folder, the environment and what they print', async () => {
    const run = launch("console.log('%s', process.env.GREETING, vscode.workspace.workspaceFolders[0].uri.fsPath);", {
      env: { GREETING: 'good morning' },
    });
    await check(run, 0, new RegExp(`^good morning ${extension}$`, 'm'));
  });

  it('ends with 1 when a test fails, and prints why', async () => {
    await check(launch("throw new Error('two and two are five');"), 1, /two and two are five/);
  });

  it('ends with 70 when the extension host dies, which VS Code reports as success', async () => {
    await check(launch("process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});"), 70, /the extension host died/);
  });

  it('ends with 70 when a test never ends, even in a busy loop', async () => {
    await check(launch('for (;;);', { env: { VSCODE_HOST_TIMEOUT_MS: '20000' } }), 70, /no result within 20 s/);
  });

  it('ends with 2 when it is not told what to run', async () => {
    await check(launch('', { args: [] }), 2, /--extensionTestsPath and --extensionDevelopmentPath are needed/);
  });

  it('leaves no process behind when it is killed itself', async () => {
    const run = launch("console.log('waiting'); await new Promise(() => {});");
    await eventually('the test runs', () => run.output.includes('waiting'), 60_000);
    assert.notEqual(run.marked().length, 0);
    run.child.kill('SIGKILL');
    await eventually('all processes are gone', () => run.marked().length === 0);
  });
});
