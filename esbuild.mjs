// Builds everything under dist/. `--tests` also bundles the test files under .build/test/; `--metafile` writes .build/meta/.
import { build } from 'esbuild';
import { mkdirSync, writeFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const withTests = process.argv.includes('--tests');
const shared = {
  bundle: true,
  minify: !process.argv.includes('--dev'),
  sourcemap: process.argv.includes('--dev') ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  target: 'es2023',
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20.19', mainFields: ['module', 'main'] };
const browser = { ...shared, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

/** Every bundle of the product. The web builds get no Node polyfills: a stray `node:fs` fails the build. */
export const targets = {
  extension: { ...node, entryPoints: ['src/extension/node.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  'extension-web': { ...browser, entryPoints: ['src/extension/browser.ts'], outfile: 'dist/extension-web.js', external: ['vscode'] },
  server: { ...node, entryPoints: ['src/server/node.ts'], outfile: 'dist/server.js' },
  'server-web': { ...browser, format: 'iife', entryPoints: ['src/server/browser.ts'], outfile: 'dist/server-web.js' },
  cli: { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
};

function testFiles(folder = 'test') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? testFiles(path) : /\.test\.ts$/.test(entry.name) ? [path] : [];
  });
}

async function main() {
  mkdirSync('.build/meta', { recursive: true });
  await Promise.all(
    Object.entries(targets)
      .filter(([, options]) => existsSync(options.entryPoints[0]))
      .map(async ([name, options]) => {
        const result = await build(options);
        writeFileSync(`.build/meta/${name}.json`, JSON.stringify(result.metafile));
      }),
  );
  if (withTests) {
    rmSync('.build/test', { recursive: true, force: true });
    await build({
      ...node,
      minify: false,
      sourcemap: 'inline',
      entryPoints: testFiles(),
      outdir: '.build/test',
      outbase: 'test',
      packages: 'external',
      external: ['vscode'],
    });
  }
}
await main();
