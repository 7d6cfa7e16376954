import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { ServerProcess } from './platform';

/** Where messages come from and go to: a worker, or a process dressed up as one. */
export interface MessagePortLike {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
}

/** A port gives no sign when its other side ends, so the reader is told. */
class PortReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}

/** Transports over a port, and what to call when the other side has ended. */
export function portTransports(port: MessagePortLike | Worker): {
  readonly transports: ServerProcess['transports'];
  readonly closed: () => void;
} {
  // The library's types ask for a worker; it uses these three members.
  const worker = port as Worker;
  const reader = new PortReader(worker);
  return { transports: { reader, writer: new BrowserMessageWriter(worker) }, closed: () => reader.close() };
}
