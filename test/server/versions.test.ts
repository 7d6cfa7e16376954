import assert from 'node:assert/strict';
import { folderUri, startInMemory } from './support/fake-client';
import type { FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/article.txt`;

async function check(test: (client: FakeClient) => Promise<void>, extra: Readonly<Record<string, string>> = {}): Promise<void> {
  const client = await startInMemory({ files: { [`${folderUri}/.on-record/people.yaml`]: people, ...extra } });
  try {
    await test(client);
  } finally {
    client.dispose();
  }
}

const insertAt = (line: number, character: number, text: string) => ({
  range: { start: { line, character }, end: { line, character } },
  text,
});

/** A text whose analysis takes several slices: no two paragraphs are the same, so that no cache helps. */
function longText(nParagraphs: number): string {
  const paragraph = (at: number): string =>
    `Ben Roe said on day ${at} that Anna Lee would come to harbour ${at} at noon, and that nobody in town ${at} knew why. `.repeat(12);
  return Array.from({ length: nParagraphs }, (_, at) => paragraph(at)).join('\n\n');
}
const long = longText(100);
const huge = longText(500);

describe('versions', function () {
  this.timeout(20_000);
  it('a request is answered about the newest version, whatever comes in between', () =>
    check(async (client) => {
      client.open(article, 'Anna Lee spoke.');
      const early = client.pull(article);
      client.change(article, insertAt(0, 0, 'So '));
      const version = client.change(article, insertAt(0, 0, 'And '));
      for (const result of [await early, await client.pull(article)]) {
        assert.equal(result?.version, version);
        assert.deepEqual(result.highlights.actorListed, [0, 7, 0, 15]);
      }
    }));

  it('a burst of edits ends with the right text, and old versions are not announced after newer ones', () =>
    check(async (client) => {
      client.open(article, long);
      let version = 1;
      for (let i = 0; i < 50; i++) version = client.change(article, insertAt(0, 0, i % 2 === 0 ? 'x' : ' '));
      version = client.change(article, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 50 } },
        text: 'Anna Lee spoke. ',
      });
      const result = await client.pull(article);
      assert.equal(result?.version, version);
      assert.deepEqual(result.highlights.actorListed.slice(0, 8), [0, 0, 0, 8, 0, 16, 0, 23]);
      await client.until('ready', () => client.ready.at(-1)?.version === version);
      const announced = client.ready.filter(({ uri }) => uri === article).map((ready) => ready.version);
      assert.deepEqual(
        announced,
        [...announced].sort((a, b) => a - b),
      );
      assert.ok(announced.length < 20, `most versions of a burst are skipped: ${announced.length}`);
    }));

  it('several edits in one message count one after the other', () =>
    check(async (client) => {
      client.open(article, 'one\ntwo\nthree');
      client.change(
        article,
        insertAt(1, 0, 'Anna '),
        { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 8 } }, text: 'Lee\r\n' },
        insertAt(2, 0, 'says\n'),
        { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
      );
      const result = await client.pull(article);
      assert.deepEqual(result?.highlights.actorListed, [0, 0, 0, 8]);
    }));

  it('a whole new text replaces the old one', () =>
    check(async (client) => {
      client.open(article, 'one');
      client.change(article, { text: 'So Anna Lee says.' });
      assert.deepEqual((await client.pull(article))?.highlights.actorListed, [0, 3, 0, 11]);
    }));

  it('an edit in emoji and combining marks keeps offsets right', () =>
    check(async (client) => {
      client.open(article, '😀😀 e\u0301 Anna Lee spoke.');
      client.change(article, { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } }, text: '' });
      assert.deepEqual((await client.pull(article))?.highlights.actorListed, [0, 6, 0, 14]);
    }));

  it('a hover whose text changed while it waited is not answered about the new text', () =>
    check(async (client) => {
      client.open(article, long);
      const hover = client.hover(article, { line: 0, character: 1 });
      client.change(article, insertAt(0, 0, 'Anna Lee came. '));
      // Either the client is told that the text changed, or that it is not ready yet: never a card.
      const answer = await hover.catch((error: { code: number }) => error.code);
      assert.ok(answer === -32801 || /still reading/.test(String(answer)), String(answer));
    }));

  it('a cancelled request is answered at once, and the analysis goes on for others', () =>
    check(async (client) => {
      client.open(article, huge);
      const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
      const source = new CancellationTokenSource();
      const start = performance.now();
      const cancelled = client.connection.sendRequest('onRecord/annotations', { uri: article }, source.token).then(
        () => 'answered',
        (error: { code: number }) => error.code,
      );
      setTimeout(() => source.cancel(), 20);
      assert.equal(await cancelled, -32800);
      const waited = performance.now() - start;
      const result = await client.pull(article);
      const whole = performance.now() - start;
      assert.equal(result?.version, 1);
      assert.ok(waited < whole / 2, `cancelled after ${waited} ms, done after ${whole} ms`);
    }));

  it('while a large document is analysed, another answers', () =>
    check(async (client) => {
      client.open(article, huge);
      await client.until('busy', () => client.busy.includes(article));
      const other = `${folderUri}/other.txt`;
      client.open(other, 'Anna Lee spoke.');
      assert.deepEqual((await client.pull(other))?.highlights.actorListed, [0, 0, 0, 8]);
      assert.equal(
        client.ready.some(({ uri }) => uri === article),
        false,
        'the large one is not done yet',
      );
      await client.pull(article);
    }));

  it('closing a document answers who waits for it', () =>
    check(async (client) => {
      client.open(article, long);
      const pending = client.pull(article);
      client.close(article);
      assert.equal(await pending, null);
      assert.equal(await client.hover(article, { line: 0, character: 0 }), null);
    }));

  it('says what it is busy with, and that it is idle', () =>
    check(async (client) => {
      client.open(article, 'Anna Lee spoke.');
      await client.pull(article);
      await client.until('idle', () => client.busy.at(-1) === null);
      assert.deepEqual(client.busy, [article, null]);
    }));

  it('a hover before the analysis is ready says so after 300 ms', async () => {
    const client = await startInMemory({ files: {} });
    try {
      // A client that does not answer keeps the dataset from being read.
      client.connection.onRequest('onRecord/fs/stat', () => new Promise(() => undefined));
      client.open(article, 'Anna Lee spoke.');
      const start = performance.now();
      assert.match((await client.hover(article, { line: 0, character: 1 })) ?? '', /still reading/);
      const waited = performance.now() - start;
      assert.ok(waited >= 290 && waited < 5000, String(waited));
    } finally {
      client.dispose();
    }
  });
});
