import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Environment } from '../../src/cli/environment';
import { run } from '../../src/cli/run';

/** What a command did. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Files by path; folders are made as needed. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface CliOptions {
  readonly files?: Files;
  readonly stdin?: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Folder below the temporary one to run in. */
  readonly cwd?: string;
  /** Folder to use instead of a temporary one; it stays. */
  readonly folder?: string;
}

/** Runs one command line in a new temporary folder that holds these files. */
export async function runCli(args: readonly string[], { files = {}, stdin = '', cwd = '', ...given }: CliOptions = {}): Promise<Outcome> {
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), 'on-record-cli-'));
  const output = { stdout: '', stderr: '' };
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const environment: Environment = {
      cwd: join(folder, cwd),
      stdin: typeof stdin === 'string' || stdin instanceof Uint8Array ? chunksOf(stdin) : stdin,
      stdout: collect(output, 'stdout'),
      stderr: collect(output, 'stderr'),
      style: { columns: 100, color: false },
      version: '1.2.3',
    };
    return { code: await run(args, environment), ...output };
  } finally {
    if (given.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function* chunksOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  if (content.length > 0) yield Buffer.from(content);
}

function collect(output: Record<'stdout' | 'stderr', string>, key: 'stdout' | 'stderr') {
  return {
    write: (text: string) => {
      output[key] += text;
      return Promise.resolve();
    },
  };
}

/** One document of the JSON Lines contract, as far as tests look at it. */
export interface OutputDocument {
  readonly file: string;
  readonly referenceDate: { readonly date: string; readonly from: string } | null;
  readonly mentions: readonly { start: number; end: number; text: string; type: string; actor: string | null; candidates: string[] }[];
  readonly references: readonly { start: number; end: number; text: string; actor: string | null; because: string }[];
  readonly quotes: readonly { start: number; end: number; kind: string; attribution: number | null }[];
  readonly attributions: readonly {
    form: string;
    source: { start: number; end: number; actor: string | null } | null;
    cue: { start: number; end: number } | null;
    content: { start: number; end: number }[];
    within: number | null;
    confidence: number;
  }[];
  readonly claims: readonly { start: number; end: number; attribution: number | null; checkworthiness: number }[];
  readonly positions: readonly { actor: string; issue: string; stance: string; condition: string | null; evidence: number[] }[];
  readonly findings: readonly { start: number; end: number; rule: string; severity: string; message: string }[];
}

/** All documents of a JSON Lines output. */
export function documentsOf(stdout: string): readonly OutputDocument[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OutputDocument);
}
