import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorId } from '../../src/core/annotations';
import { tokenize } from '../../src/core/text/tokenize';
import type { DatasetFileSystem } from '../../src/dataset/files';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset } from '../../src/dataset/load';
import { rolesAt } from '../../src/dataset/roles';

const disk: DatasetFileSystem = {
  stat(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
    return Promise.resolve(stat === undefined ? 'missing' : stat.isDirectory() ? 'folder' : 'file');
  },
  readFolder: (path) =>
    Promise.resolve(
      readdirSync(path, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' })),
    ),
  readFile: (path) => Promise.resolve(readFileSync(path)),
  join,
};
const load = () => loadDataset(['media/sample'], disk);

describe('the sample dataset', () => {
  it('has no problem', async () => {
    const { problems, files, dataset } = await load();
    assert.deepEqual(problems, []);
    assert.equal(files.length, 8);
    assert.deepEqual(new Set(files.map((file) => file.replace(/.*\./, ''))), new Set(['yaml', 'json', 'jsonl']));
    assert.equal(dataset.positions.length, 8);
  });

  const offices: readonly [string, string, string][] = [
    ['putin', '2000-03-01', 'acting president'],
    ['putin', '2007-01-01', 'president'],
    ['putin', '2010-01-01', 'prime minister'],
    ['putin', '2024-03-15', 'president'],
    ['lavrov', '2004-03-09', 'foreign minister'],
    ['lavrov', '2004-03-08', ''],
    ['trump', '2018-01-01', 'president'],
    ['trump', '2024-03-15', ''],
    ['trump', '2025-12-02', 'president'],
    ['zelensky', '2024-03-15', 'president'],
  ];
  for (const [actor, date, title] of offices) {
    it(`${actor} is ${title || 'without office'} on ${date}`, async () => {
      const { dataset } = await load();
      assert.equal(
        rolesAt(dataset, actor as ActorId, date)
          .map(({ role }) => role.title)
          .join(),
        title,
      );
    });
  }

  it('marks as reported, with one source, what rests on the unattributed report alone', async () => {
    const { dataset } = await load();
    const reported = [
      ...dataset.quotes.values(),
      ...dataset.claims.values(),
      ...dataset.events.values(),
      ...dataset.proposals.values(),
    ].filter((record) => record.sources.includes('unattributed-report') || ('source' in record && record.source === 'unattributed-report'));
    assert.ok(reported.length >= 12);
    for (const { raw } of reported) assert.equal(raw?.status, 'reported');
    for (const { sources } of dataset.positions) assert.deepEqual(sources, ['unattributed-report']);
    for (const { original, translation } of dataset.quotes.values()) assert.deepEqual([original, translation], [undefined, undefined]);
  });

  const texts: readonly [string, string][] = [
    ['Volodymyr Zelenskyy met U.S. envoys', 'zelensky united-states'],
    ['Let us ask Nato and the North Atlantic Treaty Organization', 'nato nato'],
    ['European allies and Western partners', 'european-leaders western-allies'],
    ['Russia-Ukraine talks in Moscow, Britain and the UK', 'russia ukraine moscow united-kingdom united-kingdom'],
    ['Sergey Lavrov, Lavrov’s office, TRUMP', 'lavrov lavrov trump'],
    ['the Ukrainian, the Russian, Muscovites, Americans, usage', ''],
  ];
  for (const [text, actors] of texts) {
    it(`names in “${text}”: ${actors || 'none'}`, async () => {
      const found = buildGazetteer((await load()).dataset).findNames(tokenize(text));
      assert.equal(found.map((match) => match.actors.join('|')).join(' '), actors);
    });
  }

  const issues: readonly [string, string][] = [
    ['He spoke of security assurances in a binding guarantee.', 'security-guarantees security-guarantees'],
    ['Deploying foreign troops or sending peacekeepers', 'peacekeeping-troops peacekeeping-troops'],
    ['Kyiv held wartime elections. Ukraine’s next vote', 'ukraine-elections ukraine-elections'],
    ['ceding any land, a territorial concession', 'territorial-concessions territorial-concessions'],
    ['She travelled to the peace talks', 'peace-talks-visit'],
    ['Elections in France, troops in Mali, land reform, talks', ''],
  ];
  for (const [text, expected] of issues) {
    it(`issues in “${text}”: ${expected || 'none'}`, async () => {
      const found = buildGazetteer((await load()).dataset).findIssueTerms(tokenize(text));
      assert.equal(found.map((match) => match.issue).join(' '), expected);
    });
  }
});
