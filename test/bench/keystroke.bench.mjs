// What one keystroke costs in a long document with a large dataset: the edit and the whole analysis after it.
import { finish } from './annotate.bench.mjs';
import { largeDatasetLines, oneFile } from './large-dataset.mjs';
import { memoryLatency, round2, spread } from './measure.mjs';
import { asMarkdown, longArticle, randomNumbers } from './news-corpus.mjs';

const typed = ' “We shall see,” Boris Corabel said, adding that 12 of 40 towns agree.';

/** p50, p95 and max by language, in milliseconds of wall and of processor time. */
export async function benchKeystrokes(product, { nKeystrokes = 400, nAliases = 100_000, nWords = 10_000 } = {}) {
  const lines = largeDatasetLines(nAliases);
  const began = performance.now();
  const { dataset, problems } = await product.loadDataset(['/people.jsonl'], oneFile('/people.jsonl', lines));
  const loaded = performance.now();
  const gazetteer = product.buildGazetteer(dataset);
  const built = performance.now();
  const plain = longArticle({ seed: 99, nWords });
  return {
    dataset: {
      aliases: dataset.actors.size * 3,
      problems: problems.length,
      megabytes: round2(lines.length / 1e6),
      loadMs: round2(loaded - began),
      buildMs: round2(built - loaded),
    },
    words: plain.split(/\s+/).length,
    rows: [
      typeInto(product, plain, 'plaintext', gazetteer, nKeystrokes),
      typeInto(product, asMarkdown(plain), 'markdown', gazetteer, nKeystrokes),
    ],
  };
}

/** Types the sentence at three places in turn (near the start, in the middle, near the end), then takes it back again. */
function typeInto(product, text, language, gazetteer, nKeystrokes) {
  const random = randomNumbers(5);
  const session = product.createAnalysisSession(text, { language, gazetteer });
  const first = time(() => finish(session.analysisSteps()));
  const times = [];
  // A person's editor has been open for a while: the first keystrokes, while the engine still compiles, are not counted.
  const nWarmUp = 700;
  const processorTimes = [];
  let at = 0;
  for (let i = 0; i < nWarmUp + nKeystrokes; i++) {
    const letter = i % typed.length;
    if (letter === 0) at = sentenceEnd(session.text, random());
    const isDeletion = i % 7 === 6;
    const change = isDeletion ? { span: { start: at - 1, end: at }, text: '' } : { span: { start: at, end: at }, text: typed[letter] };
    at += isDeletion ? -1 : 1;
    const used = process.cpuUsage();
    times.push(
      time(() => {
        session.applyChanges([change]);
        finish(session.analysisSteps());
      }),
    );
    const { user, system } = process.cpuUsage(used);
    processorTimes.push((user + system) / 1000);
  }
  const { hits, misses } = session.cacheStatistics;
  return {
    language,
    memoryNs: memoryLatency().nanoseconds,
    firstMs: round2(first),
    nWarmUp,
    ...spread(times.slice(nWarmUp)),
    processor: spread(processorTimes.slice(nWarmUp)),
    cacheHits: hits,
    cacheMisses: misses,
  };
}

/** The end of some sentence at about this share of the text. */
function sentenceEnd(text, share) {
  const found = text.indexOf('. ', Math.floor(share * text.length * 0.95));
  return found < 0 ? text.length : found + 1;
}

function time(task) {
  const began = performance.now();
  task();
  return performance.now() - began;
}
