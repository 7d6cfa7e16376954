import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
// The bundle beside this one, which holds the extension for both hosts; esbuild leaves the path as it is.
import { activateExtension, portTransports } from './extension-web.js';
import type { ServerProcess } from './platform';
import type { MessagePortLike } from './transports';

/** Entry of desktop and remote hosts: the server is a process of its own. */
export function activate(context: ExtensionContext): unknown {
  const modulePath = join(context.extensionPath, 'dist', 'server.js');
  return activateExtension(context, { startServer: async () => startProcess(modulePath) });
}

function startProcess(modulePath: string): ServerProcess {
  // The server ends when the channel closes, so with this process. Its output is nobody's: it logs by messages.
  const child = fork(modulePath, [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const port: MessagePortLike = {
    onmessage: null,
    postMessage: (message) => {
      if (child.connected) child.send(message as object);
    },
    addEventListener: () => undefined,
  };
  const { transports, closed } = portTransports(port);
  child.on('message', (data) => port.onmessage?.({ data }));
  child.on('exit', closed);
  child.on('error', closed);
  return { transports, kill: () => void child.kill('SIGKILL'), pid: child.pid };
}
