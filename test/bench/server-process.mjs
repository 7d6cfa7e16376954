// A built server as a process of its own, and a client that serves it files from the disk.
import { build } from 'esbuild';
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** As the extension's client compares files. */
const { sameBytes } = await (async () => {
  const entry = fileURLToPath(new URL('../../src/protocol/file-blocks.ts', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], write: false, format: 'esm', logLevel: 'warning' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
})();

/** Starts the server over the folder `news` in `folder`; its storage is beside that. */
export async function start(root, folder) {
  const { createMessageConnection, IPCMessageReader, IPCMessageWriter } = require('vscode-jsonrpc/node');
  const child = fork(join(root, 'dist/server.js'), [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  let nArticleReads = 0;
  answerFromDisk(connection, (path) => (nArticleReads += /article-\d+\.\w+$/.test(path) ? 1 : 0));
  const ended = new Promise((resolve) => connection.onNotification('$/progress', ({ value }) => value.kind === 'end' && resolve()));
  connection.listen();
  const began = performance.now();
  const uri = pathToFileURL(join(folder, 'news')).toString();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri, name: 'news' }],
    capabilities: { workspace: { configuration: true }, window: { workDoneProgress: true } },
    initializationOptions: { setAside: [], storageUri: pathToFileURL(join(folder, 'storage')).toString() },
  });
  await connection.sendNotification('initialized', {});
  const open = (at, text) =>
    connection.sendNotification('textDocument/didOpen', { textDocument: { uri: at, languageId: 'plaintext', version: 1, text } });
  const stop = async () => {
    const exited = new Promise((resolve) => child.on('exit', resolve));
    connection.dispose();
    child.kill();
    await exited;
  };
  return { child, connection, began, ended, open, stop, nArticleReads: () => nArticleReads };
}

function answerFromDisk(connection, onRead) {
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('onRecord/fs/stat', ({ uri }) =>
    stat(fileURLToPath(uri)).then(
      (found) => (found.isDirectory() ? 'folder' : 'file'),
      () => 'missing',
    ),
  );
  connection.onRequest('onRecord/fs/readFolder', async ({ uri }) => {
    const entries = await readdir(fileURLToPath(uri), { withFileTypes: true }).catch(() => []);
    return entries.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
  });
  connection.onRequest('onRecord/fs/readFile', async ({ uri }) => {
    onRead(fileURLToPath(uri));
    const content = await readFile(fileURLToPath(uri)).catch(() => null);
    return content && content.toString('base64');
  });
  connection.onRequest('onRecord/fs/readChanges', async ({ uri, known }) => {
    const content = await readFile(fileURLToPath(uri)).catch(() => null);
    if (content === null) return null;
    const same = sameBytes(content, known);
    return { ...same, between: content.subarray(same.before, content.length - same.after).toString('base64') };
  });
}

/** Megabytes of a process: what it has now, and the most it had. Only where the system says so. */
export function memoryOf(pid) {
  const path = `/proc/${pid}/status`;
  const status = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const megabytes = (field) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) / 1024);
  return { residentMb: megabytes('VmRSS'), mostMb: megabytes('VmHWM') };
}

/** Processor time a process has used, in milliseconds to the next ten; only where the system says so. */
export function processorMs(pid) {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return Number.NaN;
  const fields = readFileSync(path, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
