import assert from 'node:assert/strict';
import { dayOf, placeOf, wordsOf } from '../../src/notes/note';
import { noNotes, readNotes, writeNotes } from '../../src/notes/notes-file';
import type { NotesFile } from '../../src/notes/notes-file';
import { putNote } from '../../src/notes/edit-notes';
import { articleOf, everywhereFile, notesFileOf } from '../../src/notes/notes-paths';
import { anyNote, noteOn } from './support/literal-notes';

function readGood(text: string): NotesFile {
  const result = readNotes(text);
  assert.ok(result.kind === 'read', JSON.stringify(result));
  return result.file;
}

const text = 'The 🚢 “Holt” sails, said Anna Berg.';
const note = noteOn(text, 'Anna Berg', { decision: 'actor', actor: 'berg', scope: 'document' });

describe('files of notes', () => {
  it('hold a page of W3C annotations with positions in code points', () => {
    const page = JSON.parse(writeNotes(putNote(noNotes, note))) as Record<string, unknown>;
    assert.equal((page['@context'] as unknown[])[0], 'http://www.w3.org/ns/anno.jsonld');
    assert.deepEqual([page['format'], page['type'], page['positions']], ['on-record-notes/1', 'AnnotationPage', 'code-points']);
    assert.deepEqual(page['items'], [
      {
        id: 'urn:uuid:Anna Berg',
        type: 'Annotation',
        created: '2024-05-06T12:00:00.000Z',
        modified: '2024-05-06T12:00:00.000Z',
        motivation: 'identifying',
        target: {
          source: 'a.txt',
          selector: [
            { type: 'TextQuoteSelector', exact: 'Anna Berg', prefix: 'The 🚢 “Holt” sails, said ', suffix: '.' },
            { type: 'TextPositionSelector', start: 25, end: 34 },
          ],
        },
        body: { decision: 'actor', actor: 'berg', scope: 'document' },
      },
    ]);
  });

  it('come back as they were written', () => {
    const file = putNote(putNote(noNotes, note), anyNote('b', '2024-05-07T12:00:00.000Z'));
    const again = readGood(writeNotes(file));
    assert.equal(writeNotes(again), writeNotes(file));
    assert.deepEqual([...again.notes.keys()], ['urn:uuid:Anna Berg', 'b']);
    const first = again.notes.get('urn:uuid:Anna Berg')!;
    assert.deepEqual([wordsOf(first), dayOf(first), placeOf(first).position?.start], ['Anna Berg', '2024-05-06', 25]);
  });

  it('keep fields and items that this version does not know', () => {
    const page = JSON.parse(writeNotes(putNote(noNotes, note))) as { items: Record<string, unknown>[] };
    const [item] = page.items;
    const more = {
      ...page,
      creator: { name: 'Desk' },
      items: [
        {
          ...item,
          'x-colour': 'red',
          target: { ...(item!['target'] as object), state: [1] },
          body: { ...(item!['body'] as object), why: '?' },
        },
        { id: 'later', type: 'Annotation', body: { decision: 'something new' } },
        'odd',
      ],
    };
    const file = readGood(JSON.stringify(more));
    const again = JSON.parse(writeNotes(putNote(file, anyNote('b')))) as { creator: unknown; items: unknown[] };
    assert.deepEqual(again.creator, { name: 'Desk' });
    for (const each of more.items)
      assert.ok(
        again.items.some((other) => JSON.stringify(other) === JSON.stringify(each)),
        JSON.stringify(each),
      );
  });

  it('a bad item costs no other and is reported', () => {
    const page = JSON.parse(writeNotes(putNote(noNotes, note))) as { items: object[] };
    const result = readNotes(JSON.stringify({ ...page, items: [{ ...page.items[0], body: { decision: 'actor' } }, ...page.items] }));
    assert.ok(result.kind === 'read');
    assert.equal(result.file.notes.size, 1);
    assert.deepEqual(result.problems, ['Item 1 is no note that this version can read; it is kept as it is.']);
  });

  it('are broken where they are no such file', () => {
    for (const broken of ['', '{', '[]', 'null', '{"format":"on-record/1","items":[]}', '{"format":"on-record-notes/1","items":{}}'])
      assert.equal(readNotes(broken).kind, 'broken', broken);
  });
});

describe('paths of notes', () => {
  for (const [article, file] of [
    ['story.txt', 'story.txt.json'],
    ['2024\\may\\story.md', '2024/may/story.md.json'],
    ['everywhere', '%65verywhere.json'],
    ['Everywhere', '%45verywhere.json'],
  ] as const)
    it(`${article} → ${file}`, () => {
      assert.equal(notesFileOf(article), file);
      assert.equal(articleOf(file), article.replaceAll('\\', '/'));
    });

  it('lead nowhere outside the folder', () => {
    for (const outside of ['../story.txt', 'a/../../b.txt', '/etc/x', '', 'a//b', './a', 'C:\\a.txt'])
      assert.equal(notesFileOf(outside), undefined, outside);
  });

  it('no article has the file of what holds everywhere', () => {
    assert.equal(articleOf(everywhereFile), undefined);
    assert.equal(articleOf('readme.txt'), undefined);
  });
});
