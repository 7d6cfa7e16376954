import { deepEqual, equal, match } from 'node:assert/strict';
import { editDatasetFile, editDatasetFiles } from '../../../src/dataset/edit/dataset-store';
import type { DatasetTextFiles } from '../../../src/dataset/edit/dataset-store';
import type { RecordEdit } from '../../../src/dataset/edit/record-edit';

const actor = (id: string): RecordEdit => ({ kind: 'add', section: 'actors', fields: { id, kind: 'person', name: `Name of ${id}` } });

/** Files in memory; `beforeWrite` runs between the last reading and each writing, as somebody else's save would. */
function memoryFiles(texts: Map<string, string>, beforeWrite: (nth: number) => void = () => undefined): DatasetTextFiles {
  let nWrites = 0;
  return {
    read: (path) => Promise.resolve(texts.get(path)),
    write: (changes) => {
      beforeWrite(nWrites++);
      if (changes.some(({ path, expected }) => texts.get(path) !== expected)) return Promise.resolve('changed');
      for (const { path, text } of changes) texts.set(path, text);
      return Promise.resolve('written');
    },
  };
}

describe('Storing edits of dataset files', () => {
  it('begins a file that is not there, and edits one that is', async () => {
    const texts = new Map<string, string>();
    const files = memoryFiles(texts);
    equal((await editDatasetFile(files, 'a.yaml', [actor('x')])).kind, 'done');
    equal((await editDatasetFile(files, 'a.yaml', [actor('y')])).kind, 'done');
    match(texts.get('a.yaml') ?? '', /^format: on-record\/1\nactors:\n {2}- id: x\n(?:.*\n){2} {2}- id: y\n/);
  });

  it('keeps what somebody else wrote between reading and writing', async () => {
    const texts = new Map([['a.yaml', 'format: on-record/1\n']]);
    const files = memoryFiles(texts, (nth) => {
      if (nth < 3) texts.set('a.yaml', `${texts.get('a.yaml') ?? ''}# saved by somebody else, ${nth}\n`);
    });
    equal((await editDatasetFile(files, 'a.yaml', [actor('x')])).kind, 'done');
    match(texts.get('a.yaml') ?? '', /# saved by somebody else, 0\n# .*1\n# .*2\n/);
    match(texts.get('a.yaml') ?? '', /- id: x\n/);
  });

  it('gives up on a file that is never at rest, and says so', async () => {
    const texts = new Map([['a.jsonl', '']]);
    const files = memoryFiles(texts, (nth) => texts.set('a.jsonl', `{"record":"actor","id":"n${nth}"}\n`));
    const result = await editDatasetFile(files, 'a.jsonl', [actor('x')]);
    match(result.kind === 'refused' ? result.message : result.kind, /write to these dataset files all the time/);
  });

  it('writes no file where one of them is broken', async () => {
    const texts = new Map([
      ['good.yaml', 'format: on-record/1\n'],
      ['bad.json', '{"format": "on-record/1", "actors": ['],
    ]);
    const before = new Map(texts);
    const result = await editDatasetFiles(
      memoryFiles(texts),
      new Map([
        ['good.yaml', [actor('x')]],
        ['bad.json', [actor('y')]],
      ]),
    );
    match(result.kind === 'refused' ? result.message : result.kind, /"bad.json" was not changed\. The file is broken in line 1/);
    deepEqual(texts, before);
  });

  it('works edits out anew from what a file holds by then', async () => {
    const texts = new Map([['a.jsonl', '{"record":"actor","id":"1","kind":"place","name":"N"}\n']]);
    const files = memoryFiles(texts, (nth) => {
      if (nth === 0) texts.set('a.jsonl', `${texts.get('a.jsonl') ?? ''}{"record":"actor","id":"2","kind":"place","name":"N"}\n`);
    });
    await editDatasetFiles(files, async (read) => {
      const nLines = ((await read('a.jsonl')) ?? '').split('\n').length - 1;
      return new Map([['a.jsonl', [actor(String(nLines + 1))]]]);
    });
    match(texts.get('a.jsonl') ?? '', /"id":"1".*\n.*"id":"2".*\n.*"id":"3"/);
  });

  it('refuses names that cannot be dataset files', async () => {
    const result = await editDatasetFile(memoryFiles(new Map()), 'notes.txt', [actor('x')]);
    match(result.kind === 'refused' ? result.message : result.kind, /does not end in/);
  });
});
