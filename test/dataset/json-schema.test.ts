import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { fileSchema, recordNames, recordSchemas, sectionNames } from '../../src/dataset/schema';
import type { SectionName } from '../../src/dataset/schema';

/** The shipped JSON Schema, read by another's validator as an editor reads it. */
const validate = new Ajv({ allErrors: false }).compile(JSON.parse(readFileSync('media/schema/on-record.schema.json', 'utf8')) as object);

const file = (section: SectionName, record: unknown) => ({ format: 'on-record/1', [section]: [record] });
const isGood = (content: unknown): boolean => fileSchema.safeParse(content).success;

/** Values of every sort that a field might hold, right in some fields and wrong in others. No impossible days: see below. */
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    'a-lee',
    'Ärzte',
    '',
    ' ',
    '\t\n',
    'supports',
    'conditional',
    'person',
    'acting',
    'verified',
    'proposed',
    'disputed',
  ),
  fc.constantFrom<unknown>('2014', '2014-02', '2014-02-27', '14', '2014-2', '2014-02-27T10:00', '02/2014', 'on-record/1'),
  fc.constantFrom<unknown>(0, 999, 1000, 2014, 9999, 10000, 2014.5, -2014, true, false, null),
  fc.constantFrom<unknown>([], ['a-lee'], ['', 'x'], [1], [null], [['x']], [{ text: 'Lee' }], [{ text: '' }], [{ kind: 'short' }]),
  fc.constantFrom<unknown>(
    [{ text: 'Lee', weak: true, from: 2014, to: '2015-01' }],
    [{ text: 'Lee', weak: 'yes' }],
    [{ text: 'Lee', to: 'then' }],
  ),
  fc.constantFrom<unknown>([{ rating: 'false', date: 2020, url: 'x' }], [{ rating: 1 }], [{ reviewer: 'x' }]),
  fc.constantFrom<unknown>(
    {},
    { text: 'x', language: 'ru' },
    { text: 1 },
    { status: 'checked', by: 'me', date: 2020 },
    { wikidata: 'Q1' },
    { wikidata: 1 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A record of a section: mostly right in its required fields, anything in some others, perhaps with fields of nobody's. */
function anyRecord(section: SectionName): fc.Arbitrary<Record<string, unknown>> {
  const right: Readonly<Record<string, unknown>> = { kind: 'person', stance: 'supports' };
  const fields = Object.keys(recordSchemas[section].shape);
  const required = fields.filter((field) => !recordSchemas[section].safeParse({ ...rightRecord(section), [field]: undefined }).success);
  return fc
    .record({
      wrong: fc.dictionary(fc.constantFrom(...fields), anyValue, { maxKeys: 3, noNullPrototype: true }),
      unknown: fc.dictionary(fc.constantFrom('remark', 'x-1', '$comment'), anyValue, { maxKeys: 1, noNullPrototype: true }),
      missing: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...required) }),
    })
    .map(({ wrong, unknown, missing }) => {
      const record: Record<string, unknown> = Object.fromEntries(required.map((field) => [field, right[field] ?? 'x']));
      if (missing !== null) Reflect.deleteProperty(record, missing);
      return { ...record, ...unknown, ...wrong };
    });
}

/** All that a section demands, and more. */
function rightRecord(section: SectionName): Record<string, unknown> {
  const values = { id: 'x', actor: 'x', issue: 'x', name: 'x', label: 'x', title: 'x', text: 'x', kind: 'person', stance: 'supports' };
  const fields = Object.keys(recordSchemas[section].shape);
  return Object.fromEntries(Object.entries(values).filter(([key]) => fields.includes(key)));
}

describe('the shipped JSON Schema', () => {
  it('accepts what has all that is demanded', () =>
    assert.ok(sectionNames.every((section) => validate(file(section, rightRecord(section))))));

  it('accepts the sample dataset', () => {
    const folder = 'media/sample/.on-record';
    const names = readdirSync(folder);
    assert.ok(names.length > 5);
    for (const name of names.filter((each) => /\.(json|yaml)$/.test(each))) {
      const content: unknown = parseYaml(readFileSync(`${folder}/${name}`, 'utf8'));
      assert.ok(validate(content), `${name}: ${JSON.stringify(validate.errors)}`);
    }
    for (const name of names.filter((each) => each.endsWith('.jsonl'))) {
      for (const line of readFileSync(`${folder}/${name}`, 'utf8').split('\n').filter(Boolean)) {
        const record = JSON.parse(line) as { record: string };
        const section = sectionNames.find((each) => recordNames[each] === record.record);
        assert.ok(section && validate(file(section, record)), line);
      }
    }
  });

  for (const section of sectionNames) {
    it(`accepts and refuses the same ${section} as the zod schema`, () => {
      let nGood = 0;
      let nBad = 0;
      fc.assert(
        fc.property(anyRecord(section), (record) => {
          const content = file(section, record);
          assert.equal(validate(content), isGood(content), JSON.stringify(record));
          if (isGood(content)) nGood++;
          else nBad++;
        }),
        { seed: 21, numRuns: 1500 },
      );
      assert.ok(nGood > 100 && nBad > 100, `${nGood} good, ${nBad} bad: both must occur`);
    });
  }

  it('accepts and refuses the same whole files as the zod schema', () => {
    const keys = [...sectionNames, 'format', 'redirects', 'remark'];
    const content = fc.oneof(
      fc.jsonValue(),
      fc
        .dictionary(fc.constantFrom(...keys), fc.oneof(anyValue, fc.constantFrom<unknown>([], [1], [{}], { old: 'new' }, { old: 1 })), {
          maxKeys: 3,
          noNullPrototype: true,
        })
        .map((entries) => ({ format: 'on-record/1', ...entries })),
    );
    fc.assert(
      fc.property(content, (value) => assert.equal(validate(value), isGood(value))),
      { seed: 22, numRuns: 3000 },
    );
  });

  // What a JSON Schema cannot say. The reader of datasets, which has the last word, reports the first and reads the second.
  it('cannot tell which days the calendar has', () => {
    for (const date of ['2014-13', '2023-02-29', '2014-04-31', '2014-00']) {
      const content = file('quotes', { id: 'q', actor: 'a', text: 'x', date });
      assert.deepEqual([date, validate(content), isGood(content)], [date, true, false]);
    }
  });

  it('refuses an empty field (null), which the reader takes for one that is left out', () => {
    const content = file('quotes', { id: 'q', actor: 'a', text: 'x', date: null });
    assert.deepEqual([validate(content), isGood(content)], [false, false]);
  });
});
