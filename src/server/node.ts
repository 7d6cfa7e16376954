import { setFlagsFromString } from 'node:v8';
// The bundle beside this one, which holds the server for both hosts; esbuild leaves the path as it is.
import { serve } from './server-web.js';
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
  crash: () => process.exit(70),
});
