import assert from 'node:assert/strict';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/article.txt`;

async function check(test: (client: FakeClient) => Promise<void>, options: ClientOptions = {}): Promise<void> {
  const client = await startInMemory({ files: { [`${folderUri}/.on-record/people.yaml`]: people }, ...options });
  try {
    await test(client);
    assert.deepEqual(client.logs, [], 'nothing went wrong');
  } finally {
    client.dispose();
  }
}

const texts: Readonly<Record<string, string>> = {
  'an empty file': '',
  'only line breaks': '\r\n\r\r\n\n',
  'NUL bytes': 'Anna\u0000Lee said “no\u0000”.\u0000',
  'what is left of invalid UTF-8': '\ufffd\ufffd Anna Lee \ufffd',
  'halves of surrogate pairs': '\ud83d Anna Lee “\ude00” \ud83d',
  'bidi and zero-width characters': '\u202eAnna\u200b Lee\u2069 “\u200f”',
  'combining marks without end': `A${'\u0301'.repeat(20_000)}`,
  'quotation marks without end': '“'.repeat(20_000) + '"'.repeat(20_000),
};

describe('odd texts over messages', function () {
  this.timeout(20_000);
  for (const [name, text] of Object.entries(texts))
    for (const languageId of ['plaintext', 'markdown'])
      it(`${name}, ${languageId}`, () =>
        check(async (client) => {
          client.open(article, text, languageId);
          assert.equal((await client.pull(article))?.version, 1);
          await client.hover(article, { line: 0, character: 1 });
          await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: article } });
          const params = { uri: article, scope: 'article', groupBy: 'issue', filter: '' };
          assert.notEqual(await client.connection.sendRequest('onRecord/positions', params), null);
        }));

  it('one line of two megabytes', () =>
    check(async (client) => {
      client.open(article, 'Anna Lee said “no” to Ben Roe, who left. '.repeat(50_000));
      const result = await client.pull(article);
      assert.ok((result?.nOmitted ?? 0) > 0);
      assert.match((await client.hover(article, { line: 0, character: 1 })) ?? '', /Anna Lee/);
    })).timeout(60_000);
});

describe('odd messages', function () {
  this.timeout(20_000);
  const anywhere = { line: 0, character: 1 };

  it('positions and ranges outside the text', () =>
    check(async (client) => {
      client.open(article, 'Anna Lee spoke.');
      await client.pull(article);
      for (const position of [
        { line: 99, character: 0 },
        { line: 0, character: 9999 },
        { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
        { line: -1, character: -5 },
      ]) {
        await client.hover(article, position);
        await client.definition(article, position);
      }
      client.change(article, { range: { start: { line: 50, character: 7 }, end: { line: 99, character: 1 } }, text: ' So.' });
      client.change(article, { range: { start: { line: 0, character: 4 }, end: { line: 0, character: 0 } }, text: 'Anna' });
      client.change(article, { range: { start: { line: -3, character: 0 }, end: { line: 0, character: -9 } }, text: '' });
      const result = await client.pull(article, { start: { line: 9, character: 9 }, end: { line: -1, character: 0 } });
      assert.deepEqual(result?.highlights.actorListed, [0, 0, 0, 8]);
    }));

  it('a change without changes is a new version of the same text', () =>
    check(async (client) => {
      client.open(article, 'Anna Lee spoke.');
      const version = client.change(article);
      assert.equal((await client.pull(article))?.version, version);
    }));

  it('the same document opened twice', () =>
    check(async (client) => {
      client.open(article, 'Rain fell.');
      client.open(article, 'Anna Lee spoke.');
      assert.deepEqual((await client.pull(article))?.highlights.actorListed, [0, 0, 0, 8]);
    }));

  it('a file that is deleted while it is open goes on', () =>
    check(async (client) => {
      client.open(article, 'Anna Lee spoke.');
      await client.pull(article);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: article, type: 3 }] });
      client.change(article, { range: { start: anywhere, end: anywhere }, text: '' });
      assert.match((await client.hover(article, anywhere)) ?? '', /Anna Lee/);
    }));

  it('addresses that are none', () =>
    check(async (client) => {
      for (const uri of ['', '::', 'no-scheme', '%%%', 'file:////\\x']) {
        client.open(uri, 'Anna Lee spoke.');
        await client.pull(uri);
        await client.hover(uri, anywhere);
        client.close(uri);
      }
    }));

  it('settings of any shape', () =>
    check(
      async (client) => {
        client.open(article, 'Anna Lee spoke.');
        assert.deepEqual((await client.pull(article))?.highlights.actorListed, [0, 0, 0, 8]);
        client.logs.length = 0;
      },
      { settings: { datasets: 5, exclude: { a: 1 }, checks: null, maxFileSize: 'big', referenceDate: '2024-13-45', trace: [] } },
    ));

  it('a setting that is refused is named in the log, not its value', async () => {
    const client = await startInMemory({ settings: { referenceDate: 'secret words' } });
    client.open(article, 'Anna Lee spoke.');
    await client.pull(article);
    await client.until('log', () => client.logs.some((line) => line.includes('onRecord.referenceDate')));
    assert.doesNotMatch(client.logs.join('\n'), /secret/);
    client.dispose();
  });

  it('tracing logs times, and no text', async () => {
    const client = await startInMemory({ settings: { trace: { server: 'verbose' } } });
    client.open(
      article,
      Array.from({ length: 600 }, (_, at) => `Zebulon Quark said on day ${at} that he would not come to town ${at}.`).join('\n'),
    );
    await client.pull(article);
    await client.until('log', () => client.logs.some((line) => /analysis: [\d.]+ ms/.test(line)));
    assert.doesNotMatch(client.logs.join('\n'), /Zebulon|article/);
    client.dispose();
  });
});
