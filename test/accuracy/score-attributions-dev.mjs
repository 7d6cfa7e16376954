// Scores the attributions of the core against a corpus of marked articles.
//   node test/accuracy/score-attributions-dev.mjs GOLD.jsonl SCORER.mjs [--keep PREDICTED.jsonl] [scorer options]
// GOLD has one `{"file", "text", "attributions"}` a line; SCORER is called with GOLD and the predictions. Nothing is stored unless
// --keep says where.
import { loadProduct } from './bundle-sources.mjs';
import { isCommand, refuse } from './command-line.mjs';
import { readRecords } from './read-items.mjs';
import { readFigures, runScorer, writeRecords } from './run-scorer.mjs';

/** Records of the corpus with the `found` attributions, and how long that took in one cold pass of the whole core. */
export function annotateCorpus({ analyzeDocument, emptyGazetteer }, goldPath) {
  const records = readRecords(goldPath);
  const started = performance.now();
  const articles = records.map(({ file, text, attributions }) => {
    const found = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer }).attributions;
    return { file, text, attributions, found };
  });
  return { articles, seconds: (performance.now() - started) / 1000 };
}

/** The scorer's figures over the articles of {@link annotateCorpus}. */
export function measureAttributions(articles, goldPath, scorer) {
  return readFigures(scorer, goldPath, predictionsOf(articles));
}

function predictionsOf(articles) {
  return articles.map(({ file, found }) => ({ file, attributions: found }));
}

async function main() {
  const [goldPath, scorer, ...rest] = process.argv.slice(2);
  if (!goldPath || !scorer) refuse('usage: score-attributions-dev.mjs GOLD.jsonl SCORER.mjs [--keep PREDICTED.jsonl] [scorer options]');
  const keepAt = rest.indexOf('--keep');
  const keep = keepAt < 0 ? undefined : rest.splice(keepAt, 2)[1];
  const { articles, seconds } = annotateCorpus(await loadProduct(), goldPath);
  const predictions = predictionsOf(articles);
  if (keep !== undefined) writeRecords(keep, predictions);
  const nCharacters = articles.reduce((sum, { text }) => sum + text.length, 0);
  console.log(
    `${articles.length} documents, ${(nCharacters / 1e6).toFixed(2)} MB in ${seconds.toFixed(2)} s (one cold pass of the whole core)`,
  );
  console.log(runScorer(scorer, goldPath, predictions, rest).trimEnd());
}
if (isCommand(import.meta.url)) await main();
