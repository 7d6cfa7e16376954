import * as z from 'zod/mini';
import { fileSchema } from '../../src/dataset/schema';

/** The JSON Schema of dataset files, for editors: made from the zod schema, which is the only truth. */
export function datasetJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(fileSchema, { target: 'draft-7', io: 'input' });
  const schema = { $schema, title: 'On Record dataset', ...rest } as Record<string, unknown>;
  // Editors take an empty `additionalProperties` and none at all for the same; the shorter form reads better.
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === 'additionalProperties' && isEmpty(value) ? undefined : value)),
  ) as Record<string, unknown>;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
