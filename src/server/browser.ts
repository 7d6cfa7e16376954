import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server';

declare const self: DedicatedWorkerGlobalScope;

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  now: () => performance.now(),
  // The library hands messages on by timers of no length: a turn that is one too lets all of them go first.
  yieldTurn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  delay: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  crash: () => self.close(),
});
