// Scores attributions, and the actors behind their sources, on the marked passages of test/accuracy/articles.
//   node test/accuracy/score-articles.mjs [--half open|held] [--errors] [--fields] SCORER.mjs
// SCORER is run as `node SCORER.mjs GOLD.jsonl PREDICTED.jsonl --json` for each half; GOLD has one {"file", "text", "attributions"} a
// line. `--errors` lists what was missed or found wrongly; it needs `--half open`, because nobody may tune on the other half.
// `--fields` prints how much is marked in each field. How an actor counts as right: test/support/actor-score.ts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const articlesFolder = new URL('articles/', import.meta.url);
const percent = (part, whole) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)).padStart(5);

function readOptions() {
  const options = { half: { type: 'string' }, errors: { type: 'boolean' }, fields: { type: 'boolean' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { half, errors = false, fields = false } = values;
  if (positionals.length !== 1 || (half !== undefined && half !== 'open' && half !== 'held')) {
    console.error('usage: score-articles.mjs [--half open|held] [--errors] [--fields] SCORER.mjs');
    process.exit(2);
  }
  if (errors && half !== 'open') {
    console.error('--errors needs --half open: the other half is held back from rule writing.');
    process.exit(2);
  }
  return { halves: half === undefined ? ['open', 'held'] : [half], errors, fields, scorer: positionals[0] };
}

/** Bundles the core and the reading of marks as they are in the sources, so that no build has to be fresh. */
async function loadProduct(folder) {
  const outfile = join(folder, 'product.mjs');
  const contents = ['src/core/index', 'test/support/marked-article', 'test/support/actor-score']
    .map((path) => `export * from './${path}';`)
    .join('\n');
  const stdin = { contents, resolveDir: '.', loader: 'ts' };
  await build({ stdin, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
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

/** The scorer's figures as it prints them for machines. */
function runScorer(scorer, folder, passages) {
  const jsonl = (name, records) => {
    const path = join(folder, name);
    writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    return path;
  };
  const gold = jsonl(
    'gold.jsonl',
    passages.map(({ file, article: { text, attributions } }) => ({ file, text, attributions })),
  );
  const predicted = jsonl(
    'predicted.jsonl',
    passages.map(({ file, annotations: { attributions } }) => ({ file, attributions })),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, gold, predicted, '--json'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The scorer failed: ${stderr}`);
  return JSON.parse(stdout);
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
  for (const wording of [undefined, 'name', 'pronoun', 'role']) {
    const counts = (article, gold) => wording === undefined || product.wordingOf(article, gold) === wording;
    const count = (list) => sum(passages, ({ article, actors }) => list(actors).filter((gold) => counts(article, gold)).length);
    const golds = (pairs) => pairs.map(({ gold }) => gold);
    const [nMarked, nRight, nWrong] = [count(({ marked }) => marked), count((a) => golds(a.right)), count((a) => golds(a.wrong))];
    const name = wording === undefined ? 'right actor' : `  worded as ${wording}`;
    console.log(
      `  ${name.padEnd(28)}${percent(nRight, nRight + nWrong)} of ${nRight + nWrong} with matched content, ${percent(nRight, nMarked)} of all ${nMarked}`,
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
  const folder = mkdtempSync(join(tmpdir(), 'on-record-articles-'));
  try {
    const product = await loadProduct(folder);
    for (const half of halves) {
      const passages = annotateHalf(product, half);
      printHalf(product, half, passages, runScorer(scorer, folder, passages));
      if (fields) printFields(passages);
      if (errors) for (const passage of passages) printErrors(product, passage);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
await main();
