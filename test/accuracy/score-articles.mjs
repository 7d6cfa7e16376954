// Scores attributions, and the actors behind their sources, on the marked passages of test/accuracy/articles.
//   node test/accuracy/score-articles.mjs [--half open|held] [--errors] [--fields] SCORER.mjs
// SCORER is run as `node SCORER.mjs GOLD.jsonl PREDICTED.jsonl --json` for each half; GOLD has one {"file", "text", "attributions"} a
// line. `--errors` lists what was missed or found wrongly; it needs `--half open`, because nobody may tune on the other half.
// `--fields` prints how much is marked in each field. How an actor counts as right: test/support/actor-score.ts.
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadProduct } from './bundle-sources.mjs';
import { isCommand, refuse } from './command-line.mjs';
import { readFigures } from './run-scorer.mjs';

const articlesFolder = new URL('articles/', import.meta.url);
const percent = (part, whole) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)).padStart(5);

function readOptions() {
  const options = { half: { type: 'string' }, errors: { type: 'boolean' }, fields: { type: 'boolean' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { half, errors = false, fields = false } = values;
  if (positionals.length !== 1 || (half !== undefined && half !== 'open' && half !== 'held')) {
    refuse('usage: score-articles.mjs [--half open|held] [--errors] [--fields] SCORER.mjs');
  }
  if (errors && half !== 'open') {
    refuse('--errors needs --half open: the other half is held back from rule writing.');
  }
  return { halves: half === undefined ? ['open', 'held'] : [half], errors, fields, scorer: positionals[0] };
}

function annotateHalf(product, half) {
  const folder = new URL(`${half}/`, articlesFolder);
  return readdirSync(folder).map((file) => {
    const article = product.parseMarkedArticle(readFileSync(new URL(file, folder), 'utf8'));
    const language = file.endsWith('.md') ? 'markdown' : 'plaintext';
    const annotations = product.analyzeDocument(article.text, { language, gazetteer: product.emptyGazetteer });
    return { file, article, annotations, actors: product.scoreActors(article, annotations) };
  });
}

function readHalf(passages, scorer) {
  const gold = passages.map(({ file, article: { text, attributions } }) => ({ file, text, attributions }));
  const predicted = passages.map(({ file, annotations: { attributions } }) => ({ file, attributions }));
  return readFigures(scorer, gold, predicted);
}

/** Over one half: the scorer's figures, how many passages there are, and right actors by the wording of the source. */
export function measureArticles(product, half, scorer) {
  const passages = annotateHalf(product, half);
  return { nPassages: passages.length, figures: readHalf(passages, scorer), actors: countActors(product, passages) };
}

/** Right actors of all sources (`wording` undefined) and of those worded as a name, a pronoun, a role noun. */
function countActors(product, passages) {
  return [undefined, 'name', 'pronoun', 'role'].map((wording) => {
    const counts = (article, gold) => wording === undefined || product.wordingOf(article, gold) === wording;
    const count = (list) => sum(passages, ({ article, actors }) => list(actors).filter((gold) => counts(article, gold)).length);
    const golds = (pairs) => pairs.map(({ gold }) => gold);
    const nRight = count((actors) => golds(actors.right));
    return { wording, nMarked: count(({ marked }) => marked), nRight, nMatched: nRight + count((actors) => golds(actors.wrong)) };
  });
}

const sum = (passages, count) => passages.reduce((n, passage) => n + count(passage), 0);

function printHalf(product, half, passages, figures) {
  const row = (name, { precision, recall, f1, predicted, gold }) =>
    console.log(`  ${name.padEnd(28)}${[precision, recall, f1].map((x) => percent(x, 1)).join(' ')}   ${predicted} found, ${gold} marked`);
  console.log(`== ${half}: ${passages.length} passages, ${figures.gold} attributions required`);
  console.log(`  ${''.padEnd(28)}${'P'.padStart(5)} ${'R'.padStart(5)} ${'F1'.padStart(5)}`);
  row('whole attribution', figures.whole);
  for (const form of ['direct', 'mixed', 'indirect']) row(`  ${form}`, figures.byForm[form].whole);
  row('content tokens', figures.token.content);
  const { right, of } = figures.sourceGivenContent;
  console.log(`  ${'source right'.padEnd(28)}${percent(right, of)} of ${of} with matched content`);
  for (const { wording, nMarked, nRight, nMatched } of countActors(product, passages)) {
    const name = wording === undefined ? 'right actor' : `  worded as ${wording}`;
    console.log(
      `  ${name.padEnd(28)}${percent(nRight, nMatched)} of ${nMatched} with matched content, ${percent(nRight, nMarked)} of all ${nMarked}`,
    );
  }
  const nested = (list, isOutermost) => list.filter(({ within }) => !isOutermost(within)).length;
  const nMarkedWithin = sum(passages, ({ article }) => nested(article.attributions, (within) => within === undefined));
  const nFoundWithin = sum(passages, ({ annotations }) => nested(annotations.attributions, (within) => within === null));
  console.log(`  within others, not scored: ${nFoundWithin} found, ${nMarkedWithin} marked`);
}

function printFields(passages) {
  for (const field of new Set(passages.map(({ article }) => article.field))) {
    const of = passages.filter(({ article }) => article.field === field);
    console.log(`  ${field.padEnd(16)}${of.length} passages, ${sum(of, ({ article }) => article.attributions.length)} marked`);
  }
}

/** What a rule writer wants to see of the open half. */
function printErrors(product, { file, article, annotations, actors }) {
  const words = (spans) => spans.map(({ start, end }) => article.text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
  const line = (what, { source, cue, content }) =>
    console.log(`  ${what} [${words([source ?? []].flat())}] [${words([cue ?? []].flat())}] ${words(content)}`);
  console.log(`-- ${file}`);
  const pairs = product.pairAttributions(article, annotations);
  const paired = new Set(pairs.flatMap(({ gold, found }) => [gold, found]));
  for (const gold of article.attributions) if (!paired.has(gold) && !gold.optional && gold.within === undefined) line('missed     ', gold);
  for (const found of annotations.attributions) if (!paired.has(found) && found.within === null) line('not marked ', found);
  for (const { gold, found } of actors.wrong) {
    const entity = annotations.entities[found.source?.entity ?? -1];
    line(`wrong actor, is ${article.actors.get(gold.actor)[0]}, found ${entity?.name ?? 'nobody'}:`, found);
  }
}

async function main() {
  const { halves, errors, fields, scorer } = readOptions();
  const product = await loadProduct();
  for (const half of halves) {
    const passages = annotateHalf(product, half);
    printHalf(product, half, passages, readHalf(passages, scorer));
    if (fields) printFields(passages);
    if (errors) for (const passage of passages) printErrors(product, passage);
  }
}
if (isCommand(import.meta.url)) await main();
