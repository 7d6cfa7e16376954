// One article with actor ids, scored with the dataset of the sample newsroom. Neither article nor scorer are part of this project.
//   node test/accuracy/score-article.mjs GOLD.json SCORER.mjs
// GOLD is one JSON object; its `file` names the text beside it. The scorer is run as `node SCORER.mjs GOLD.json PREDICTED.jsonl`.
import { readFileSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSources } from './bundle-sources.mjs';
import { isCommand, refuse } from './command-line.mjs';
import { readFigures, runScorer } from './run-scorer.mjs';

const sample = fileURLToPath(new URL('../../media/sample/.on-record', import.meta.url));

const diskFiles = {
  stat: async (path) => {
    const entry = await stat(path).catch(() => undefined);
    return entry === undefined ? 'missing' : entry.isDirectory() ? 'folder' : 'file';
  },
  readFolder: async (path) =>
    (await readdir(path, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' })),
  readFile: (path) => readFile(path).catch(() => undefined),
  join,
};

/** The scorer's figures for the article. */
export async function measureArticle(goldPath, scorer) {
  return readFigures(scorer, resolve(goldPath), await annotate(goldPath));
}

/** What the command line prints of the article. */
async function annotate(goldPath) {
  const modules = ['src/core/index', 'src/dataset/load', 'src/dataset/gazetteer', 'src/exchange/export/json-lines'];
  const { analyzeDocument, buildGazetteer, loadDataset, toJsonLine } = await bundleSources(modules);
  const { file } = JSON.parse(readFileSync(goldPath, 'utf8'));
  const text = readFileSync(join(dirname(goldPath), file), 'utf8');
  const { dataset } = await loadDataset([sample], diskFiles);
  const language = file.endsWith('.md') ? 'markdown' : 'plaintext';
  const annotations = analyzeDocument(text, { language, gazetteer: buildGazetteer(dataset) });
  return [JSON.parse(toJsonLine({ file, text, language, annotations, dataset, findings: [], notes: { placed: [], orphans: [] } }))];
}

async function main() {
  const [goldPath, scorer] = process.argv.slice(2);
  if (goldPath === undefined || scorer === undefined) refuse('usage: score-article.mjs GOLD.json SCORER.mjs');
  console.log(runScorer(scorer, resolve(goldPath), await annotate(goldPath)).trimEnd());
}
if (isCommand(import.meta.url)) await main();
