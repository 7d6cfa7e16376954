import { serve } from './serve';

export { serve };

declare const self: DedicatedWorkerGlobalScope;
declare const importScripts: unknown;

/** In a worker the server starts at once; elsewhere (the Node entry loads this bundle) `serve` is called. */
if (typeof importScripts === 'function') {
  serve(self, {
    now: () => performance.now(),
    // The library hands messages on by timers of no length: a turn that is one too lets all of them go first.
    yieldTurn: () => new Promise((resolve) => setTimeout(resolve, 0)),
    delay: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    // What nobody catches is what a real crash of a worker is; closing it would give the page no sign.
    crash: () =>
      void setTimeout(() => {
        throw new Error('Crash asked for by a test.');
      }),
  });
}
