// Scores the attributions of the core against a corpus of marked articles.
//   node test/accuracy/score-attributions-dev.mjs GOLD.jsonl SCORER.mjs [--keep PREDICTED.jsonl] [scorer options]
// GOLD has one `{"file", "text", "attributions"}` a line; SCORER is called with GOLD and the predictions. Nothing is stored unless
// --keep says where.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [goldPath, scorerPath, ...rest] = process.argv.slice(2);
if (!goldPath || !scorerPath) {
  console.error('usage: score-attributions-dev.mjs GOLD.jsonl SCORER.mjs [--keep PREDICTED.jsonl] [scorer options]');
  process.exit(2);
}
const keepAt = rest.indexOf('--keep');
const keep = keepAt < 0 ? undefined : rest.splice(keepAt, 2)[1];

const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
try {
  const bundle = join(folder, 'core.mjs');
  await build({ entryPoints: ['src/core/index.ts'], bundle: true, format: 'esm', platform: 'node', outfile: bundle, logLevel: 'warning' });
  const { analyzeDocument, emptyGazetteer } = await import(pathToFileURL(bundle).href);
  const records = readFileSync(goldPath, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  let nCharacters = 0;
  const started = performance.now();
  const lines = records.map(({ file, text }) => {
    nCharacters += text.length;
    const { attributions } = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer });
    return JSON.stringify({ file, attributions });
  });
  const seconds = (performance.now() - started) / 1000;
  const predicted = keep ?? join(folder, 'predicted.jsonl');
  writeFileSync(predicted, lines.join('\n') + '\n');
  console.log(
    `${records.length} documents, ${(nCharacters / 1e6).toFixed(2)} MB in ${seconds.toFixed(2)} s (one cold pass of the whole core)`,
  );
  process.exitCode = spawnSync(process.execPath, [scorerPath, goldPath, predicted, ...rest], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
