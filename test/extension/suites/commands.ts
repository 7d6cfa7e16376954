import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, removeFixtures, showArticle, writeDataset } from '../fixtures';
import { api, closeAll, drawnTexts, folder, remove, until, write } from '../support';

/** Commands beyond those that the other suites use. */
export function commandSuite(): void {
  describe('commands', () => {
    let editor: vscode.TextEditor;

    before(async () => {
      await writeDataset();
      editor = await showArticle();
      await until('the dataset is used', async () => (await drawnTexts(editor.document, 'actorListed')).includes('Nora Veld'));
    });

    after(async () => {
      await closeAll();
      await removeFixtures();
      await vscode.commands.executeCommand('workbench.view.explorer');
    });

    it('of the palette are all there', async () => {
      const all = await vscode.commands.getCommands(true);
      const manifest = vscode.extensions.getExtension('on-record.on-record')?.packageJSON as {
        contributes: { commands: { command: string }[] };
      };
      const missing = manifest.contributes.commands.filter(({ command }) => !all.includes(command));
      assert.deepEqual(missing, []);
    });

    it('open the record of the name under the cursor', async () => {
      const at = editor.document.positionAt(article.indexOf('Otto Brandt') + 2);
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('onRecord.openRecord');
      const opened = await until('a dataset file is open', () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.path.endsWith('extension-test.yaml') && active;
      });
      assert.match(opened.document.getText(opened.selection), /otto-brandt/);
      editor = await vscode.window.showTextDocument(editor.document);
    });

    it('open the record that a row of the tree names', async () => {
      const { article: nodes } = await api();
      const actor = (await nodes()).flatMap(({ children }) => children).find(({ label }) => label === 'Nora Veld');
      assert.ok(actor);
      await vscode.commands.executeCommand('onRecord.openRecord', actor);
      const opened = vscode.window.activeTextEditor;
      assert.match(opened?.document.uri.path ?? '', /extension-test\.yaml$/);
      assert.match(opened?.document.getText(opened.selection) ?? '', /nora-veld/);
      editor = await vscode.window.showTextDocument(editor.document);
    });

    it('follow the cursor in the trees without taking the focus', async () => {
      const { positionsSelection } = await api();
      await vscode.commands.executeCommand('onRecord.positions.focus');
      editor = await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('onRecord.followCursor');
      try {
        const at = editor.document.positionAt(article.indexOf('figures were'));
        editor.selection = new vscode.Selection(at, at);
        await until('the row of the statement is selected', () => /figures were wrong/.test(positionsSelection()[0] ?? ''));
        assert.equal(vscode.window.activeTextEditor, editor);
      } finally {
        await vscode.commands.executeCommand('onRecord.stopFollowingCursor');
      }
    });

    it('select the row of the cursor when the view comes to be seen only after the cursor was moved', async () => {
      const { positionsSelection } = await api();
      await vscode.commands.executeCommand('onRecord.followCursor');
      try {
        await vscode.commands.executeCommand('workbench.view.explorer');
        editor = await vscode.window.showTextDocument(editor.document);
        const at = editor.document.positionAt(article.indexOf('rejected'));
        editor.selection = new vscode.Selection(at, at);
        await new Promise((resolve) => setTimeout(resolve, 500));
        await vscode.commands.executeCommand('onRecord.positions.focus');
        await until('its row is selected', () => /rejected/.test(positionsSelection()[0] ?? ''));
      } finally {
        await vscode.commands.executeCommand('onRecord.stopFollowingCursor');
        editor = await vscode.window.showTextDocument(editor.document);
      }
    });

    it('export the article into an editor of its own', async () => {
      for (const [choice, language, content] of [
        [{ format: 'csv', table: 'positions', from: 'both' }, 'csv', /\r?\narticle,night-trains\.txt,2024-05-03,,nora-veld,[^]*\nrecord,/],
        [{ format: 'web-annotation', table: 'positions', from: 'article' }, 'json', /"type":"AnnotationCollection"/],
        [{ format: 'brief', table: 'positions', from: 'article' }, 'markdown', /^### Nora Veld$/m],
      ] as const) {
        editor = await vscode.window.showTextDocument(editor.document);
        await vscode.commands.executeCommand('onRecord.export', choice);
        const result = vscode.window.activeTextEditor?.document;
        assert.ok(result?.isUntitled);
        assert.equal(result.languageId, language);
        assert.match(result.getText(), content);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      editor = await vscode.window.showTextDocument(editor.document);
    });

    it('make a dataset to begin with, once, that has no problems', async () => {
      const made = vscode.Uri.joinPath(folder(), '.on-record', 'first-records.yaml');
      await vscode.commands.executeCommand('onRecord.createDataset');
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, made.path);
      const text = vscode.window.activeTextEditor.document.getText();
      assert.match(text, /^# yaml-language-server: \$schema=on-record\.schema\.json\n[^]*^format: on-record\/1$/m);
      const schema = vscode.Uri.joinPath(made, '..', 'on-record.schema.json');
      assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(schema)), /"title": "On Record dataset"/);
      assert.deepEqual(vscode.languages.getDiagnostics(schema), []);
      assert.deepEqual(vscode.languages.getDiagnostics(made), []);
      await vscode.workspace.fs.writeFile(made, new TextEncoder().encode('format: on-record/1\n'));
      await vscode.commands.executeCommand('onRecord.createDataset');
      await until('what was there is kept', () => vscode.window.activeTextEditor?.document.getText() === 'format: on-record/1\n');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await remove('.on-record/first-records.yaml');
      await remove('.on-record/on-record.schema.json');
    });

    it('show the date of the article in the status bar', async () => {
      const { statusText } = await api();
      await until('the date', () => statusText()?.includes('2024-05-03'));
    });

    for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE'])
      it(`show nothing in the status bar for ${name}, neither before the server has looked at it nor after`, async () => {
        const { statusText, viewState } = await api();
        const uri = await write(`docs/${name}`, 'Nora Veld rejected night trains, the maintainer said.\n');
        const said = new Set<string>();
        const look = (): void => {
          const text = statusText();
          if (vscode.window.activeTextEditor?.document.uri.path === uri.path && text !== undefined) said.add(text);
        };
        const listening = vscode.window.onDidChangeActiveTextEditor(look);
        const looking = setInterval(look, 2);
        try {
          // Until it is there again, the server has nothing to say about the file.
          const restarted = vscode.commands.executeCommand('onRecord.restartServer');
          await vscode.window.showTextDocument(uri);
          await restarted;
          await until('the server has looked at it', () => viewState() === 'excluded');
          look();
        } finally {
          clearInterval(looking);
          listening.dispose();
          editor = await vscode.window.showTextDocument(editor.document);
          await remove('docs');
        }
        assert.deepEqual([...said], []);
        await until('the date of the article again', () => statusText()?.includes('2024-05-03'));
      });

    it('show nothing in the status bar as soon as a setting spares the article', async () => {
      const { statusText } = await api();
      const settings = vscode.workspace.getConfiguration('onRecord');
      const said: (string | undefined)[] = [];
      const listening = vscode.workspace.onDidChangeConfiguration(() => said.push(statusText()));
      try {
        await settings.update('exclude', ['**/night-trains.txt'], vscode.ConfigurationTarget.Workspace);
        await until('the change is seen', () => said.length > 0);
      } finally {
        listening.dispose();
        await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
      }
      assert.equal(said[0], undefined);
      await until('the date of the article again', () => statusText()?.includes('2024-05-03'));
    });
  });
}
