import assert from 'node:assert/strict';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/article.txt`;
const file = `${folderUri}/.on-record/people.yaml`;

async function check(options: ClientOptions, test: (client: FakeClient) => Promise<void>): Promise<void> {
  const client = await startInMemory(options);
  try {
    await test(client);
  } finally {
    client.dispose();
  }
}

/** The card at the beginning of the document, when its analysis is done. */
async function card(client: FakeClient, uri = article): Promise<string> {
  await client.pull(uri);
  return (await client.hover(uri, { line: 0, character: 1 })) ?? '';
}

const actor = (id: string, name: string): string => JSON.stringify({ format: 'on-record/1', actors: [{ id, kind: 'person', name }] });
const listed = /Linked because the dataset lists/;
const unlisted = /Not in the dataset/;

describe('datasets over messages', function () {
  this.timeout(20_000);
  it('a change on disk changes the card', () =>
    check({ files: { [file]: people } }, async (client) => {
      client.open(article, 'Anna Lee spoke.');
      assert.match(await card(client), /finance minister/);
      const before = client.ready.length;
      await client.write(file, people.replace('finance minister', 'prime minister'));
      await client.until('analysed again', () => client.ready.length > before);
      assert.match(await card(client), /prime minister/);
    }));

  it('a dataset that comes later is used, and one that goes is not', () =>
    check({}, async (client) => {
      client.open(article, 'Anna Lee spoke.');
      assert.match(await card(client), unlisted);
      await client.write(file, people);
      await client.until('loaded', () => client.dataset?.nActors === 2 && client.ready.length >= 2);
      assert.match(await card(client), listed);
      assert.deepEqual((await client.pull(article))?.highlights.actorListed, [0, 0, 0, 8]);
      await client.write(file, undefined);
      await client.until('gone', () => client.dataset?.nActors === 0 && client.ready.length >= 3);
      assert.match(await card(client), unlisted);
    }));

  it('a change that changes nothing analyses nothing', () =>
    check({ files: { [file]: people } }, async (client) => {
      client.open(article, 'Anna Lee spoke.');
      await card(client);
      const reads = client.nReads.get(file) ?? 0;
      const before = client.ready.length;
      await client.write(file, people);
      await client.until('read again', () => (client.nReads.get(file) ?? 0) > reads);
      await card(client);
      assert.equal(client.ready.length, before);
    }));

  it('a broken file shows its problem at its line, its last good content goes on, and a repair takes the problem away', () =>
    check({ files: { [file]: people } }, async (client) => {
      client.open(article, 'Anna Lee spoke.');
      await card(client);
      await client.write(file, people.replace('    name: Anna Lee', '    name: [Anna Lee'));
      await client.until('problem', () => (client.diagnostics.get(file)?.length ?? 0) > 0);
      const problem = client.diagnostics.get(file)![0]!;
      assert.ok(problem.range.start.line >= 4 && problem.range.start.line <= 6, JSON.stringify(problem.range));
      assert.equal(problem.source, 'On Record');
      assert.equal(problem.severity, 1);
      assert.match(await card(client), listed);
      assert.equal(client.dataset?.nStaleFiles, 1);
      await client.write(file, people);
      await client.until('repaired', () => client.diagnostics.get(file)?.length === 0 && client.dataset?.nStaleFiles === 0);
      assert.match(await card(client), listed);
    }));

  it('a bad record is reported at its line, the others work', () =>
    check({ files: { [file]: people.replace('kind: person\n    name: Ben Roe', 'kind: robot\n    name: Ben Roe') } }, async (client) => {
      client.open(article, 'Anna Lee spoke.');
      assert.match(await card(client), listed);
      await client.until('problem', () => (client.diagnostics.get(file)?.length ?? 0) > 0);
      const [problem] = client.diagnostics.get(file)!;
      assert.equal(problem!.range.start.line, 9);
      assert.match(String(problem!.message), /person, organization, place, group/);
    }));

  it('paths of the setting are read: relative, absolute, addresses', () =>
    check(
      {
        settings: { datasets: ['shared/a.json', '/data/b.json', 'memory://x/c.json'] },
        files: {
          [`${folderUri}/shared/a.json`]: actor('a', 'Ada Alm'),
          'file:///data/b.json': actor('b', 'Bo Berg'),
          'memory://x/c.json': actor('c', 'Cy Dahl'),
        },
      },
      async (client) => {
        for (const [at, name] of ['Ada Alm', 'Bo Berg', 'Cy Dahl'].entries()) {
          const uri = `${folderUri}/${at}.txt`;
          client.open(uri, `${name} spoke.`);
          assert.match(await card(client, uri), listed, name);
        }
        const watched = JSON.stringify(client.watched.at(-1));
        for (const place of ['file:///data', 'memory://x', '**/.on-record/**'])
          assert.ok(watched.includes(place), `${place} in ${watched}`);
      },
    ));

  it('a path that does not exist is reported and harms nothing', () =>
    check({ settings: { datasets: ['nowhere'] }, files: { [file]: people } }, async (client) => {
      client.open(article, 'Anna Lee spoke.');
      assert.match(await card(client), listed);
      await client.until('problem', () => (client.diagnostics.get(`${folderUri}/nowhere`)?.length ?? 0) > 0);
      assert.match(String(client.diagnostics.get(`${folderUri}/nowhere`)![0]!.message), /does not exist.*Create it, or correct the path/);
    }));

  it('a setting that changes is followed', () =>
    check({ files: { [`${folderUri}/shared/a.json`]: actor('a', 'Ada Alm') } }, async (client) => {
      client.open(article, 'Ada Alm spoke.');
      assert.match(await card(client), unlisted);
      await client.configure({ datasets: ['shared'] });
      await client.until('loaded', () => client.dataset?.nActors === 1);
      await client.until('analysed again', () => client.ready.length >= 3);
      assert.match(await card(client), listed);
    }));

  it('each folder has its own dataset', () =>
    check(
      {
        folders: ['file:///news', 'file:///sport'],
        files: { [file]: actor('a', 'Ada Alm'), 'file:///sport/.on-record/b.json': actor('b', 'Bo Berg') },
      },
      async (client) => {
        client.open(article, 'Ada Alm spoke.');
        client.open('file:///sport/a.txt', 'Ada Alm spoke.');
        client.open('untitled:Untitled-1', 'Ada Alm spoke.');
        assert.match(await card(client), listed);
        assert.match(await card(client, 'file:///sport/a.txt'), unlisted);
        assert.match(await card(client, 'untitled:Untitled-1'), listed);
      },
    ));

  it('folders that come and go are followed', () =>
    check({ folders: [], files: { [file]: people } }, async (client) => {
      client.open(article, 'Anna Lee spoke.');
      assert.match(await card(client), unlisted);
      const event = (added: string[], removed: string[]): Promise<void> =>
        client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
          event: { added: added.map((uri) => ({ uri, name: uri })), removed: removed.map((uri) => ({ uri, name: uri })) },
        });
      await event([folderUri], []);
      await client.until('loaded', () => client.dataset?.nActors === 2);
      assert.match(await card(client), listed);
      await event([], [folderUri]);
      await client.until('gone', () => client.dataset?.nActors === 0);
      await client.until('analysed again', () => client.ready.length >= 3);
      assert.match(await card(client), unlisted);
    }));

  it('the sample dataset is shown where it is asked for', () =>
    check(
      {
        initializationOptions: { sampleDatasetUri: 'file:///ext/sample' },
        files: { 'file:///ext/sample/.on-record/a.json': actor('a', 'Ada Alm') },
      },
      async (client) => {
        client.open(article, 'Ada Alm spoke.');
        assert.match(await card(client), listed);
      },
    ));

  it('a dataset full of commands, HTML and odd ids is shown as text and nothing of it is fetched', () => {
    const evil = '](command:evil) <img src=x onerror=alert(1)> ![x](https://x.example/p.png)';
    const content = JSON.stringify({
      format: 'on-record/1',
      actors: [
        { id: '__proto__', kind: 'person', name: 'Ada Alm', summary: evil, sources: ['constructor', evil], links: ['command:evil'] },
        { id: 'toString', kind: 'person', name: evil },
      ],
      roles: [{ actor: '__proto__', title: evil, organization: 'toString' }],
      sources: [{ id: 'constructor', title: evil, url: 'command:evil' }],
      issues: [{ id: 'hasOwnProperty', label: evil }],
      positions: [{ actor: '__proto__', issue: 'hasOwnProperty', stance: 'opposes', condition: evil }],
      quotes: [{ id: '__proto__', actor: '__proto__', text: evil }],
    });
    return check({ files: { [`${folderUri}/.on-record/evil.json`]: content } }, async (client) => {
      client.open(article, 'Ada Alm spoke.');
      const shown = await card(client);
      assert.match(shown, /^\*\*Ada Alm\*\* — person/);
      assert.doesNotMatch(shown.replace(/\\./g, ''), /[<>[\]()!]|command:/, shown);
      const all = await client.connection.sendRequest('onRecord/positions', { uri: null, scope: 'all', groupBy: 'issue', filter: '' });
      assert.match(JSON.stringify(all), /Ada Alm/);
    });
  });

  it('counts what there is', () =>
    check({ files: { [file]: people } }, async (client) => {
      client.open(article, 'Anna Lee spoke.');
      await card(client);
      await client.until('status', () => client.dataset?.loading === false);
      assert.deepEqual(client.dataset, { nFiles: 1, nActors: 2, nRecords: 7, nProblems: 0, nStaleFiles: 0, loading: false });
    }));
});
