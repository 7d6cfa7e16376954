// Mentions found without a dataset, scored against annotated corpora. Neither corpora nor scorer are part of this project.
//   node test/accuracy/score-mentions-dev.mjs CORPUS_FOLDER SCORER.mjs [--keep FOLDER]
// Takes every *.jsonl of the folder: one {"file", "text"} a line. The scorer is run as
//   node SCORER.mjs GOLD.jsonl PREDICTED.jsonl --trim-titles
// `--keep` leaves the predictions in a folder, in the form that `on-record annotate --format jsonl` prints.
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { loadProduct } from './bundle-sources.mjs';
import { isCommand, refuse } from './command-line.mjs';
import { jsonLinesIn } from './corpora.mjs';
import { readRecords } from './read-items.mjs';
import { readFigures, runScorer, writeRecords } from './run-scorer.mjs';

const options = ['--trim-titles'];

/** Every set of the folder by its file's name without ending: its path, and its records with the mentions `found`. */
export function annotateNames(product, folder) {
  return jsonLinesIn(folder).map((path) => ({
    name: basename(path, '.jsonl'),
    path,
    records: readRecords(path).map((record) => ({ ...record, found: mentionsIn(product, record.text) })),
  }));
}

/** The scorer's figures over a set of {@link annotateNames}. */
export function measureMentions({ path, records }, scorer) {
  return readFigures(scorer, path, predictionsOf(records), options);
}

function mentionsIn({ analyzeDocument, emptyGazetteer }, text) {
  const { mentions, entities } = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer });
  return mentions.map(({ start, end, type, entity, because }) => ({
    start,
    end,
    text: text.slice(start, end),
    type,
    actor: entities[entity].actor,
    because: because.evidence ?? because.kind,
  }));
}

function predictionsOf(records) {
  return records.map(({ file, found }) => ({ file, mentions: found }));
}

async function main() {
  const args = process.argv.slice(2);
  const keepAt = args.indexOf('--keep');
  const keep = keepAt < 0 ? undefined : args.splice(keepAt, 2)[1];
  const [corpora, scorer] = args;
  if (corpora === undefined || scorer === undefined || (keepAt >= 0 && keep === undefined))
    refuse('usage: score-mentions-dev.mjs CORPUS_FOLDER SCORER.mjs [--keep FOLDER]');
  for (const { name, path, records } of annotateNames(await loadProduct(), corpora)) {
    const predictions = predictionsOf(records);
    if (keep !== undefined) {
      mkdirSync(resolve(keep), { recursive: true });
      writeRecords(join(resolve(keep), `${name}.predicted.jsonl`), predictions);
    }
    console.log(`== ${name}`);
    console.log(runScorer(scorer, path, predictions, options).trimEnd());
  }
}
if (isCommand(import.meta.url)) await main();
