import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dataset, removeFixtures, writeDataset } from '../fixtures';
import { closeAll, remove, until, write } from '../support';

const yaml = `format: on-record/1
roles:
  - actor: nora-velt
    title: minister of ferries
`;
const lines = '{"record": "role", "actor": "nora-veld", "title": "mayor"}\n';

/** Help in the text of dataset files, as VS Code passes it on. */
export function datasetLanguageSuite(): void {
  describe('editing dataset files', () => {
    let document: vscode.TextDocument;

    const show = async (): Promise<vscode.TextEditor> => {
      const editor = await vscode.window.showTextDocument(await write('.on-record/ferries.yaml', yaml));
      document = editor.document;
      return editor;
    };
    const positionOf = (words: string): vscode.Position => document.positionAt(document.getText().indexOf(words) + 1);

    before(async () => {
      await writeDataset();
      await write('.on-record/mayors.jsonl', lines);
      await show();
    });

    after(async () => {
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await closeAll();
      await remove('.on-record/ferries.yaml');
      await remove('.on-record/mayors.jsonl');
      await removeFixtures();
    });

    it('reports a dangling id at the id', () =>
      until('the problem', () => {
        const [problem, ...others] = vscode.languages.getDiagnostics(document.uri);
        return problem?.range.isEqual(new vscode.Range(2, 11, 2, 20)) && others.length === 0;
      }));

    it('offers a fix, which mends the text that is not saved', async () => {
      const range = new vscode.Range(2, 12, 2, 12);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
      const fix = actions.find(({ title }) => title === 'Change to nora-veld (Nora Veld)');
      assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
      await vscode.workspace.applyEdit(fix.edit);
      assert.match(document.getText(), /actor: nora-veld\n/);
      assert.ok(document.isDirty);
      await until('the problem is gone', () => vscode.languages.getDiagnostics(document.uri).length === 0);
    });

    it('shows the card of an id and completes ids by name', async () => {
      await until('the card of the dataset as it is on the disk', async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          positionOf('nora-veld'),
        );
        const card = hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value))).join('\n');
        return /Nora Veld.*transport minister/s.test(card);
      });
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        positionOf('nora-veld'),
      );
      const item = list.items.find(({ filterText }) => filterText === 'otto-brandt Otto Brandt');
      assert.ok(item);
    });

    it('finds the record and its uses', async () => {
      const at = positionOf('nora-veld');
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      const uris = found.map((place) => ('targetUri' in place ? place.targetUri : place.uri).path.split('/').at(-1));
      assert.deepEqual(uris, ['extension-test.yaml']);
      const uses = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
      assert.ok(uses.filter(({ uri }) => uri.path.endsWith('extension-test.yaml')).length >= 3);
    });

    it('renames an id in open and closed files, and refuses one that is taken', async () => {
      const at = document.positionAt(document.getText().indexOf('nora-veld') + 1);
      const rename = (newName: string): Thenable<vscode.WorkspaceEdit> =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, newName);
      const refused = await rename('otto-brandt').then(
        () => '',
        (error: unknown) => String(error),
      );
      assert.match(refused, /already a record/);
      const renamed = await rename('n-veld');
      const names = renamed.entries().map(([uri]) => uri.path.split('/').at(-1));
      assert.deepEqual(names.sort(), ['extension-test.yaml', 'ferries.yaml', 'mayors.jsonl']);
    });

    it('lists sections and records in the outline', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      const ours = symbols.find(({ name }) => name === 'roles');
      assert.deepEqual(
        ours?.children.map(({ name }) => name),
        ['minister of ferries'],
      );
    });

    it('leaves other YAML files alone', async () => {
      const other = await vscode.workspace.openTextDocument(
        await write('config.yaml', dataset.replace('nora-veld, title', 'nobody, title')),
      );
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        other.uri,
        new vscode.Position(2, 12),
      );
      assert.deepEqual(hovers, []);
      assert.deepEqual(vscode.languages.getDiagnostics(other.uri), []);
      await remove('config.yaml');
    });
  });
}
