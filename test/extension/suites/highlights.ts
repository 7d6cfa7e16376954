import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, removeFixtures, showArticle, writeDataset } from '../fixtures';
import { api, closeAll, drawnTexts, folder, hoverOn, checkHover, showUntitled, until, write, remove } from '../support';

/** Waits until texts of a kind are drawn that hold `expected`. */
async function checkDrawn(
  document: vscode.TextDocument,
  kind: Parameters<typeof drawnTexts>[1],
  expected: readonly string[],
): Promise<void> {
  await until(`${kind}: ${expected.join(', ')}`, async () => {
    const texts = await drawnTexts(document, kind);
    assert.deepEqual(
      expected.filter((text) => !texts.includes(text)),
      [],
      `drawn: ${texts.join(', ')}`,
    );
    return true;
  });
}

/** Highlights and hovers of articles. */
export function highlightSuite(): void {
  describe('highlights', () => {
    let editor: vscode.TextEditor;

    before(async () => {
      await writeDataset();
      editor = await showArticle();
    });

    after(async () => {
      await closeAll();
      await removeFixtures();
    });

    it('tell listed, unlisted and ambiguous names, quotations and cues apart', async () => {
      await checkDrawn(editor.document, 'actorListed', ['Nora Veld', 'Otto Brandt', 'Veld']);
      await checkDrawn(editor.document, 'actorUnlisted', ['Mira Solberg']);
      await checkDrawn(editor.document, 'actorAmbiguous', ['Anna Falk']);
      await checkDrawn(editor.document, 'quote', ['“We cannot pay for empty beds,”']);
      await checkDrawn(editor.document, 'claimCue', ['rejected', 'warned', 'said', 'supported']);
    });

    it('show the content of a claim only while the cursor is on it', async () => {
      const { document } = editor;
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await until('no content is shown', async () => (await drawnTexts(document, 'claimContent')).length === 0);
      const inContent = document.positionAt(article.indexOf('would cost'));
      editor.selection = new vscode.Selection(inContent, inContent);
      await until('the content under the cursor is shown', async () =>
        (await drawnTexts(document, 'claimContent')).some((text) => text.includes('would cost 40 million')),
      );
    });

    it('show the content of a claim while a hover is on it', async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await hoverOn(editor.document, 'would cost');
      await until('the content under the mouse is shown', async () =>
        (await drawnTexts(editor.document, 'claimContent')).some((text) => text.includes('would cost 40 million')),
      );
    });

    it('answer a hover on a name with its card', async () => {
      await checkHover(editor.document, 'Nora Veld', /Nora Veld[^]*transport minister/);
    });

    it('answer a hover on a pronoun with who is meant, and say that this is inferred', async () => {
      await checkHover(editor.document, 'She warned', /[Ii]nferred[^]*Nora Veld|Nora Veld[^]*[Ii]nferred/);
    });

    it('answer a hover on a quotation with its speaker', async () => {
      await checkHover(editor.document, 'We cannot pay', /Nora Veld/);
    });

    it('never let a hover run commands or show HTML', async () => {
      const position = editor.document.positionAt(article.indexOf('Nora Veld') + 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, position);
      const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
      assert.ok(contents.length > 0);
      for (const content of contents) assert.deepEqual([content.isTrusted ?? false, content.supportHtml ?? false], [false, false]);
    });

    it('move with the text when a paragraph is edited', async () => {
      const { document } = editor;
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late on Thursday, far from the capital. '));
      await checkDrawn(document, 'actorListed', ['Nora Veld', 'Otto Brandt']);
      const { drawn } = await api();
      const first = (await until('drawn again', () => drawn(document.uri))).actorListed[0];
      assert.equal(first && document.offsetAt(first.start), document.getText().indexOf('Nora Veld'));
    });

    it('of a kind that a setting switches off are not drawn', async () => {
      const settings = vscode.workspace.getConfiguration('onRecord');
      await settings.update('highlight.actors', false, vscode.ConfigurationTarget.Workspace);
      try {
        await until('no actors', async () => (await drawnTexts(editor.document, 'actorListed')).length === 0);
        await checkDrawn(editor.document, 'quote', ['“We cannot pay for empty beds,”']);
      } finally {
        await settings.update('highlight.actors', undefined, vscode.ConfigurationTarget.Workspace);
      }
      await checkDrawn(editor.document, 'actorListed', ['Nora Veld']);
    });

    it('show all contents when the setting says so', async () => {
      const settings = vscode.workspace.getConfiguration('onRecord');
      await settings.update('claims.show', 'always', vscode.ConfigurationTarget.Workspace);
      try {
        await until('several contents', async () => (await drawnTexts(editor.document, 'claimContent')).length > 2);
      } finally {
        await settings.update('claims.show', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });

    it('are all switched off and on by one command', async () => {
      const { highlightsOn } = await api();
      await vscode.commands.executeCommand('onRecord.toggleHighlights');
      assert.equal(highlightsOn(), false);
      assert.deepEqual([await drawnTexts(editor.document, 'actorListed'), await drawnTexts(editor.document, 'quote')], [[], []]);
      await vscode.commands.executeCommand('onRecord.toggleHighlights');
      assert.equal(highlightsOn(), true);
      await checkDrawn(editor.document, 'actorListed', ['Nora Veld']);
    });

    it('can be visited one after the other, around the end', async () => {
      const { document } = editor;
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await drawnTexts(document, 'quote');
      const visited: string[] = [];
      for (let at = 0; at < 3; at++) {
        await vscode.commands.executeCommand('onRecord.nextAnnotation');
        visited.push(document.getText(document.getWordRangeAtPosition(editor.selection.active, /\S+/)));
      }
      const second = editor.selection.active;
      await vscode.commands.executeCommand('onRecord.nextAnnotation');
      await vscode.commands.executeCommand('onRecord.previousAnnotation');
      assert.deepEqual(editor.selection.active, second);
      assert.ok(visited.includes('Nora') && visited.includes('rejected'), visited.join(', '));
      editor.selection = new vscode.Selection(document.lineCount, 0, document.lineCount, 0);
      await vscode.commands.executeCommand('onRecord.nextAnnotation');
      assert.equal(editor.selection.active.line, 0);
    });

    it('appear in a document that was never saved', async () => {
      const untitled = await showUntitled('Nora Veld said the bridge was safe.');
      await checkDrawn(untitled.document, 'actorListed', ['Nora Veld']);
      await checkHover(untitled.document, 'Nora Veld', /Nora Veld/);
    });

    it('come at once when a tab is shown again', async () => {
      await vscode.window.showTextDocument(editor.document);
      await drawnTexts(editor.document, 'quote');
      await showUntitled('Nothing here.');
      const again = await vscode.window.showTextDocument(editor.document);
      const { drawn } = await api();
      assert.ok((drawn(again.document.uri)?.actorListed.length ?? 0) > 0);
    });

    it('do not appear in a README, and the status bar says nothing of one', async () => {
      const readme = vscode.Uri.joinPath(folder(), 'README.md');
      const { document } = await vscode.window.showTextDocument(readme);
      await checkNothing(document);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.window.showTextDocument(readme);
      const { articleUri, statusText, viewState } = await api();
      await until('the README is known to be excluded', () => articleUri() === readme.toString() && viewState() === 'excluded');
      assert.equal(statusText(), undefined);
    });

    it('do not appear in source code', async () => {
      const uri = await write('said.ts', '// Nora Veld said "we cannot pay for empty beds" on Friday.\n');
      const { document } = await vscode.window.showTextDocument(uri);
      await checkNothing(document);
      await remove('said.ts');
    });

    it('do not appear in the left side of a comparison', async () => {
      const left = await write('night-trains-before.txt', article);
      await vscode.commands.executeCommand('vscode.diff', left, editor.document.uri, 'Comparison');
      await until('the comparison is shown', () => vscode.window.visibleTextEditors.length === 2);
      await until('the right side is drawn', async () => (await drawnTexts(editor.document, 'actorListed')).length > 0);
      const { drawn } = await api();
      assert.deepEqual(drawn(left)?.actorListed ?? [], []);
      await remove('night-trains-before.txt');
    });

    /** Another document is drawn after this one: by then this one would have been, too. */
    async function checkNothing(document: vscode.TextDocument): Promise<void> {
      const beside = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.Beside);
      await checkDrawn(beside.document, 'actorListed', ['Nora Veld']);
      const { drawn } = await api();
      assert.equal(drawn(document.uri), undefined);
      assert.equal(await hoverOn(document, 'a'), '');
      await closeAll();
      editor = await vscode.window.showTextDocument(editor.document);
    }
  });
}
