import assert from 'node:assert/strict';
import type { CompletionList, DocumentHighlight, SymbolInformation } from 'vscode-languageserver-protocol';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/article.txt`;
const file = `${folderUri}/.on-record/people.yaml`;
const text = 'Anna Lee said: “We will not wait for others.” Ben Roe backed the carbon tax. He said it was fair.';
const other = 'Rain.\nFor the carbon tax spoke Ann Fox.\n“We will not wait,” said Anna Lee.';

async function check(test: (client: FakeClient) => Promise<void>, options: ClientOptions = {}): Promise<void> {
  const client = await startInMemory({ files: { [file]: people, [`${folderUri}/other.txt`]: other }, ...options });
  try {
    client.open(article, text);
    await client.pull(article);
    await test(client);
  } finally {
    client.dispose();
  }
}

/** The answer as soon as the other article is known, which the index has not opened yet at first. */
async function references(
  client: FakeClient,
  uri: string,
  character: number,
  line = 0,
  includeDeclaration = false,
): Promise<readonly string[]> {
  for (let i = 0; ; i++) {
    const found = await client.references(uri, { line, character }, includeDeclaration);
    if (i === 100 || found.some((place) => place.startsWith('other'))) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Line (counted from 0) of the dataset file in which the words first stand. */
const lineOf = (words: string): number => people.split('\n').findIndex((line) => line.includes(words));

describe('references', function () {
  this.timeout(20_000);
  it('of a name are where the actor is named in the workspace, pronouns left out', () =>
    check(async (client) => {
      assert.deepEqual(await references(client, article, 3), ['article.txt:0:0-8', 'other.txt:2:25-33']);
      assert.deepEqual(await client.references(article, { line: 0, character: 50 }), ['article.txt:0:46-53']);
      // From "He".
      assert.deepEqual(await client.references(article, { line: 0, character: 78 }), ['article.txt:0:46-53']);
    }));

  it('of a quote are where it is quoted, in part too', () =>
    check(async (client) => assert.deepEqual(await references(client, article, 20), ['article.txt:0:15-45', 'other.txt:2:0-19'])));

  it('of a term are where the issue is spoken of', () =>
    check(async (client) => assert.deepEqual(await references(client, article, 68), ['article.txt:0:65-75', 'other.txt:1:8-18'])));

  it('of an unlisted name are where it stands', () =>
    check(async (client) => {
      client.open(`${folderUri}/third.txt`, 'Ann Fox spoke.');
      await client.pull(`${folderUri}/third.txt`);
      assert.deepEqual(await references(client, `${folderUri}/third.txt`, 2), ['other.txt:1:25-32', 'third.txt:0:0-7']);
    }));

  it('hold the record where it is asked for', () =>
    check(async (client) => {
      const [record] = await references(client, article, 3, 0, true);
      assert.ok(record?.startsWith(`.on-record/people.yaml:${lineOf('a-lee')}:`), record);
    }));

  it('can be asked for in a dataset file, on a record', () =>
    check(async (client) => {
      assert.match(client.registered.get('textDocument/references') ?? '', /\.on-record/);
      assert.deepEqual(await references(client, file, 10, lineOf('name: Anna Lee')), ['article.txt:0:0-8', 'other.txt:2:25-33']);
      assert.deepEqual(await references(client, file, 10, lineOf('id: q-lee')), ['article.txt:0:15-45', 'other.txt:2:0-19']);
      assert.deepEqual(await client.references(file, { line: lineOf('issues:'), character: 2 }), []);
    }));

  it('are none where nothing is named, and in what is not analysed', () =>
    check(async (client) => {
      assert.deepEqual(await client.references(article, { line: 0, character: 58 }), []);
      client.open(`${folderUri}/README.md`, 'Anna Lee', 'markdown');
      assert.deepEqual(await client.references(`${folderUri}/README.md`, { line: 0, character: 2 }), []);
      assert.deepEqual(await client.references(`${folderUri}/nowhere.txt`, { line: 9, character: 9 }), []);
    }));
});

describe('document highlights', function () {
  this.timeout(20_000);
  const highlights = async (client: FakeClient, character: number): Promise<readonly string[]> => {
    const found = await client.connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument: { uri: article },
      position: { line: 0, character },
    });
    return found.map(({ range, kind }) => `${text.slice(range.start.character, range.end.character)} ${kind}`);
  };
  it('are all names of the actor, and what stands for them as read', () =>
    check(async (client) => {
      assert.deepEqual(await highlights(client, 48), ['Ben Roe 1', 'He 2']);
      assert.deepEqual(await highlights(client, 78), ['Ben Roe 1', 'He 2']);
    }));
  it('are the terms of an issue', () => check(async (client) => assert.deepEqual(await highlights(client, 70), ['carbon tax 1', 'it 2'])));
  it('are none elsewhere', () => check(async (client) => assert.deepEqual(await highlights(client, 58), [])));
});

describe('workspace symbols', function () {
  this.timeout(20_000);
  const search = async (client: FakeClient, query: string): Promise<readonly string[]> => {
    const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    return found.map(
      ({ name, containerName, location }) =>
        `${name}, ${containerName}, ${location.uri.slice(folderUri.length + 1)}:${location.range.start.line}`,
    );
  };
  it('are records of the dataset', () =>
    check(async (client) => {
      assert.deepEqual(await search(client, 'lee'), [`Anna Lee, person, .on-record/people.yaml:${lineOf('a-lee')}`]);
      assert.deepEqual(await search(client, 'carb'), [`carbon tax, issue, .on-record/people.yaml:${lineOf('id: carbon-tax')}`]);
      assert.deepEqual(await search(client, 'wait'), [
        `We will not wait for others, quote of Anna Lee, .on-record/people.yaml:${lineOf('id: q-lee')}`,
      ]);
      assert.equal((await search(client, '')).length, 4);
      assert.deepEqual(await search(client, 'zebra'), []);
    }));
  it('are unlisted names of articles, too', () =>
    check(async (client) => {
      await references(client, article, 3);
      assert.deepEqual(await search(client, 'ann f'), ['Ann Fox, not in the dataset, other.txt:1']);
    }));
});

describe('completion', function () {
  this.timeout(20_000);
  const complete = async (client: FakeClient, uri: string, content: string, language = 'plaintext'): Promise<CompletionList | null> => {
    client.open(uri, content, language);
    return client.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line: 0, character: content.length },
    });
  };
  const draft = `${folderUri}/draft.txt`;

  it('gives names in house form as plain text, sorted', () =>
    check(async (client) => {
      const list = await complete(client, draft, 'May 2, 2021. Yesterday An');
      assert.deepEqual(
        list?.items.map(({ label, textEdit, insertTextFormat, sortText }) => ({ label, textEdit, insertTextFormat, sortText })),
        ['Finance Minister Anna Lee', 'Anna Lee'].map((name, index) => ({
          label: name,
          textEdit: { range: { start: { line: 0, character: 23 }, end: { line: 0, character: 25 } }, newText: name },
          insertTextFormat: 1,
          sortText: `000${index}`,
        })),
      );
    }));

  it('gives recorded quotes with their attribution', () =>
    check(async (client) => {
      const list = await complete(client, draft, 'Anna Lee spoke. “');
      assert.deepEqual(
        list?.items.map(({ textEdit }) => textEdit?.newText),
        ['We will not wait for others,” she said'],
      );
    }));

  it('is silent elsewhere', () =>
    check(async (client) => {
      assert.equal(await complete(client, draft, 'Yesterday an'), null);
      assert.equal(await complete(client, `${folderUri}/README.txt`, 'Yesterday An'), null);
      assert.equal(await complete(client, `${folderUri}/a.json`, 'An', 'json'), null);
    }));
});
