// Trains how much a sentence is worth checking, and writes src/core/model/claim-weights.ts.
//   node test/accuracy/train/train-claims.mjs CLAIMBUSTER.jsonl [CLEF.jsonl] [--seed N] [--dry-run]
// CLAIMBUSTER has one `{"id", "text", "label": 0|1}` a line; CLEF the same with "doc", and is only reported on. The open half of our own
// news sentences (test/accuracy/claims) is learned from too. A logistic regression over hashed features (sentence-features.ts), with the
// score divided by the root of their number. First five folds are judged by models that were trained on the other four, as the product
// would score them; our own articles go whole into one fold.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { averagePrecision } from '../average-precision.mjs';
import { bundleSources } from '../bundle-sources.mjs';
import { readItems } from '../read-items.mjs';
import { averaged, coarseText, learner, quantized, seeded, shuffled } from './linear-learner.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, 'dry-run': { type: 'boolean' } },
});
const [claimBusterPath, clefPath] = positionals;
if (!claimBusterPath) {
  console.error('usage: train-claims.mjs CLAIMBUSTER.jsonl [CLEF.jsonl] [--seed N] [--dry-run]');
  process.exit(2);
}
const core = await bundleSources(
  ['text/tokenize', 'stages/find-quotes', 'stages/attribution/paragraph-view', 'stages/sentence-features', 'model/weight-table'].map(
    (path) => `src/core/${path}`,
  ),
);
const nFolds = 5;
/** How often a sentence of ours counts: there are few, but they are news, and debates are not. */
const newsWeight = 4;
/** Steps of weights to either side; more give nothing. */
const nSteps = 3;
const random = seeded(Number(values.seed ?? 1));

const debates = readRecords(claimBusterPath).map((record, i) => ({ ...readExample(record, record.label === 1, 1), fold: i % nFolds }));
const articles = new Map();
const news = readItems(join(root, 'test/accuracy/claims'), 'open').map((item) => {
  if (!articles.has(item.article)) articles.set(item.article, articles.size % nFolds);
  return { ...readExample(item, item.worthy, newsWeight), fold: articles.get(item.article) };
});

const judged = { debates: [], news: [] };
for (let fold = 0; fold < nFolds; fold++) {
  const model = trained([...debates, ...news].filter((example) => example.fold !== fold));
  const judge = (examples) => examples.filter((example) => example.fold === fold).map((example) => scored(model, example));
  judged.debates.push(...judge(debates));
  judged.news.push(...judge(news));
}
report('debates, five folds', judged.debates);
report('own news, open half, five folds', judged.news);

const model = trained([...debates, ...news]);
if (clefPath) reportRankings(clefPath, model);
if (!values['dry-run']) write(model);

