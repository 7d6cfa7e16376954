import assert from 'node:assert/strict';
import { putNote } from '../../src/notes/edit-notes';
import type { Decision } from '../../src/notes/note';
import { noNotes, writeNotes } from '../../src/notes/notes-file';
import type { NotesFiles } from '../../src/notes/notes-files';
import { NotesService } from '../../src/server/notes-service';
import { Workspace } from '../../src/server/workspace';
import { noon, noteOn } from '../notes/support/literal-notes';
import { folderUri, startInMemory, testRuntime } from './support/fake-client';
import type { ClientOptions, FakeClient } from './support/fake-client';
import { people } from './support/people';

const article = `${folderUri}/may/an%20article.txt`;
const dataset = `${folderUri}/.on-record/people.yaml`;
const notesFile = `${folderUri}/.on-record/notes/may/an%20article.txt.json`;
const text = 'Anna Lee spoke. She said that it was late.';
const isRoe: Decision = { decision: 'actor', actor: 'b-roe', scope: 'mention' };
const roeNotes = writeNotes(putNote(noNotes, noteOn(text, 'Anna Lee', isRoe)));

async function check(options: ClientOptions, test: (client: FakeClient) => Promise<void>): Promise<void> {
  const client = await startInMemory({ ...options, files: { [dataset]: people, ...options.files } });
  try {
    await test(client);
  } finally {
    client.dispose();
  }
}

async function card(client: FakeClient): Promise<string> {
  await client.pull(article);
  return (await client.hover(article, { line: 0, character: 1 })) ?? '';
}

describe('notes over messages', function () {
  this.timeout(20_000);

  it('the card shows what a person decided', () =>
    check({ files: { [notesFile]: roeNotes } }, async (client) => {
      client.open(article, text);
      assert.match(await card(client), /Ben Roe.*You said so on 2024/s);
    }));

  it('a file of notes that comes, changes or goes changes the card, and the dataset is not read again', () =>
    check({}, async (client) => {
      client.open(article, text);
      assert.match(await card(client), /Anna Lee/);
      const reads = client.nReads.get(dataset);
      for (const [content, shown] of [
        [roeNotes, /Ben Roe/],
        [undefined, /Anna Lee/],
      ] as const) {
        const before = client.ready.length;
        await client.write(notesFile, content);
        await client.until('analysed again', () => client.ready.length > before);
        assert.match(await card(client), shown);
      }
      assert.equal(client.nReads.get(dataset), reads);
    }));

  it('a broken file keeps its last good content, and is logged without text', () =>
    check({ files: { [notesFile]: roeNotes } }, async (client) => {
      client.open(article, text);
      await card(client);
      await client.write(notesFile, '{"Anna Lee');
      await client.until('logged', () => client.logs.some((line) => line.includes('it is not JSON')));
      assert.match(await card(client), /Ben Roe/);
      assert.equal(client.files.get(notesFile), '{"Anna Lee');
    }));
});

describe('the service of notes', () => {
  function service(storageUri?: string) {
    const content = new Map<string, string>();
    const files: NotesFiles = {
      read: (uri) => Promise.resolve(content.get(uri)),
      write: (uri, file) => Promise.resolve(void content.set(uri, file)),
      remove: (uri) => Promise.resolve(void content.delete(uri)),
    };
    const workspace = new Workspace();
    workspace.setFolders([folderUri]);
    const changed: string[] = [];
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const host = {
      files,
      workspace,
      log,
      runtime: testRuntime(),
      storageUri,
      now: () => noon,
      onChanged: (uri: string) => changed.push(uri),
      onWritten: () => undefined,
    };
    return { content, changed, notes: new NotesService(host) };
  }
  const note = noteOn(text, 'Anna Lee', isRoe, { source: 'may/an article.txt' });

  it('writes notes beside the dataset and tells who uses them', async () => {
    const { notes, content, changed } = service();
    assert.deepEqual(await notes.of(article), { own: [], everywhere: [] });
    await notes.update(article, 'own', (file) => putNote(file, note));
    assert.deepEqual([...content.keys()], [notesFile]);
    assert.deepEqual(changed, [article]);
    assert.deepEqual((await notes.of(article)).own, [note]);
    await notes.update(article, 'everywhere', (file) => putNote(file, note));
    assert.ok(content.has(`${folderUri}/.on-record/notes/everywhere.json`));
  });

  it('takes the notes of a renamed article along', async () => {
    const { notes, content } = service();
    await notes.of(article);
    await notes.update(article, 'own', (file) => putNote(file, note));
    await notes.rename(article, `${folderUri}/june/b.txt`);
    assert.deepEqual([...content.keys()], [`${folderUri}/.on-record/notes/june/b.txt.json`]);
    assert.deepEqual((await notes.of(article)).own, []);
    assert.equal((await notes.of(`${folderUri}/june/b.txt`)).own[0]?.target.source, 'june/b.txt');
  });

  it('keeps notes on documents outside any folder in the storage, if there is one', async () => {
    const { notes, content } = service('file:///storage');
    for (const uri of ['untitled:Untitled-1', 'file:///elsewhere/a.txt']) await notes.update(uri, 'own', (file) => putNote(file, note));
    assert.equal(content.size, 2);
    for (const uri of content.keys()) assert.match(uri, /^file:\/\/\/storage\/[0-9a-f]{16}\.json$/);
    assert.equal(await service().notes.update('untitled:Untitled-1', 'own', (file) => file), undefined);
  });
});
