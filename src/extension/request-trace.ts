import type { LogOutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { readSettings } from './settings';

type Middleware = NonNullable<LanguageClientOptions['middleware']>;

/**
 * Sees every message to the server: knows which documents are being asked about, and writes a trace when the setting says so.
 * The trace names methods and times, and in `verbose` the document; never a word of its text.
 */
export class RequestTrace {
  readonly #log: LogOutputChannel;
  readonly #pending = new Map<number, string | undefined>();
  #nRequests = 0;

  constructor(log: LogOutputChannel) {
    this.#log = log;
  }

  /** The document that all unanswered requests ask about; `undefined` when there is none, or they differ. */
  pendingUri(): string | undefined {
    const uris = new Set([...this.#pending.values()].filter((uri) => uri !== undefined));
    return uris.size === 1 ? [...uris][0] : undefined;
  }

  /** Middleware for the client; `expect` is called with each request, and its result with the answer. */
  middleware(expect: () => () => void): Middleware {
    return {
      sendRequest: async (type, params, token, next) => {
        const method = typeof type === 'string' ? type : type.method;
        const id = this.#nRequests++;
        const uri = uriOf(params);
        const startMs = performance.now();
        this.#pending.set(id, uri);
        const done = expect();
        try {
          return await next(type, params, token);
        } finally {
          done();
          this.#pending.delete(id);
          this.#write(method, uri, `${(performance.now() - startMs).toFixed(1)} ms`);
        }
      },
      sendNotification: async (type, next, params) => {
        this.#write(typeof type === 'string' ? type : type.method, uriOf(params), 'sent');
        return next(type, params);
      },
    };
  }

  #write(method: string, uri: string | undefined, what: string): void {
    const { trace } = readSettings(undefined);
    if (trace === 'off') return;
    this.#log.info([method, what, ...(trace === 'verbose' && uri !== undefined ? [uri] : [])].join(' · '));
  }
}

/** The document that a message is about, as LSP and our own messages name it. */
function uriOf(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  const { uri, textDocument } = params as { uri?: unknown; textDocument?: unknown };
  if (typeof uri === 'string') return uri;
  return textDocument === undefined ? undefined : uriOf(textDocument);
}
