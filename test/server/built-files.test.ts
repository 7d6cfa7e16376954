import assert from 'node:assert/strict';
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
