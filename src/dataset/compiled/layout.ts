import * as z from 'zod/mini';
import type { DatasetProblem } from '../dataset';

/** A file that a compiled dataset was made from. */
export interface SourceFile {
  readonly path: string;
  /** Hash of its content, as the loader makes it. */
  readonly hash: string;
  /** What the file system said of it (`DatasetFileSystem.stamp`); `null` where that says nothing. */
  readonly stamp: string | null;
}

/** What a compiled file says of itself. */
export interface CompiledMeta {
  readonly revision: string;
  /** Paths that were compiled. */
  readonly paths: readonly string[];
  readonly sources: readonly SourceFile[];
  /** Files with records, in order; places name them by number. */
  readonly files: readonly string[];
  readonly pathProblems: readonly DatasetProblem[];
  readonly redirects: readonly (readonly [string, string])[];
  /** Records by section. */
  readonly counts: Readonly<Record<string, number>>;
}

const texts = z.array(z.string());
const place = { file: z.string(), line: z.number(), column: z.number(), endLine: z.number(), endColumn: z.number() };
const problem = z.object({ ...place, severity: z.enum(['error', 'warning']), code: z.string(), message: z.string() });
const metaSchema = z.object({
  revision: z.string(),
  paths: texts,
  sources: z.array(z.object({ path: z.string(), hash: z.string(), stamp: z.nullable(z.string()) })),
  files: texts,
  pathProblems: z.array(problem),
  redirects: z.array(z.tuple([z.string(), z.string()])),
  counts: z.record(z.string(), z.number()),
});

/** `undefined` for what is no such thing. */
export function parseMeta(value: unknown): CompiledMeta | undefined {
  const result = metaSchema.safeParse(value);
  return result.success ? result.data : undefined;
}

/** A problem that was found when the dataset was compiled; `undefined` for what is none. */
export function parseProblem(value: unknown): DatasetProblem | undefined {
  const result = problem.safeParse(value);
  return result.success ? result.data : undefined;
}

/** Checksum of one text. */
export function textSum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum ^ (sum >>> 15)) >>> 0;
}
