import assert from 'node:assert/strict';
import { putNote } from '../../src/notes/edit-notes';
import type { Decision } from '../../src/notes/note';
import { noNotes, writeNotes } from '../../src/notes/notes-file';
import { decideRequest } from '../../src/protocol/messages';
import type { IndexStorage } from '../../src/server/article-index/cache';
import type { Runtime } from '../../src/server/runtime';
import { noteOn } from '../notes/support/literal-notes';
import { folderUri, startInMemory, testRuntime } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const dataset = { [`${folderUri}/.on-record/people.yaml`]: people };
const asked = `${folderUri}/asked.txt`;
/** A place that names Anna Lee. */
const here = 'asked.txt:0:0-8';

/** A runtime for which ten seconds are one: the index lets time go by before it begins, and before it saves. */
function quickRuntime(): Runtime {
  const real = testRuntime();
  return { ...real, delay: (ms, run) => real.delay(ms / 10, run) };
}

async function check(
  options: ClientOptions,
  test: (client: FakeClient) => Promise<void>,
  runtime: Runtime = quickRuntime(),
): Promise<void> {
  const files = Object.fromEntries(Object.entries(options.files ?? {}).map(([name, text]) => [`${folderUri}/${name}`, text]));
  const client = await startInMemory({ ...options, files: { ...dataset, ...files } }, runtime);
  try {
    client.open(asked, 'Anna Lee spoke.');
    await test(client);
  } finally {
    client.dispose();
  }
}

