// Positions that the analysis finds in single sentences, scored against test/accuracy/stances.
//   node test/accuracy/score-stances.mjs [open|held] [--errors] [--listed]
// Without a half both are scored. `--errors` prints what went wrong, in the open half only. `--listed` puts the actors into the
// dataset as a newsroom would; without it their names have to be found as well.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSources } from './bundle-sources.mjs';
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

function printTable(results) {
  const predicted = results.flatMap(({ judged }) => judged);
  const gold = results.flatMap(({ item }) => item.positions).filter(({ stance }) => stance !== 'none');
  const row = (label, isIn) => {
    const inPredicted = predicted.filter(({ stance }) => isIn(stance));
    const nGold = gold.filter(({ stance }) => isIn(stance)).length;
    const nRight = inPredicted.filter(({ right }) => right).length;
    const figures = `${share(nRight, inPredicted.length)}  ${share(nRight, nGold)}`;
    console.log(
      `${label.padEnd(14)} ${figures}  ${String(nRight).padStart(5)} ${String(inPredicted.length).padStart(5)} ${String(nGold).padStart(5)}`,
    );
  };
  console.log(`${'stance'.padEnd(14)} prec.  recall  right found  gold`);
  for (const stance of stances) row(stance, (each) => each === stance);
  row('overall', () => true);
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
  const chosen = args.filter((arg) => !arg.startsWith('--'));
  if (chosen.some((half) => half !== 'open' && half !== 'held')) {
    console.error('usage: score-stances.mjs [open|held] [--errors] [--listed]');
    process.exit(2);
  }
  const sources = await bundleSources(['src/core/index', 'src/dataset/load', 'src/dataset/gazetteer']);
  for (const half of chosen.length > 0 ? chosen : ['open', 'held']) {
    const items = readItems(folder, half);
    const gazetteer = await gazetteerOf(sources, items, args.includes('--listed'));
    const results = items.map((item) => judge(sources.analyzeDocument(item.text, { language: 'plaintext', gazetteer }), item));
    console.log(`== stances, ${half}: ${items.length} items${args.includes('--listed') ? ', actors listed' : ''}`);
    printTable(results);
    printKinds(results);
    if (half === 'open' && args.includes('--errors')) printErrors(results);
  }
}
await main();
