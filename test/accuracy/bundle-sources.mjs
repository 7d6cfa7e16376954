// Bundles modules of the sources as they are, so that no build has to be fresh before something is measured.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Loads what the modules (paths from the project's root, without extension) export, all in one object. */
export async function bundleSources(modules) {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-accuracy-'));
  try {
    const outfile = join(folder, 'sources.cjs');
    await build({
      stdin: { contents: modules.map((path) => `export * from './${path}';`).join('\n'), resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      mainFields: ['module', 'main'],
      outfile,
      logLevel: 'error',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the scoring commands use of the product, and of the reading of marked passages. */
export function loadProduct() {
  return bundleSources([
    'src/core/index',
    'src/dataset/load',
    'src/dataset/gazetteer',
    'test/support/marked-article',
    'test/support/actor-score',
  ]);
}