/** Asks where Anna Lee is named until the answer is the one expected. */
async function untilNamed(client: FakeClient, expected: readonly string[]): Promise<void> {
  let found: readonly string[] = [];
  for (let i = 0; i < 500; i++) {
    found = await client.references(asked, { line: 0, character: 1 });
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.deepEqual(found, expected);
}

/** Time in which something that must not happen would have happened. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

describe('the index of articles', function () {
  this.timeout(30_000);

  it('finds an actor in articles that nobody opened, in Markdown and plain text, in all folders', () =>
    check(
      {
        files: {
          'b.md': '# Rain\n\nA *bold* word from **Anna Lee**.',
          '2024/may/a.txt': 'Ben Roe met Anna Lee.\nLee left.',
          'c.txt': 'Ben Roe was alone.',
        },
      },
      (client) => untilNamed(client, ['2024/may/a.txt:0:12-20', '2024/may/a.txt:1:0-3', here, 'b.md:2:21-29']),
    ));

  it('leaves out what is no article, is excluded, hidden or part of the dataset', () =>
    check(
      {
        settings: { exclude: ['**/old/**', '**/README*'], maxFileSize: 1 },
        files: {
          'old/deep/a.txt': 'Anna Lee spoke.',
          'README.md': 'Anna Lee spoke.',
          'a.json': 'Anna Lee spoke.',
          '.hidden/a.txt': 'Anna Lee spoke.',
          'node_modules/a/a.md': 'Anna Lee spoke.',
          '.on-record/notes/a.txt': 'Anna Lee spoke.',
          'large.txt': `Anna Lee spoke.${' '.repeat(1_000_001)}`,
          'z.txt': 'Anna Lee spoke.',
        },
      },
      async (client) => {
        await untilNamed(client, [here, 'z.txt:0:0-8']);
        assert.equal(client.nReads.get(`${folderUri}/old/deep/a.txt`), undefined);
        assert.equal(client.nReads.get(`${folderUri}/.hidden/a.txt`), undefined);
        // A file that the exclusion spares is not read for an event either.
        await client.write(`${folderUri}/.hidden/a.txt`, 'Anna Lee spoke.');
        await client.write(`${folderUri}/old/deep/a.txt`, 'Anna Lee spoke.');
        await aWhile();
        assert.equal(client.nReads.get(`${folderUri}/.hidden/a.txt`), undefined);
        await untilNamed(client, [here, 'z.txt:0:0-8']);
      },
    ));

  it('follows files that are written, made and deleted, and folders that go', () =>
    check({ files: { 'a.txt': 'Rain.', 'f/b.txt': 'Anna Lee spoke.', 'f/c.txt': 'So did Anna Lee.' } }, async (client) => {
      await untilNamed(client, [here, 'f/b.txt:0:0-8', 'f/c.txt:0:7-15']);
      await client.write(`${folderUri}/a.txt`, 'Snow, says Anna Lee.');
      await untilNamed(client, ['a.txt:0:11-19', here, 'f/b.txt:0:0-8', 'f/c.txt:0:7-15']);
      await client.write(`${folderUri}/a.txt`, undefined);
      await client.write(`${folderUri}/f/d.txt`, 'Anna Lee.');
      await untilNamed(client, [here, 'f/b.txt:0:0-8', 'f/c.txt:0:7-15', 'f/d.txt:0:0-8']);
      for (const name of ['b', 'c', 'd']) client.files.delete(`${folderUri}/f/${name}.txt`);
      await client.write(`${folderUri}/f`, undefined);
      await untilNamed(client, [here]);
    }));

  it('takes an open article as it is shown, and as it is on the disk when it is closed', () =>
    check({ files: { 'a.txt': 'Anna Lee spoke.' } }, async (client) => {
      await untilNamed(client, ['a.txt:0:0-8', here]);
      client.open(`${folderUri}/a.txt`, 'Yesterday Anna Lee spoke.');
      await untilNamed(client, ['a.txt:0:10-18', here]);
      client.change(`${folderUri}/a.txt`, { text: 'Nobody spoke.' });
      await untilNamed(client, [here]);
      client.close(`${folderUri}/a.txt`);
      await untilNamed(client, ['a.txt:0:0-8', here]);
    }));

  it('reads all again for another dataset', () =>
    check({ files: { 'a.txt': 'The Iron Duchess spoke.' } }, async (client) => {
      await untilNamed(client, [here]);
      await client.write(
        `${folderUri}/.on-record/people.yaml`,
        people.replace('    family: Lee', '    family: Lee\n    aliases: [Iron Duchess]'),
      );
      await untilNamed(client, ['a.txt:0:4-16', here]);
    }));

  it('reads nothing again at the start, or for a dataset that was written and is the same', () =>
    check({ files: { 'a.txt': 'Anna Lee spoke.' } }, async (client) => {
      await untilNamed(client, ['a.txt:0:0-8', here]);
      await client.write(`${folderUri}/.on-record/people.yaml`, people);
      await aWhile();
      assert.equal(client.nReads.get(`${folderUri}/.on-record/people.yaml`), 2);
      assert.equal(client.nReads.get(`${folderUri}/a.txt`), 1);
    }));

  describe('follows what people decided', () => {
    const notesOf = (name: string): string => `${folderUri}/.on-record/notes/${name}`;
    const aText = 'Ben Roe spoke. Then Anna Lee spoke. It rained.';
    const isLee: Decision = { decision: 'actor', actor: 'a-lee', scope: 'mention' };
    const notLee: Decision = { decision: 'not-actor', actor: 'a-lee', scope: 'document' };
    const file = (words: string, decision: Decision): string => writeNotes(putNote(noNotes, noteOn(aText, words, decision)));

    it('“this is X” and “not X” in an article that is not open, as the file of notes comes, changes and goes', () =>
      check({ files: { 'b/a.txt': aText } }, async (client) => {
        const [roe, lee] = ['b/a.txt:0:0-7', 'b/a.txt:0:20-28'];
        await untilNamed(client, [here, lee]);
        await client.write(notesOf('b/a.txt.json'), file('Ben Roe', isLee));
        await untilNamed(client, [here, roe, lee]);
        await client.write(notesOf('b/a.txt.json'), file('Anna Lee', notLee));
        await untilNamed(client, [here]);
        // What cannot be read keeps its last good content.
        await client.write(notesOf('b/a.txt.json'), '{');
        await aWhile();
        await untilNamed(client, [here]);
        await client.write(notesOf('b/a.txt.json'), undefined);
        await untilNamed(client, [here, lee]);
      }));

    it('that are there when it begins, and goes with their folder', () =>
      check({ files: { 'b/a.txt': aText, '.on-record/notes/b/a.txt.json': file('Anna Lee', notLee) } }, async (client) => {
        await untilNamed(client, [here]);
        client.files.delete(notesOf('b/a.txt.json'));
        await client.write(notesOf('b'), undefined);
        await untilNamed(client, [here, 'b/a.txt:0:20-28']);
      }));

    it('and what holds everywhere', () =>
      check({ files: { 'b.txt': aText, 'c.txt': 'Ben Roe left.' } }, async (client) => {
        await untilNamed(client, [here, 'b.txt:0:20-28']);
        await client.write(notesOf('everywhere.json'), file('Ben Roe', { ...isLee, scope: 'everywhere' }));
        await untilNamed(client, [here, 'b.txt:0:0-7', 'b.txt:0:20-28', 'c.txt:0:0-7']);
        await client.write(notesOf('everywhere.json'), undefined);
        await untilNamed(client, [here, 'b.txt:0:20-28']);
      }));

    it('a decision made here, by a client that watches no files', () =>
      check({ files: { 'b.txt': aText, 'c.txt': 'Ben Roe left.' } }, async (client) => {
        await untilNamed(client, [here, 'b.txt:0:20-28']);
        client.open(`${folderUri}/b.txt`, aText);
        await client.pull(`${folderUri}/b.txt`);
        const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } };
        const decision = { ...isLee, scope: 'everywhere' };
        await client.connection.sendRequest(decideRequest, { uri: `${folderUri}/b.txt`, version: 1, range, decision });
        await untilNamed(client, [here, 'b.txt:0:0-7', 'b.txt:0:20-28', 'c.txt:0:0-7']);
      }));

    it('and reads no file of notes that is not there', () =>
      check({ files: { 'b.txt': aText } }, async (client) => {
        await untilNamed(client, [here, 'b.txt:0:20-28']);
        assert.equal(client.nReads.get(notesOf('b.txt.json')), undefined);
      }));
  });

  it('reads all again for other settings', () =>
    check({ files: { 'drafts/a.txt': 'Anna Lee spoke.' } }, async (client) => {
      await untilNamed(client, [here, 'drafts/a.txt:0:0-8']);
      await client.configure({ exclude: ['drafts/**'] });
      await untilNamed(client, [here]);
      await client.configure({});
      await untilNamed(client, [here, 'drafts/a.txt:0:0-8']);
    }));

  it('leaves out an article that is set aside', () =>
    check({ files: { 'a.txt': 'Anna Lee spoke.' }, initializationOptions: { setAside: [`${folderUri}/a.txt`] } }, async (client) => {
      await aWhile();
      await untilNamed(client, [here]);
      await client.connection.sendNotification('onRecord/setAside', { uris: [] });
      await untilNamed(client, ['a.txt:0:0-8', here]);
    }));

  it('says what it is busy with, so that a crash is put down to the article', () =>
    check({ files: { 'a.txt': 'Anna Lee spoke.' } }, async (client) => {
      await untilNamed(client, ['a.txt:0:0-8', here]);
      assert.ok(client.busy.includes(`${folderUri}/a.txt`));
      assert.equal(client.busy.at(-1), null);
    }));

  it('asks the client to watch articles', () =>
    check({}, async (client) => {
      await untilNamed(client, [here]);
      assert.match(JSON.stringify(client.watched.at(-1)), /\*\*\/\*\.\{txt,md,/);
    }));

  describe('with many articles', () => {
    const nArticles = 250;
    const text = 'Ben Roe said it would rain.\n\n“We shall see,” he told Anna Lee.\n\n'.repeat(40);
    const files = Object.fromEntries(Array.from({ length: nArticles }, (_, i) => [`${String(i).padStart(4, '0')}.txt`, text]));

    it('shows how far it is, and ends', () =>
      check({ files, showsProgress: true, readMs: 15 }, async (client) => {
        await client.until('end', () => client.progress.some(({ kind }) => kind === 'end'), 25_000);
        const kinds = client.progress.map(({ kind }) => kind);
        assert.equal(kinds[0], 'begin');
        assert.equal(kinds.at(-1), 'end');
        assert.match(client.progress[0]!.message!, /^reading articles: \d+ of 25\d$/);
        assert.equal((await client.references(asked, { line: 0, character: 1 })).length, 1 + nArticles * 40);
      }));

    it('stops when somebody cancels it, keeps what it has, and still follows files', () =>
      check({ files, showsProgress: true, readMs: 15 }, async (client) => {
        await client.until('begin', () => client.progress.length > 0);
        const { token } = client.progress[0]!;
        await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
        await client.until('end', () => client.progress.at(-1)?.kind === 'end');
        const nPlaces = (await client.references(asked, { line: 0, character: 1 })).length;
        assert.ok(nPlaces < 1 + nArticles * 40, String(nPlaces));
        await aWhile();
        assert.equal((await client.references(asked, { line: 0, character: 1 })).length, nPlaces);
        await client.write(`${folderUri}/new.txt`, 'Anna Lee.');
        await aWhile();
        assert.equal((await client.references(asked, { line: 0, character: 1 })).length, nPlaces + 1);
      }));
  });

  describe('kept between two lives', () => {
    /** A runtime whose storage outlives it. */
    function runtimeWith(kept: { content: string | undefined; nWrites: number }, build = 'one'): Runtime {
      const storage: IndexStorage = {
        build,
        read: () => Promise.resolve(kept.content),
        write: (content) => {
          kept.content = content;
          kept.nWrites++;
          return Promise.resolve();
        },
      };
      return { ...quickRuntime(), openStorage: () => storage };
    }

    const options: ClientOptions = {
      files: { 'a.txt': 'Anna Lee spoke.', 'b.txt': 'Ben Roe spoke.' },
      initializationOptions: { storageUri: 'file:///storage' },
    };

    async function firstLife(): Promise<{ content: string | undefined; nWrites: number }> {
      const kept = { content: undefined as string | undefined, nWrites: 0 };
      await check(
        options,
        async (client) => {
          await untilNamed(client, ['a.txt:0:0-8', here]);
          for (let i = 0; kept.content === undefined && i < 100; i++) await new Promise((resolve) => setTimeout(resolve, 10));
        },
        runtimeWith(kept),
      );
      assert.equal(kept.nWrites, 1);
      return kept;
    }

    it('is taken over where nothing has changed: no article is analysed again', async () => {
      const kept = await firstLife();
      await check(
        options,
        async (client) => {
          await untilNamed(client, ['a.txt:0:0-8', here]);
          await aWhile();
          assert.equal(client.nReads.get(`${folderUri}/b.txt`), 1);
          assert.ok(!client.busy.includes(`${folderUri}/a.txt`));
          assert.ok(!client.busy.includes(`${folderUri}/b.txt`));
        },
        runtimeWith(kept),
      );
    });

    it('gives way to what was written, made or deleted meanwhile', async () => {
      const kept = await firstLife();
      await check(
        { ...options, files: { 'b.txt': 'Now Anna Lee spoke.', 'c.txt': 'Anna Lee.' } },
        (client) => untilNamed(client, [here, 'b.txt:0:4-12', 'c.txt:0:0-8']),
        runtimeWith(kept),
      );
    });

    it('gives way to what was decided meanwhile, and takes over what was known to be decided', async () => {
      const kept = await firstLife();
      const note = noteOn('Ben Roe spoke.', 'Ben Roe', { decision: 'actor', actor: 'a-lee', scope: 'mention' });
      const files = { ...options.files, '.on-record/notes/b.txt.json': writeNotes(putNote(noNotes, note)) };
      const named = ['a.txt:0:0-8', here, 'b.txt:0:0-7'];
      const saved = kept.nWrites;
      await check(
        { ...options, files },
        async (client) => {
          await untilNamed(client, named);
          for (let i = 0; kept.nWrites === saved && i < 100; i++) await new Promise((resolve) => setTimeout(resolve, 10));
          assert.ok(!client.busy.includes(`${folderUri}/a.txt`));
        },
        runtimeWith(kept),
      );
      await check(
        { ...options, files },
        async (client) => {
          await untilNamed(client, named);
          await aWhile();
          assert.ok(!client.busy.includes(`${folderUri}/b.txt`));
        },
        runtimeWith(kept),
      );
    });

    it('holds no text of the articles', async () => {
      const { content } = await firstLife();
      assert.match(content ?? '', /a\.txt/);
      assert.doesNotMatch(content ?? '', /spoke/);
    });

    for (const [what, spoil] of [
      ['by another build', (content: string) => content.replace('"one"', '"two"')],
      ['and cut off', (content: string) => content.slice(0, -10)],
      ['and broken', (content: string) => content.replace('"actor a-lee"', '7')],
      ['as something else', () => '{"format":"other"}\n'],
    ] as const)
      it(`is left alone when written ${what}`, async () => {
        const kept = await firstLife();
        kept.content = spoil(kept.content!);
        await check(options, (client) => untilNamed(client, ['a.txt:0:0-8', here]), runtimeWith(kept));
      });
  });
});
