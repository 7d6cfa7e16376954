import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { activateExtension } from './activate';
import type { ServerProcess } from './platform';
import { portTransports } from './transports';

export { activateExtension, portTransports };

/** Entry of web hosts: the server is a worker. The Node entry loads this bundle too, so that the code is shipped once. */
export function activate(context: ExtensionContext): unknown {
  const workerUri = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  return activateExtension(context, { startServer: async () => startWorker(workerUri) });
}

function startWorker(workerUri: string): ServerProcess {
  const worker = new Worker(workerUri);
  const { transports, closed } = portTransports(worker);
  const end = (): void => {
    worker.terminate();
    closed();
  };
  // An error that nobody caught: what the worker was doing is lost, as with a process that crashed.
  worker.addEventListener('error', (event) => {
    // Else it would count as an error of the host, too.
    event.preventDefault();
    end();
  });
  return { transports, kill: end };
}
