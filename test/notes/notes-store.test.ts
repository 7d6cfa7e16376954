import assert from 'node:assert/strict';
import fc from 'fast-check';
import { putNote, removeNote } from '../../src/notes/edit-notes';
import { readNotes, writeNotes, noNotes } from '../../src/notes/notes-file';
import type { NotesFile } from '../../src/notes/notes-file';
import type { NotesFiles } from '../../src/notes/notes-files';
import { NotesStore, renameNotes } from '../../src/notes/notes-store';
import { anyNote, noon } from './support/literal-notes';

/** Files in memory, each operation after a turn that a scheduler may give. */
function memoryNotes(turn: () => Promise<unknown> = () => Promise.resolve()): NotesFiles & { readonly content: Map<string, string> } {
  const content = new Map<string, string>();
  return {
    content,
    read: async (path) => {
      await turn();
      return content.get(path);
    },
    write: async (path, text) => {
      await turn();
      content.set(path, text);
    },
    remove: async (path) => {
      await turn();
      content.delete(path);
    },
  };
}

const now = (): string => noon;
const idsIn = (text: string | undefined): string[] => {
  const result = readNotes(text ?? '');
  return result.kind === 'read' ? [...result.file.notes.keys()].sort() : ['broken'];
};
const put = (id: string) => (file: NotesFile) => putNote(file, anyNote(id));

describe('the store of notes', () => {
  it('reads and writes nothing where there is nothing', async () => {
    const files = memoryNotes();
    const store = new NotesStore(files, 'a.json', now);
    assert.deepEqual(await store.refresh(), { kind: 'done', file: noNotes });
    assert.equal(files.content.size, 0);
  });

  it('adds to what another window wrote since', async () => {
    const files = memoryNotes();
    const [one, two] = [new NotesStore(files, 'a.json', now), new NotesStore(files, 'a.json', now)];
    await one.update(put('a'));
    await two.refresh();
    await one.update(put('b'));
    await two.update((file) => removeNote(file, 'a', '2024-05-06T12:00:01.000Z'));
    assert.deepEqual(idsIn(files.content.get('a.json')), ['b']);
    await one.refresh();
    assert.deepEqual([...one.current.notes.keys()], ['b']);
  });

  it('two windows lose nothing, in whatever order their reading and writing falls', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const files = memoryNotes(() => scheduler.schedule(Promise.resolve()));
        const windows = ['a', 'b', 'c'].map((prefix) => ({ prefix, store: new NotesStore(files, 'x.json', now) }));
        const work = windows.flatMap(({ prefix, store }) => [1, 2, 3].map((n) => store.update(put(`${prefix}${n}`))));
        await scheduler.waitFor(Promise.all(work));
        // The file has changed: every window is told, more than once.
        for (let round = 0; round < 3; round++) await scheduler.waitFor(Promise.all(windows.map(({ store }) => store.refresh())));
        const all = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3'];
        assert.deepEqual(idsIn(files.content.get('x.json')), all);
        for (const { store } of windows) assert.deepEqual([...store.current.notes.keys()].sort(), all);
      }),
      { numRuns: 100 },
    );
  });

  it('a broken file is never overwritten, and the last good content stays in use', async () => {
    const files = memoryNotes();
    const store = new NotesStore(files, 'a.json', now);
    await store.update(put('a'));
    files.content.set('a.json', '{"format": "on-record-notes/1", "items": [');
    const result = await store.update(put('b'));
    assert.ok(result.kind === 'refused');
    assert.match(result.message, /^The notes in "a\.json" cannot be read: it is not JSON\. Nothing was written; .*\.$/);
    assert.equal(files.content.get('a.json'), '{"format": "on-record-notes/1", "items": [');
    assert.deepEqual([...store.current.notes.keys()], ['a']);
  });

  it('what could not be written was not decided', async () => {
    const files = memoryNotes();
    const store = new NotesStore({ ...files, write: () => Promise.reject(new Error('disk full')) }, 'a.json', now);
    await assert.rejects(store.update(put('a')), /disk full/);
    assert.equal(store.current.notes.size, 0);
    await assert.rejects(store.update(put('b')), /disk full/);
  });

  it('an older version that somebody put back stays, once the window no longer answers for its changes', async () => {
    const files = memoryNotes();
    let time = noon;
    const store = new NotesStore(files, 'a.json', () => time);
    await store.update(put('a'));
    time = '2024-05-06T12:05:00.000Z';
    files.content.delete('a.json');
    await store.refresh();
    assert.equal(files.content.has('a.json'), false);
    assert.equal(store.current.notes.size, 0);
  });
});

describe('renaming an article', () => {
  const paths = { from: 'a.txt.json', to: 'b.txt.json' };
  const sources = { from: 'a.txt', to: 'b.txt' };

  it('takes its notes along, and adds them to those already there', async () => {
    const files = memoryNotes();
    files.content.set('a.txt.json', writeNotes(put('a')(noNotes)));
    files.content.set('b.txt.json', writeNotes(put('b')(noNotes)));
    const result = await renameNotes(files, paths, sources, () => '2024-06-01T00:00:00.000Z');
    assert.equal(result.kind, 'done');
    assert.deepEqual([...files.content.keys()], ['b.txt.json']);
    assert.deepEqual(idsIn(files.content.get('b.txt.json')), ['a', 'b']);
    assert.equal(result.file.notes.get('a')?.target.source, 'b.txt');
  });

  it('keeps items that cannot be read', async () => {
    const files = memoryNotes();
    files.content.set('a.txt.json', '{"format":"on-record-notes/1","items":[{"id":"later"}]}');
    await renameNotes(files, paths, sources, now);
    assert.match(files.content.get('b.txt.json') ?? '', /"id": "later"/);
  });

  it('leaves a broken file where it is', async () => {
    const files = memoryNotes();
    files.content.set('a.txt.json', 'broken');
    const result = await renameNotes(files, paths, sources, now);
    assert.equal(result.kind, 'refused');
    assert.deepEqual([...files.content], [['a.txt.json', 'broken']]);
  });
});
