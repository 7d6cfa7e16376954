import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dataset, removeFixtures, showArticle, writeDataset } from '../fixtures';
import { api, closeAll, drawnTexts, hoverOn, checkHover, until } from '../support';

/** What happens while dataset files are edited. */
export function datasetSuite(): void {
  describe('dataset', () => {
    let file: vscode.Uri;
    let editor: vscode.TextEditor;

    before(async () => {
      file = await writeDataset();
      editor = await showArticle();
      await until('the dataset is used', async () => (await drawnTexts(editor.document, 'actorListed')).includes('Nora Veld'));
    });

    after(async () => {
      await closeAll();
      await removeFixtures();
    });

    it('shows a bad record at its line, and the rest goes on working', async () => {
      await writeDataset(dataset.replace('kind: person, name: Otto Brandt', 'kind: parson, name: Otto Brandt'));
      // While the file is being written it may be read empty, which is a problem at its first line.
      await until('one problem, at the line of the record', () => {
        const lines = vscode.languages.getDiagnostics(file).map(({ range }) => range.start.line);
        return lines.length === 1 && lines[0] === 3;
      });
      await checkHover(editor.document, 'Nora Veld', /transport minister/);
      await until('the skipped actor is no longer listed', async () =>
        (await drawnTexts(editor.document, 'actorUnlisted')).includes('Otto Brandt'),
      );
      const { statusText } = await api();
      assert.match(statusText() ?? '', /warning/);
    });

    it('keeps the last good content of a file that is broken', async () => {
      await writeDataset();
      await until('the file is good', async () => (await drawnTexts(editor.document, 'actorListed')).includes('Otto Brandt'));
      await writeDataset(`${dataset}  - { unclosed: [\n`);
      await until('a problem', () => vscode.languages.getDiagnostics(file).length > 0);
      await checkHover(editor.document, 'Nora Veld', /transport minister/);
      assert.ok((await drawnTexts(editor.document, 'actorListed')).includes('Otto Brandt'));
    });

    it('forgets problems that are mended', async () => {
      await writeDataset();
      await until('no problem is left', () => vscode.languages.getDiagnostics(file).length === 0);
    });

    it('shows what a saved file says at once', async () => {
      await writeDataset(dataset.replace('title: transport minister', 'title: minister of railways'));
      await until('the new title', async () => /minister of railways/.test(await hoverOn(editor.document, 'Nora Veld')));
    });
  });
}
