import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, drawnTexts, folder, showUntitled, until } from '../support';

const text = 'Nobody here. Volodymyr Zelensky said the talks were going well.\n';

/** The records of the sample in a window that has none of its own. */
export function sampleDatasetSuite(): void {
  describe('the sample dataset', () => {
    const own = vscode.Uri.joinPath(folder(), '.on-record');
    const away = vscode.Uri.joinPath(folder(), 'no-records');
    let editor: vscode.TextEditor;

    const untilNameIs = (kind: 'actorListed' | 'actorUnlisted'): Promise<unknown> =>
      until(`the name is ${kind}`, async () => (await drawnTexts(editor.document, kind)).includes('Volodymyr Zelensky'));

    before(async () => {
      await vscode.workspace.fs.rename(own, away);
      editor = await showUntitled(text);
      await untilNameIs('actorUnlisted');
    });

    after(async () => {
      await vscode.commands.executeCommand('onRecord.stopUsingSampleDataset');
      await vscode.workspace.fs.rename(away, own);
      await closeAll();
    });

    it('is not used unasked, and nothing says it is', async () => {
      const { statusText, viewState } = await api();
      await until('no dataset', () => viewState() === 'no-dataset');
      assert.doesNotMatch(statusText() ?? '', /sample/);
    });

    it('is used by command, and the status bar says so', async () => {
      await vscode.commands.executeCommand('onRecord.useSampleDataset');
      await untilNameIs('actorListed');
      const { statusText, viewState } = await api();
      await until('the status bar says so', () => /sample dataset/.test(statusText() ?? ''));
      await until('the dataset counts as one', () => viewState() === 'ready');
    });

    it('stays in use when the server is started anew', async () => {
      const { serverState } = await api();
      await vscode.commands.executeCommand('onRecord.restartServer');
      await until('the server runs', () => serverState() === 'running');
      await untilNameIs('actorListed');
    });

    it('is used no longer once it is switched off', async () => {
      await vscode.commands.executeCommand('onRecord.stopUsingSampleDataset');
      await untilNameIs('actorUnlisted');
      const { statusText } = await api();
      await until('the status bar says nothing of it', () => statusText() !== undefined && !/sample/.test(statusText() ?? ''));
    });
  });
}
