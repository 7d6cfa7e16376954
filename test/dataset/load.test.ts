import assert from 'node:assert/strict';
import type { ActorId } from '../../src/core/annotations';
import type { DatasetFileSystem } from '../../src/dataset/files';
import { loadDataset, noDataset, type LoadedDataset } from '../../src/dataset/load';
import { memoryFileSystem } from '../support/memory-file-system';

const actor = (id: string, name = `Name ${id}`) => `format: on-record/1\nactors: [{id: ${id}, kind: place, name: ${name}}]\n`;
const ids = (loaded: LoadedDataset) => [...loaded.dataset.actors.keys()].join(' ');
const codes = (loaded: LoadedDataset) => loaded.problems.map(({ file, code }) => `${file} ${code}`);

/** Loads `paths` and compares the ids of all actors, in order, and the problems by file and code. */
async function check(
  paths: readonly string[],
  files: Readonly<Record<string, string | undefined>>,
  expected: string,
  problems: readonly string[] = [],
  links: Readonly<Record<string, string>> = {},
): Promise<void> {
  const loaded = await loadDataset(paths, memoryFileSystem(files, links));
  assert.deepEqual([ids(loaded), codes(loaded)], [expected, problems]);
}

describe('which files make a dataset', () => {
  it('a folder means its .on-record, not what lies beside it', () =>
    check(['/w'], { '/w/.on-record/a.yaml': actor('a'), '/w/b.yaml': actor('b') }, 'a'));
  it('a folder without .on-record means itself, with the folders in it', () =>
    check(['/w'], { '/w/a.yaml': actor('a'), '/w/deep/er/b.yaml': actor('b') }, 'a b'));
  it('the .on-record folder itself can be named', () => check(['/w/.on-record'], { '/w/.on-record/a.yaml': actor('a') }, 'a'));
  it('a file can be named', () => check(['/w/b.yml'], { '/w/a.yaml': actor('a'), '/w/b.yml': actor('b') }, 'b'));
  it('files merge in order of the paths, then of the names', () =>
    check(['/z', '/a.yaml'], { '/a.yaml': actor('a'), '/z/2.yaml': actor('z2'), '/z/10.yaml': actor('z10') }, 'z10 z2 a'));
  it('a file that two paths reach counts once', () => check(['/w', '/w/a.yaml'], { '/w/a.yaml': actor('a') }, 'a'));
  it('notes, dot folders, node_modules and other extensions are passed over', () =>
    check(
      ['/w'],
      {
        '/w/.on-record/a.yaml': actor('a'),
        '/w/.on-record/notes/b.yaml': actor('b'),
        '/w/.on-record/.git/c.yaml': actor('c'),
        '/w/.on-record/node_modules/d.yaml': actor('d'),
        '/w/.on-record/e.txt': actor('e'),
        '/w/.on-record/.f.yaml': actor('f'),
        '/w/.on-record/deep/notes/g.yaml': actor('g'),
      },
      'a g',
    ));
  it('files that are no dataset are passed over in silence, broken or not', () =>
    check(
      ['/w'],
      { '/w/a.yaml': actor('a'), '/w/tsconfig.json': '{ // x\n}', '/w/x.yaml': 'a: b: c', '/w/log.jsonl': '{"level":1}\nx' },
      'a',
    ));
  it('a file named on purpose gets a word', () =>
    check(['/w/x.json', '/w/y.txt'], { '/w/x.json': '{}', '/w/y.txt': '' }, '', ['/w/y.txt unknown-extension', '/w/x.json no-format']));
  it('JSON Lines need no format: the first line decides', () =>
    check(['/w'], { '/w/a.jsonl': '\n{"record":"actor","id":"a","kind":"place","name":"A"}\n' }, 'a'));
  it('a folder without any dataset file is reported', () => check(['/w'], { '/w/readme.txt': '' }, '', ['/w no-files']));
  it('a link back up is walked once', () =>
    check(['/w'], { '/w/a.yaml': actor('a'), '/w/sub/b.yaml': actor('b') }, 'a b', [], { '/w/sub/up': '/w' }));
  it('folders without end are left with a word', async () => {
    const endless: DatasetFileSystem = {
      stat: (path) => Promise.resolve(path.endsWith('.on-record') ? 'missing' : 'folder'),
      readFolder: (path) => Promise.resolve([1, 2, 3].map((i) => ({ name: `${path.length}${i}`, kind: 'folder' }))),
      readFile: () => Promise.resolve(undefined),
      join: (folder, name) => `${folder}/${name}`,
    };
    assert.deepEqual(
      codes(await loadDataset(['/w'], endless))
        .map((each) => each.split(' ')[1])
        .sort(),
      ['no-files', 'too-many-folders'],
    );
  });
});

