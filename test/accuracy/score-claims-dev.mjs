// Scores the check-worthiness of sentences, as the core ships, against annotated speech.
//   node test/accuracy/score-claims-dev.mjs CLAIMBUSTER.jsonl SCORER.mjs [CLEF.jsonl]
// The files have one `{"id", "text", "label": 0|1, "doc"?}` a line; SCORER is called with each and the predictions, which are not kept.
// **The shipped weights were learned from ClaimBuster's training data**: on it this says only that they are in place. What to expect of
// sentences that were not learned from is what train-claims.mjs prints for its five folds; CLEF was not learned from.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSources } from './bundle-sources.mjs';

const [claimBusterPath, scorerPath, clefPath] = process.argv.slice(2);
if (!claimBusterPath || !scorerPath) {
  console.error('usage: score-claims-dev.mjs CLAIMBUSTER.jsonl SCORER.mjs [CLEF.jsonl]');
  process.exit(2);
}
const { analyzeDocument, emptyGazetteer } = await bundleSources(['src/core/index']);

/** The score of the best sentence of a text. */
function scoreOf(text) {
  const { claims } = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer, everySentenceIsClaim: true });
  return Math.max(0, ...claims.map(({ checkworthiness }) => checkworthiness));
}

const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
try {
  const files = [['ClaimBuster (trained on it)', claimBusterPath]];
  if (clefPath) files.push(['CLEF', clefPath]);
  for (const [name, path] of files) {
    const records = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line));
    const predicted = join(folder, 'predicted.jsonl');
    writeFileSync(predicted, records.map(({ id, text }) => JSON.stringify({ id, score: scoreOf(text) })).join('\n') + '\n');
    console.log(`== ${name}`);
    const { status } = spawnSync(process.execPath, [scorerPath, path, predicted], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = status ?? 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
