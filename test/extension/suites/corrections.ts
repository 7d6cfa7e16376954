import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { removeFixtures, showArticle, writeDataset } from '../fixtures';
import { api, closeAll, remove, until } from '../support';

/** What a person says is wrong, from the rows of the trees. */
export function correctionSuite(): void {
  describe('corrections', () => {
    const isListed = async (name: string): Promise<boolean> =>
      (await (await api()).article()).flatMap(({ children }) => children).some(({ label }) => label === name);

    before(async () => {
      await writeDataset();
      await showArticle();
      await until('the actor is listed', () => isListed('Otto Brandt'));
    });

    after(async () => {
      await closeAll();
      await removeFixtures();
      await remove('.on-record/notes');
    });

    it('of a row hold for the article, and can be taken back', async () => {
      const { article } = await api();
      const row = (await article()).flatMap(({ children }) => children).find(({ label }) => label === 'Otto Brandt');
      assert.ok(row);
      await vscode.commands.executeCommand('onRecord.rejectNode', row);
      await until('it is listed no more', async () => !(await isListed('Otto Brandt')));
      await vscode.commands.executeCommand('onRecord.undoDecision');
      await until('it is listed again', () => isListed('Otto Brandt'));
    });

    it('cannot be asked for where a row stands for nothing in the article', async () => {
      const { positions } = await api();
      const issue = await until('an issue is listed', async () => (await positions()).find(({ kind }) => kind === 'issue'));
      assert.equal(issue.found, undefined);
    });
  });
}
