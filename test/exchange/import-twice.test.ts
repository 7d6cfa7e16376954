import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDatasetText } from '../../src/dataset/edit/edit-dataset-text';
import type { FileFormat } from '../../src/dataset/read-file';
import { loadDataset } from '../../src/dataset/load';
import type { ImportFormat } from '../../src/exchange/import/input-reader';
import { planImport } from '../../src/exchange/import/plan/plan-import';
import { memoryFileSystem } from '../support/memory-file-system';
import { lines, read } from './support/import-input';

/** Few values, so that the same ones meet often. */
const name = fc.constantFrom('Anna Lee', 'A. Lee', 'Bo Roe', 'Greens', '__proto__', 'Ann\ud800', 'a "b": #c', '- x', 'null', '2014');
const text = fc.oneof(name, fc.string({ maxLength: 12, unit: 'grapheme' }), fc.string({ maxLength: 6, unit: 'binary' }));
const date = fc.constantFrom('2014', '2014-02', '2014-02-27', '2015', '2016-05', '2016-05-01', '2018', 'soon', '');
const id = fc.constantFrom('NK-1', 'NK-2', 'NK-3', 'Q1', 'Q2', 'constructor', 'anna-lee');

const csv = fc
  .record({
    header: fc.constantFrom(
      ['name', 'wikidata', 'viaf', 'aliases', 'country', 'party', 'title', 'from', 'to', 'organization'],
      ['id', 'name', 'kind', 'aliases', 'summary', 'memberOf', 'title', 'from', 'to', 'wikidata'],
      ['actor', 'title', 'from', 'to', 'organization'],
      ['speaker', 'quote', 'date', 'id'],
      ['actor', 'issue', 'stance', 'date', 'to', 'evidence'],
    ),
    rows: fc.array(fc.array(fc.oneof(name, date, id, text, fc.constantFrom('supports', 'opposes', 'rents', '')), { maxLength: 10 }), {
      maxLength: 8,
    }),
  })
  .map(({ header, rows }) => [header, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'));

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });
const ftm = fc
  .array(
    fc.oneof(
      fc.record({
        id,
        schema: fc.constantFrom('Person', 'Organization', 'Company'),
        referents: some(id),
        properties: fc.record({
          name: some(text),
          alias: some(text),
          weakAlias: some(name),
          country: some(name),
          wikidataId: some(id),
          birthDate: some(date),
          sourceUrl: some(text),
        }),
      }),
      fc.record({ id, schema: fc.constant('Position'), properties: fc.record({ name: some(name), organization: some(id) }) }),
      fc.record({
        id,
        schema: fc.constantFrom('Occupancy', 'Membership', 'Directorship'),
        properties: fc.record({
          holder: some(id),
          post: some(id),
          member: some(id),
          director: some(id),
          organization: some(id),
          role: some(name),
          startDate: some(date),
          endDate: some(date),
        }),
      }),
    ),
    { maxLength: 10 },
  )
  .map((entities) => lines(...entities));

const item = fc.constantFrom('Q1', 'Q2', 'Q3', 'Q5', 'Q7278', 'Q90');
const statement = (value: fc.Arbitrary<unknown>) =>
  fc.record({
    mainsnak: fc.record({ snaktype: fc.constantFrom('value', 'value', 'somevalue'), datavalue: fc.record({ value }) }),
    rank: fc.constantFrom('normal', 'preferred', 'deprecated'),
    qualifiers: fc.record({ P580: some(timeSnak()), P582: some(timeSnak()) }),
  });
function timeSnak() {
  const time = fc.constantFrom('+2014-02-27T00:00:00Z', '+2014-00-00T00:00:00Z', '+2016-05-00T00:00:00Z', '-0044-03-15T00:00:00Z');
  return fc.record({
    snaktype: fc.constant('value'),
    datavalue: fc.record({ value: fc.record({ time, precision: fc.constantFrom(7, 9, 10, 11) }) }),
  });
}
const itemValue = fc.record({ id: item });
const wikidata = fc
  .array(
    fc.record({
      id: item,
      labels: fc.record({ en: fc.record({ value: text }) }),
      aliases: fc.record({ en: some(fc.record({ value: text })) }),
      claims: fc.record({
        P31: some(statement(fc.constant({ id: 'Q5' }))),
        P39: some(statement(itemValue)),
        P102: some(statement(itemValue)),
        P27: some(statement(itemValue)),
        P214: some(statement(text)),
      }),
    }),
    { maxLength: 6 },
  )
  .map((entities) => lines(...entities));

/** Datasets that a person might have. */
const dataset = fc
  .record({
    actors: fc.uniqueArray(
      fc.record(
        {
          record: fc.constant('actor'),
          id,
          kind: fc.constantFrom('person', 'organization'),
          name,
          aliases: some(name),
          country: name,
          memberOf: some(id),
          identifiers: fc.record({ wikidata: id, opensanctions: id }, { requiredKeys: [] }),
        },
        { requiredKeys: ['record', 'id', 'kind', 'name'] },
      ),
      { maxLength: 4, selector: (actor) => actor.id },
    ),
    roles: some(
      fc.record(
        {
          record: fc.constant('role'),
          actor: id,
          title: name,
          from: fc.constantFrom('2014', '2014-02-27', '2016'),
          to: fc.constantFrom('2016', '2018'),
        },
        { requiredKeys: ['record', 'actor', 'title'] },
      ),
    ),
  })
  .map(({ actors, roles }) => lines(...actors, ...roles, { record: 'issue', id: 'rents', label: 'rents' }));

async function importOnce(text: string, fileFormat: FileFormat, format: ImportFormat, input: string): Promise<string> {
  const path = `/dataset/all.${fileFormat}`;
  const loaded = await loadDataset([path], memoryFileSystem({ [path]: text }));
  const { edits } = planImport(read(format, input, {}, 4096).records, { dataset: loaded.dataset, redirects: new Map() });
  if (edits.length === 0) return text;
  const result = editDatasetText(
    text,
    fileFormat,
    edits.map(({ edit }) => edit),
  );
  if (result.kind === 'refused') throw new Error(result.message);
  return result.text;
}

describe('importing the same input twice', () => {
  for (const [format, input] of [
    ['csv', csv],
    ['ftm', ftm],
    ['wikidata', wikidata],
  ] as const) {
    it(`changes nothing: ${format} into JSON Lines`, () =>
      fc.assert(
        fc.asyncProperty(dataset, input, async (before, text) => {
          const once = await importOnce(before, 'jsonl', format, text);
          assert.equal(await importOnce(once, 'jsonl', format, text), once);
          // What was there is there: each line of before, as it was or with more in it.
          const after = once.split('\n');
          before.split('\n').forEach((line, i) => assert.ok(line === '' || isWithin(JSON.parse(line), JSON.parse(after[i] ?? ''))));
        }),
        { numRuns: 200 },
      )).timeout(60_000);

    it(`changes nothing: ${format} into a new file of YAML`, () =>
      fc.assert(
        fc.asyncProperty(input, async (text) => {
          const once = await importOnce('', 'yaml', format, text);
          assert.equal(await importOnce(once, 'yaml', format, text), once);
        }),
        { numRuns: 40 },
      )).timeout(60_000);
  }
});

/** True when the second value holds all that the first does. */
function isWithin(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.every((each, i) => isWithin(each, b[i]));
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  return Object.entries(a).every(([key, value]) => Object.hasOwn(b, key) && isWithin(value, (b as Record<string, unknown>)[key]));
}
