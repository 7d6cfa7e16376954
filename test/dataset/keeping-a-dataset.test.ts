import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse as parseYaml } from 'yaml';
import { comparePosition } from '../../src/checks/compare-position';
import { analyzeDocument } from '../../src/core/index';
import { readFrontMatter } from '../../src/dataset/front-matter';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset } from '../../src/dataset/load';
import { comparePartialDates, isHeldAt } from '../../src/dataset/partial-date';
import { recordNames, sectionNames } from '../../src/dataset/schema';
import { memoryFileSystem } from '../support/memory-file-system';

/** The pages of the guide, whose examples are run. */
const folder = 'media/docs/dataset';
const page = readFileSync(join(folder, 'keeping-a-dataset.md'), 'utf8').replaceAll('\r\n', '\n');

/** Examples by the file name that stands on their fence. */
const examples = new Map(
  [...page.matchAll(/^```\w+ file=(\S+)\n([^]*?)\n```$/gm)].map(([, name = '', content = '']): [string, string] => [name, `${content}\n`]),
);
const schemaText = readFileSync('media/schema/on-record.schema.json', 'utf8');
const validate = new Ajv().compile(JSON.parse(schemaText) as object);

const dataFiles = (): Record<string, string> =>
  Object.fromEntries(
    [...examples].filter(([name]) => !name.startsWith('news/')).map(([name, content]) => [`/post/.on-record/${name}`, content]),
  );
const load = (files: Record<string, string>) => loadDataset(['/post'], memoryFileSystem(files));

describe('the guide "Keeping a dataset"', () => {
  it('marks each example of data with a file name, so that it is run', () => {
    const fences = [...page.matchAll(/^```(yaml|jsonl)\b(.*)$/gm)];
    assert.ok(fences.length >= 5);
    for (const [line, , rest] of fences) assert.match(rest ?? '', /^ file=\S+$/, line);
  });

  it('makes a dataset without a problem, also with the schema beside it', async () => {
    const { dataset, problems } = await load({ ...dataFiles(), '/post/.on-record/on-record.schema.json': schemaText });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [
        dataset.actors.size,
        dataset.issues.size,
        dataset.positions.length,
        dataset.quotes.size,
        dataset.claims.size,
        dataset.proposals.size,
      ],
      [3, 2, 3, 1, 1, 1],
    );
    assert.equal(dataset.positions.filter(({ actor }) => actor === 'anna-lindqvist').length, 2, 'the redirect is followed');
  });

  it('has examples that the JSON Schema accepts', () => {
    for (const [name, content] of examples) {
      if (name.endsWith('.yaml')) assert.ok(validate(parseYaml(content)), `${name}: ${JSON.stringify(validate.errors)}`);
      if (!name.endsWith('.jsonl')) continue;
      for (const line of content.trim().split('\n')) {
        const record = JSON.parse(line) as { record: string };
        const section = sectionNames.find((each) => recordNames[each] === record.record);
        assert.ok(section && validate({ format: 'on-record/1', [section]: [record] }), line);
      }
    }
  });

  it('shows an article that gives what is said of it', async () => {
    const { dataset } = await load(dataFiles());
    const [text] = [...examples].filter(([name]) => name.startsWith('news/')).map(([, content]) => content);
    assert.ok(text);
    const { entities, positions, referenceDate, quotes, attributions } = analyzeDocument(text, {
      language: 'markdown',
      gazetteer: buildGazetteer(dataset),
      readFrontMatter,
    });
    assert.equal(referenceDate?.date, '2024-05-06');
    assert.deepEqual(
      positions.map(({ entity, issue, stance }) => [entities[entity]?.actor, issue, stance]),
      [
        ['anna-lindqvist', 'bridge-toll', 'opposes'],
        ['ferry-guild', 'bridge-toll', 'supports'],
      ],
    );
    const actors = positions.map((position) => entities[position.entity]?.actor);
    assert.deepEqual(
      positions.map((position, n) => comparePosition(dataset, actors[n]!, position, referenceDate?.date).kind),
      ['same', 'conditionDropped'],
    );
    const speaker = attributions[quotes[0]?.attribution ?? -1]?.source?.entity;
    assert.equal(entities[speaker ?? -1]?.actor, 'anna-lindqvist');
  });

  it('is right about partial dates', () => {
    assert.equal(comparePartialDates('2014', '2015-03'), -1);
    assert.equal(comparePartialDates('2014', '2014-06'), undefined);
    assert.equal(isHeldAt('2014', undefined, '2014-05-01'), 'unknown');
    assert.equal(isHeldAt('2014', undefined, '2015-01-01'), 'yes');
  });

  it('is right about JSON files that name the schema, and about words that look like others in YAML', async () => {
    const { dataset, problems } = await load({
      '/post/.on-record/a.json': '{"$schema": "./on-record.schema.json", "format": "on-record/1", "issues": [{"id": "a", "label": "A"}]}',
      '/post/.on-record/b.yaml': 'format: on-record/1\nissues: [{id: no, label: yes, terms: [no]}]\nquotes: []\n',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual([...dataset.issues.keys()], ['a', 'no']);
  });

  for (const name of ['keeping-a-dataset.md', 'exporting.md', 'importing.md'])
    it(`has links in ${name} that lead somewhere`, () => {
      const links = [...readFileSync(join(folder, name), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
      for (const link of links.filter((each) => !each.startsWith('https:'))) assert.ok(existsSync(join(folder, link)), link);
    });
});
