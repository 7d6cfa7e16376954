import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';

// The transport (IPC, standard input and output, a pipe) is chosen by the command line, as the library reads it.
startServer(createConnection(ProposedFeatures.all), {
  now: () => performance.now(),
  yieldTurn: () => new Promise((resolve) => setImmediate(resolve)),
  delay: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  crash: () => process.exit(70),
});
