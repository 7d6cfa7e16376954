// Trains what chooses among the candidates that the attribution rules propose, and writes src/core/model/*-weights.ts.
//   node test/accuracy/train/train-attributions.mjs TRAIN.jsonl [DEV.jsonl] [--seed N] [--dry-run]
// TRAIN and DEV have one `{"file", "text", "attributions"}` a line. DEV is only reported on. Linear models over hashed features,
// with adaptive steps (AdaGrad) and averaged weights: a softmax over the sources that a candidate may have, and a logistic regression
// of whether it is right with the source that was chosen, by weights that for this were trained on the other texts.
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSources } from '../bundle-sources.mjs';
import { overlap, wordsIn, wordsOf } from '../match-words.mjs';
import { proposalModules, proposals } from '../propose-candidates.mjs';
import { readRecords } from '../read-items.mjs';
import { averaged, base64, learner, quantized, seeded, shuffled } from './linear-learner.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, 'dry-run': { type: 'boolean' } },
});
const [trainPath, devPath] = positionals;
if (!trainPath) {
  console.error('usage: train-attributions.mjs TRAIN.jsonl [DEV.jsonl] [--seed N] [--dry-run]');
  process.exit(2);
}
const core = await bundleSources([
  ...proposalModules,
  'src/core/model/weight-table',
  ...['acceptance', 'choose-source', 'source-options'].map((name) => `src/core/stages/attribution/${name}`),
]);
/** In log odds: rules are right in the simple cases, where a model of words may stumble. */
const margin = 0.8;
const random = seeded(Number(values.seed ?? 1));

const train = readRecords(trainPath);
const folds = [train.filter((_, i) => i % 2 === 0), train.filter((_, i) => i % 2 === 1)].map((records) => records.flatMap(readArticle));
const dev = devPath ? readRecords(devPath).flatMap(readArticle) : [];
console.log(`${folds.flat().length} candidates in training texts, ${dev.length} in others`);

const sourceWeights = trainSources(folds.flat());
reportSources(dev, sourceWeights);
const held = [trainSources(folds[1]), trainSources(folds[0])];
const examples = folds.flatMap((fold, i) => acceptanceExamples(fold, held[i]));
const acceptanceWeights = averaged(() => trainAcceptance(examples));
const accepted = quantized(acceptanceWeights);
if (dev.length > 0) reportAcceptance(acceptanceExamples(dev, sourceWeights), accepted);

if (!values['dry-run']) {
  const sources = quantized(sourceWeights);
  write(
    'source',
    `/** How much likelier than the rule's own source another must be, in units of the table. */\nexport const sourceMargin = ${Math.round(margin / sources.unit)};\n\nexport const sourceWeights =\n  '${base64(sources.bytes)}';\n`,
  );
  write(
    'acceptance',
    `/** What one unit of the table is worth in log odds. */\nexport const acceptanceScale = ${accepted.unit.toPrecision(6)};\n\nexport const acceptanceWeights =\n  '${base64(accepted.bytes)}';\n`,
  );
}

/** Candidates of an article with what is right of each: its paragraph, and the gold attribution that its content matches best. */
function readArticle({ text, attributions }) {
  const words = wordsOf(text);
  const gold = attributions.map(({ source, content }) => ({
    source: wordsIn(words, source ?? []),
    content: wordsIn(words, content),
  }));
  const found = [];
  for (const { view, candidates, place: spansOf } of proposals(core, text)) {
    const place = (ranges) => wordsIn(words, spansOf(ranges));
    for (const candidate of candidates) {
      // Left to the rules; see `judged` in find-attributions.ts.
      if (candidate.reaches !== undefined || candidate.rule === 'signature') continue;
      const content = place(candidate.content);
      const matching = gold.filter((each) => overlap(content, each.content) >= 0.5);
      found.push({ view, candidate, place, matching });
    }
  }
  return found;
}

