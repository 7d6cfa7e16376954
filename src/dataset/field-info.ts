import * as z from 'zod/mini';
import { fileSchema, recordSchemas, sectionNames, type SectionName } from './schema';

/** What the schema says of one field, for completions and hovers. */
export interface FieldInfo {
  readonly name: string;
  readonly about: string;
  readonly isRequired: boolean;
  /** What the field holds; `value` is text, a date, a number, or true or false. */
  readonly holds: 'value' | 'object' | 'list-of-values' | 'list-of-objects' | 'list-of-either';
  /** Words that the field admits; empty where it is free. */
  readonly words: readonly string[];
  /** Fields of the object that it holds, or of those in its list. */
  readonly fields: readonly FieldInfo[];
}

/** Read once a section: the schema never changes. */
const readFields = new Map<SectionName | 'file', readonly FieldInfo[]>();

/** The fields of a record of a section, required ones first, otherwise in the order of the schema. */
export function fieldsOfSection(section: SectionName): readonly FieldInfo[] {
  return remembered(section, recordSchemas[section]);
}

/** The keys of a dataset file: `format`, the sections, `redirects`. */
export function fieldsOfFile(): readonly FieldInfo[] {
  return remembered('file', fileSchema);
}

/** What the schema says of the records of a section. */
export function aboutSection(section: SectionName): string {
  return aboutOf(recordSchemas[section]);
}

/** The field at a path of names (indexes of lists left out) in a record; `undefined`: the schema names none there. */
export function fieldAt(section: SectionName, path: readonly string[]): FieldInfo | undefined {
  let fields = fieldsOfSection(section);
  let found: FieldInfo | undefined;
  for (const name of path) {
    found = fields.find((field) => field.name === name);
    if (found === undefined) return undefined;
    fields = found.fields;
  }
  return found;
}

/** The section of that name; `undefined` for other keys. */
export function sectionNamed(name: string): SectionName | undefined {
  return sectionNames.find((section) => section === name);
}

function remembered(name: SectionName | 'file', schema: z.ZodMiniType): readonly FieldInfo[] {
  const known = readFields.get(name);
  if (known !== undefined) return known;
  const fields = fieldsOf(schema);
  readFields.set(name, fields);
  return fields;
}

function fieldsOf(schema: z.ZodMiniType): readonly FieldInfo[] {
  if (!(schema instanceof z.ZodMiniObject)) return [];
  const fields = Object.entries(schema.shape as Record<string, z.ZodMiniType>).map(([name, field]) => readField(name, field));
  return [...fields.filter(({ isRequired }) => isRequired), ...fields.filter(({ isRequired }) => !isRequired)];
}

function readField(name: string, schema: z.ZodMiniType): FieldInfo {
  const isOptional = schema instanceof z.ZodMiniOptional;
  const inner = isOptional ? (schema.def.innerType as z.ZodMiniType) : schema;
  const isList = inner instanceof z.ZodMiniArray;
  const held = alternatives(isList ? (inner.def.element as z.ZodMiniType) : inner);
  const objects = held.filter((each) => each instanceof z.ZodMiniObject || each instanceof z.ZodMiniRecord);
  const isObject = objects.length > 0;
  return {
    name,
    about: aboutOf(schema) || aboutOf(inner),
    isRequired: !isOptional,
    holds: isList
      ? isObject
        ? objects.length < held.length
          ? 'list-of-either'
          : 'list-of-objects'
        : 'list-of-values'
      : isObject
        ? 'object'
        : 'value',
    words: held.flatMap(wordsOf),
    fields: objects.flatMap(fieldsOf),
  };
}

function alternatives(schema: z.ZodMiniType): readonly z.ZodMiniType[] {
  return schema instanceof z.ZodMiniUnion ? (schema.def.options as readonly z.ZodMiniType[]) : [schema];
}

function wordsOf(schema: z.ZodMiniType): readonly string[] {
  if (schema instanceof z.ZodMiniEnum) return schema.options.map(String);
  if (schema instanceof z.ZodMiniLiteral) return schema.def.values.map(String);
  return schema instanceof z.ZodMiniBoolean ? ['true', 'false'] : [];
}

function aboutOf(schema: z.ZodMiniType): string {
  return z.globalRegistry.get(schema)?.description ?? '';
}
