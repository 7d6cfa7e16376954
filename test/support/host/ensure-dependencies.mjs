/** What a fresh clone needs before anything else can run. Uses nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const floor = [20, 19];

/** Ends the process with an explanation where Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > floor[0] || (major === floor[0] && minor >= floor[1])) return;
  console.error(`Node ${process.versions.node} is too old: On Record is developed with Node ${floor.join('.')} or newer.`);
  process.exit(2);
}

/** Runs `npm ci` where what is installed is not what the lock file asks for. */
export function installDependencies() {
  if (dependenciesAreInstalled()) return;
  console.log('Installing the dependencies (npm ci) …');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // `npm start` tells where npm is; it is a script and needs no shell then.
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? spawnSync(process.execPath, [process.env.npm_execpath, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (npm.status !== 0) throw new Error('npm ci failed; see above.');
}

function dependenciesAreInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  // Optional packages are left out by npm where they belong to another platform.
  return Object.entries(lockedPackages('package-lock.json') ?? {}).every(
    ([path, { version, optional }]) => path === '' || (installed?.[path] ? installed[path].version === version : installed && optional),
  );
}

/** Packages of a lock file by path; `undefined` where there is no such file. */
function lockedPackages(path) {
  return existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')).packages : undefined;
}