describe('a path that does not exist', () => {
  it('is reported with what to do, and the others are read', async () => {
    const loaded = await loadDataset(['/nope', '/a.yaml'], memoryFileSystem({ '/a.yaml': actor('a') }));
    const [problem] = loaded.problems;
    assert.equal(ids(loaded), 'a');
    assert.equal(problem?.message, 'The dataset path "/nope" does not exist. Create it, or correct the path.');
    assert.deepEqual([problem.file, problem.severity, problem.line], ['/nope', 'error', 0]);
  });
  it('does not throw where the file system does', async () => {
    const fail = () => Promise.reject(new Error('no connection'));
    const broken: DatasetFileSystem = { stat: fail, readFolder: fail, readFile: fail, join: (a, b) => `${a}/${b}` };
    assert.deepEqual(codes(await loadDataset(['/x'], broken)), ['/x missing-path']);
    const half = { ...memoryFileSystem({ '/a.yaml': actor('a') }), readFile: fail };
    assert.deepEqual(codes(await loadDataset(['/a.yaml'], half)), ['/a.yaml unreadable']);
  });
  it('no path at all gives the empty dataset', async () => {
    const loaded = await loadDataset([], memoryFileSystem({}));
    assert.deepEqual([loaded.problems, loaded.files, loaded.dataset.revision], [[], [], 'empty']);
    assert.equal(noDataset.dataset.actors.size, 0);
  });
});

describe('last good content', () => {
  const first = { '/d/a.yaml': actor('a'), '/d/b.yaml': actor('b') };
  const load = (files: Readonly<Record<string, string>>, previous?: LoadedDataset) =>
    loadDataset(['/d'], memoryFileSystem(files), previous);

  it('of a broken file stays, and the problem says so', async () => {
    const before = await load(first);
    const broken = await load({ ...first, '/d/a.yaml': 'format: on-record/1\nactors: [' }, before);
    assert.deepEqual([ids(broken), broken.staleFiles, broken.dataset.revision], ['a b', ['/d/a.yaml'], before.dataset.revision]);
    assert.match(broken.problems[0]?.message ?? '', /^This is not valid YAML: .* Until then its last good content is used\.$/);
    const twice = await load({ ...first, '/d/a.yaml': 'format: on-record/1\nactors: [[' }, broken);
    assert.deepEqual([ids(twice), twice.staleFiles], ['a b', ['/d/a.yaml']]);
    const repaired = await load({ ...first, '/d/a.yaml': actor('c') }, twice);
    assert.deepEqual([ids(repaired), repaired.staleFiles, repaired.problems], ['c b', [], []]);
  });
  it('of a file that cannot be read stays as well', async () => {
    const before = await load(first);
    const fs = memoryFileSystem(first);
    const after = await loadDataset(
      ['/d'],
      { ...fs, readFile: (path) => (path.endsWith('a.yaml') ? Promise.resolve(undefined) : fs.readFile(path)) },
      before,
    );
    assert.deepEqual([ids(after), after.staleFiles, codes(after)], ['a b', ['/d/a.yaml'], ['/d/a.yaml unreadable']]);
  });
  it('does not stay when the file was removed, or is no dataset any more', async () => {
    const before = await load(first);
    assert.equal(ids(await load({ '/d/b.yaml': actor('b') }, before)), 'b');
    assert.equal(ids(await load({ ...first, '/d/a.yaml': 'x: 1' }, before)), 'b');
  });
  it('a file broken from the start adds nothing and is not stale', async () => {
    const loaded = await load({ ...first, '/d/a.yaml': 'format: on-record/1\nactors: [' });
    assert.deepEqual([ids(loaded), loaded.staleFiles, codes(loaded)], ['b', [], ['/d/a.yaml syntax']]);
  });
});

describe('revision', () => {
  it('changes with the content and only with it', async () => {
    const revision = async (files: Readonly<Record<string, string>>) =>
      (await loadDataset(['/d'], memoryFileSystem(files))).dataset.revision;
    const one = await revision({ '/d/a.yaml': actor('a') });
    assert.equal(await revision({ '/d/a.yaml': actor('a'), '/d/other.json': '{}' }), one);
    assert.notEqual(await revision({ '/d/a.yaml': actor('a', 'Alba') }), one);
    assert.notEqual(await revision({ '/d/b.yaml': actor('a') }), one);
    assert.notEqual(await revision({ '/d/a.yaml': actor('a'), '/d/b.yaml': actor('b') }), one);
  });
  it('unchanged files are not parsed again', async () => {
    const fs = memoryFileSystem({ '/d/a.yaml': actor('a') });
    const before = await loadDataset(['/d'], fs);
    const after = await loadDataset(['/d'], fs, before);
    assert.equal(after.dataset.actors.get('a' as ActorId), before.dataset.actors.get('a' as ActorId));
  });
});
