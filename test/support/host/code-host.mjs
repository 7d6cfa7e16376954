#!/usr/bin/env node
/**
 * The embedded VS Code as an executable that behaves like VS Code's own: `runTests` of `@vscode/test-electron` takes it as
 * `vscodeExecutablePath`. Ends with 0 when the tests passed, 1 when some failed, 70 when the extension host died or gave no
 * result in time (`VSCODE_HOST_TIMEOUT_MS`), 71 when the server ended, 2 for wrong use, 130 when interrupted.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launchOptions } from './chromium.mjs';
import { createLogFilter } from './log-filter.mjs';
import { startServer } from './server.mjs';
import { quietSettings } from './settings.mjs';
import { remoteUri, workbenchUrl } from './workbench-url.mjs';

const hostDied = 70;
const serverEnded = 71;
const interrupted = 130;

const one = { type: 'string' };
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionTestsPath: one,
    extensionDevelopmentPath: { type: 'string', multiple: true },
    'user-data-dir': one,
    'extensions-dir': one,
    'disable-extensions': { type: 'boolean' },
    'disable-workspace-trust': { type: 'boolean' },
  },
});

/** Everything to be undone at the end, last first. */
const cleanUps = [];
let ending;

function end(code, reason) {
  ending ??= (async () => {
    if (reason) console.error(reason);
    for (const cleanUp of cleanUps.reverse()) await cleanUp().catch((error) => console.error(error.message));
    process.exit(code);
  })();
  return ending;
}

async function main() {
  if (!values.extensionTestsPath || !values.extensionDevelopmentPath) {
    return end(2, 'code-host: --extensionTestsPath and --extensionDevelopmentPath are needed.');
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(interrupted));
  const limitMs = Number(process.env.VSCODE_HOST_TIMEOUT_MS || 300_000);
  setTimeout(() => end(hostDied, `code-host: no result within ${limitMs / 1000} s.`), limitMs).unref();

  const scratch = mkdtempSync(join(tmpdir(), 'code-host-'));
  cleanUps.push(async () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const dataFolder = resolve(values['user-data-dir'] ?? join(scratch, 'data'));
  const server = await startServer({
    dataFolder,
    extensionsFolder: resolve(values['extensions-dir'] ?? join(scratch, 'extensions')),
    settings: existsSync(join(dataFolder, 'User/settings.json')) ? undefined : quietSettings,
    trust: !values['disable-workspace-trust'],
    log: Boolean(process.env.VSCODE_HOST_LOG),
  });
  cleanUps.push(server.stop);
  void server.exited.then((code) => end(serverEnded, ending ? undefined : `code-host: the server ended with ${code}.`));

  const browser = await chromium.launch(launchOptions());
  cleanUps.push(() => browser.close());
  await runTestsIn(await browser.newPage(), server);
}

async function runTestsIn(page, server) {
  const filter = createLogFilter();
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = filter.line(type, args);
    if (line !== undefined) console.log(line);
  });
  // A dead extension host is reported as 0, so what was seen before counts.
  await page.exposeFunction('codeAutomationExit', (code) =>
    filter.sawDeadHost() ? end(hostDied, 'code-host: the extension host died.') : end(code ?? hostDied),
  );
  page.on('crash', () => end(hostDied, 'code-host: the page crashed.'));
  await page.goto(workbenchUrl(server, { ...whatToOpen(), payload: payload(server) }), { timeout: 0 });
}

function whatToOpen() {
  for (const path of positionals.map((positional) => resolve(positional))) {
    if (path.endsWith('.code-workspace')) return { workspaceFile: path };
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return { folder: path };
  }
  return {};
}

function payload(server) {
  const files = positionals.map((path) => resolve(path)).filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  return [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...values.extensionDevelopmentPath.map((path) => ['extensionDevelopmentPath', remoteUri(server, resolve(path))]),
    ['extensionTestsPath', remoteUri(server, resolve(values.extensionTestsPath))],
    ...files.filter((path) => !path.endsWith('.code-workspace')).map((path) => ['openFile', remoteUri(server, path)]),
    ...(values['disable-extensions'] ? [['disableExtensions', 'true']] : []),
  ];
}

main().catch((error) => end(serverEnded, `code-host: ${error.message}`));
