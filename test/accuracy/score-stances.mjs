// Positions that the analysis finds in single sentences, scored against test/accuracy/stances.
//   node test/accuracy/score-stances.mjs [open|held] [--errors] [--listed]
// Without a half both are scored. `--errors` prints what went wrong, in the open half only. `--listed` puts the actors into the
// dataset as a newsroom would; without it their names have to be found as well.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProduct } from './bundle-sources.mjs';
import { halvesOf, isCommand, refuse } from './command-line.mjs';
import { readItems } from './read-items.mjs';
import { filesInMemory, stances } from './stances/stance-set.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'stances');
const share = (part, whole) => (whole === 0 ? '  –  ' : ((100 * part) / whole).toFixed(1).padStart(5));

/** A gazetteer of the issues and, when wanted, of all actors of the given items. */
async function gazetteerOf(sources, items, isListed) {
  const files = { 'issues.yaml': readFileSync(join(folder, 'issues.yaml'), 'utf8') };
  const names = [...new Set(items.flatMap(({ positions }) => positions.map(({ actor }) => actor)))];
  const actors = names.map((name, i) => ({ id: `actor-${i + 1}`, kind: 'group', name, aliases: [name] }));
  if (isListed) files['actors.json'] = JSON.stringify({ format: 'on-record/1', actors });
  const { dataset, problems } = await sources.loadDataset(Object.keys(files), filesInMemory(files));
  for (const { file, message } of problems) console.error(`${file}: ${message}`);
  return sources.buildGazetteer(dataset);
}

/** True when a mention of the entity covers at least half of a place where the actor is named. */
function isActor({ mentions }, entity, actor, text) {
  for (let at = text.indexOf(actor); at >= 0; at = text.indexOf(actor, at + 1)) {
    const covers = ({ start, end }) => Math.min(end, at + actor.length) - Math.max(start, at) >= actor.length / 2;
    if (entity.mentions.some((index) => covers(mentions[index]))) return true;
  }
  return false;
}

/**
 * Compares the positions found in one item with its own. A position of another actor or on another issue is wrong; one whose
 * stance is `tolerated` is not counted at all.
 */
function judge(annotations, item) {
  const { text, issue, positions } = item;
  const rightOnes = new Set();
  const judged = [];
  for (const position of annotations.positions) {
    const entity = annotations.entities[position.entity];
    const gold = position.issue === issue ? positions.find(({ actor }) => isActor(annotations, entity, actor, text)) : undefined;
    if (gold?.tolerated?.includes(position.stance)) continue;
    const right = gold?.stance === position.stance;
    if (right) rightOnes.add(gold);
    const condition = position.condition && text.slice(position.condition.start, position.condition.end);
    judged.push({ ...position, name: entity.name, gold, right, condition });
  }
  const missed = positions.filter((gold) => gold.stance !== 'none' && !rightOnes.has(gold));
  return { item, judged, missed };
}

/** Judges the positions found in the items of one half. */
async function judgeHalf(product, half, isListed) {
  const items = readItems(folder, half);
  const gazetteer = await gazetteerOf(product, items, isListed);
  return items.map((item) => judge(product.analyzeDocument(item.text, { language: 'plaintext', gazetteer }), item));
}

/**
 * Positions of one half, actors not listed: for each stance and `overall` how many are right, how many were found, how many are marked.
 */
export async function measureStances(product, half) {
  return countStances(await judgeHalf(product, half, false));
}

function countStances(results) {
  const predicted = results.flatMap(({ judged }) => judged);
  const gold = results.flatMap(({ item }) => item.positions).filter(({ stance }) => stance !== 'none');
  const count = (name, isIn) => {
    const found = predicted.filter(({ stance }) => isIn(stance));
    const nRight = found.filter(({ right }) => right).length;
    return { name, nRight, nFound: found.length, nGold: gold.filter(({ stance }) => isIn(stance)).length };
  };
  return [...stances.map((stance) => count(stance, (each) => each === stance)), count('overall', () => true)];
}

function printTable(results) {
  console.log(`${'stance'.padEnd(14)} prec.  recall  right found  gold`);
  for (const { name, nRight, nFound, nGold } of countStances(results)) {
    const counts = [nRight, nFound, nGold].map((n) => String(n).padStart(5)).join(' ');
    console.log(`${name.padEnd(14)} ${share(nRight, nFound)}  ${share(nRight, nGold)}  ${counts}`);
  }
  const predicted = results.flatMap(({ judged }) => judged);
  printWrong(predicted);
  printConditions(predicted);
}

function printWrong(predicted) {
  const wrong = predicted.filter(({ right }) => !right);
  const count = (is) => wrong.filter(({ gold }) => is(gold)).length;
  console.log(
    `wrong: ${count((gold) => gold && gold.stance !== 'none')} another stance, ${count((gold) => gold?.stance === 'none')} where the actor takes none, ` +
      `${count((gold) => !gold)} of another actor or on another issue`,
  );
}

/** The text of the condition, where the stance is right. */
function printConditions(predicted) {
  const conditional = predicted.filter(({ right, stance }) => right && stance === 'conditional');
  const holds = ({ condition, gold }) => condition !== null && (condition.includes(gold.condition) || gold.condition.includes(condition));
  console.log(
    `conditions: ${conditional.filter(holds).length} of ${conditional.length} whose stance is right hold the marked words or lie in them`,
  );
}

/** Recall by the way the stance is worded, and by whether the issue is named by one of its terms. */
function printKinds(results) {
  const kinds = new Map();
  for (const { item, missed, judged } of results) {
    const key = item.paraphrase ? 'paraphrase' : item.kind;
    const kind = kinds.get(key) ?? { nGold: 0, nMissed: 0, nWrong: 0 };
    kinds.set(key, kind);
    kind.nGold += item.positions.filter(({ stance }) => stance !== 'none').length;
    kind.nMissed += missed.length;
    kind.nWrong += judged.filter(({ right }) => !right).length;
  }
  const shown = [...kinds].map(
    ([kind, { nGold, nMissed, nWrong }]) => `${kind} ${nGold - nMissed}/${nGold}${nWrong > 0 ? ` (${nWrong} wrong)` : ''}`,
  );
  console.log(`right of gold by kind: ${shown.join(', ')}`);
}

function printErrors(results) {
  for (const { item, judged, missed } of results) {
    for (const { name, issue, stance, rule, gold, right } of judged) {
      if (right) continue;
      console.log(
        `WRONG  ${item.id} ${item.kind}: ${name} ${stance} ${issue} [${rule}], should be ${gold?.stance ?? 'nothing'}: ${item.text}`,
      );
    }
    for (const { actor, stance } of missed) console.log(`MISSED ${item.id} ${item.kind}: ${actor} ${stance}: ${item.text}`);
  }
}

async function main() {
  const args = process.argv.slice(2);
  const halves = halvesOf(args.filter((arg) => !arg.startsWith('--')));
  if (halves === undefined) refuse('usage: score-stances.mjs [open|held] [--errors] [--listed]');
  const product = await loadProduct();
  for (const half of halves) {
    const results = await judgeHalf(product, half, args.includes('--listed'));
    console.log(`== stances, ${half}: ${results.length} items${args.includes('--listed') ? ', actors listed' : ''}`);
    printTable(results);
    printKinds(results);
    if (half === 'open' && args.includes('--errors')) printErrors(results);
  }
}
if (isCommand(import.meta.url)) await main();
