import * as z from 'zod/mini';
import { fileSchema, recordNames, sectionNames } from '../../src/dataset/schema';

/** A JSON Schema, as far as this file looks into it. */
interface JsonSchema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly pattern?: string;
}

/** The JSON Schema of dataset files, for editors: made from the zod schema, which is the only truth. */
export function datasetJsonSchema(): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(fileSchema, { target: 'draft-7', io: 'input' });
  const schema = { $schema, title: 'On Record dataset', ...rest };
  // Editors take an empty `additionalProperties` and none at all for the same; the shorter form reads better.
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === 'additionalProperties' && isEmpty(value) ? undefined : value)),
  ) as JsonSchema;
}

/** The same for people: one table of fields for each kind of record, in Markdown. */
export function datasetFieldTables(): string {
  const sections = sectionNames.map((section) => {
    const record = datasetJsonSchema().properties?.[section]?.items ?? {};
    const rows = Object.entries(record.properties ?? {}).map(
      ([name, field]) => `| \`${name}\`${record.required?.includes(name) ? ' ✱' : ''} | ${kindOf(field)} | ${field.description ?? ''} |`,
    );
    const [common, own] = [rows.filter((row) => everywhere.test(row)), rows.filter((row) => !everywhere.test(row))];
    const table = ['| Field | Value | Meaning |', '| --- | --- | --- |', ...own];
    return { common, text: [`## ${recordNames[section]} (\`${section}\`)`, '', record.description ?? '', '', ...table].join('\n') };
  });
  const common = ['| Field | Value | Meaning |', '| --- | --- | --- |', ...(sections[0]?.common ?? [])].join('\n');
  return [head, ...sections.map(({ text }) => text), `## Every record\n\n${common}`].join('\n\n') + '\n';
}

const head = `<!-- Generated from src/dataset/schema.ts by test/support/generate-schema.mjs; do not edit. -->

# Dataset files

Files \`*.json\`, \`*.yaml\` and \`*.jsonl\` in a folder \`.on-record/\` merge into one dataset. A JSON or YAML file is an object with
\`"format": "on-record/1"\` and lists of records under the keys in brackets below; in JSON Lines each line is one record with its name in
\`"record"\`. \`"redirects": {"old-id": "new-id"}\` (in JSON Lines a record \`redirect\` with \`from\` and \`to\`) keeps old ids working. ✱ marks
required fields; fields that are not listed are kept. Ids are unique among records of one kind; the first record of an id counts.`;

const everywhere = /^\| `(sources|note|review)`/;

function kindOf(field: JsonSchema): string {
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.anyOf?.some((each) => each.pattern?.includes('\\d{4}'))) return 'date';
  if (field.anyOf !== undefined) return field.anyOf.map(kindOf).join(' or ');
  if (field.type === 'array') return `list of ${field.items === undefined || isEmpty(field.items) ? 'anything' : kindOf(field.items)}`;
  if (field.type === 'object' && field.properties !== undefined)
    return `object (${Object.keys(field.properties)
      .map((name) => `\`${name}\``)
      .join(', ')})`;
  return field.type === 'string' ? 'text' : field.type === 'boolean' ? 'true or false' : (field.type ?? 'anything');
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
