import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { Emitter } from 'vscode-languageserver-protocol';
import type { DataCallback, Disposable, Message, MessageReader, MessageWriter } from 'vscode-languageserver-protocol';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver-protocol/node';
import { FakeClient } from './fake-client';
import type { ClientOptions } from './fake-client';

const dist = resolve(__dirname, '../../../dist');

function built(name: string): string {
  const path = resolve(dist, name);
  if (!existsSync(path)) throw new Error(`${name} is not built: run "node esbuild.mjs" first`);
  return path;
}

/** The built Node server as its own process, over its message channel. */
export async function startNodeFile(options: ClientOptions = {}): Promise<FakeClient & { readonly exited: Promise<number | null> }> {
  const child = fork(built('server.js'), [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const exited = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  const client = new FakeClient(new IPCMessageReader(child), new IPCMessageWriter(child), options, () => child.kill());
  await client.initialize(options.initializationOptions);
  return Object.assign(client, { exited });
}

/**
 * The built worker server in a bare context that has the globals of a worker and nothing of Node: what it uses besides
 * would be `undefined`.
 */
export async function startWorkerFile(options: ClientOptions = {}): Promise<FakeClient> {
  const toClient = new Emitter<Message>();
  const scope: Record<string, unknown> & { onmessage?: (event: { data: unknown }) => void } = {
    addEventListener: () => undefined,
    postMessage: (message: Message) => setImmediate(() => toClient.fire(structuredClone(message))),
    close: () => undefined,
    importScripts: () => undefined,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    performance,
    TextEncoder,
    TextDecoder,
    atob,
    btoa,
    URL,
    URLSearchParams,
    structuredClone,
    console: { log: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  scope.self = scope;
  new Script(readFileSync(built('server-web.js'), 'utf8'), { filename: 'server-web.js' }).runInContext(createContext(scope));
  const writer: MessageWriter = {
    onError: () => nothing,
    onClose: () => nothing,
    write: (message: Message): Promise<void> => {
      scope.onmessage?.({ data: structuredClone(message) });
      return Promise.resolve();
    },
    end: () => undefined,
    dispose: () => undefined,
  };
  const reader: MessageReader = {
    onError: () => nothing,
    onClose: () => nothing,
    onPartialMessage: () => nothing,
    listen: (callback: DataCallback) => toClient.event(callback),
    dispose: () => undefined,
  };
  const client = new FakeClient(reader, writer, options, () => undefined);
  await client.initialize(options.initializationOptions);
  return client;
}

const nothing: Disposable = { dispose: () => undefined };
