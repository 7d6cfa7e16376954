// The index of a workspace: how long it takes, what a hover and a keystroke cost meanwhile, how fast it answers, what it keeps.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { fullName, writeArticleFolder } from './article-folder.mjs';
import { round2, spread } from './measure.mjs';
import { memoryOf, start } from './server-process.mjs';

/** Indexes a folder of made-up articles twice: from nothing, then from what was kept. */
export async function benchWorkspaceIndex(root, { nArticles = 2000, nWords = 700 } = {}) {
  if (!existsSync(`${root}/dist/server.js`)) return { missing: 'dist/server.js' };
  const folder = mkdtempSync(join(tmpdir(), 'on-record-index-'));
  try {
    const articles = writeArticleFolder(root, join(folder, 'news'), { nArticles, nWords });
    const first = await fromNothing(root, folder, articles);
    const again = await fromCache(root, folder, articles, first.lavrov.places);
    return {
      rows: [{ articles: nArticles, words: nWords }, ...Object.entries({ ...first, ...again }).map(([name, row]) => ({ name, ...row }))],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fromNothing(root, folder, articles) {
  const server = await start(root, folder);
  try {
    const { hovers, keystrokes } = await useWhile(server, folder, articles[0], server.ended);
    const seconds = (performance.now() - server.began) / 1000;
    const memory = memoryOf(server.child.pid);
    const times = [];
    for (let i = 0; i < 100; i++) times.push((await references(server, folder, fullName(i * 7))).ms);
    const lavrov = await references(server, folder, 'Sergei Lavrov');
    // The cache is written a moment after the end.
    await until(() => existsSync(join(folder, 'storage/articles.index')));
    return {
      index: { seconds: round2(seconds) },
      hover: { ...spread(hovers) },
      keystroke: { ...spread(keystrokes) },
      references: spread(times),
      lavrov: { ms: round2(lavrov.ms), places: lavrov.nPlaces },
      memory,
    };
  } finally {
    await server.stop();
  }
}

async function fromCache(root, folder, articles, nPlaces) {
  const server = await start(root, folder);
  try {
    let answered = Infinity;
    while (answered === Infinity) {
      if ((await references(server, folder, 'Sergei Lavrov')).nPlaces === nPlaces) answered = performance.now() - server.began;
      await pause(20);
    }
    await until(() => server.nArticleReads() >= articles.length);
    const checked = performance.now() - server.began;
    await pause(500);
    const after = await references(server, folder, 'Sergei Lavrov');
    if (after.nPlaces !== nPlaces) throw new Error(`${after.nPlaces} places after reopening, ${nPlaces} before`);
    return {
      reopened: { answersAfterSeconds: round2(answered / 1000), allFilesCheckedAfterSeconds: round2(checked / 1000) },
      memoryReopened: memoryOf(server.child.pid),
    };
  } finally {
    await server.stop();
  }
}

/** Hovers over an open article twenty times a second, and types in it between, until something is done. */
async function useWhile(server, folder, path, done) {
  const uri = pathToFileURL(join(folder, 'news', path)).toString();
  const text = await readFile(join(folder, 'news', path), 'utf8');
  await server.open(uri, text);
  const hovers = [];
  const keystrokes = [];
  const lines = text.split('\n');
  const random = (
    (state) => () =>
      (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  )(7);
  let isDone = false;
  void done.then(() => (isDone = true));
  for (let version = 2; !isDone; version++) {
    const line = Math.floor(random() * lines.length);
    const position = { line, character: Math.floor(random() * (lines[line].length + 1)) };
    let sent = performance.now();
    await server.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    hovers.push(performance.now() - sent);
    await pause(40);
    const at = { line: 0, character: 10 + (version % 20) };
    sent = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'abcd '[version % 5] }],
    });
    await server.connection.sendRequest('onRecord/annotations', { uri });
    keystrokes.push(performance.now() - sent);
    await pause(40);
  }
  return { hovers, keystrokes };
}

/** Places of an actor, asked for in an article that names him. */
async function references(server, folder, name) {
  const uri = pathToFileURL(join(folder, 'news/ask.txt')).toString();
  await server.open(uri, `${name} spoke.`);
  await server.connection.sendRequest('onRecord/annotations', { uri });
  const sent = performance.now();
  const places = await server.connection.sendRequest('textDocument/references', {
    textDocument: { uri },
    position: { line: 0, character: 1 },
    context: { includeDeclaration: false },
  });
  const ms = performance.now() - sent;
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return { ms, nPlaces: places.length - 1 };
}

async function until(condition) {
  while (!condition()) await pause(20);
}
