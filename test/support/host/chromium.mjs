/** Finds the browser that shows the embedded VS Code, and installs it from Debian where that is possible. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of the browser that `CHROMIUM_PATH` or the PATH names; `undefined` where there is none. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = new Set([...(process.env.PATH ?? '').split(delimiter), '/usr/bin']);
  return names.flatMap((name) => [...folders].map((folder) => join(folder, name))).find(isExecutable);
}

/** Path of the browser, installed with apt where it is missing and we may; otherwise the error says what to install. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const hint = 'Chromium is needed to show the embedded VS Code. Install it (Debian: "apt-get install chromium") or set CHROMIUM_PATH.';
  if (process.getuid?.() !== 0 || !['/usr/bin/apt-get', '/bin/apt-get'].some(isExecutable)) throw new Error(hint);
  console.log('Installing Chromium with apt-get …');
  apt(['update'], hint);
  apt(['install', '-y', '--no-install-recommends', 'chromium'], hint);
  const installed = findChromium();
  if (!installed) throw new Error(hint);
  return installed;
}

function apt(args, hint) {
  const run = spawnSync('apt-get', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (run.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed: ${run.stderr.trim()}\n${hint}`);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Options for Playwright's `chromium.launch`; signals stay ours, so that a stop is orderly. */
export function launchOptions() {
  return {
    executablePath: ensureChromium(),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  };
}
