/** The address that makes the served workbench open a folder, and load an extension from its source folder. */
import { pathToFileURL } from 'node:url';

/**
 * Options: `folder` or `workspaceFile` (absolute; an empty window where both are missing); `token`; `payload`: pairs for the
 * workbench, such as `['skipWelcome', 'true']`.
 */
export function workbenchUrl(server, { folder, workspaceFile, token, payload = [] } = {}) {
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  if (folder) query.set('folder', folder);
  else if (workspaceFile) query.set('workspace', workspaceFile);
  else query.set('ew', 'true');
  if (payload.length) query.set('payload', JSON.stringify(payload));
  return `${server.origin}/?${query}`;
}

/** How the workbench names a file of the server's machine. */
export function remoteUri(server, path) {
  return `vscode-remote://127.0.0.1:${server.port}${pathToFileURL(path).pathname}`;
}
