import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ViewNode } from '../../../src/protocol/messages';
import { removeFixtures, showArticle, writeDataset } from '../fixtures';
import { api, closeAll, folder, showUntitled, until } from '../support';

/** Labels of nodes and their descendants, two blanks deeper at each level, to this depth. */
function outline(nodes: readonly ViewNode[], depth: number, indent = ''): string {
  return nodes.map((node) => `${indent}${node.label}\n${depth > 1 ? outline(node.children, depth - 1, `${indent}  `) : ''}`).join('');
}

function findNode(nodes: readonly ViewNode[], wanted: (node: ViewNode) => boolean): ViewNode | undefined {
  for (const node of nodes) {
    const found = wanted(node) ? node : findNode(node.children, wanted);
    if (found) return found;
  }
  return undefined;
}

/** Waits until the view's outline matches. */
async function checkPositions(depth: number, expected: RegExp): Promise<readonly ViewNode[]> {
  const { positions } = await api();
  return until(`positions like ${expected}`, async () => {
    const nodes = await positions();
    assert.match(outline(nodes, depth), expected);
    return nodes;
  });
}

/** Both views, and what clicks in them do. */
export function positionsSuite(): void {
  describe('positions', () => {
    let editor: vscode.TextEditor;

    before(async () => {
      await writeDataset();
      editor = await showArticle();
      await vscode.commands.executeCommand('onRecord.positions.focus');
      await vscode.window.showTextDocument(editor.document);
    });

    after(async () => {
      await closeAll();
      await removeFixtures();
      await vscode.commands.executeCommand('workbench.view.explorer');
    });

    it('stand under their issue, with the actor below', async () => {
      await checkPositions(2, /^Night trains\n {2}Nora Veld\n {2}Otto Brandt\n/m);
    });

    it('can be grouped by actor', async () => {
      await vscode.commands.executeCommand('onRecord.groupByActor');
      await checkPositions(2, /^Nora Veld\n {2}Night trains\n/m);
      await vscode.commands.executeCommand('onRecord.groupByIssue');
      await checkPositions(2, /^Night trains\n {2}Nora Veld\n/m);
    });

    it('can be those of all records', async () => {
      await vscode.commands.executeCommand('onRecord.scopeAll');
      const nodes = await checkPositions(1, /^Night trains$/m);
      assert.ok(nodes.length > 1, 'the sample has issues of its own');
      await vscode.commands.executeCommand('onRecord.scopeArticle');
      await checkPositions(2, /^Night trains\n {2}Nora Veld\n {2}Otto Brandt\n/m);
    });

    it('list statements on no known issue by actor', async () => {
      await checkPositions(2, /^Other statements\n(?: {2}.*\n)* {2}Mira Solberg\n/m);
    });

    it('select the text when they are clicked', async () => {
      const nodes = await checkPositions(2, /^Night trains\n {2}Nora Veld\n/m);
      await click(nodes, (node) => node.label === 'Nora Veld');
      assert.equal(vscode.window.activeTextEditor?.document, editor.document);
      const selected = editor.document.getText(vscode.window.activeTextEditor.selection);
      assert.match(selected, /Nora Veld|rejected|night trains/);
    });

    it('select the text rather than the headline', async () => {
      const sample = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), 'no-land-for-peace.txt'));
      const nodes = await checkPositions(2, /^territorial concessions\n(?: {2}.*\n)*? {2}.*Zelensky/m);
      const issue = nodes.find(({ label }) => label === 'territorial concessions');
      const actor = issue?.children.find(({ label }) => label.includes('Zelensky'));
      assert.ok(actor && actor.children.some(({ target }) => target?.range.start.line === 0), 'the headline is evidence too');
      await click([actor], () => true);
      const { selection } = vscode.window.activeTextEditor ?? sample;
      assert.equal(vscode.window.activeTextEditor?.document, sample.document);
      assert.ok(selection.start.line > 0, 'not the headline');
      assert.match(sample.document.getText(selection), /territorial concessions/);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      editor = await vscode.window.showTextDocument(editor.document);
      await checkPositions(2, /^Night trains\n {2}Nora Veld\n/m);
    });

    it('find their text after an edit above it', async () => {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'An opening line.\n\n'));
      const { positions } = await api();
      await click(await positions({ refresh: false }), (node) => node.label === 'Otto Brandt');
      const selected = editor.document.getText(vscode.window.activeTextEditor?.selection);
      assert.match(selected, /Otto Brandt|supported|night trains/);
    });

    it('of all records open the record in its dataset file', async () => {
      await vscode.commands.executeCommand('onRecord.scopeAll');
      const nodes = await checkPositions(1, /^Night trains$/m);
      const issue = nodes.find(({ label }) => label === 'Night trains');
      await click(issue?.children ?? [], (node) => node.label === 'Nora Veld');
      const opened = vscode.window.activeTextEditor;
      assert.match(opened?.document.uri.path ?? '', /extension-test\.yaml$/);
      assert.match(opened?.document.getText(opened.selection) ?? '', /nora-veld/);
      await vscode.commands.executeCommand('onRecord.scopeArticle');
      await vscode.window.showTextDocument(editor.document);
    });

    it('keep this article while a dataset file or an output has the focus', async () => {
      const { articleUri } = await api();
      const uri = editor.document.uri.toString();
      await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), '.on-record', 'extension-test.yaml'));
      assert.equal(articleUri(), uri);
      await vscode.commands.executeCommand('workbench.action.output.toggleOutput');
      assert.equal(articleUri(), uri);
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await vscode.window.showTextDocument(editor.document);
    });

    it('are those of another article once that has the focus', async () => {
      const other = await showUntitled('Otto Brandt rejected night trains.');
      const { articleUri } = await api();
      await until('the other is the article', () => articleUri() === other.document.uri.toString());
      await checkPositions(2, /^Night trains\n {2}Otto Brandt\n(?! )/m);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.window.showTextDocument(editor.document);
      await checkPositions(2, /^Night trains\n {2}Nora Veld\n/m);
    });

    it('are copied as text', async () => {
      const nodes = await checkPositions(2, /^Night trains\n {2}Nora Veld\n/m);
      const node = findNode(nodes, ({ label }) => label === 'Nora Veld');
      assert.ok(node?.copyText);
      await vscode.commands.executeCommand('onRecord.copyNode', node);
      assert.equal(await vscode.env.clipboard.readText(), node.copyText);
    });

    it('say in words what icons show', async () => {
      const nodes = await checkPositions(2, /^Night trains\n {2}Nora Veld\n/m);
      const node = findNode(nodes, ({ label }) => label === 'Nora Veld');
      assert.match(node?.accessibilityLabel ?? '', /Nora Veld.*(?:oppos|against)/s);
    });
  });

  describe('in this article', () => {
    before(async () => {
      await writeDataset();
      await showArticle();
    });

    after(async () => {
      await closeAll();
      await removeFixtures();
    });

    it('lists actors, quotes and claims in order', async () => {
      const { article } = await api();
      await until('actors and quotes', async () => {
        assert.match(
          outline(await article(), 2),
          /^Actors\n(?: {2}.*\n)* {2}Nora Veld\n(?: {2}.*\n)* {2}Otto Brandt\n(?: {2}.*\n)*Quotes\n {2}“We cannot/m,
        );
        return true;
      });
    });

    it('selects a quote when it is clicked', async () => {
      const { article } = await api();
      await click(await article(), ({ kind }) => kind === 'quote', 'onRecord.article');
      const active = vscode.window.activeTextEditor;
      assert.equal(active?.document.getText(active.selection), '“We cannot pay for empty beds,”');
    });
  });
}

/** Does what a click on the first such node does. */
async function click(nodes: readonly ViewNode[], wanted: (node: ViewNode) => boolean, tree = 'onRecord.positions'): Promise<void> {
  const node = findNode(nodes, wanted);
  assert.ok(node, 'the node is there');
  await vscode.commands.executeCommand('onRecord.openNode', tree, node.id);
}
