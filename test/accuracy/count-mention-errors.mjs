// What goes wrong with names, counted by kind, over corpora that were marked by hand with titles outside of names, as the product has them.
//   node test/accuracy/count-mention-errors.mjs CORPUS_FOLDER
// Every name that was not found with its span and type, and every one found that is not marked, counts once: as a pair where they meet,
// else by itself. Beside the corpora the open half of test/accuracy/names counts. What the kinds mean: error-kinds.mjs.
import { loadProduct } from './bundle-sources.mjs';
import { isCommand, refuse } from './command-line.mjs';
import { mentionErrorKinds } from './error-kinds.mjs';
import { percent } from './markdown-table.mjs';
import { annotateAgencyNames } from './score-agency-names.mjs';
import { annotateNames } from './score-mentions-dev.mjs';

/** Sets whose tags were made by software and have titles inside of names: what differs there is often no error. */
const leftOut = new Set(['gmb-news-dev']);
const types = new Set(['person', 'organization', 'place']);

/** Counts by kind, the most frequent first; `sets` are those of `annotateNames`, `agency` the documents of `annotateAgencyNames`. */
export function countMentionErrors(sets, agency) {
  const records = [...sets.filter(({ name }) => !leftOut.has(name)).flatMap((set) => set.records), ...agency];
  const counts = new Map();
  for (const record of records) for (const kind of errorsOf(record)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, n]) => ({ kind, n })).sort((a, b) => b.n - a.n || (a.kind < b.kind ? -1 : 1));
}

function errorsOf({ text, mentions, found }) {
  const meets = (a, b) => a.start < b.end && b.start < a.end;
  const isSame = (a, b) => a.start === b.start && a.end === b.end;
  const optional = mentions.filter((each) => each.optional === true || !types.has(each.type));
  const golds = mentions.filter((each) => each.optional !== true && types.has(each.type));
  const founds = found.filter(
    (one) => types.has(one.type) && (golds.some((each) => meets(each, one)) || !optional.some((each) => meets(each, one))),
  );
  const matched = new Set();
  const errors = [];
  // Same spans first, so that a name with the right span is not paired with a longer one beside it.
  for (const fits of [isSame, meets])
    for (const gold of golds) {
      const one = matched.has(gold) ? undefined : founds.find((each) => !matched.has(each) && fits(gold, each));
      if (one === undefined) continue;
      matched.add(gold).add(one);
      const kind = pairError(gold, one);
      if (kind !== undefined) errors.push(kind);
    }
  for (const gold of golds) if (!matched.has(gold)) errors.push(`missed-${shapeOf(text, gold)}`);
  for (const one of founds) if (!matched.has(one)) errors.push(`invented-${shapeOf(text, one)}`);
  return errors;
}

function pairError(gold, found) {
  if (gold.start === found.start && gold.end === found.end) return gold.type === found.type ? undefined : `${gold.type}-as-${found.type}`;
  if (gold.end === found.end) return found.start < gold.start ? 'starts-early' : 'starts-late';
  if (gold.start === found.start) return found.end < gold.end ? 'ends-early' : 'ends-late';
  return found.start <= gold.start && gold.end <= found.end ? 'wider' : 'other-stretch';
}

/** How a name looks, and where it stands. */
function shapeOf(text, { start, end }) {
  const name = text.slice(start, end);
  if (!/\p{Lu}/u.test(name)) return 'small-letters';
  if (/\s/.test(name)) return 'several-words';
  if (/^[\p{Lu}.&]{2,}$/u.test(name)) return 'capitals';
  return /(?:^|[.!?:]["'”’)]*\s+|\n\s*)["'“‘(]*$/u.test(text.slice(0, start)) ? 'sentence-start' : 'one-word';
}

async function main() {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) refuse('usage: count-mention-errors.mjs CORPUS_FOLDER');
  const product = await loadProduct();
  const counts = countMentionErrors(annotateNames(product, folder), annotateAgencyNames(product, 'open'));
  const nAll = counts.reduce((sum, { n }) => sum + n, 0);
  console.log(`${nAll} errors`);
  for (const { kind, n } of counts)
    console.log(`${String(n).padStart(5)} ${percent(n, nAll).padStart(5)} %  ${kind}: ${mentionErrorKinds.get(kind)?.what ?? ''}`);
}
if (isCommand(import.meta.url)) await main();
