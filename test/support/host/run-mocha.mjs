#!/usr/bin/env node
/** Runs built test files: `run-mocha.mjs [--list] [--timeout=MS] FILE|FOLDER…`; a folder means its `*.test.js`, `*.test.mjs` and `*.ui.mjs`. */
import Mocha from 'mocha';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeResult } from './suite-result.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, timeout: { type: 'string', default: '20000' }, grep: { type: 'string' } },
});

function testFiles(path) {
  if (statSync(path).isFile()) return [resolve(path)];
  return readdirSync(path, { recursive: true })
    .filter((name) => /\.(test\.js|test\.mjs|ui\.mjs)$/.test(name))
    .sort()
    .map((name) => resolve(join(path, name)));
}

const mocha = new Mocha({
  reporter: values.list ? 'spec' : 'dot',
  timeout: Number(values.timeout),
  ...(values.grep ? { grep: values.grep } : {}),
});
for (const file of positionals.flatMap(testFiles)) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  writeResult(runner.stats);
  process.exit(failures ? 1 : 0);
});
