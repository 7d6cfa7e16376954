#!/usr/bin/env node
/** `npm run package`: builds, and packs what `.vscodeignore` admits into `.build/on-record.vsix`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Packs what stands in `dist/`, and gives the path of the package. The bundles hold all dependencies. */
export function packageExtension(path = join(root, '.build/on-record.vsix')) {
  mkdirSync(join(root, '.build'), { recursive: true });
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', path];
  run('node_modules/@vscode/vsce/vsce', ['package', ...options]);
  return path;
}

/** Writes `dist/`. */
export function buildExtension() {
  run('esbuild.mjs', []);
}

function run(script, args) {
  const child = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.status !== 0) throw new Error(`${script} failed:\n${child.stdout}${child.stderr}`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    buildExtension();
    const path = packageExtension();
    console.log(`${path}: ${Math.round(statSync(path).size / 1024)} KB`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
