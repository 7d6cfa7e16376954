import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import type { ViewNode } from '../../src/protocol/messages';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/article.txt`;
const file = `${folderUri}/.on-record/people.yaml`;
const text = 'Rain.\nAnna Lee said: “We will not wait for others.” Ben Roe backed the carbon tax.';

async function check(test: (client: FakeClient) => Promise<void>, options: ClientOptions = {}): Promise<void> {
  const client = await startInMemory({ files: { [file]: people }, ...options });
  try {
    await test(client);
  } finally {
    client.dispose();
  }
}

/** What a range covers in the article. */
function covered(source: string, range: { start: { line: number; character: number }; end: { line: number; character: number } }): string {
  const lines = source.split('\n');
  assert.equal(range.start.line, range.end.line);
  return lines[range.start.line]!.slice(range.start.character, range.end.character);
}

const find = (nodes: readonly ViewNode[], label: RegExp): ViewNode => {
  const found = nodes
    .flatMap((node) => [node, ...node.children, ...node.children.flatMap(({ children }) => children)])
    .find((node) => label.test(node.label));
  assert.ok(found, `no node ${label} in ${JSON.stringify(nodes)}`);
  return found;
};

describe('requests', function () {
  this.timeout(20_000);
  it('initialize announces what the server can do', () =>
    check((client) => {
      assert.deepEqual(client.capabilities, {
        textDocumentSync: { openClose: true, change: 2 },
        hoverProvider: true,
        documentSymbolProvider: { label: 'On Record' },
        definitionProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        documentHighlightProvider: true,
        referencesProvider: true,
        workspaceSymbolProvider: true,
        completionProvider: { triggerCharacters: ['“', '„', '«', '"', '‘'] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      });
      return Promise.resolve();
    }));

  it('definition of a name is its record in the dataset file', () =>
    check(async (client) => {
      client.open(article, text);
      const [link] = await client.definition(article, { line: 1, character: 3 });
      assert.equal(link?.targetUri, file);
      assert.equal(link.targetRange.start.line, 2);
      assert.equal(covered(text, link.originSelectionRange!), 'Anna Lee');
    }));

  it('definition of a quote is the quote on record', () =>
    check(async (client) => {
      client.open(article, text);
      const [link] = await client.definition(article, { line: 1, character: 25 });
      assert.equal(link?.targetUri, file);
      assert.match(people.split('\n')[link.targetRange.start.line]!, /q-lee/);
    }));

  it('symbols are actors, quotes and claims by section', () =>
    check(async (client) => {
      client.open(article, text);
      const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: article },
      });
      assert.deepEqual(
        symbols.slice(0, 2).map(({ name }) => name),
        ['Actors', 'Quotes'],
      );
      assert.deepEqual(
        symbols[0]!.children!.map(({ name }) => name),
        ['Anna Lee', 'Ben Roe'],
      );
      assert.equal(covered(text, symbols[0]!.children![1]!.selectionRange), 'Ben Roe');
      assert.equal(covered(text, symbols[1]!.children![0]!.range), '“We will not wait for others.”');
    }));

  it('the article list leads to the text', () =>
    check(async (client) => {
      client.open(article, text);
      const result = await client.connection.sendRequest<{ version: number; nodes: ViewNode[] } | null>('onRecord/article', {
        uri: article,
      });
      assert.equal(result?.version, 1);
      const node = find(result.nodes, /^Ben Roe$/);
      assert.equal(node.target?.uri, article);
      assert.equal(covered(text, node.target.range), 'Ben Roe');
    }));

  it('all positions on record lead to the records, without any article', () =>
    check(async (client) => {
      const params = { uri: null, scope: 'all', groupBy: 'issue', filter: '' };
      const result = await client.connection.sendRequest<{ version: null; nodes: ViewNode[] } | null>('onRecord/positions', params);
      assert.equal(result?.version, null);
      const position = find(result.nodes, /^Anna Lee$/);
      assert.equal(position.description, 'supports · 2021-03');
      assert.equal(position.target?.uri, file);
      assert.match(people.split('\n')[position.target.range.start.line]!, /actor: a-lee/);
      assert.equal(find(result.nodes, /^We will not wait/).kind, 'evidence');
    }));

  it('statements of an article lead to the text', () =>
    check(async (client) => {
      client.open(article, text);
      const params = { uri: article, scope: 'article', groupBy: 'actor', filter: 'anna' };
      const result = await client.connection.sendRequest<{ version: number; nodes: ViewNode[] } | null>('onRecord/positions', params);
      const statement = find(result!.nodes, /We will not wait/);
      assert.equal(statement.target?.uri, article);
      assert.match(covered(text, statement.target.range), /We will not wait for others/);
    }));

  it('a sign of life is given at once', () =>
    check(async (client) => {
      assert.equal(await client.connection.sendRequest('onRecord/ping', null), null);
    }));

  it('positions of no article are none', () =>
    check(async (client) => {
      const params = { uri: null, scope: 'article', groupBy: 'issue', filter: '' };
      assert.equal(await client.connection.sendRequest('onRecord/positions', params), null);
    }));

  it('the status counts, and gives the reference date of the setting', () =>
    check(
      async (client) => {
        client.open(article, text);
        await client.pull(article);
        await client.until('ready', () => client.statuses.at(-1)?.state === 'ready');
        const status = client.statuses.at(-1)!;
        assert.deepEqual(status.referenceDate, { date: '2022-05-01', from: 'option' });
        assert.deepEqual([status.nActors, status.nQuotes], [2, 1]);
        assert.match((await client.hover(article, { line: 1, character: 1 })) ?? '', /finance minister \\\(on 2022\\-05\\-01\\\)/);
      },
      { settings: { referenceDate: '2022-05-01' } },
    ));

  it('many highlights are capped, those in view first, and the status says so', () =>
    check(async (client) => {
      const nLines = 10_500;
      client.open(article, 'Anna Lee met Ben Roe.\n'.repeat(nLines));
      const view = { start: { line: nLines - 3, character: 0 }, end: { line: nLines - 1, character: 0 } };
      const result = await client.pull(article, view);
      assert.equal(result?.nOmitted, 2 * nLines - 20_000);
      const lines = new Set(result.highlights.actorListed.filter((_, at) => at % 4 === 0));
      assert.ok(lines.has(nLines - 3) && lines.has(nLines - 2), 'the visible lines are there');
      assert.equal(client.statuses.at(-1)?.state, 'partial');
    }));
});
