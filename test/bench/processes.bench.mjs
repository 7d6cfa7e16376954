// What a user waits for outside the analysis: a cold command line, and a round trip to the server.
import { fork, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { interleave, median, round2, spread } from './measure.mjs';
import { longArticle } from './news-corpus.mjs';

const require = createRequire(import.meta.url);

/** A new process for the sample article, beside a new process that does nothing. */
export async function benchColdCli(root, { nRounds = 10 } = {}) {
  const run = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
  const { wall } = await interleave(
    {
      'node alone': () => run('-e', '0'),
      'on-record annotate': () => run('dist/cli.js', 'annotate', '--format', 'jsonl', 'media/sample/terms-for-ukraine.md'),
    },
    nRounds,
  );
  return {
    rows: Object.entries(wall).map(([name, list]) => ({ name, medianMs: round2(median(list)), minMs: round2(Math.min(...list)) })),
  };
}

/** From a keystroke sent to the highlights received, over its message channel, in a document of 10,000 words. */
export async function benchServer(root, { nKeystrokes = 100, nWords = 10_000 } = {}) {
  if (!existsSync(`${root}/dist/server.js`)) return { missing: 'dist/server.js' };
  const { createMessageConnection, IPCMessageReader, IPCMessageWriter } = require('vscode-jsonrpc/node');
  const server = fork('dist/server.js', [], { cwd: root, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const connection = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  answerLikeAnEditor(connection);
  connection.listen();
  try {
    const began = performance.now();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: { workspace: { configuration: true } },
      initializationOptions: { setAside: [] },
    });
    await connection.sendNotification('initialized', {});
    const text = longArticle({ seed: 3, nWords });
    const uri = 'untitled:bench.txt';
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
    const annotations = () => connection.sendRequest('onRecord/annotations', { uri });
    const first = await annotations();
    const firstMs = performance.now() - began;
    if (!first) throw new Error('the server gave no annotations for the benchmark document');
    const line = text.split('\n').findIndex((content, index) => index > 20 && content.length > 40);
    const times = [];
    for (let i = 0; i < nKeystrokes; i++) {
      const position = { line, character: 20 + i };
      const sent = performance.now();
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: i + 2 },
        contentChanges: [{ range: { start: position, end: position }, text: 'abcd '[i % 5] }],
      });
      await annotations();
      times.push(performance.now() - sent);
    }
    return { words: text.split(/\s+/).length, firstMs: round2(firstMs), ...spread(times) };
  } finally {
    connection.dispose();
    server.kill();
  }
}

/** Default settings, no files. */
function answerLikeAnEditor(connection) {
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('onRecord/fs/stat', () => 'missing');
  connection.onRequest('onRecord/fs/readFolder', () => []);
  connection.onRequest('onRecord/fs/readFile', () => null);
}
