/** Starts and stops the server of the embedded VS Code. Uses nothing but Node. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { marker } from './end-with-parent.mjs';
import { installHost } from './install-host.mjs';

const startLimitMs = 30_000;
const stopLimitMs = 3_000;

/**
 * Starts a server on a free port of 127.0.0.1.
 *
 * Options: `dataFolder` and `extensionsFolder` (absolute); `settings` (user settings to write first); `driver` (default true:
 * lets the page be driven by tests, and hides notifications); `trust` (default false; true asks whether folders are trusted, so
 * that Restricted Mode can be had); `token` (connection token; none by default); `port` (default: a free one); `env` (more
 * variables, seen by extensions too); `log` (default false: passes on what the server prints).
 *
 * Gives `origin`, `port`, `exited` (a promise of the exit code, when the server ends by itself or is stopped) and `stop()`.
 */
export async function startServer({ dataFolder, extensionsFolder, settings, driver = true, trust = false, token, port, env, log = false }) {
  const host = installHost();
  if (settings) writeSettings(dataFolder, settings);
  const args = [
    `--import=${new URL('end-with-parent.mjs', import.meta.url).href}`,
    host.serverMain,
    '--host=127.0.0.1',
    `--port=${port ?? 0}`,
    `--server-data-dir=${dataFolder}`,
    `--user-data-dir=${dataFolder}`,
    `--extensions-dir=${extensionsFolder}`,
    token ? `--connection-token=${token}` : '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-telemetry',
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...(driver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(host.node, args, {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    // An empty gallery: nothing is to be looked up on the network.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', [marker]: '1', ...env },
  });
  // The pipe breaks when the server dies first; that is told by `exited`.
  child.stdin.on('error', () => {});
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const stop = () => stopGroup(child, exited);
  try {
    const actualPort = await listening(child, exited, log);
    return { origin: `http://127.0.0.1:${actualPort}`, port: actualPort, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Writes VS Code's user settings. */
export function writeSettings(dataFolder, settings) {
  const path = join(dataFolder, 'User/settings.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(settings, null, 2)}\n`);
}

/** The port, once the server listens. */
async function listening(child, exited, log) {
  let output = '';
  const found = new Promise((resolve) => {
    const read = (data) => {
      if (log) process.stderr.write(data);
      if (output.length < 20_000) output += data;
      const match = /Extension host agent listening on (\d+)/.exec(output);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const failed = Promise.race([
    exited.then((code) => `it ended with ${code}`),
    delay(startLimitMs, 'it did not listen in time', { ref: false }),
  ]).then((reason) => {
    throw new Error(`The embedded VS Code did not start: ${reason}.\n${output}`);
  });
  failed.catch(() => {});
  return Promise.race([found, failed]);
}

/** Ends the server's process group: politely, then for sure. */
async function stopGroup(child, exited) {
  signalGroup(child.pid, 'SIGTERM');
  await Promise.race([exited, delay(stopLimitMs, undefined, { ref: false })]);
  signalGroup(child.pid, 'SIGKILL');
  await exited;
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
