import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { DocumentOptions } from './arguments';
import { decodeText } from './decode';
import type { Environment } from './environment';
import { readJsonLines } from './json-lines';
import { lineIndex } from './line-index';

/** A document to work on, or why there is none. */
export type Input =
  | {
      readonly kind: 'document';
      /** As named on the command line or in the stream. */
      readonly file: string;
      readonly text: string;
      /** Reference date where the text gives none; `undefined`: unknown. */
      readonly date: string | undefined;
      /** Absolute path of the article, by which its notes are found; `undefined` for standard input. */
      readonly path: string | undefined;
      /** Folder from which the nearest `.on-record/` is looked for. */
      readonly folder: string;
    }
  | { readonly kind: 'warning'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly message: string };

/** Largest file that is read whole. Beyond it a stream (`--input jsonl`) is the way. */
const maxFileBytes = 256 * 1024 * 1024;

/** What to call standard input in messages. */
export const fileLabel = (file: string): string => (file === '-' ? '<stdin>' : file);

/** All documents of the command line, one after the other, each read when it is asked for. */
export async function* readDocuments(options: DocumentOptions, environment: Environment): AsyncGenerator<Input, void, void> {
  for (const file of options.files) {
    if (options.input === 'jsonl') yield* streamDocuments(file, options, environment);
    else yield* fileDocument(file, options, environment);
  }
}

async function* fileDocument(file: string, options: DocumentOptions, environment: Environment): AsyncGenerator<Input, void, void> {
  const path = resolve(environment.cwd, file);
  let bytes: Uint8Array;
  try {
    if (file === '-') bytes = await readAll(environment.stdin);
    else {
      const { size } = await stat(path);
      if (size > maxFileBytes) {
        yield {
          kind: 'unreadable',
          message: `${file}: ${Math.round(size / 1024 / 1024)} MB is too large to read whole; split it, or use --input jsonl`,
        };
        return;
      }
      bytes = await readFile(path);
    }
  } catch (error) {
    yield { kind: 'unreadable', message: `${fileLabel(file)}: ${whyUnreadable(error)}` };
    return;
  }
  const { text, firstBadOffset } = decodeText(bytes);
  if (firstBadOffset !== undefined) {
    const { line, column } = lineIndex(text).at(firstBadOffset);
    const message = `${fileLabel(file)}:${line}:${column}: not valid UTF-8; what could not be read is shown as U+FFFD. Save the file as UTF-8`;
    yield { kind: 'warning', message };
  }
  const isStdin = file === '-';
  yield {
    kind: 'document',
    file,
    text,
    date: options.date,
    path: isStdin ? undefined : path,
    folder: isStdin ? environment.cwd : dirname(path),
  };
}

async function* streamDocuments(file: string, options: DocumentOptions, environment: Environment): AsyncGenerator<Input, void, void> {
  const path = resolve(environment.cwd, file);
  const folder = file === '-' ? environment.cwd : dirname(path);
  try {
    const chunks = file === '-' ? environment.stdin : (createReadStream(path) as AsyncIterable<Uint8Array>);
    for await (const item of readJsonLines(chunks)) {
      if ('problem' in item) yield { kind: 'unreadable', message: `${fileLabel(file)}:${item.line}:1: ${item.problem}` };
      else {
        const { file: name, text, date } = item.document;
        yield { kind: 'document', file: name, text, date: date ?? options.date, path: resolve(folder, name), folder };
      }
    }
  } catch (error) {
    yield { kind: 'unreadable', message: `${fileLabel(file)}: ${whyUnreadable(error)}` };
  }
}

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** What went wrong, in words, and the likely cure. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file; check the path';
    case 'EISDIR':
      return 'is a folder; name the files in it';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read; check its permissions';
    case 'ENAMETOOLONG':
      return 'the path is too long';
    case 'ERR_INVALID_ARG_VALUE':
      return 'is not a possible path';
    default:
      return `cannot be read (${typeof code === 'string' ? code : 'unknown reason'})`;
  }
}
