#!/usr/bin/env node
// node test/bench/run.mjs [--json] [--only annotate,keystroke,dataset,cli,server,index,sizes] [--quick]
// Measures the built product (npm run build first) and prints tables, or one JSON object. Times differ from machine to
// machine and from minute to minute; ratios within one run are what to compare.
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { benchAnnotate } from './annotate.bench.mjs';
import { benchDataset } from './dataset.bench.mjs';
import { benchKeystrokes } from './keystroke.bench.mjs';
import { benchColdCli, benchServer } from './processes.bench.mjs';
import { bundleSizes } from './sizes.mjs';
import { benchWorkspaceIndex } from './workspace-index.bench.mjs';

// As the server's Node entry has it, which says why.
setFlagsFromString('--no-allocation-site-pretenuring');

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' }, quick: { type: 'boolean' } } });
const quick = values.quick ?? false;
const productFile = join(root, '.build/bench/product.cjs');

const sections = {
  annotate: async () => benchAnnotate(await product(), quick ? { nCharacters: 60_000, nRounds: 2 } : {}),
  keystroke: async () => benchKeystrokes(await product(), quick ? { nKeystrokes: 100 } : {}),
  dataset: async () =>
    benchDataset(await product(), productFile, root, quick ? { sizes: [1_000, 100_000], nRounds: 3, nReloadActors: 10_000 } : {}),
  cli: () => benchColdCli(root, quick ? { nRounds: 3 } : {}),
  server: () => benchServer(root, quick ? { nKeystrokes: 20 } : {}),
  index: () => benchWorkspaceIndex(root, quick ? { nArticles: 300 } : {}),
  sizes: () => bundleSizes(root),
};

const wanted = values.only?.split(',') ?? Object.keys(sections);
const unknown = wanted.filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}.`);
  process.exit(2);
}

const report = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
for (const name of wanted) {
  report[name] = await sections[name]();
  if (!values.json) print(name, report[name]);
}
if (values.json) console.log(JSON.stringify(report, null, 2));

/** Core and dataset, bundled as the product bundles them. */
async function product() {
  const outfile = productFile;
  await build({
    entryPoints: [join(root, 'test/bench/product.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}

function print(name, result) {
  console.log(`\n== ${name}`);
  const rows = Array.isArray(result) ? result : (result.rows ?? [result]);
  for (const [key, value] of Object.entries(Array.isArray(result) ? {} : result))
    if (key !== 'rows' && rows[0] !== result) console.log(`${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`);
  for (const row of rows)
    console.log(
      Object.entries(row)
        .map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
        .join('  '),
    );
}