function readRecords(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Slots of the sentences of a record; it seldom has more than one. */
function readExample({ text }, worthy, weight) {
  const { tokens, quotes } = core.findQuotes(core.tokenize(text), core.noCarry, 'double');
  const view = core.viewParagraph(tokens, quotes);
  const set = new core.SlotSet();
  const sentences = [];
  for (let s = 0; s + 1 < tokens.sentenceStarts.length; s++) {
    core.sentenceFeatures(view, s, set);
    sentences.push(set.slots());
  }
  return { text, sentences, worthy, weight };
}

/** A model as the product has it: whole numbers. */
function trained(examples) {
  let biases = 0;
  const nTrainings = 4;
  const weights = averaged(() => {
    const once = trainOnce(examples);
    biases += once.bias / nTrainings;
    return once.weights;
  }, nTrainings);
  const { bytes, unit } = quantized(weights, nSteps);
  const text = coarseText(bytes.subarray(0, core.nClaimSlots));
  return { text, unit, bias: biases, table: core.readCoarseWeights(text) };
}

function trainOnce(examples) {
  const list = examples.flatMap(({ sentences, worthy, weight }) => sentences.map((slots) => ({ slots, worthy, weight })));
  const nPasses = 24;
  const model = learner(core.nClaimSlots, 0.1, 2e-3);
  let bias = 0;
  for (let pass = 0; pass < nPasses; pass++) {
    for (const { slots, worthy, weight } of shuffled(list, random)) {
      const root = Math.sqrt(slots.length);
      const gradient = weight * (1 / (1 + Math.exp(-model.score(slots) / root - bias)) - (worthy ? 1 : 0));
      bias -= 0.01 * gradient;
      model.step(slots, gradient / root);
    }
    if (pass >= nPasses / 2) model.average();
  }
  return { weights: model.averaged(), bias };
}

/** An example with its score, which is that of its best sentence; in the steps of `score-sentences.ts`. */
function scored({ table, unit, bias }, { sentences, worthy, doc }) {
  const odds = sentences.map((slots) => (core.scoreOf(table, slots) / Math.sqrt(slots.length)) * unit + bias);
  return { score: Math.round(10_000 / (1 + Math.exp(-Math.max(...odds)))) / 10_000, worthy, doc };
}

function report(about, items) {
  const percent = (share) => (100 * share).toFixed(1);
  const nDraws = 10;
  const worthy = items.filter((item) => item.worthy);
  const unworthy = items.filter((item) => !item.worthy);
  const draw = seeded(1);
  const balanced = Array.from({ length: nDraws }, () => averagePrecision([...worthy, ...shuffled(unworthy, draw).slice(0, worthy.length)]));
  console.log(`== ${about}: ${items.length}, ${worthy.length} of them check-worthy`);
  console.log(
    `average precision ${percent(averagePrecision(items))}, among as many others ${percent(balanced.reduce((a, b) => a + b) / nDraws)}`,
  );
  console.log('score    true  sentences');
  for (let band = 0; band < 10; band++) {
    const inBand = items.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === band);
    if (inBand.length === 0) continue;
    const mean = inBand.reduce((sum, { score }) => sum + score, 0) / inBand.length;
    console.log(`${mean.toFixed(2)}     ${(inBand.filter((item) => item.worthy).length / inBand.length).toFixed(2)}  ${inBand.length}`);
  }
  console.log('score >=  prec. recall  marked');
  for (const threshold of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const marked = items.filter(({ score }) => score >= threshold);
    const nRight = marked.filter((item) => item.worthy).length;
    console.log(
      `${threshold.toFixed(2)}      ${percent(nRight / marked.length)}   ${percent(nRight / worthy.length)}    ${percent(marked.length / items.length)}`,
    );
  }
}

/** Mean average precision over the documents of a file, without the sentences that the model was trained on. */
function reportRankings(path, model) {
  const known = new Set(debates.map(({ text }) => text));
  const documents = new Map();
  for (const record of readRecords(path)) {
    if (known.has(record.text)) continue;
    const ranking = documents.get(record.doc) ?? [];
    ranking.push(scored(model, readExample(record, record.label === 1, 1)));
    documents.set(record.doc, ranking);
  }
  const rankings = [...documents.values()].filter((ranking) => ranking.some(({ worthy }) => worthy));
  const mean = rankings.reduce((sum, ranking) => sum + averagePrecision(ranking), 0) / rankings.length;
  console.log(`== other debates: mean average precision of ${rankings.length} ${(100 * mean).toFixed(1)}`);
}

function write({ text, unit, bias }) {
  writeFileSync(
    join(root, 'src/core/model/claim-weights.ts'),
    `// Generated by \`node test/accuracy/train/train-claims.mjs\` from ClaimBuster's two-class training data and the open half of
// test/accuracy/claims. Not to be edited.

/** What one unit of the table is worth in log odds. */
export const claimScale = ${unit.toPrecision(6)};

/** Log odds of a sentence of which nothing is known. */
export const claimBias = ${Number(bias.toFixed(4))};

export const claimWeights =
  '${text}';
`,
  );
}
