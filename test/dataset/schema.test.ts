import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { buildRecord } from '../../src/dataset/build-record';
import type { FileRange } from '../../src/dataset/dataset';
import { referenceFields } from '../../src/dataset/record-fields';
import { recordNames, recordSchemas, sectionNames } from '../../src/dataset/schema';
import { datasetFieldTables, datasetJsonSchema } from '../support/json-schema';

/** Every object of a JSON Schema, with its path. */
function* nodes(node: unknown, path = ''): Generator<{ readonly path: string; readonly node: Record<string, unknown> }> {
  if (typeof node !== 'object' || node === null) return;
  yield { path, node: node as Record<string, unknown> };
  for (const [key, value] of Object.entries(node)) yield* nodes(value, `${path}/${key}`);
}

describe('the schema of dataset files', () => {
  it('is what media/schema holds (else run test/support/generate-schema.mjs)', () => {
    assert.deepEqual(JSON.parse(readFileSync('media/schema/on-record.schema.json', 'utf8')), datasetJsonSchema());
  });

  it('is what the field tables show', () =>
    assert.equal(readFileSync('media/schema/README.md', 'utf8').replaceAll('\r\n', '\n'), datasetFieldTables()));

  it('is what records in memory are made of: the same fields, none besides', () => {
    const location = { file: 'a.yaml', line: 0, column: 0, endLine: 0, endColumn: 0 };
    for (const section of sectionNames) {
      const build = buildRecord[section] as (input: object, place: FileRange) => object;
      const made = Object.keys(build({}, location)).filter((key) => key !== 'location' && key !== 'raw');
      // Who reviewed a record is nobody's business but the desk's; `raw` has it.
      const named = Object.keys(recordSchemas[section].shape).filter((key) => key !== 'review');
      assert.deepEqual(made.sort(), named.sort(), section);
    }
  });

  it('describes every field', () => {
    const bare = [...nodes(datasetJsonSchema())]
      .filter(({ path, node }) => /\/properties\/[^/]+$/.test(path) && typeof node.description !== 'string')
      .map(({ path }) => path);
    assert.deepEqual(bare, []);
  });

  it('names a record and its references for every section', () => {
    for (const section of sectionNames) {
      const fields = Object.keys(recordSchemas[section].shape);
      assert.ok(recordNames[section].length > 0);
      for (const field of Object.keys(referenceFields[section])) assert.ok(fields.includes(field), `${section}.${field}`);
    }
  });

  it('has a message of its own for every refusal', () => {
    const values: readonly unknown[] = [undefined, null, 1, 'x', ' ', true, [], [1], {}, { text: 1 }, '2023-02-31'];
    for (const section of sectionNames) {
      const schema: z.ZodMiniType = recordSchemas[section];
      const fields = Object.keys(recordSchemas[section].shape);
      for (const value of values) {
        const result = schema.safeParse(Object.fromEntries(fields.map((field) => [field, value])));
        for (const issue of result.error?.issues ?? []) assert.match(issue.message, /^must /, `${section} ${JSON.stringify(issue)}`);
      }
    }
  });

  it('does not ask for run-time code', () => assert.equal(z.config().jitless, true));
});
