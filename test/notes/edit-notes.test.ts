import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeNotes, moveNote, putNote, removeNote, renameSource } from '../../src/notes/edit-notes';
import { noNotes, writeNotes } from '../../src/notes/notes-file';
import type { NotesFile } from '../../src/notes/notes-file';
import { describePlace } from '../../src/notes/describe-place';
import { wordsOf } from '../../src/notes/note';
import { anyNote, noon } from './support/literal-notes';

const at = (minute: number): string => `2024-05-06T12:${String(minute).padStart(2, '0')}:00.000Z`;
const idsOf = (file: NotesFile): string[] => [...file.notes.keys()].sort();
const [a, b] = [putNote(noNotes, anyNote('a')), putNote(noNotes, anyNote('b'))];

/** Any file that a window could have: notes put and removed at some times. */
const anyFile = fc
  .array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), minute: fc.nat(5), removes: fc.boolean(), actor: fc.constantFrom('x', 'y') }), {
    maxLength: 6,
  })
  .map((steps) =>
    steps.reduce(
      (file, { id, minute, removes, actor }) =>
        removes
          ? removeNote(file, id, at(minute))
          : putNote(file, { ...anyNote(id, at(minute)), body: { decision: 'actor', actor, scope: 'mention' } }),
      noNotes,
    ),
  );

describe('changing notes', () => {
  it('moves a note, keeping selectors of other kinds', () => {
    const note = anyNote('a');
    const other = { type: 'FragmentSelector', value: 'p1' };
    const file = putNote(noNotes, { ...note, target: { ...note.target, selector: [...note.target.selector, other] } });
    const moved = moveNote(file, 'a', describePlace('Then Holt left.', { start: 5, end: 9 })!, at(1)).notes.get('a')!;
    assert.deepEqual(
      moved.target.selector.map(({ type }) => type),
      ['TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector'],
    );
    assert.equal(wordsOf(moved), 'Holt');
  });

  it('undoes a removal in the same millisecond, in every window', () => {
    const removed = removeNote(a, 'a', noon);
    const back = putNote(removed, anyNote('a'));
    assert.deepEqual(idsOf(mergeNotes(removed, back)), ['a']);
    assert.deepEqual(idsOf(mergeNotes(back, a)), ['a']);
  });

  it('a change made with a clock that was put back still counts', () => {
    const changed = putNote(a, { ...anyNote('a', '2020-01-01T00:00:00.000Z'), body: { decision: 'no-quote' } });
    assert.equal(mergeNotes(a, changed).notes.get('a')?.body.decision, 'no-quote');
  });

  it('gives the notes of a renamed article its new path', () => {
    const file = renameSource(mergeNotes(a, b), 'a.txt', 'old/a.txt', at(1));
    assert.deepEqual(
      [...file.notes.values()].map(({ target }) => target.source),
      ['old/a.txt', 'old/a.txt'],
    );
    assert.deepEqual(renameSource(a, 'other.txt', 'x.txt', at(1)), a);
  });
});

describe('merging notes', () => {
  it('keeps what either window has', () => {
    assert.deepEqual(idsOf(mergeNotes(a, b)), ['a', 'b']);
  });

  it('a note removed in one window goes from the other, unless that changed it later', () => {
    const removed = removeNote(mergeNotes(a, b), 'a', at(1));
    assert.deepEqual(idsOf(mergeNotes(mergeNotes(a, b), removed)), ['b']);
    const changed = putNote(a, { ...anyNote('a', at(2)), body: { decision: 'no-quote' } });
    assert.deepEqual(idsOf(mergeNotes(removed, changed)), ['a', 'b']);
  });

  it('gives the same in any order, however often', () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyFile, (x, y, z) => {
        const text = (file: NotesFile): string => writeNotes(file);
        assert.equal(text(mergeNotes(x, y)), text(mergeNotes(y, x)));
        assert.equal(text(mergeNotes(mergeNotes(x, y), z)), text(mergeNotes(x, mergeNotes(y, z))));
        assert.equal(text(mergeNotes(mergeNotes(x, y), y)), text(mergeNotes(x, y)));
      }),
      { numRuns: 500 },
    );
  });
});
