import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment, Output } from './environment';
import { run } from './run';

/** The process around the command line: streams, terminal, exit code. Everything else is in `run.ts`. */
const { stdin, stdout, stderr, argv } = process;

// A reader that has seen enough (`on-record … | head`) closes the pipe: nothing is wrong, and nothing is left to do.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });

const environment: Environment = {
  cwd: process.cwd(),
  stdin,
  stdout: toOutput(stdout),
  stderr: toOutput(stderr),
  style: {
    columns: Math.min(110, Math.max(60, stdout.columns ?? 100)),
    color: (stdout.isTTY && !process.env['NO_COLOR']) || (process.env['FORCE_COLOR'] ?? '0') !== '0',
  },
  version: readVersion(),
};

void run(argv.slice(2), environment).then((code) => {
  process.exitCode = code;
});

function toOutput(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) =>
      new Promise((done) => {
        stream.write(text, () => {
          done();
        });
      }),
  };
}

/** The package's version, from the manifest beside `dist/`. */
function readVersion(): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest && typeof manifest.version === 'string')
      return manifest.version;
  } catch {
    // Moved away from its package: the version is not worth failing for.
  }
  return 'unknown';
}
