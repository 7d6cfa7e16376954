// Datasets of a thousand, a hundred thousand and a million names: reading, compiling, opening, matching, with others beside them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchReload } from './dataset-reload.mjs';
import { largeDatasetLines, oneFile } from './large-dataset.mjs';
import { interleave, median, ratio, round2 } from './measure.mjs';
import { longArticle, personName } from './news-corpus.mjs';

const require = createRequire(import.meta.url);
const opener = fileURLToPath(new URL('dataset-open.mjs', import.meta.url));
/** Peers build an object a letter; beyond this they would fill the memory. */
const mostForPeers = 100_000;

/** One row a size, and what a million names cost against a thousand. */
export async function benchDataset(
  product,
  productFile,
  root,
  { sizes = [1_000, 100_000, 1_000_000], nRounds = 7, nReloadActors = 100_000 } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-dataset-'));
  try {
    const text = articleText(160_000);
    writeFileSync(join(folder, 'text'), text);
    const prepared = [];
    for (const nAliases of sizes) prepared.push(await prepare(product, productFile, folder, nAliases));
    // All sizes take turns, so that whatever else the machine does hits all of them alike.
    const contestants = {};
    for (const { nAliases, gazetteer, peers } of prepared) {
      const tokens = product.tokenize(text);
      contestants[`look-up ${nAliases}`] = () => gazetteer.findNames(tokens);
      contestants[`match ${nAliases}`] = () => gazetteer.findNames(product.tokenize(text));
      for (const [name, run] of Object.entries(peers)) contestants[`${name} ${nAliases}`] = () => run(text);
      contestants[`grep ${nAliases}`] = () =>
        execFileSync('grep', ['-o', '-w', '-F', '-b', '-f', `aliases-${nAliases}`, 'text'], {
          cwd: folder,
          env: { LC_ALL: 'C' },
          maxBuffer: 1e9,
        });
    }
    const { processor, wall } = await interleave(contestants, nRounds);
    const [small, large] = [sizes[0], sizes.at(-1)];
    const perMb = (name) => round2(median(wall[name]) / (text.length / 1e6));
    return {
      megabytesOfText: round2(text.length / 1e6),
      rows: [
        ...prepared.map(({ row, nAliases }) => ({
          ...row,
          msPerMb: Object.fromEntries(
            Object.keys(contestants)
              .filter((name) => name.endsWith(` ${nAliases}`))
              .map((name) => [name.slice(0, name.lastIndexOf(' ')), perMb(name)]),
          ),
        })),
        { ratio: `match ${large} to ${small}`, ...ratio(processor[`match ${large}`], processor[`match ${small}`]) },
        { ratio: `look-up ${large} to ${small}`, ...ratio(processor[`look-up ${large}`], processor[`look-up ${small}`]) },
        { name: 'reload', ...(await benchReload(root, nReloadActors)) },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(product, productFile, folder, nAliases) {
  const lines = largeDatasetLines(nAliases);
  let began = performance.now();
  const loaded = await product.loadDataset(['/people.jsonl'], oneFile('/people.jsonl', lines));
  const loadMs = performance.now() - began;
  began = performance.now();
  const bytes = product.compileDataset(loaded, ['/people.jsonl'], product.sourcesOf(loaded, new Map()));
  const compileMs = performance.now() - began;
  const path = join(folder, `${nAliases}.compiled`);
  writeFileSync(path, bytes);
  const opened = product.openCompiled(product.bytesSource(bytes), () => undefined);
  const aliases = [...loaded.dataset.actors.values()].flatMap(({ name, aliases: others }) => [name, ...others.map(({ text }) => text)]);
  writeFileSync(join(folder, `aliases-${nAliases}`), `${aliases.join('\n')}\n`);
  const measured = JSON.parse(execFileSync(process.execPath, ['--expose-gc', opener, productFile, path], { encoding: 'utf8' }));
  const row = {
    aliases: aliases.length,
    sourceMb: round2(lines.length / 1e6),
    loadMs: round2(loadMs),
    compileMs: round2(compileMs),
    compiledMb: round2(statSync(path).size / 1e6),
    open: Object.fromEntries(Object.entries(measured).map(([name, value]) => [name, round2(value)])),
  };
  return { nAliases, row, gazetteer: opened.gazetteer, peers: aliases.length > mostForPeers * 1.01 ? {} : buildPeers(aliases, row) };
}

/** Libraries that find all keywords as substrings; words and case are not their business. */
function buildPeers(aliases, row) {
  const peers = {};
  const add = (name, make) => {
    const began = performance.now();
    peers[name] = make();
    row[`${name}BuildMs`] = round2(performance.now() - began);
  };
  add('monyone', () => {
    const { AhoCorasick } = require('@monyone/aho-corasick/fast');
    const built = new AhoCorasick(aliases);
    return (text) => built.matchInText(text);
  });
  return peers;
}

/** News with a listed name in every tenth sentence or so. */
function articleText(nWords) {
  let n = 0;
  return longArticle({ seed: 42, nWords }).replace(/\. (?=[A-Z])/g, (end) => {
    if (n++ % 10 !== 0) return end;
    const { given, family } = personName(n % 300);
    return `. ${given} ${family} agreed. `;
  });
}
