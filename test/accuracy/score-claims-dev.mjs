// Scores the check-worthiness of sentences, as the core ships, against annotated speech.
//   node test/accuracy/score-claims-dev.mjs CLAIMBUSTER.jsonl SCORER.mjs [CLEF.jsonl]
// The files have one `{"id", "text", "label": 0|1, "doc"?}` a line; SCORER is called with each and the predictions. Weights that were
// learned from ClaimBuster's file are only seen to be in place there: what to expect of other sentences is what their trainer prints.
import { loadProduct } from './bundle-sources.mjs';
import { isCommand, refuse } from './command-line.mjs';
import { readRecords } from './read-items.mjs';
import { readFigures, runScorer } from './run-scorer.mjs';

/** The scorer's figures over one file. */
export function measureClaims(product, goldPath, scorer) {
  return readFigures(scorer, goldPath, predictionsOf(product, goldPath));
}

/** Every sentence by itself, with the score of the best sentence found in it. */
function predictionsOf({ analyzeDocument, emptyGazetteer }, goldPath) {
  return readRecords(goldPath).map(({ id, text }) => {
    const { claims } = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer, everySentenceIsClaim: true });
    return { id, score: Math.max(0, ...claims.map(({ checkworthiness }) => checkworthiness)) };
  });
}

async function main() {
  const [claimBuster, scorer, clef] = process.argv.slice(2);
  if (!claimBuster || !scorer) refuse('usage: score-claims-dev.mjs CLAIMBUSTER.jsonl SCORER.mjs [CLEF.jsonl]');
  const product = await loadProduct();
  for (const [name, path] of [
    ['ClaimBuster', claimBuster],
    ['CLEF', clef],
  ]) {
    if (path === undefined) continue;
    console.log(`== ${name}`);
    console.log(runScorer(scorer, path, predictionsOf(product, path)).trimEnd());
  }
}
if (isCommand(import.meta.url)) await main();
