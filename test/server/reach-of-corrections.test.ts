import assert from 'node:assert/strict';
import type { Decision } from '../../src/notes/note';
import { readNotes } from '../../src/notes/notes-file';
import { decideRequest } from '../../src/protocol/messages';
import { folderUri, startInMemory } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const a = `${folderUri}/a.txt`;
const b = `${folderUri}/b.txt`;
const text = 'Anna Lee spoke.\nThen Anna Lee left.';
const notesOf = (name: string): string => `${folderUri}/.on-record/notes/${name}.json`;

async function start(options: ClientOptions = {}): Promise<FakeClient> {
  return startInMemory({ ...options, files: { [`${folderUri}/.on-record/people.yaml`]: people, ...options.files } });
}

async function check(options: ClientOptions, test: (client: FakeClient) => Promise<void>): Promise<void> {
  const client = await start(options);
  try {
    await test(client);
  } finally {
    client.dispose();
  }
}

async function open(client: FakeClient, uri: string): Promise<void> {
  client.open(uri, text);
  await client.pull(uri);
}

const isRoe = (scope: 'mention' | 'document' | 'everywhere'): Decision => ({ decision: 'actor', actor: 'b-roe', scope });

/** Decides about the name at the beginning of a document. */
async function decide(client: FakeClient, uri: string, decision: Decision): Promise<void> {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } };
  const nReady = client.ready.length;
  const result = await client.connection.sendRequest(decideRequest, { uri, version: 1, range, decision });
  assert.equal(result.kind, 'done');
  await client.until('analysed again', () => client.ready.slice(nReady).some((ready) => ready.uri === uri));
}

/** Whom the cards at both places of the name show. */
async function shown(client: FakeClient, uri: string): Promise<readonly (string | undefined)[]> {
  await client.pull(uri);
  const cards = [await client.hover(uri, { line: 0, character: 1 }), await client.hover(uri, { line: 1, character: 6 })];
  return cards.map((card) => /\*\*(.+?)\*\*/.exec(card ?? '')?.[1]);
}

const decisionsIn = (content: string | undefined): readonly Decision[] => {
  const result = readNotes(content ?? '');
  return result.kind === 'broken' ? [] : [...result.file.notes.values()].map(({ body }) => body);
};

describe('how far corrections reach', function () {
  this.timeout(20_000);

  for (const [scope, inA, inB] of [
    ['mention', ['Ben Roe', 'Anna Lee'], ['Anna Lee', 'Anna Lee']],
    ['document', ['Ben Roe', 'Ben Roe'], ['Anna Lee', 'Anna Lee']],
    ['everywhere', ['Ben Roe', 'Ben Roe'], ['Ben Roe', 'Ben Roe']],
  ] as const)
    it(`${scope}: in this article and in another open one, and in the file that it belongs to`, () =>
      check({}, async (client) => {
        await open(client, b);
        await open(client, a);
        await decide(client, a, isRoe(scope));
        assert.deepEqual([await shown(client, a), await shown(client, b)], [inA, inB]);
        const [kept, other] = scope === 'everywhere' ? ['everywhere', 'a.txt'] : ['a.txt', 'everywhere'];
        assert.deepEqual(decisionsIn(client.files.get(notesOf(kept))), [isRoe(scope)]);
        assert.equal(client.files.get(notesOf(other)), undefined);
      }));

  for (const [what, uri] of [
    ['an article that was never saved', 'untitled:Untitled-1'],
    ['an article outside any folder', 'file:///elsewhere/a.txt'],
  ] as const) {
    it(`${what} keeps its decisions in the storage, and has them when it is opened again`, async () => {
      const initializationOptions = { notesStorageUri: 'file:///storage/notes' };
      const settings = { datasets: [`${folderUri}/.on-record`] };
      let files: Record<string, string> = {};
      await check({ initializationOptions, settings }, async (client) => {
        await open(client, uri);
        await decide(client, uri, isRoe('document'));
        assert.deepEqual(await shown(client, uri), ['Ben Roe', 'Ben Roe']);
        const stored = [...client.files.keys()].filter((file) => file.startsWith('file:///storage/notes/'));
        assert.equal(stored.length, 1);
        assert.equal(
          [...client.files.keys()].some((file) => file.includes('.on-record/notes')),
          false,
        );
        files = Object.fromEntries(client.files);
      });
      await check({ initializationOptions, settings, files }, async (client) => {
        await open(client, uri);
        assert.deepEqual(await shown(client, uri), ['Ben Roe', 'Ben Roe']);
      });
    });
  }

  it('two windows on one article lose nothing, whichever writes over the other', async () => {
    const [first, second] = [await start(), await start()];
    try {
      for (const client of [first, second]) await open(client, a);
      await decide(first, a, isRoe('mention'));
      // The second window has not heard of it yet: its file is the first one's, and it is told nothing.
      second.files.set(notesOf('a.txt'), first.files.get(notesOf('a.txt'))!);
      await decide(second, a, { decision: 'accepted', of: 'mention' });
      const both = second.files.get(notesOf('a.txt'));
      assert.deepEqual(
        decisionsIn(both)
          .map(({ decision }) => decision)
          .sort(),
        ['accepted', 'actor'],
      );
      // What the second wrote before it knew of the first: the first puts its own back.
      const onlySecond = JSON.parse(both!) as { items: { body: Decision }[] };
      onlySecond.items = onlySecond.items.filter(({ body }) => body.decision === 'accepted');
      const nReady = first.ready.length;
      await first.write(notesOf('a.txt'), JSON.stringify(onlySecond));
      await first.until('analysed again', () => first.ready.length > nReady);
      assert.equal(decisionsIn(first.files.get(notesOf('a.txt'))).length, 2);
      assert.deepEqual(await shown(first, a), ['Ben Roe', 'Anna Lee']);
    } finally {
      first.dispose();
      second.dispose();
    }
  });
});
