import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, folder, showUntitled, until, write, remove } from '../support';

/** Must come first: later the server runs. */
export function activationSuite(): void {
  describe('activation', () => {
    after(closeAll);

    it('starts no server for source code', async () => {
      const code = await write('source.js', 'const said = 1;\n');
      await vscode.window.showTextDocument(code);
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', code);
      const { serverState } = await api();
      assert.equal(serverState(), 'idle');
      await remove('source.js');
    });

    it('starts no server for a README', async () => {
      await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), 'README.md'));
      const { serverState, statusText } = await api();
      assert.equal(serverState(), 'idle');
      assert.equal(statusText(), undefined);
    });

    it('starts the server when an article is shown', async () => {
      await showUntitled('The mayor said the bridge was safe.');
      const { serverState } = await api();
      await until('the server runs', () => serverState() === 'running');
    });
  });
}
