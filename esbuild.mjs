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
  // The Node entries load the web bundles beside them: the code is shipped once, and both hosts run the same.
  extension: { ...node, entryPoints: ['src/extension/node.ts'], outfile: 'dist/extension.js', external: ['vscode', './extension-web.js'] },
  'extension-web': { ...browser, entryPoints: ['src/extension/browser.ts'], outfile: 'dist/extension-web.js', external: ['vscode'] },
  server: { ...node, entryPoints: ['src/server/node.ts'], outfile: 'dist/server.js', external: ['./server-web.js'] },
  'server-web': {
    ...browser,
    format: 'iife',
    globalName: 'onRecordServer',
    footer: { js: "if (typeof module === 'object') module.exports = onRecordServer;" },
    entryPoints: ['src/server/browser.ts'],
    outfile: 'dist/server-web.js',
  },
  cli: { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
};

const webTests = join('test', 'extension', 'web');

function testFiles(folder = 'test') {
  if (!existsSync(folder)) return [];
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
      entryPoints: [...testFiles().filter((file) => !file.startsWith(webTests)), 'test/support/host/run-in-extension-host.ts'],
      outdir: '.build/test',
      outbase: 'test',
      packages: 'external',
      external: ['vscode'],
    });
    await buildWebTests();
  }
}

/** The tests of the web extension host: one file, because there is nothing that could load another. */
async function buildWebTests() {
  const files = testFiles(webTests);
  const contents = `import { runWebTests } from './test/support/host/run-in-web-worker';
    export const run = () => runWebTests(() => { ${files.map((file) => `require('./${file.replaceAll('\\', '/')}');`).join(' ')} });`;
  await build({
    ...browser,
    minify: false,
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    outfile: '.build/test/extension/web.js',
    external: ['vscode'],
    alias: { 'node:assert/strict': './test/support/host/web-assert.ts' },
    // Mocha's browser build would take the place of our exports if it saw them.
    format: 'iife',
    globalName: 'webTests',
    banner: { js: '((host, exports, module, define) => {' },
    footer: { js: 'Object.assign(host, webTests); })(exports);' },
  });
}
await main();
