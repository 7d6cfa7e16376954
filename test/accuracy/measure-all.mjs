// Measures everything, prints the tables, and rewrites the generated parts of RESULTS.md; what is written there by hand stays.
//   npm run accuracy -- --corpora PATH [--scorers PATH] [--article GOLD.json]
// Without --scorers those of the folder `eval` beside the corpora are taken. The article is the one with actor ids; without it its part
// of the page stays as it is. What the folders hold: README.md.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundleSources, loadProduct } from './bundle-sources.mjs';
import { refuse } from './command-line.mjs';
import { compareAttributions, reliabilityOf } from './compare-attributions.mjs';
import { corpusFiles, missingIn, namesFolder, scorerFiles, scorersBeside } from './corpora.mjs';
import { countAttributionErrors } from './count-attribution-errors.mjs';
import { countMentionErrors } from './count-mention-errors.mjs';
import { rewriteParts } from './results-file.mjs';
import * as parts from './results-parts.mjs';
import { annotateAgencyNames, measureAgencyNames } from './score-agency-names.mjs';
import { measureArticle } from './score-article.mjs';
import { measureArticles } from './score-articles.mjs';
import { annotateCorpus, measureAttributions } from './score-attributions-dev.mjs';
import { measureClaims } from './score-claims-dev.mjs';
import { annotateNames, measureMentions } from './score-mentions-dev.mjs';
import { measureNewsClaims } from './score-news-claims.mjs';
import { measureStances } from './score-stances.mjs';

const halves = ['open', 'held'];

/**
 * One measurement a line: the corpus files or folders and the scorers that it needs, and what gives its parts of the page from the
 * product, the paths of these corpora, and those of these scorers.
 */
const steps = [
  { corpora: [corpusFiles.attributionsDev], scorers: [scorerFiles.attributions], measure: attributionParts },
  { corpora: [namesFolder], scorers: [scorerFiles.mentions], measure: mentionParts },
  { corpora: [], scorers: [scorerFiles.attributions], measure: articleParts },
  { corpora: [], scorers: [], measure: stanceParts },
  { corpora: [], scorers: [], measure: newsClaimParts },
  { corpora: [corpusFiles.claimbuster, corpusFiles.clef], scorers: [scorerFiles.claims], measure: claimParts },
  { corpora: [], scorers: [], measure: weightParts },
];

async function attributionParts(product, [goldPath], [scorer]) {
  const { articles } = annotateCorpus(product, goldPath);
  const comparisons = articles.map(compareAttributions);
  const { say, surenesses } = await bundleSources(['src/views/words', 'src/views/sureness']);
  const names = new Map(surenesses.map(({ name }) => [name, say(`sureness.${name}`).replace(/ \(.*/, '')]));
  return [
    ['attributions', parts.attributionsPart(measureAttributions(articles, goldPath, scorer))],
    ['confidence', parts.confidencePart(reliabilityOf(comparisons), surenesses, names)],
    ['attribution-errors', parts.attributionErrorsPart(await countAttributionErrors(articles, comparisons))],
  ];
}

function mentionParts(product, [folder], [scorer]) {
  const sets = annotateNames(product, folder);
  const titles = new Map([
    ['gmb-news-dev', 'GMB news'],
    ['ewt-newsgroup-weblog', 'EWT newsgroups and weblogs'],
    ['pud-wiki', 'PUD Wikipedia'],
  ]);
  const figures = [
    ...sets.map((set) => ({ title: titles.get(set.name) ?? set.name, figures: measureMentions(set, scorer) })),
    ...halves.map((half) => ({
      title: `own agency lines, headlines and lists, ${half}`,
      figures: measureAgencyNames(product, half, scorer),
    })),
  ];
  return [
    ['mentions', parts.mentionsPart(figures)],
    ['mention-errors', parts.mentionErrorsPart(countMentionErrors(sets, annotateAgencyNames(product, 'open')))],
  ];
}

function articleParts(product, _corpora, [scorer]) {
  return [['articles', parts.articlesPart(halves.map((half) => measureArticles(product, half, scorer)))]];
}

async function stanceParts(product) {
  return [['stances', parts.stancesPart(await Promise.all(halves.map((half) => measureStances(product, half))))]];
}

function newsClaimParts(product) {
  return [['news-claims', parts.newsClaimsPart(halves.map((half) => measureNewsClaims(product, half)))]];
}

function claimParts(product, paths, [scorer]) {
  const titles = ['ClaimBuster, sentences of debates (learned from)', 'CLEF CheckThat! 2019, mean over 19 debates and speeches'];
  const sets = paths.map((path, i) => ({ title: titles[i], figures: measureClaims(product, path, scorer) }));
  return [['claims', parts.claimsPart(sets)]];
}

function weightParts() {
  const folder = new URL('../../src/core/model/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('-weights.ts'));
  const files = names.map((name) => {
    const content = readFileSync(new URL(name, folder));
    return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
  });
  return [['weights', parts.weightsPart(files)]];
}

const usage = 'usage: npm run accuracy -- --corpora PATH [--scorers PATH] [--article GOLD.json]';

function readOptions() {
  const text = { type: 'string' };
  try {
    const { values } = parseArgs({ options: { corpora: text, scorers: text, article: text } });
    if (values.corpora !== undefined) return values;
  } catch (error) {
    return refuse(`${error.message}\n${usage}`);
  }
  return refuse(usage);
}

/** Folders in which nothing is missing; else ends with what is. */
function readFolders({ corpora, scorers, article }) {
  const corporaFolder = resolve(corpora);
  const scorersFolder = scorersBeside(corporaFolder, scorers);
  if (scorersFolder === undefined) refuse(`There is no folder "eval" beside ${corporaFolder}. Say by --scorers where the scorers are.`);
  const needed = [...steps.flatMap((step) => step.scorers), ...(article === undefined ? [] : [scorerFiles.document])];
  const lacks = [
    [
      corporaFolder,
      missingIn(
        corporaFolder,
        steps.flatMap((step) => step.corpora),
      ),
    ],
    [scorersFolder, missingIn(scorersFolder, needed)],
  ].filter(([, missing]) => missing.length > 0);
  if (lacks.length > 0) {
    const lines = lacks.map(([folder, missing]) => `${folder} lacks ${missing.join(', ')}.`);
    refuse([...lines, 'What belongs there: test/accuracy/README.md.'].join('\n'));
  }
  return { corporaFolder, scorersFolder };
}

async function main() {
  const options = readOptions();
  const { corporaFolder, scorersFolder } = readFolders(options);
  const product = await loadProduct();
  const all = [['date', `Measured on ${new Date().toISOString().slice(0, 10)}.`]];
  for (const { corpora, scorers, measure } of steps) {
    const paths = [corpora.map((path) => join(corporaFolder, path)), scorers.map((path) => join(scorersFolder, path))];
    all.push(...(await measure(product, ...paths)));
  }
  if (options.article !== undefined)
    all.push(['article', parts.articlePart(await measureArticle(options.article, join(scorersFolder, scorerFiles.document)))]);
  for (const [name, markdown] of all) console.log(`== ${name}\n\n${markdown}\n`);
  rewriteParts(fileURLToPath(new URL('RESULTS.md', import.meta.url)), all);
}
await main();
