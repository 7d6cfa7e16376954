import { describePlace } from '../../../src/notes/describe-place';
import { newNote } from '../../../src/notes/edit-notes';
import type { Decision, Note } from '../../../src/notes/note';

/** When notes of tests are made, unless they say otherwise. */
export const noon = '2024-05-06T12:00:00.000Z';

/** A note about the first place of some words in a text, or about the whole text. */
export function noteOn(text: string, words: string, body: Decision, { id = `urn:uuid:${words}`, now = noon, source = 'a.txt' } = {}): Note {
  const start = text.indexOf(words);
  const place = describePlace(text, { start, end: start + words.length });
  if (start < 0 || place === undefined) throw new Error(`Not in the text: ${words}`);
  return newNote({ id, now }, source, place, body);
}

/** A note of which only id and time matter. */
export function anyNote(id: string, now = noon): Note {
  return noteOn('Holt said no.', 'Holt', { decision: 'no-name', scope: 'mention' }, { id, now });
}
