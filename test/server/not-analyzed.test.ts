import assert from 'node:assert/strict';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/article.txt`;
const dataset = { [`${folderUri}/.on-record/people.yaml`]: people };
const text = 'Anna Lee said “taxes will rise”.';

async function check(options: ClientOptions, test: (client: FakeClient) => Promise<void>): Promise<void> {
  const client = await startInMemory({ files: dataset, ...options });
  try {
    await test(client);
  } finally {
    client.dispose();
  }
}

const stateOf = (client: FakeClient, uri: string): string | undefined =>
  client.statuses.filter((status) => status.uri === uri).at(-1)?.state;

/** Nothing at all is shown of a document that is not analysed, and the status says why. */
async function checkNothing(client: FakeClient, uri: string, state: string | undefined): Promise<void> {
  assert.equal(await client.pull(uri), null);
  assert.equal(await client.hover(uri, { line: 0, character: 1 }), null);
  assert.deepEqual(await client.definition(uri, { line: 0, character: 1 }), []);
  assert.deepEqual(await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }), []);
  assert.equal(await client.connection.sendRequest('onRecord/article', { uri }), null);
  const params = { uri, scope: 'article', groupBy: 'issue', filter: '' };
  assert.equal(await client.connection.sendRequest('onRecord/positions', params), null);
  assert.equal(stateOf(client, uri), state);
  assert.deepEqual(client.diagnostics.get(uri) ?? [], []);
}

describe('documents that are not analysed', function () {
  this.timeout(20_000);
  for (const uri of [
    `${folderUri}/README.md`,
    `${folderUri}/requirements.txt`,
    `${folderUri}/node_modules/a/guide.md`,
    `${folderUri}/.github/notes.md`,
    'git:/news/article.txt?HEAD',
    'output:tasks',
  ])
    it(`excluded: ${uri}`, () =>
      check({}, async (client) => {
        client.open(uri, text, 'markdown');
        await checkNothing(client, uri, 'excluded');
      }));

  it('other languages', () =>
    check({}, async (client) => {
      client.open(`${folderUri}/a.ts`, text, 'typescript');
      await checkNothing(client, `${folderUri}/a.ts`, 'excluded');
    }));

  it('JSON and YAML files, dataset or not: there is not even a status', () =>
    check({}, async (client) => {
      client.open(`${folderUri}/a.json`, text, 'json');
      await checkNothing(client, `${folderUri}/a.json`, undefined);
    }));

  it('a file of a dataset that is opened as plain text, whatever is excluded', () =>
    check(
      {
        settings: { exclude: [], datasets: ['people.jsonl'] },
        files: { [`${folderUri}/people.jsonl`]: '{"record":"actor","id":"a","kind":"person","name":"Ada Alm"}\n' },
      },
      async (client) => {
        client.open(article, 'Ada Alm spoke.');
        await client.pull(article);
        for (const uri of [`${folderUri}/people.jsonl`, `${folderUri}/.on-record/notes/x.txt`]) {
          client.open(uri, text);
          await checkNothing(client, uri, 'excluded');
        }
      },
    ));

  it('own globs, and they are followed when they change', () =>
    check({ settings: { exclude: ['drafts/**'] } }, async (client) => {
      const uri = `${folderUri}/drafts/a.md`;
      client.open(uri, text, 'markdown');
      await checkNothing(client, uri, 'excluded');
      await client.configure({ exclude: [] });
      await client.until('ready', () => stateOf(client, uri) === 'ready');
      assert.deepEqual((await client.pull(uri))?.highlights.actorListed, [0, 0, 0, 8]);
      await client.configure({ exclude: ['drafts/**'] });
      await client.until('excluded', () => stateOf(client, uri) === 'excluded');
      assert.equal(await client.pull(uri), null);
    }));

  it('above the size of the setting', () =>
    check({ settings: { maxFileSize: 1 } }, async (client) => {
      client.open(article, `${text}\n`.repeat(40_000));
      await checkNothing(client, article, 'too-large');
      client.change(article, { text });
      assert.deepEqual((await client.pull(article))?.highlights.actorListed, [0, 0, 0, 8]);
      assert.equal(stateOf(client, article), 'ready');
    }));

  it('set aside from the start, until the list changes', () =>
    check({ initializationOptions: { setAside: [article] } }, async (client) => {
      client.open(article, text);
      await checkNothing(client, article, 'set-aside');
      await client.connection.sendNotification('onRecord/setAside', { uris: [] });
      await client.until('ready', () => stateOf(client, article) === 'ready');
      assert.deepEqual((await client.pull(article))?.highlights.actorListed, [0, 0, 0, 8]);
      await client.connection.sendNotification('onRecord/setAside', { uris: [article] });
      await client.until('set aside', () => stateOf(client, article) === 'set-aside');
      await checkNothing(client, article, 'set-aside');
    }));

  it('documents nobody opened', () =>
    check({}, async (client) => {
      assert.equal(await client.pull(article), null);
      assert.equal(await client.hover(article, { line: 0, character: 0 }), null);
      client.change(article, { text: 'x' });
      client.close(article);
      assert.equal(await client.pull(article), null);
    }));
});

describe('documents that are', function () {
  this.timeout(20_000);
  for (const uri of [
    'untitled:Untitled-1',
    'vscode-vfs://github/paper/news/a.md',
    'vscode-remote://ssh%2Bhost/news/a.txt',
    'file:///elsewhere/a.txt',
  ])
    it(uri, () =>
      check({}, async (client) => {
        client.open(uri, text);
        const result = await client.pull(uri);
        assert.deepEqual(result?.highlights.quote, [0, 14, 0, 31]);
      }),
    );
});
