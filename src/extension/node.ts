import { fork } from 'node:child_process';
import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageclient/node';
import { activateExtension } from './activate';
import type { ServerProcess } from './platform';

/** Entry of desktop and remote hosts: the server is a process of its own. */
export function activate(context: ExtensionContext): unknown {
  const modulePath = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  return activateExtension(context, { startServer: async () => startProcess(modulePath) });
}

function startProcess(modulePath: string): ServerProcess {
  // The server ends by itself when this process is gone, whose id it is given. Its output is nobody's: it logs by messages.
  const child = fork(modulePath, ['--node-ipc', `--clientProcessId=${process.pid}`], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    transports: { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) },
    kill: () => void child.kill('SIGKILL'),
    pid: child.pid,
  };
}