function sourceExamples(candidates) {
  const usable = candidates.filter(
    ({ candidate, matching }) => matching.length > 0 && candidate.antecedent < 0 && candidate.confidence >= 0.1,
  );
  return usable.map(({ view, candidate, place, matching }) => {
    const options = core.sourceOptions(view, candidate);
    const rightness = options.map((option) => Math.max(...matching.map(({ source }) => overlap(place(option ? [option] : []), source))));
    return { slots: options.map((option, i) => core.optionFeatures(view, candidate, option, i)), rightness };
  });
}

function trainSources(candidates) {
  const list = sourceExamples(candidates);
  return averaged(() => trainChoice(list, core.nSlots));
}

/** Softmax over the options of each example; those that are right most are wanted. */
function trainChoice(list, nSlots) {
  const model = learner(nSlots, 0.05);
  const usable = list.filter(({ rightness }) => Math.max(...rightness) >= 0.5);
  for (let pass = 0; pass < 7; pass++) {
    for (const { slots, rightness } of shuffled(usable, random)) {
      const scores = slots.map(model.score);
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const sum = odds.reduce((a, b) => a + b, 0);
      const best = Math.max(...rightness);
      const nBest = rightness.filter((each) => each === best).length;
      odds.forEach((each, i) => model.step(slots[i], each / sum - (rightness[i] === best ? 1 / nBest : 0)));
    }
    if (pass >= 3) model.average();
  }
  return model.averaged();
}

function acceptanceExamples(candidates, sourceWeights) {
  const { bytes, unit } = quantized(sourceWeights);
  const model = { weights: tableOf(bytes), margin: Math.round(margin / unit) };
  return candidates.map(({ view, candidate, place, matching }) => {
    const chosen = core.chooseSource(view, candidate, model);
    const words = place(chosen.source ? [chosen.source] : []);
    return { slots: core.acceptanceFeatures(view, chosen), right: matching.some(({ source }) => overlap(words, source) >= 0.5) ? 1 : 0 };
  });
}

function trainAcceptance(list) {
  const model = learner(core.nAcceptanceSlots, 0.03);
  for (let pass = 0; pass < 6; pass++) {
    for (const { slots, right } of shuffled(list, random)) model.step(slots, 1 / (1 + Math.exp(-model.score(slots))) - right);
    if (pass >= 2) model.average();
  }
  return model.averaged();
}

function tableOf(bytes) {
  return core.readWeights(base64(bytes));
}

function reportSources(candidates, weights) {
  reportChoice('sources, right of those with the right content', sourceExamples(candidates), weights);
}

function reportChoice(about, list, weights) {
  if (list.length === 0) return;
  const table = tableOf(quantized(weights).bytes);
  const chosen = ({ slots, rightness }) => {
    const scores = slots.map((each) => core.scoreOf(table, each));
    return rightness[scores.indexOf(Math.max(...scores))];
  };
  const percent = (rightnessOf) => ((100 * list.filter((each) => rightnessOf(each) >= 0.5).length) / list.length).toFixed(1);
  const best = percent(({ rightness }) => Math.max(...rightness));
  console.log(`${about}: rules ${percent(({ rightness }) => rightness[0])} %, chosen ${percent(chosen)} %, best of all ${best} %`);
}

/** How well the estimates fit what is right, in ten bands. */
function reportAcceptance(list, { bytes, unit }) {
  const table = tableOf(bytes);
  const bands = Array.from({ length: 10 }, () => ({ n: 0, sum: 0, right: 0 }));
  for (const { slots, right } of list) {
    const estimate = 1 / (1 + Math.exp(-core.scoreOf(table, slots) * unit));
    const band = bands[Math.min(9, Math.floor(estimate * 10))];
    band.n++;
    band.sum += estimate;
    band.right += right;
  }
  console.log('estimate  right  candidates');
  for (const { n, sum, right } of bands) if (n > 0) console.log(`${(sum / n).toFixed(2)}      ${(right / n).toFixed(2)}   ${n}`);
}

function write(name, code) {
  const head = `// Generated by \`node test/accuracy/train/train-attributions.mjs\` from the training part of PolNeAR. Not to be edited.\n\n`;
  writeFileSync(join(root, `src/core/model/${name}-weights.ts`), head + code);
}
