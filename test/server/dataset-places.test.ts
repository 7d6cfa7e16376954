import assert from 'node:assert/strict';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';

async function check(options: ClientOptions, test: (client: FakeClient) => Promise<void>): Promise<void> {
  const client = await startInMemory(options);
  try {
    await test(client);
  } finally {
    client.dispose();
  }
}

/** The card of the name that a text of this folder begins with. */
async function card(client: FakeClient, name: string, folder = folderUri): Promise<string> {
  const uri = `${folder}/${encodeURIComponent(name)}.txt`;
  client.open(uri, `${name} spoke.`);
  await client.pull(uri);
  const shown = (await client.hover(uri, { line: 0, character: 1 })) ?? '';
  client.close(uri);
  return shown;
}

const file = (actors: readonly object[], roles: readonly object[] = []): string => JSON.stringify({ format: 'on-record/1', actors, roles });
const person = (id: string, name: string) => ({ id, kind: 'person', name });
const listed = /Linked because the dataset lists/;
const unlisted = /Not in the dataset/;

describe('globs in onRecord.datasets', function () {
  this.timeout(20_000);
  const files = {
    [`${folderUri}/shared/a.json`]: file([person('a', 'Ada Alm')]),
    [`${folderUri}/shared/deep/er/b.json`]: file([person('b', 'Bo Berg')]),
    [`${folderUri}/shared/deep/c.yaml`]: 'format: on-record/1\nactors: [{id: c, kind: person, name: Cy Dahl}]\n',
    [`${folderUri}/shared/deep/notes.md`]: 'Nothing.',
    [`${folderUri}/desks/east/.on-record/d.json`]: file([person('d', 'Di Eck')]),
    [`${folderUri}/node_modules/x/e.json`]: file([person('e', 'Ed Falk')]),
  };

  it('stand for the files and folders that match, however deep', () =>
    check({ settings: { datasets: ['shared/**/*.json', 'desks/*'] }, files }, async (client) => {
      for (const name of ['Ada Alm', 'Bo Berg', 'Di Eck']) assert.match(await card(client, name), listed, name);
      for (const name of ['Cy Dahl', 'Ed Falk']) assert.match(await card(client, name), unlisted, name);
    }));

  it('alternatives and one-character marks count; libraries are never looked into', () =>
    check({ settings: { datasets: ['**/?.{yaml,yml}', '**/e.json'] }, files }, async (client) => {
      assert.match(await card(client, 'Cy Dahl'), listed);
      assert.match(await card(client, 'Ada Alm'), unlisted);
      assert.match(await card(client, 'Ed Falk'), unlisted);
    }));

  it('a file that comes and matches is read, one that goes is not', () =>
    check({ settings: { datasets: ['shared/**/*.json'] }, files }, async (client) => {
      assert.match(await card(client, 'Ada Alm'), listed);
      const uri = `${folderUri}/shared/new/f.json`;
      await client.write(uri, file([person('f', 'Fay Gram')]));
      await client.until('read', () => client.dataset?.nActors === 3);
      assert.match(await card(client, 'Fay Gram'), listed);
      await client.write(uri, undefined);
      await client.until('gone', () => client.dataset?.nActors === 2);
      assert.match(await card(client, 'Fay Gram'), unlisted);
    }));

  it('one that matches nothing is reported, and one that is a name is taken as it is', () =>
    check(
      {
        settings: { datasets: ['none/*.json', 'old [2019]/a.json'] },
        files: { [`${folderUri}/old%20%5B2019%5D/a.json`]: file([person('a', 'Ada Alm')]) },
      },
      async (client) => {
        assert.match(await card(client, 'Ada Alm'), listed);
        const reported = [...client.diagnostics].filter(([, list]) => list.length > 0);
        assert.match(JSON.stringify(reported), /none\/.*does not exist/);
      },
    ));
});

