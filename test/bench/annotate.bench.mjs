// Full annotation of made-up news beside two general language libraries, all in one process and taking turns.
import { createRequire } from 'node:module';
import { interleave, median, ratio, round2 } from './measure.mjs';
import { newsArticles } from './news-corpus.mjs';

const require = createRequire(import.meta.url);
const seed = 20240506;

/** Time for the whole corpus by contestant, how many times ours it takes, and what each found. */
export async function benchAnnotate(product, { nCharacters = 300_000, nRounds = 5 } = {}) {
  const articles = newsArticles({ seed, nCharacters });
  const characters = articles.reduce((sum, article) => sum + article.length, 0);
  const ours = onRecord(product, articles);
  const contestants = { 'on-record': ours, compromise: compromise(articles), 'wink-nlp': winkNlp(articles) };
  const runs = Object.fromEntries(Object.entries(contestants).map(([name, { run }]) => [name, run]));
  const { wall, processor } = await interleave(runs, nRounds);
  const paragraphs = articles.flatMap((article) => article.split('\n\n'));
  return {
    corpus: { articles: articles.length, characters, paragraphs: paragraphs.length, distinctParagraphs: new Set(paragraphs).size, seed },
    cacheHitRate: round2(ours.hitRate()),
    rounds: nRounds,
    rows: Object.entries(wall).map(([name, list]) => ({
      name,
      medianMs: round2(median(list)),
      kilobytesPerSecond: Math.round(characters / 1024 / (median(list) / 1000)),
      processorMs: round2(median(processor[name])),
      timesOurTime: name === 'on-record' ? null : ratio(list, wall['on-record']),
      timesOurProcessorTime: name === 'on-record' ? null : ratio(processor[name], processor['on-record']),
      found: contestants[name].found(),
    })),
  };
}

/** A new session an article, so that nothing is remembered from one to the next. */
function onRecord(product, articles) {
  const options = { language: 'plaintext', gazetteer: product.emptyGazetteer };
  let found = {};
  let cache = { hits: 0, misses: 0 };
  return {
    run() {
      found = { mentions: 0, quotes: 0, attributions: 0, claims: 0 };
      cache = { hits: 0, misses: 0 };
      for (const article of articles) {
        const session = product.createAnalysisSession(article, options);
        const annotations = finish(session.analysisSteps());
        for (const kind of Object.keys(found)) found[kind] += annotations[kind].length;
        cache.hits += session.cacheStatistics.hits;
        cache.misses += session.cacheStatistics.misses;
      }
    },
    found: () => found,
    hitRate: () => cache.hits / Math.max(1, cache.hits + cache.misses),
  };
}

/** Runs the steps of an analysis to their end. */
export function finish(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Quotations, people, organizations and places, each with its offsets. */
function compromise(articles) {
  const nlp = require('compromise');
  let found = {};
  return {
    run() {
      found = { quotations: 0, people: 0, organizations: 0, places: 0 };
      for (const article of articles) {
        const document = nlp(article);
        for (const kind of Object.keys(found)) found[kind] += document[kind]().json({ offset: true }).length;
      }
    },
    found: () => found,
  };
}

/** The whole pipe of its model: sentences, negation, sentiment, entities, parts of speech. */
function winkNlp(articles) {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
  let found = {};
  return {
    run() {
      found = { sentences: 0, tokens: 0, entities: 0 };
      for (const article of articles) {
        const document = nlp.readDoc(article);
        found.sentences += document.sentences().length();
        found.tokens += document.tokens().length();
        found.entities += document.entities().length();
      }
    },
    found: () => found,
  };
}
