import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { fork } from 'node:child_process';
import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasetTextFiles } from '../../src/cli/dataset-text-files';
import { editDatasetFile } from '../../src/dataset/edit/dataset-store';
import type { RecordEdit } from '../../src/dataset/edit/record-edit';

const actor = (id: string): RecordEdit => ({ kind: 'add', section: 'actors', fields: { id, kind: 'person', name: `Name of ${id}` } });

const writerFlag = 'ON_RECORD_TEST_WRITER';

/** In a process of its own: adds records one by one. */
async function addMany(path: string, name: string, count: number): Promise<void> {
  for (let i = 0; i < count; i++) equal((await editDatasetFile(datasetTextFiles, path, [actor(`${name}-${i}`)])).kind, 'done');
}

const job = process.env[writerFlag];
if (job !== undefined) {
  const [path = '', name = ''] = JSON.parse(job) as string[];
  void addMany(path, name, 25).then(
    () => process.exit(0),
    () => process.exit(1),
  );
} else {
  describe('Dataset files on the local disk', () => {
    let folder = '';
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'on-record-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it('begins a file in a folder that is not there, and leaves nothing else behind', async () => {
      const path = join(folder, '.on-record', 'people.yaml');
      equal((await editDatasetFile(datasetTextFiles, path, [actor('x')])).kind, 'done');
      match(await readFile(path, 'utf8'), /- id: x\n/);
      deepEqual(await readdir(join(folder, '.on-record')), ['people.yaml']);
    });

    it('keeps the permissions of a file', async () => {
      const path = join(folder, 'a.jsonl');
      await writeFile(path, '');
      await chmod(path, 0o640);
      await editDatasetFile(datasetTextFiles, path, [actor('x')]);
      equal((await stat(path)).mode & 0o777, 0o640);
    });

    it('writes nothing where the file is no longer what was expected', async () => {
      const path = join(folder, 'a.jsonl');
      await writeFile(path, 'new');
      equal(await datasetTextFiles.write([{ path, expected: 'old', text: 'mine', textEdits: [] }]), 'changed');
      equal(await datasetTextFiles.write([{ path, expected: undefined, text: 'mine', textEdits: [] }]), 'changed');
      equal(await readFile(path, 'utf8'), 'new');
    });

    it('does not write through a link, nor to what is no UTF-8', async () => {
      const outside = join(folder, 'outside.jsonl');
      await writeFile(outside, '');
      await symlink(outside, join(folder, 'link.jsonl'));
      await rejects(editDatasetFile(datasetTextFiles, join(folder, 'link.jsonl'), [actor('x')]), /is a link/);
      equal(await readFile(outside, 'utf8'), '');
      await writeFile(outside, Buffer.from([0x7b, 0xff]));
      await rejects(editDatasetFile(datasetTextFiles, outside, [actor('x')]), /not valid UTF-8/);
    });

    it('takes over the lock of a process that ended', async () => {
      const path = join(folder, 'a.jsonl');
      const lock = join(folder, '.a.jsonl.lock');
      await writeFile(lock, '');
      await utimes(lock, new Date(0), new Date(0));
      equal((await editDatasetFile(datasetTextFiles, path, [actor('x')])).kind, 'done');
    });

    it('loses nothing where several processes write one file at the same time', async () => {
      const path = join(folder, 'people.yaml');
      const names = ['a', 'b', 'c'];
      const ended = names.map(
        (name) =>
          new Promise<number | null>((resolve) => {
            const child = fork(__filename, { env: { ...process.env, [writerFlag]: JSON.stringify([path, name]) }, stdio: 'ignore' });
            child.on('exit', resolve);
          }),
      );
      deepEqual(await Promise.all(ended), [0, 0, 0]);
      const text = await readFile(path, 'utf8');
      for (const name of names) for (let i = 0; i < 25; i++) ok(text.includes(`id: ${name}-${i}\n`), `${name}-${i}`);
    }).timeout(60_000);
  });
}
