import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startNodeFile, startWorkerFile } from './support/built';
import { folderUri } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/article.txt`;

/** The built files do what the server in memory does; the rest of the suite runs there. */
function check(name: string, start: (options: ClientOptions) => Promise<FakeClient>): void {
  describe(name, function () {
    this.timeout(20_000);
    let client: FakeClient;
    before(async () => {
      client = await start({ files: { [`${folderUri}/.on-record/people.yaml`]: people }, initializationOptions: { allowCrash: true } });
    });
    after(() => client.dispose());

    it('reads the dataset through the client and answers a hover', async () => {
      client.open(article, 'Anna Lee said taxes would rise.\nShe left.');
      await client.pull(article);
      assert.match((await client.hover(article, { line: 0, character: 2 })) ?? '', /\*\*Anna Lee\*\* — person/);
    });

    it('highlights the name', async () => {
      const result = await client.pull(article);
      assert.deepEqual(result?.highlights.actorListed.slice(0, 4), [0, 0, 0, 8]);
    });

    it('follows an edit', async () => {
      const version = client.change(article, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'No, ' });
      const result = await client.pull(article);
      assert.equal(result?.version, version);
      assert.deepEqual(result.highlights.actorListed.slice(0, 4), [0, 4, 0, 12]);
    });
  });
}

check('the built Node server', startNodeFile);
check('the built web-worker server, with the globals of a worker only', startWorkerFile);

describe('a crash for tests', function () {
  this.timeout(20_000);
  it('ends the process only where it was admitted', async () => {
    const client = await startNodeFile({ initializationOptions: { allowCrash: true } });
    await client.connection.sendNotification('onRecord/test/crash');
    assert.equal(await client.exited, 70);
    client.dispose();
  });
  it('is not obeyed otherwise', async () => {
    const client = await startNodeFile();
    await client.connection.sendNotification('onRecord/test/crash');
    client.open(article, 'Nothing.');
    assert.equal(await client.hover(article, { line: 0, character: 0 }), null);
    client.dispose();
  });
});

describe('the index of the built Node server', function () {
  this.timeout(30_000);
  it('is kept in a file of the folder it is given, and taken over by the next server', async () => {
    const storage = mkdtempSync(join(tmpdir(), 'on-record-storage-'));
    const other = `${folderUri}/other.txt`;
    const options: ClientOptions = {
      files: { [`${folderUri}/.on-record/people.yaml`]: people, [other]: 'Anna Lee left.' },
      initializationOptions: { storageUri: pathToFileURL(join(storage, 'inner')).toString() },
    };
    /** Starts a server, and waits until it knows the article that is not open. */
    const inLife = async (test: (client: FakeClient) => Promise<void>): Promise<void> => {
      const client = await startNodeFile(options);
      client.open(article, 'Anna Lee spoke.');
      for (let i = 0; (await client.references(article, { line: 0, character: 1 })).length < 2 && i < 200; i++) await pause(25);
      assert.deepEqual(await client.references(article, { line: 0, character: 1 }), ['article.txt:0:0-8', 'other.txt:0:0-8']);
      await test(client);
      client.dispose();
      await client.exited;
    };
    try {
      await inLife(async () => {
        for (let i = 0; !existsSync(join(storage, 'inner/articles.index')) && i < 200; i++) await pause(25);
      });
      assert.deepEqual(readdirSync(join(storage, 'inner')), ['articles.index']);
      await inLife(async (client) => {
        await pause(1500);
        assert.equal(client.nReads.get(other), 1);
        assert.ok(!client.busy.includes(other));
      });
    } finally {
      rmSync(storage, { recursive: true, force: true });
    }
  });
});