describe('several datasets', function () {
  this.timeout(20_000);
  const own = `${folderUri}/.on-record/a.json`;

  it('merge with precedence: the own one first, then in the order of the setting', () =>
    check(
      {
        settings: { datasets: ['second', 'third'] },
        files: {
          [own]: file([person('a', 'Ada Owens')]),
          [`${folderUri}/second/x.json`]: file([person('a', 'Ada Sander'), person('b', 'Bo Sander')], [{ actor: 'a', title: 'judge' }]),
          [`${folderUri}/third/x.json`]: file([person('b', 'Bo Tarrant'), person('c', 'Cy Tarrant')]),
        },
      },
      async (client) => {
        for (const name of ['Ada Owens', 'Bo Sander', 'Cy Tarrant']) assert.match(await card(client, name), listed, name);
        for (const name of ['Ada Sander', 'Bo Tarrant']) assert.match(await card(client, name), unlisted, name);
        assert.match(await card(client, 'Ada Owens'), /judge/);
        assert.match(
          String(client.diagnostics.get(`${folderUri}/second/x.json`)?.[0]?.message),
          /is also in .*\.on-record\/a\.json, line 1; that one is used/,
        );
        assert.match(String(client.diagnostics.get(`${folderUri}/third/x.json`)?.[0]?.message), /is also in .*second\/x\.json/);
      },
    ));

  it('in a window of two folders each has its own, and what both name is shared', () =>
    check(
      {
        folders: ['file:///news', 'file:///sport'],
        settings: { datasets: ['/shared/all.json'] },
        files: {
          [own]: file([person('a', 'Ada Alm')]),
          'file:///sport/.on-record/b.json': file([person('b', 'Bo Berg')]),
          'file:///shared/all.json': file([person('s', 'Sam Shared')]),
        },
      },
      async (client) => {
        for (const folder of ['file:///news', 'file:///sport']) assert.match(await card(client, 'Sam Shared', folder), listed);
        assert.match(await card(client, 'Ada Alm'), listed);
        assert.match(await card(client, 'Ada Alm', 'file:///sport'), unlisted);
        assert.match(await card(client, 'Bo Berg', 'file:///sport'), listed);
        assert.match(await card(client, 'Bo Berg'), unlisted);
        await client.write('file:///shared/all.json', file([person('s', 'Sam Shared'), person('t', 'Tom Both')]));
        await client.until('read in both', () => client.dataset?.nActors === 6);
        for (const folder of ['file:///news', 'file:///sport']) assert.match(await card(client, 'Tom Both', folder), listed);
      },
    ));

  it('of a virtual workspace are read through the client alone, each place as it was named', () =>
    check(
      {
        folders: ['vscode-vfs://github/desk/news'],
        settings: { datasets: ['shared/*.json'] },
        files: {
          'vscode-vfs://github/desk/news/.on-record/a.json': file([person('a', 'Ada Alm')]),
          'vscode-vfs://github/desk/news/shared/b.json': file([person('b', 'Bo Berg')]),
        },
      },
      async (client) => {
        for (const name of ['Ada Alm', 'Bo Berg']) assert.match(await card(client, name, 'vscode-vfs://github/desk/news'), listed);
        for (const uri of client.nReads.keys()) assert.match(uri, /^vscode-vfs:\/\/github\/desk\/news\/(?:\.on-record|shared)\//);
      },
    ));

  it('nothing in a record makes another file be read', () =>
    check(
      {
        files: {
          [own]: JSON.stringify({
            format: 'on-record/1',
            actors: [
              {
                id: '../../../etc/passwd',
                kind: 'person',
                name: 'Ada Alm',
                sources: ['file:///etc/passwd', '../secret.json'],
                links: ['../x'],
              },
            ],
            include: ['../other/.on-record/b.json'],
            sources: [{ id: '../secret.json', title: 'T', url: 'file:///etc/passwd' }],
          }),
          'file:///other/.on-record/b.json': file([person('b', 'Bo Berg')]),
        },
      },
      async (client) => {
        assert.match(await card(client, 'Ada Alm'), listed);
        assert.deepEqual(
          [...client.nReads.keys()].filter((uri) => !uri.endsWith('.txt') && !uri.includes('/notes/')),
          [own],
        );
      },
    ));
});

describe('a large JSON Lines file', function () {
  this.timeout(20_000);
  const uri = `${folderUri}/.on-record/people.jsonl`;
  const lines = Array.from({ length: 15_000 }, (_, i) =>
    JSON.stringify({ record: 'actor', id: `p${i}`, kind: 'person', name: `Ann Number${i}`, note: 'x'.repeat(20) }),
  );

  it('is asked for its changes alone, and shows them', () =>
    check({ files: { [uri]: lines.join('\n') } }, async (client) => {
      assert.match(await card(client, 'Ann Number7000'), listed);
      await client.write(
        uri,
        [
          ...lines.slice(0, 7000),
          JSON.stringify({ record: 'actor', id: 'new', kind: 'person', name: 'Zoe Newcomer' }),
          ...lines.slice(7000),
        ].join('\n'),
      );
      await client.until('read', () => client.dataset?.nActors === 15_001);
      assert.match(await card(client, 'Zoe Newcomer'), listed);
      assert.ok(client.nChangedBytes > 0 && client.nChangedBytes < 200_000, `${client.nChangedBytes}`);
    }));
});
