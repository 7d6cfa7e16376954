import { decodeText } from './decode';
import { isCalendarDate } from './arguments';

/** One document of a JSON Lines stream. */
export interface StreamDocument {
  readonly file: string;
  readonly text: string;
  /** Reference date where the text gives none; `undefined`: as the command line says. */
  readonly date: string | undefined;
}

/** A line of the stream, counted from 1: a document, or what is wrong with it. */
export type StreamLine = { readonly line: number; readonly document: StreamDocument } | { readonly line: number; readonly problem: string };

/** Longest line that is read; what is longer is reported, not kept, so that memory stays bounded. */
const maxLineBytes = 64 * 1024 * 1024;

/** Reads JSON Lines of `{"file", "text", "date"?}` as the bytes come in; empty lines are skipped. */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StreamLine, void, void> {
  let line = 0;
  for await (const bytes of splitLines(chunks)) {
    line++;
    if (bytes === 'too long') {
      yield { line, problem: `the line is longer than ${maxLineBytes / 1024 / 1024} MB; split the document` };
      continue;
    }
    const result = readLine(bytes);
    if (result !== undefined) yield { line, ...result };
  }
}

async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | 'too long', void, void> {
  let pending: Uint8Array[] = [];
  let nPending = 0;
  let tooLong = false;
  const take = (): Uint8Array | 'too long' => {
    const whole = tooLong ? 'too long' : concatenate(pending, nPending);
    pending = [];
    nPending = 0;
    tooLong = false;
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (nPending > 0 || tooLong) yield take();

  function add(part: Uint8Array): void {
    nPending += part.length;
    if (nPending > maxLineBytes) {
      tooLong = true;
      pending = [];
    } else if (part.length > 0) pending.push(part);
  }
}

function concatenate(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** `undefined`: an empty line. */
function readLine(bytes: Uint8Array): { document: StreamDocument } | { problem: string } | undefined {
  const { text, firstBadOffset } = decodeText(bytes);
  if (text.trim() === '') return undefined;
  if (firstBadOffset !== undefined) return { problem: 'not valid UTF-8; save the file as UTF-8' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `not JSON (${error instanceof Error ? error.message : 'unreadable'}); each line is one whole object` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: 'not an object with "file" and "text"' };
  const { file, text: content, date } = value as Readonly<Record<string, unknown>>;
  if (typeof file !== 'string') return { problem: '"file" is missing or not a string' };
  if (typeof content !== 'string') return { problem: '"text" is missing or not a string' };
  if (date !== undefined && date !== null && (typeof date !== 'string' || !isCalendarDate(date)))
    return { problem: '"date" is not a calendar date YYYY-MM-DD; leave it out where it is unknown' };
  return { document: { file, text: content, date: typeof date === 'string' ? date : undefined } };
}
