import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileSystem } from '../../src/cli/node-file-system';
import { analyzeDocument } from '../../src/core/index';
import { readFrontMatter } from '../../src/dataset/front-matter';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset } from '../../src/dataset/load';
import { renderSnapshot } from './snapshot';

const folder = join('test', 'articles');
const articles = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));

/** Compares an article's annotations with its snapshot; `UPDATE_SNAPSHOTS=1` writes the snapshot instead. */
async function check(name: string): Promise<void> {
  const text = readFileSync(join(folder, name), 'utf8');
  const { dataset, problems } = await loadDataset([join(folder, '.on-record')], nodeFileSystem);
  assert.deepEqual(problems, []);
  const annotations = analyzeDocument(text, {
    language: name.endsWith('.md') ? 'markdown' : 'plaintext',
    gazetteer: buildGazetteer(dataset),
    readFrontMatter,
  });
  const shown = renderSnapshot(text, annotations);
  const path = join(folder, `${name}.snap`);
  if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(path, shown);
  assert.ok(existsSync(path), `${path} is missing; run with UPDATE_SNAPSHOTS=1 and read what it writes`);
  assert.equal(shown, readFileSync(path, 'utf8'));
}

describe('whole articles', () => {
  it('there are articles of many kinds', () => {
    assert.ok(articles.length >= 8, `${articles.length} articles`);
  });

  for (const name of articles) it(`${name} is annotated as its snapshot says`, () => check(name));
});
