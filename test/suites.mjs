/**
 * The suites of `npm test`. `command`: what runs; `limitS`: seconds until it is stopped; `counts: 'exit'`: the exit code is the
 * one result, otherwise the suite writes a result file (see support/host/suite-result.mjs); `host`: needs the embedded VS Code
 * or a browser; `buildless`: runs even where the build is broken. Long ones stand first, so that short ones fill the gaps.
 */
const bin = (name, ...args) => ['node', `node_modules/${name}`, ...args];
const mocha = (...args) => ['node', 'test/support/host/run-mocha.mjs', ...args];
const extension = (...args) => ['node', 'test/support/host/extension-suite.mjs', ...args];

/** Suites of built test files that need nothing but Node; each is a folder of `test/`. */
const units = [
  'core',
  'dataset',
  'notes',
  'checks',
  'views',
  'exchange',
  'server',
  'cli',
  'grammar',
  'architecture',
  'support',
  'articles',
].map((name) => ({
  name,
  command: mocha(`.build/test/${name}`),
  limitS: 240,
}));

export const suites = [
  { name: 'ui', command: mocha('--list', '--timeout=150000', 'test/ui'), limitS: 1200, host: true },
  { name: 'types', command: bin('typescript/bin/tsc', '-b'), limitS: 240, counts: 'exit', buildless: true },
  { name: 'extension', command: extension('.build/test/extension'), limitS: 600, host: true },
  { name: 'restricted', command: extension('.build/test/extension/restricted', '--restricted'), limitS: 600, host: true },
  { name: 'web', command: ['node', 'test/support/host/web-suite.mjs'], limitS: 600, host: true },
  { name: 'package', command: mocha('--list', '--timeout=150000', 'test/support/host/package'), limitS: 600, host: true },
  { name: 'host', command: mocha('--list', '--timeout=150000', 'test/support/host/contract'), limitS: 600, host: true },
  { name: 'lint', command: bin('eslint/bin/eslint.js', '.'), limitS: 240, counts: 'exit', buildless: true },
  { name: 'format', command: bin('prettier/bin/prettier.cjs', '--check', '.'), limitS: 120, counts: 'exit', buildless: true },
  { name: 'client', command: mocha('.build/test/extension/unit'), limitS: 120 },
  ...units,
];
