import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { removeFixtures, showArticle, writeDataset } from '../fixtures';
import { closeAll, drawnTexts, folder, until } from '../support';

/** Commands that write records to the dataset. */
export function recordSuite(): void {
  describe('records', () => {
    const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), '.on-record', name);
    const read = async (file: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    // Files of the sample, in which the last records of their kind stand.
    const others = [at('sources.yaml'), at('quotes.json')] as const;
    const [sources, quotes] = others;
    const originals = new Map<vscode.Uri, string>();
    let file: vscode.Uri;
    let editor: vscode.TextEditor;

    /** Runs a command that asks something, and takes what is chosen already. */
    async function runAndAccept(command: string): Promise<void> {
      let isDone = false;
      const running = Promise.resolve(vscode.commands.executeCommand(command)).then(() => {
        isDone = true;
      });
      await until(`${command} is done`, async () => {
        if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return isDone;
      });
      await running;
    }

    const addQuote = async (words: string): Promise<void> => {
      const start = editor.document.positionAt(editor.document.getText().indexOf(words) + 2);
      const range = new vscode.Range(start, start);
      const action = await until('the fix is offered', async () => {
        const uri = editor.document.uri;
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
        return actions.find(({ title }) => title === 'Add as a new quote record');
      });
      assert.ok(action.command);
      await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
    };

    before(async () => {
      for (const other of others) originals.set(other, await read(other));
      file = await writeDataset();
      editor = await showArticle();
      await until('the dataset is used', async () => (await drawnTexts(editor.document, 'actorListed')).includes('Nora Veld'));
    });

    after(async () => {
      await closeAll();
      for (const [other, text] of originals) await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(text));
      await removeFixtures();
    });

    it('are made of what an article shows and the dataset has not, with the article as source', async () => {
      const old = await read(file);
      // A list that is accepted before its entries are there picks none: then it is asked for again, as a person would.
      const after = await until('the new actor is in the file', async () => {
        await runAndAccept('onRecord.createFromArticle');
        const text = await read(file);
        return text.includes('name: Mira Solberg') && text;
      });
      for (const line of old.split('\n')) assert.ok(after.includes(line), line);
      assert.match(after, /name: Mira Solberg, sources: \[night-trains-txt\] \}/);
      assert.match(await read(sources), /- id: night-trains-txt\n/);
      assert.equal(vscode.window.activeTextEditor?.document.isDirty, false);
      editor = await vscode.window.showTextDocument(editor.document);
      await until('the new record is used', async () => (await drawnTexts(editor.document, 'actorListed')).includes('Mira Solberg'));
    });

    it('of quotes are written by a fix, and undone like any edit', async () => {
      const old = await read(quotes);
      // While the dataset is read again after the test before, a write may be refused in words; a person would choose the fix again.
      await until('the quote is in the file', async () => {
        await addQuote('“We cannot pay');
        return (await read(quotes)).includes('We cannot pay for empty beds');
      });
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(quotes));
      await vscode.commands.executeCommand('undo');
      assert.equal(vscode.window.activeTextEditor?.document.getText(), old);
      await vscode.window.activeTextEditor.document.save();
      editor = await vscode.window.showTextDocument(editor.document);
    });

    it('leave unsaved changes of a dataset file unsaved, and lose none', async () => {
      const document = await vscode.workspace.openTextDocument(quotes);
      const old = document.getText();
      const edit = new vscode.WorkspaceEdit();
      edit.insert(quotes, new vscode.Position(0, 0), '\n\n');
      await vscode.workspace.applyEdit(edit);
      await addQuote('“We cannot pay');
      await until('both are in the document', () => document.getText().includes('We cannot pay for empty beds'));
      assert.ok(document.getText().startsWith('\n\n'));
      assert.equal(document.isDirty, true);
      assert.equal(await read(quotes), old);
      await document.save();
    });
  });
}
