import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Runtime } from './runtime';
import { startServer } from './server';

/** Where messages come from and go to: what a worker's global scope has of it. A Node process is dressed up as one. */
export interface MessagePortLike {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
}

/** Serves one client over a port. The whole server stands in one bundle, which Node and web workers both run. */
export function serve(port: MessagePortLike | DedicatedWorkerGlobalScope, runtime: Runtime): void {
  // The library's types ask for a worker's scope; it uses these three members.
  const scope = port as DedicatedWorkerGlobalScope;
  startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), runtime);
}
