import type { MessageTransports } from 'vscode-languageclient';

/** One running server: a process in Node, a worker on the web. */
export interface ServerProcess {
  readonly transports: MessageTransports;
  /** Ends it at once, however stuck it is. The transports then report a close. */
  kill(): void;
  /** Process id; `undefined` for a worker. */
  readonly pid?: number | undefined;
}

/** What differs between Node and the web. Nothing else may. */
export interface Platform {
  startServer(): Promise<ServerProcess>;
}
