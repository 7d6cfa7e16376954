import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import { activateExtension } from './activate';
import type { ServerProcess } from './platform';

/** Entry of web hosts: the server is a worker. */
export function activate(context: ExtensionContext): unknown {
  const workerUri = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  return activateExtension(context, { startServer: async () => startWorker(workerUri) });
}

/** A worker gives no sign when it ends, so the reader is told. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}

function startWorker(workerUri: string): ServerProcess {
  const worker = new Worker(workerUri);
  const reader = new WorkerReader(worker);
  const end = (): void => {
    worker.terminate();
    reader.close();
  };
  // An error that nobody caught: what the worker was doing is lost, as with a process that crashed.
  worker.addEventListener('error', end);
  return { transports: { reader, writer: new BrowserMessageWriter(worker) }, kill: end };
}
