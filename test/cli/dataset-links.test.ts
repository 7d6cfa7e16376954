import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFileSystem } from '../../src/cli/node-file-system';
import { loadDataset } from '../../src/dataset/load';

const actor = (id: string) => JSON.stringify({ format: 'on-record/1', actors: [{ id, kind: 'place', name: id.toUpperCase() }] });

describe('links in datasets on the disk', () => {
  let folder = '';
  const load = async (path: string) => {
    const { dataset, problems } = await loadDataset([join(folder, path)], nodeFileSystem);
    return {
      ids: [...dataset.actors.keys()].sort().join(' '),
      problems: problems.map(({ code, message }) => `${code}: ${message.replaceAll(folder, '')}`),
    };
  };
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'on-record-links-')));
    for (const path of ['news/.on-record/sub', 'shared', 'news-2']) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, 'news/.on-record/a.json'), actor('a'));
    writeFileSync(join(folder, 'news/.on-record/sub/b.json'), actor('b'));
    writeFileSync(join(folder, 'shared/s.json'), actor('s'));
    writeFileSync(join(folder, 'news-2/t.json'), actor('t'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('that lead out of it are not followed, and a problem says so', async () => {
    symlinkSync(join(folder, 'shared'), join(folder, 'news/.on-record/out'));
    symlinkSync('../../shared/s.json', join(folder, 'news/.on-record/s.json'));
    const { ids, problems } = await load('news');
    assert.equal(ids, 'a b');
    assert.deepEqual(problems, [
      'link: "/news/.on-record/out" is a link and is not followed, because it leads out of the dataset. Name the place it leads to as a dataset of its own.',
      'link: "/news/.on-record/s.json" is a link and is not followed, because it leads out of the dataset. Name the place it leads to as a dataset of its own.',
    ]);
  });

  it('to a folder whose name only begins alike lead out as well', async () => {
    symlinkSync(join(folder, 'news-2'), join(folder, 'news/link'));
    rmSync(join(folder, 'news/.on-record'), { recursive: true });
    writeFileSync(join(folder, 'news/c.json'), actor('c'));
    assert.equal((await load('news')).ids, 'c');
  });

  it('that stay in it are followed, and a circle ends', async () => {
    symlinkSync('sub/b.json', join(folder, 'news/.on-record/again.json'));
    symlinkSync('..', join(folder, 'news/.on-record/sub/up'));
    assert.equal((await load('news')).ids, 'a b');
  });

  it('are followed where they are the dataset that was named', async () => {
    symlinkSync(join(folder, 'shared'), join(folder, 'linked'));
    symlinkSync(join(folder, 'shared/s.json'), join(folder, 'linked.json'));
    assert.deepEqual(await load('linked'), { ids: 's', problems: [] });
    assert.deepEqual(await load('linked.json'), { ids: 's', problems: [] });
    mkdirSync(join(folder, 'desk'));
    symlinkSync(join(folder, 'shared'), join(folder, 'desk/.on-record'));
    assert.deepEqual(await load('desk'), { ids: 's', problems: [] });
  });

  it('that lead nowhere are passed over, and those to other files are not worth a word', async () => {
    symlinkSync(join(folder, 'nowhere.json'), join(folder, 'news/.on-record/gone.json'));
    writeFileSync(join(folder, 'shared/readme.md'), 'x');
    symlinkSync(join(folder, 'shared/readme.md'), join(folder, 'news/.on-record/readme.md'));
    assert.deepEqual(await load('news'), { ids: 'a b', problems: [] });
  });
});
