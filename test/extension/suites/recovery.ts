import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, removeFixtures, showArticle, writeDataset } from '../fixtures';
import { api, closeAll, drawnTexts, hoverOn, checkHover, showUntitled, until } from '../support';

/** What happens when the server fails. */
export function recoverySuite(): void {
  describe('recovery', () => {
    let editor: vscode.TextEditor;

    before(async () => {
      await writeDataset();
      editor = await showArticle();
      await drawnTexts(editor.document, 'actorListed');
    });

    after(async () => {
      await closeAll();
      await removeFixtures();
    });

    it('starts the server again after a crash, and everything works', async () => {
      const { crashServer, nFailures, serverState, statusText } = await api();
      const before = nFailures();
      crashServer(null);
      await until('the crash is noticed', () => nFailures() === before + 1);
      assert.equal(serverState(), 'pausing');
      assert.match(statusText() ?? '', /debug-pause/);
      await until('it runs again', () => serverState() === 'running');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Again: '));
      await until('highlights are back', async () => (await drawnTexts(editor.document, 'actorListed')).includes('Nora Veld'));
      await checkHover(editor.document, 'Nora Veld', /transport minister/);
    });

    it('sets a document aside after three crashes on it, and only that', async () => {
      const { crashServer, nFailures, serverState, setAside, statusText, viewState } = await api();
      const poison = await showUntitled(article);
      const uri = poison.document.uri;
      for (let nth = 1; nth <= 3; nth++) {
        await until('it runs', () => serverState() === 'running');
        const before = nFailures();
        crashServer(uri);
        await until(`crash ${nth} is noticed`, () => nFailures() === before + 1);
      }
      assert.deepEqual(setAside(), [uri.toString()]);
      assert.match(statusText() ?? '', /circle-slash/);
      await until('it runs without the document', () => serverState() === 'running');
      assert.equal(viewState(), 'set-aside');
      await vscode.window.showTextDocument(editor.document);
      await checkHover(editor.document, 'Nora Veld', /transport minister/);
      await until('nothing is said of the document', async () => (await hoverOn(poison.document, 'Nora Veld')) === '');
    });

    it('analyses a document again when asked to', async () => {
      const { setAside, articleUri } = await api();
      const uri = setAside()[0];
      assert.ok(uri);
      const poison = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
      await until('it is the article', () => articleUri() === uri);
      await vscode.commands.executeCommand('onRecord.tryAgain');
      assert.deepEqual(setAside(), []);
      await until('it is highlighted', async () => (await drawnTexts(poison.document, 'actorListed')).includes('Nora Veld'));
    });

    it('gives up a server that fails without a document, until it is restarted', async () => {
      const { crashServer, nFailures, serverState, statusText } = await api();
      await vscode.commands.executeCommand('onRecord.restartServer');
      for (let nth = 1; nth <= 5; nth++) {
        await until('it runs', () => serverState() === 'running');
        const before = nFailures();
        crashServer(null);
        await until(`crash ${nth} is noticed`, () => nFailures() === before + 1);
      }
      assert.equal(serverState(), 'given-up');
      assert.match(statusText() ?? '', /error/);
      await vscode.commands.executeCommand('onRecord.restartServer');
      await until('it runs', () => serverState() === 'running');
      await checkHover(editor.document, 'Nora Veld', /transport minister/);
    });
  });
}
