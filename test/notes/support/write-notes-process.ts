import { putNote } from '../../../src/notes/edit-notes';
import { NotesStore } from '../../../src/notes/notes-store';
import { anyNote } from './literal-notes';
import { nodeNotesFiles } from './node-notes-files';

/** Writes notes one after the other until it is killed, and names each on standard output once the store says it is kept. */
const [folder = '.', path = 'a.json', prefix = 'n'] = process.argv.slice(2);
const now = (): string => new Date().toISOString();
const store = new NotesStore(nodeNotesFiles(folder), path, now);

async function main(): Promise<void> {
  for (let n = 0; ; n++) {
    const note = anyNote(`${prefix}-${n}`, now());
    const result = await store.update((file) => putNote(file, note));
    process.stdout.write(`${result.kind} ${note.id}\n`);
  }
}
void main();
