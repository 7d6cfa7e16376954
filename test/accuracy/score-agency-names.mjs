// Names found without a dataset in agency copy, scored against test/accuracy/names. The scorer is no part of this project.
//   node test/accuracy/score-agency-names.mjs SCORER.mjs [open|held] [--errors]
// Without a half both are scored, as a whole and by kind of text. `--errors` lists what was missed and what was found wrongly, in
// the open half only. The scorer is run as
//   node SCORER.mjs GOLD.jsonl PREDICTED.jsonl --trim-titles [--json]
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProduct } from './bundle-sources.mjs';
import { halvesOf, isCommand, refuse } from './command-line.mjs';
import { readMarkedNames } from './names/marked-names.mjs';
import { readItems } from './read-items.mjs';
import { readFigures, runScorer } from './run-scorer.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'names');

/** Each item by itself is a document: there is no other text that could help. */
function annotate({ analyzeDocument, emptyGazetteer }, { id, kind, marked }) {
  const { text, mentions } = readMarkedNames(marked);
  const found = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer }).mentions;
  return { file: id, kind, text, mentions, found: found.map(({ start, end, type }) => ({ start, end, type })) };
}

/** Items of a half as documents, with the mentions `found`. */
export function annotateAgencyNames(product, half) {
  return readItems(folder, half).map((item) => annotate(product, item));
}

/** The scorer's figures over one half. */
export function measureAgencyNames(product, half, scorer) {
  return score(readFigures, scorer, annotateAgencyNames(product, half));
}

/** `run` is one of the ways to run a scorer. */
function score(run, scorer, documents) {
  const gold = documents.map(({ file, text, mentions }) => ({ file, text, mentions }));
  const predicted = documents.map(({ file, found }) => ({ file, mentions: found }));
  return run(scorer, gold, predicted, ['--trim-titles']);
}

/** F1 of equal spans in one kind of text, counted here so that the scorer runs once a half. */
function kindFigures(documents) {
  let [nTyped, nUntyped, nFound, nGold] = [0, 0, 0, 0];
  for (const { mentions, found } of documents) {
    const gold = mentions.filter(({ optional }) => !optional);
    const counted = found.filter((one) => !mentions.some((each) => each.optional && one.start < each.end && each.start < one.end));
    nGold += gold.length;
    nFound += counted.length;
    for (const one of counted) {
      const same = gold.find(({ start, end }) => start === one.start && end === one.end);
      if (same) nUntyped++;
      if (same?.type === one.type) nTyped++;
    }
  }
  const f1 = (nRight) => ((200 * nRight) / Math.max(1, nFound + nGold)).toFixed(1);
  return `${f1(nTyped)} / ${f1(nUntyped)} (${nGold})`;
}

function printKinds(documents) {
  const kinds = new Map();
  for (const document of documents) kinds.set(document.kind, [...(kinds.get(document.kind) ?? []), document]);
  const shown = [...kinds].map(([kind, each]) => `${kind} ${kindFigures(each)}`);
  console.log(`typed / untyped F1 (names) by kind: ${shown.join(', ')}`);
}

function printErrors(documents) {
  for (const { file, kind, text, mentions, found } of documents) {
    const show = ({ start, end, type }) => `${type} "${text.slice(start, end)}"`;
    const isIn = (one, list) => list.some(({ start, end, type }) => start === one.start && end === one.end && type === one.type);
    const missed = mentions.filter((one) => !one.optional && !isIn(one, found));
    const meetsOptional = (one) => mentions.some((each) => each.optional && one.start < each.end && each.start < one.end);
    const wrong = found.filter((one) => !isIn(one, mentions) && !meetsOptional(one));
    if (missed.length + wrong.length === 0) continue;
    console.log(`${file} ${kind}: ${text}`);
    if (missed.length > 0) console.log(`    missed ${missed.map(show).join(', ')}`);
    if (wrong.length > 0) console.log(`    wrong  ${wrong.map(show).join(', ')}`);
  }
}

async function main() {
  const args = process.argv.slice(2);
  const [scorer, ...named] = args.filter((arg) => !arg.startsWith('--'));
  const halves = halvesOf(named);
  if (scorer === undefined || halves === undefined) refuse('usage: score-agency-names.mjs SCORER.mjs [open|held] [--errors]');
  const product = await loadProduct();
  for (const half of halves) {
    const documents = annotateAgencyNames(product, half);
    console.log(`== names, ${half}`);
    console.log(score(runScorer, scorer, documents).trimEnd());
    printKinds(documents);
    if (half === 'open' && args.includes('--errors')) printErrors(documents);
  }
}
if (isCommand(import.meta.url)) await main();
