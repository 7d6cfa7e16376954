// Trains every model of the product from a folder of corpora, and writes src/core/model/*-weights.ts. README.md says what the folder holds.
//   npm run train -- --corpora PATH [--seed N] [--dry-run]
// The same seed gives the same bytes; without one, each trainer takes the seed that the committed weights were trained with. `--dry-run` trains and reports, and writes nothing.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { refuse } from '../command-line.mjs';
import { corpusFiles, missingIn } from '../corpora.mjs';

/** One trainer a line: a script of this folder, the corpus files that it takes, in its order, and the seed of the committed weights. */
const steps = [
  { script: 'train-attributions.mjs', corpora: [corpusFiles.attributionsTrain, corpusFiles.attributionsDev], seed: '3' },
  { script: 'train-claims.mjs', corpora: [corpusFiles.claimbuster, corpusFiles.clef], seed: '1' },
];

const usage = 'usage: npm run train -- --corpora PATH [--seed N] [--dry-run]';

function readOptions() {
  const options = { corpora: { type: 'string' }, seed: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } };
  try {
    const { values } = parseArgs({ options });
    if (values.corpora !== undefined && /^\d+$/.test(values.seed ?? '0')) return values;
  } catch (error) {
    return refuse(`${error.message}\n${usage}`);
  }
  return refuse(usage);
}

function main() {
  const { corpora, seed, 'dry-run': isDry } = readOptions();
  const folder = resolve(corpora);
  const missing = missingIn(
    folder,
    steps.flatMap((step) => step.corpora),
  );
  if (missing.length > 0) refuse(`${folder} lacks ${missing.join(', ')}. What belongs there: test/accuracy/README.md.`);
  for (const { script, corpora: files, seed: own } of steps) {
    const chosen = seed ?? own;
    console.log(`== ${script}, seed ${chosen}`);
    const path = fileURLToPath(new URL(script, import.meta.url));
    const command = [path, ...files.map((file) => join(folder, file)), '--seed', chosen, ...(isDry ? ['--dry-run'] : [])];
    const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
}
main();
