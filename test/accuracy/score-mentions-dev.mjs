// Mentions found without a dataset, scored against annotated corpora. Neither corpora nor scorer are part of this project.
//   node test/accuracy/score-mentions-dev.mjs CORPUS_FOLDER SCORER.mjs [--keep FOLDER]
// Takes every *.jsonl of the folder: one {"file", "text"} a line. The scorer is run as
//   node SCORER.mjs GOLD.jsonl PREDICTED.jsonl --trim-titles
// `--keep` leaves the predictions in a folder, in the form that `on-record annotate --format jsonl` prints.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles the core as it is in the sources, so that no build has to be fresh. */
async function loadCore(folder) {
  const outfile = join(folder, 'core.mjs');
  await build({ entryPoints: ['src/core/index.ts'], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
}

function annotate(core, { file, text }) {
  const { mentions, entities } = core.analyzeDocument(text, { language: 'plaintext', gazetteer: core.emptyGazetteer });
  return {
    file,
    mentions: mentions.map(({ start, end, type, entity, because }) => ({
      start,
      end,
      text: text.slice(start, end),
      type,
      actor: entities[entity].actor,
      because: because.evidence ?? because.kind,
    })),
  };
}

async function main() {
  const args = process.argv.slice(2);
  const keep = args.indexOf('--keep');
  const [corpora, scorer] = args;
  if (corpora === undefined || scorer === undefined || (keep >= 0 && args[keep + 1] === undefined)) {
    console.error('usage: score-mentions-dev.mjs CORPUS_FOLDER SCORER.mjs [--keep FOLDER]');
    process.exit(2);
  }
  const temporary = mkdtempSync(join(tmpdir(), 'on-record-mentions-'));
  const folder = keep >= 0 ? resolve(args[keep + 1]) : temporary;
  mkdirSync(folder, { recursive: true });
  try {
    const core = await loadCore(temporary);
    for (const name of readdirSync(corpora).filter((entry) => entry.endsWith('.jsonl'))) {
      const gold = join(corpora, name);
      const records = readFileSync(gold, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line));
      const predicted = join(folder, `${basename(name, '.jsonl')}.predicted.jsonl`);
      writeFileSync(predicted, records.map((record) => `${JSON.stringify(annotate(core, record))}\n`).join(''));
      console.log(`== ${name}`);
      const { status } = spawnSync(process.execPath, [scorer, gold, predicted, '--trim-titles'], { stdio: 'inherit' });
      if (status !== 0) process.exitCode = 1;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
await main();
