#!/usr/bin/env node
/**
 * `npm test`: runs every suite, or those named (`npm test -- core server`), and sums them. A suite that does not run, or runs
 * no test, counts as one failure. Works on a fresh clone: uses nothing but Node until the dependencies are installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, installDependencies } from './support/host/ensure-dependencies.mjs';
import { suites } from './suites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** The machine for the gate has two cores; the hosts wait for each other more than they compute. */
const nAtOnce = 2;
const wanted = process.argv.slice(2);
const running = new Set();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) stopGroup(child);
    process.exit(130);
  });
}

async function main() {
  checkNode();
  installDependencies();
  const chosen = choose();
  const scratch = mkdtempSync(join(tmpdir(), 'on-record-test-'));
  const started = Date.now();
  try {
    const results = await runAll(chosen, scratch);
    report(chosen, results, Date.now() - started);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function choose() {
  const known = suites.map((suite) => suite.name);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length) {
    console.error(`There is no suite ${unknown.join(', ')}; there are: ${known.join(', ')}.`);
    process.exit(2);
  }
  return suites.filter((suite) => !wanted.length || wanted.includes(suite.name));
}

/** Builds, prepares the hosts where a suite needs them, then works the list off. Gives a result for each name. */
async function runAll(chosen, scratch) {
  const results = new Map();
  const prepare = async (name, command) => {
    const result = await runSuite({ name, command, limitS: 600, counts: 'exit' }, scratch);
    if (result.failed) results.set(name, result);
    return result.failed === 0;
  };
  const built = await prepare('build', ['node', 'esbuild.mjs', '--tests']);
  const hosted = !chosen.some((suite) => suite.host) || (await prepare('host', ['node', 'test/support/host/prepare-host.mjs']));
  const queue = chosen.filter((suite) => (built || suite.buildless) && (hosted || !suite.host));
  const work = async () => {
    for (let suite = queue.shift(); suite; suite = queue.shift()) results.set(suite.name, await runSuite(suite, scratch));
  };
  await Promise.all(Array.from({ length: nAtOnce }, work));
  return results;
}

/** Runs one suite in its own process group and prints what it printed, in one piece. */
async function runSuite(suite, scratch) {
  const resultFile = join(scratch, `${suite.name}.json`);
  const started = Date.now();
  const [command, ...args] = suite.command;
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', ON_RECORD_RESULT_FILE: resultFile },
  });
  running.add(child);
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stopGroup(child);
  }, suite.limitS * 1000);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve('an error'));
    child.on('close', (status, signal) => resolve(status ?? signal));
  });
  clearTimeout(timer);
  stopGroup(child);
  running.delete(child);
  const result = judge(suite, code, late, resultFile);
  const seconds = (Date.now() - started) / 1000;
  console.log(`\n── ${suite.name}: ${describe(result)} (${seconds.toFixed(1)} s)\n${output.trim()}`.trimEnd());
  return { ...result, seconds };
}

function judge(suite, code, late, resultFile) {
  if (late) return { passed: 0, failed: 1, note: `no result within ${suite.limitS} s` };
  if (suite.counts === 'exit') return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(resultFile)) return { passed: 0, failed: 1, note: `did not report (ended with ${code})` };
  const { passed, failed } = JSON.parse(readFileSync(resultFile, 'utf8'));
  if (passed + failed === 0) return { passed, failed: 1, note: 'has no tests' };
  if (code !== 0 && failed === 0) return { passed, failed: 1, note: `ended with ${code}` };
  return { passed, failed };
}

function describe({ passed, failed, note }) {
  return `${passed} passed, ${failed} failed${note ? `: ${note}` : ''}`;
}

/** The process may have ended while its children have not. */
function stopGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing is left of it.
  }
}

function report(chosen, results, elapsedMs) {
  const missing = { passed: 0, failed: 1, note: 'did not run' };
  const rows = [...results.keys(), ...chosen.map((suite) => suite.name).filter((name) => !results.has(name))];
  console.log(`\n── All suites (${(elapsedMs / 1000).toFixed(0)} s)`);
  let passed = 0;
  let failed = 0;
  for (const name of rows) {
    const result = results.get(name) ?? missing;
    passed += result.passed;
    failed += result.failed;
    console.log(`${result.failed ? '✗' : '✓'} ${name.padEnd(14)} ${describe(result)}`);
  }
  process.exitCode = failed ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}

main().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
