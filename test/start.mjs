#!/usr/bin/env node
/**
 * `npm start`: builds, prints a short summary of the sample article in the terminal and opens the sample newsroom in VS Code;
 * `npm start -- --once` stops after the summary. Works on a fresh clone: uses nothing but Node until the dependencies are
 * installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkNode, installDependencies } from './support/host/ensure-dependencies.mjs';
import { embeddedHostRuns, installExtension, installHost } from './support/host/install-host.mjs';
import { buildExtension, packageExtension } from './support/host/package-extension.mjs';
import { startServer } from './support/host/server.mjs';
import { quietSettings } from './support/host/settings.mjs';
import { remoteUri, workbenchUrl } from './support/host/workbench-url.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const newsroom = join(root, 'media/sample');
const article = join(newsroom, 'terms-for-ukraine.md');

/** The oldest VS Code that `engines.vscode` admits. */
const floor = [1, 100];

async function main() {
  const { values } = parseArgs({ options: { once: { type: 'boolean' }, port: { type: 'string' } } });
  checkNode();
  installDependencies();
  console.log('Building …');
  buildExtension();
  printSummary();
  if (values.once) return;
  if (codeIsOnPath()) return openInCode();
  if (embeddedHostRuns) return openEmbedded(values.port);
  return openDownloaded();
}

function printSummary() {
  const cli = join(root, 'dist/cli.js');
  const run = spawnSync(process.execPath, [cli, 'annotate', '--format', 'text', article], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status !== 0) throw new Error('The sample article could not be annotated; see above.');
}

/** True where a VS Code can be started from the PATH that is new enough for the extension. */
function codeIsOnPath() {
  const run = spawnSync('code', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32', timeout: 15_000 });
  const version = /^(\d+)\.(\d+)\./.exec(run.status === 0 ? run.stdout : '');
  if (!version) return false;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  return major > floor[0] || (major === floor[0] && minor >= floor[1]);
}

function openInCode() {
  console.log('Opening the sample newsroom in VS Code …');
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, newsroom, article];
  const run = spawnSync('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error('VS Code ("code") could not be started; see above.');
}

/** Serves VS Code to the browser with the packed extension installed, until Ctrl-C. */
async function openEmbedded(port) {
  const { node, serverMain } = installHost();
  const dataFolder = join(root, '.cache/newsroom/data');
  const extensionsFolder = join(root, '.cache/newsroom/extensions');
  installExtension({ node, serverMain, vsix: packageExtension(), dataFolder, extensionsFolder });
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ dataFolder, extensionsFolder, settings: quietSettings, driver: false, token, port });
  const stop = () => server.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  console.log(`
The sample newsroom is open in VS Code at

  ${workbenchUrl(server, { folder: newsroom, token, payload: [['openFile', remoteUri(server, article)]] })}

Open this address in a browser on this machine; Ctrl-C ends it.`);
  const code = await server.exited;
  throw new Error(`VS Code's server ended with ${code}.`);
}

async function openDownloaded() {
  console.log('Downloading VS Code …');
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const executable = await downloadAndUnzipVSCode({ version: 'stable' });
  const data = join(root, '.vscode-test/newsroom');
  const args = [`--user-data-dir=${data}`, '--new-window', `--extensionDevelopmentPath=${root}`, newsroom, article];
  spawn(executable, args, { detached: true, stdio: 'ignore' }).unref();
  console.log('The sample newsroom opens in a VS Code of its own.');
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
