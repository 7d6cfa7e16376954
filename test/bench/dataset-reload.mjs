// How long it takes from the event of a changed dataset file to a hover that shows the change, asked of the built server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { largeDatasetLines } from './large-dataset.mjs';
import { round2, spread } from './measure.mjs';
import { longArticle, personName } from './news-corpus.mjs';
import { memoryOf, processorMs, start } from './server-process.mjs';

/** Changes an actor's role, then its name, then both in turn, `nChanges` times. */
export async function benchReload(root, nActors, nChanges = 20) {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-reload-'));
  let server;
  try {
    const file = join(folder, 'news/.on-record/people.jsonl');
    mkdirSync(join(folder, 'news/.on-record'), { recursive: true });
    const at = Math.floor(nActors / 2);
    const { given, family } = personName(at);
    const lines = largeDatasetLines(nActors * 3);
    const content = (title, name) =>
      lines.replace(`"id":"p${at}","kind":"person","name":"${given} ${family}"`, `"id":"p${at}","kind":"person","name":"${name}"`) +
      `${JSON.stringify({ record: 'role', actor: `p${at}`, title })}\n`;
    const first = content('mayor', 'Version 0');
    writeFileSync(file, first);
    server = await start(root, folder);
    const article = pathToFileURL(join(folder, 'news/a.txt')).toString();
    await server.open(article, `${given} ${family} spoke. ${longArticle({ seed: 3, nWords: 700 })}`);
    const hover = async () => {
      const found = await server.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: article },
        position: { line: 0, character: 1 },
      });
      return found?.contents?.value ?? '';
    };
    while (!(await hover()).includes('Version 0')) await pause(50);
    const times = { role: [], name: [] };
    const processor = { role: [], name: [] };
    for (let i = 1; i <= nChanges; i++) {
      const isRole = i % 2 === 0;
      const shown = isRole ? `deputy ${i}` : `Version ${i}`;
      writeFileSync(file, content(isRole ? shown : `deputy ${i - 1}`, isRole ? `Version ${i - 1}` : shown));
      await pause(400);
      const used = processorMs(server.child.pid);
      const began = performance.now();
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(file).toString(), type: 2 }],
      });
      do await ready(server.connection);
      while (!(await hover()).includes(shown));
      times[isRole ? 'role' : 'name'].push(performance.now() - began);
      processor[isRole ? 'role' : 'name'].push(processorMs(server.child.pid) - used);
    }
    return {
      actors: nActors,
      megabytes: round2(first.length / 1e6),
      name: spread(times.name),
      role: spread(times.role),
      processor: { name: spread(processor.name), role: spread(processor.role) },
      ...memoryOf(server.child.pid),
    };
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The next time that a document is analysed. */
const ready = (connection) =>
  new Promise((resolve) => {
    const listener = connection.onNotification('onRecord/annotationsReady', () => {
      listener.dispose();
      resolve();
    });
  });
