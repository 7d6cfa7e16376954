import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
// The bundle beside this one, which holds the server for both hosts; esbuild leaves the path as it is.
import { serve } from './server-web.js';
import type { Runtime } from './runtime';
import type { MessagePortLike } from './serve';

// V8 makes objects in old space at once where many like them have lived on. An analysis is such a case and the worst one: all of
// it is replaced at the next keystroke, and then it lies there dead and keeps its parts from being collected with the young
// (measured: twice the 95th percentile of a keystroke). An engine that does not know the flag ignores it.
setFlagsFromString('--no-allocation-site-pretenuring');

/** The messages of the parent process as a port. The process ends with its parent, or when the client says `exit`. */
const port: MessagePortLike = {
  onmessage: null,
  postMessage: (message) => process.send?.(message),
  addEventListener: () => undefined,
};
process.on('message', (message: { readonly method?: string }) => {
  port.onmessage?.({ data: message });
  if (message.method === 'exit') process.exit(0);
});
process.on('disconnect', () => process.exit(0));

serve(port, {
  now: () => performance.now(),
  yieldTurn: () => new Promise((resolve) => setImmediate(resolve)),
  delay: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  openStorage,
  crash: () => process.exit(70),
});

/** The index of articles in a file. What cannot be read or written is not kept. */
function openStorage(folderUri: string): ReturnType<NonNullable<Runtime['openStorage']>> {
  if (!folderUri.startsWith('file:')) return undefined;
  const folder = fileURLToPath(folderUri);
  const file = join(folder, 'articles.index');
  return {
    build: createHash('sha256')
      .update(readFileSync(join(__dirname, 'server-web.js')))
      .digest('hex'),
    read: () => readFile(file, 'utf8').catch(() => undefined),
    write: async (content) => {
      // Whole or not at all, whenever the process may end; two windows do not write one file.
      const part = `${file}.${process.pid}`;
      await mkdir(folder, { recursive: true })
        .then(() => writeFile(part, content))
        .then(() => rename(part, file))
        .catch(() => undefined);
    },
  };
}
