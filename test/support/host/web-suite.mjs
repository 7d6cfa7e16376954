#!/usr/bin/env node
/**
 * Runs the tests of `test/extension/web` in VS Code's web extension host, in which the extension's `browser` entry and the
 * language server run as web workers. The workbench takes extensions for that host from its own origin, so requests below
 * `/__dev/` are answered with files of this folder.
 */
import { chromium } from 'playwright-core';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchOptions } from './chromium.mjs';
import { createLogFilter } from './log-filter.mjs';
import { startServer } from './server.mjs';
import { quietSettings } from './settings.mjs';
import { writeResult } from './suite-result.mjs';
import { workbenchUrl } from './workbench-url.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const servedAt = '/__dev/0';
const testBundle = '.build/test/extension/web.js';
const resultMark = 'ON_RECORD_RESULT ';
const limitMs = Number(process.env.VSCODE_HOST_TIMEOUT_MS || 300_000);
const types = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.md': 'text/markdown' };

/** Answers requests for the extension's files, and only for those. */
async function serveExtension(context, origin) {
  await context.route(`${origin}${servedAt}/**`, (route) => {
    const path = join(root, normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(servedAt.length))));
    if (!path.startsWith(root) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return route.fulfill({ status: 404 });
    return route.fulfill({ body: readFileSync(path), contentType: types[extname(path)] ?? 'text/plain' });
  });
}

/**
 * Names extension and tests in the workbench's configuration, before its script reads it. The page is left as it was served:
 * Chromium would not let a rewritten one open the connection to the server.
 */
async function configureWorkbench(context, server) {
  await context.addInitScript(
    ({ authority, extension, tests }) => {
      document.addEventListener('readystatechange', () => {
        const element = document.getElementById('vscode-workbench-web-configuration');
        if (document.readyState !== 'interactive' || !element) return;
        const configuration = JSON.parse(element.getAttribute('data-settings'));
        configuration.developmentOptions = {
          ...configuration.developmentOptions,
          extensions: [{ scheme: 'http', authority, path: extension }],
          extensionTestsPath: { scheme: 'http', authority, path: tests },
        };
        element.setAttribute('data-settings', JSON.stringify(configuration));
      });
    },
    { authority: `127.0.0.1:${server.port}`, extension: servedAt, tests: `${servedAt}/${testBundle}` },
  );
}

/** Resolves with the exit code that the workbench gives, and reports what the tests printed. */
async function runTests(context, server, folder) {
  const page = await context.newPage();
  const filter = createLogFilter();
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = filter.line(type, args);
    if (line?.startsWith(resultMark)) writeResult(JSON.parse(line.slice(resultMark.length)));
    else if (line !== undefined) console.log(line);
  });
  const exit = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(() => resolve(1));
    page.on('crash', () => resolve(1));
    setTimeout(() => resolve(`no result within ${limitMs / 1000} s`), limitMs).unref();
  });
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  await page.goto(workbenchUrl(server, { folder, payload }), { timeout: 0 });
  return exit;
}

const scratch = mkdtempSync(join(tmpdir(), 'on-record-web-'));
const folder = join(scratch, 'newsroom');
mkdirSync(folder);
if (existsSync(join(root, 'media/sample'))) cpSync(join(root, 'media/sample'), folder, { recursive: true });
const server = await startServer({
  dataFolder: join(scratch, 'data'),
  extensionsFolder: join(scratch, 'extensions'),
  settings: quietSettings,
});
const browser = await chromium.launch(launchOptions());
try {
  const context = await browser.newContext();
  await serveExtension(context, server.origin);
  await configureWorkbench(context, server);
  const code = await runTests(context, server, folder);
  if (code !== 0) console.log(`The web extension host ended with: ${code}`);
  process.exitCode = code === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
