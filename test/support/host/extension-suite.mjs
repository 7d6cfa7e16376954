#!/usr/bin/env node
/**
 * Runs one folder of built extension tests in a real VS Code on a copy of the sample newsroom:
 * `extension-suite.mjs .build/test/extension [--restricted]`. With `--restricted` the folder is not trusted.
 */
import { runTests } from '@vscode/test-electron';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pickHost } from './pick-host.mjs';
import { writeSettings } from './server.mjs';
import { quietSettings } from './settings.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { restricted: { type: 'boolean' } } });

const scratch = mkdtempSync(join(tmpdir(), 'on-record-suite-'));
const newsroom = join(scratch, 'newsroom');
mkdirSync(newsroom);
if (existsSync(join(root, 'media/sample'))) cpSync(join(root, 'media/sample'), newsroom, { recursive: true });
writeSettings(join(scratch, 'data'), quietSettings);

const { kind, executable } = await pickHost();
console.log(`Host: ${kind}`);
const launchArgs = [
  newsroom,
  '--disable-extensions',
  `--user-data-dir=${join(scratch, 'data')}`,
  `--extensions-dir=${join(scratch, 'extensions')}`,
];
const extensionTestsPath = join(root, '.build/test/support/host/run-in-extension-host.js');
const extensionTestsEnv = { ON_RECORD_TEST_FOLDER: resolve(positionals[0] ?? ''), ON_RECORD_TEST_RESTRICTED: values.restricted ? '1' : '' };

try {
  if (values.restricted) {
    // `runTests` would switch workspace trust off.
    const args = ['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'];
    await run(executable, [...launchArgs, ...args, `--extensionTestsPath=${extensionTestsPath}`, `--extensionDevelopmentPath=${root}`]);
  } else {
    await runTests({ vscodeExecutablePath: executable, extensionDevelopmentPath: root, extensionTestsPath, extensionTestsEnv, launchArgs });
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function run(command, args) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { env: { ...process.env, ...extensionTestsEnv }, stdio: 'inherit' });
    child.on('error', failed);
    child.on('exit', (code, signal) => (code === 0 ? done() : failed(new Error(`The host ended with ${code ?? signal}.`))));
  });
}
