// How well check-worthy sentences of news articles are told from the others, scored against test/accuracy/claims.
//   node test/accuracy/score-news-claims.mjs [open|held] [--errors] [--threshold N]
// Without a half both are scored. `--errors` lists missed and wrongly marked sentences, in the open half only. `--threshold` is the
// score from which a sentence counts as marked in the first tables; what the product marks by itself has a line of its own.
// The shipped weights were learned from the open half among others: only figures of the held half tell how good they are.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { averagePrecision } from './average-precision.mjs';
import { loadProduct } from './bundle-sources.mjs';
import { halvesOf, isCommand, refuse } from './command-line.mjs';
import { readItems } from './read-items.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'claims');
const defaultThreshold = 0.8;
const percent = (part, whole) => (whole === 0 ? '  –  ' : ((100 * part) / whole).toFixed(1).padStart(5));

/** Items with `score`, the best of their sentences', and `marked`: the product marks one of them in the article's own voice. */
function scoreArticle({ analyzeDocument, emptyGazetteer }, items) {
  const text = items.map((item) => item.text).join('\n\n');
  const analyse = (everySentenceIsClaim) =>
    analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer, everySentenceIsClaim }).claims.filter(
      ({ attribution }) => attribution === null,
    );
  const [all, byDefault] = [analyse(true), analyse(false)];
  let start = 0;
  return items.map((item) => {
    const end = start + item.text.length;
    const within = (claim) => claim.start < end && claim.end > start;
    const inItem = all.filter(within);
    const scored = {
      ...item,
      score: Math.max(0, ...inItem.map(({ checkworthiness }) => checkworthiness)),
      because: [...new Set(inItem.flatMap(({ because }) => because))],
      marked: byDefault.some(within),
    };
    start = end + 2;
    return scored;
  });
}

/** Every sentence of a half with its score, and how many articles they are from. */
function scoreHalf(product, half) {
  const byArticle = new Map();
  for (const item of readItems(folder, half)) byArticle.set(item.article, [...(byArticle.get(item.article) ?? []), item]);
  return { nArticles: byArticle.size, items: [...byArticle.values()].flatMap((each) => scoreArticle(product, each)) };
}

/**
 * Average precision (0..1) over one half, and what is marked from the default threshold on, and by the product itself in the article's
 * own voice.
 */
export function measureNewsClaims(product, half) {
  const { nArticles, items } = scoreHalf(product, half);
  return {
    nArticles,
    averagePrecision: averagePrecision(items),
    fromThreshold: count(items, ({ score }) => score >= defaultThreshold),
    ownVoice: count(items, ({ marked }) => marked),
  };
}

function count(items, isMarked) {
  const marked = items.filter(isMarked);
  return {
    n: items.length,
    nMarked: marked.length,
    nRight: marked.filter(({ worthy }) => worthy).length,
    nWorthy: items.filter(({ worthy }) => worthy).length,
  };
}

function row(label, items, isMarked) {
  const { n, nMarked, nRight, nWorthy } = count(items, isMarked);
  const f1 = percent(2 * nRight, nMarked + nWorthy);
  console.log(`${label.padEnd(32)} ${percent(nRight, nMarked)} ${percent(nRight, nWorthy)} ${f1}  ${percent(nMarked, n)}`);
}

/** Share of each kind of sentence that is marked: high for the check-worthy kinds, low for the others. */
function printKinds(items, isMarked) {
  for (const worthy of [true, false]) {
    const kinds = new Map();
    for (const item of items.filter((each) => each.worthy === worthy)) {
      const [nMarked, n] = kinds.get(item.kind) ?? [0, 0];
      kinds.set(item.kind, [nMarked + Number(isMarked(item)), n + 1]);
    }
    const shown = [...kinds].map(([kind, [nMarked, n]]) => `${kind} ${nMarked}/${n}`);
    console.log(`at or above the threshold, ${worthy ? 'worthy' : 'unworthy'}: ${shown.join(', ')}`);
  }
}

function printErrors(items, isMarked) {
  for (const item of items) {
    if (isMarked(item) === item.worthy) continue;
    const what = item.worthy ? 'MISSED' : 'WRONG ';
    console.log(`${what} ${item.score.toFixed(2)} ${item.id} ${item.kind} [${item.because.join(' ')}]: ${item.text}`);
  }
}

async function main() {
  const args = process.argv.slice(2);
  const at = args.indexOf('--threshold');
  const threshold = at < 0 ? defaultThreshold : Number(args.splice(at, 2)[1]);
  const halves = halvesOf(args.filter((arg) => !arg.startsWith('--')));
  if (Number.isNaN(threshold) || halves === undefined) refuse('usage: score-news-claims.mjs [open|held] [--errors] [--threshold N]');
  const product = await loadProduct();
  for (const half of halves) {
    const { nArticles, items } = scoreHalf(product, half);
    const nWorthy = items.filter(({ worthy }) => worthy).length;
    console.log(`== claims, ${half}: ${items.length} sentences of ${nArticles} articles, ${nWorthy} check-worthy`);
    console.log(`average precision ${percent(averagePrecision(items) * 100, 100)}`);
    console.log(`${''.padEnd(32)} prec. recall    F1  marked`);
    for (const each of new Set([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, threshold]))
      row(`score >= ${each}`, items, ({ score }) => score >= each);
    row('marked, article’s own voice', items, ({ marked }) => marked);
    const isMarked = ({ score }) => score >= threshold;
    printKinds(items, isMarked);
    if (half === 'open' && args.includes('--errors')) printErrors(items, isMarked);
  }
}
if (isCommand(import.meta.url)) await main();
