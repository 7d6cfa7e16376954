import assert from 'node:assert/strict';
import type { DatasetFileSystem } from '../../src/dataset/files';
import { isWalked, languageOfFile, listArticleFiles } from '../../src/server/article-index/article-files';

/** A file system of paths; `links` lead from a folder to another. Keeps the folders that were read. */
function filesOf(paths: readonly string[], links: Readonly<Record<string, string>> = {}): DatasetFileSystem & { readonly read: string[] } {
  const read: string[] = [];
  const real = (path: string): string => {
    for (const [link, target] of Object.entries(links))
      if (path === link || path.startsWith(`${link}/`)) return real(target + path.slice(link.length));
    return path;
  };
  return {
    read,
    stat: () => Promise.resolve('missing'),
    readFile: () => Promise.resolve(undefined),
    join: (folder, name) => `${folder}/${name}`,
    readFolder: (folder) => {
      read.push(folder);
      const at = `${real(folder)}/`;
      const inside = [...paths, ...Object.keys(links).map((link) => `${link}/`)].filter((path) => path.startsWith(at) && path !== at);
      const names = new Map(inside.map((path) => [path.slice(at.length).split('/')[0]!, path.slice(at.length).includes('/')]));
      return Promise.resolve([...names].map(([name, isFolder]) => ({ name, kind: isFolder ? ('folder' as const) : ('file' as const) })));
    },
  };
}

async function check(
  files: DatasetFileSystem,
  expected: readonly string[] | undefined,
  excluded: readonly string[] = [],
  isOutdated = () => false,
): Promise<void> {
  assert.deepEqual(await listArticleFiles('/w', { files, isFolderExcluded: (uri) => excluded.includes(uri), isOutdated }), expected);
}

describe('files that may be articles', () => {
  it('are told by their names', () => {
    assert.equal(languageOfFile('file:///w/A.TXT'), 'plaintext');
    assert.equal(languageOfFile('a.b.md'), 'markdown');
    assert.equal(languageOfFile('a.Markdown'), 'markdown');
    for (const name of ['a.json', 'md', 'a.md/b', 'a.txt.bak', '']) assert.equal(languageOfFile(name), undefined);
  });

  it('are found in folders at any depth, those above first', () =>
    check(filesOf(['/w/b/c/d.md', '/w/z.txt', '/w/b/a.txt', '/w/b/x.json', '/other/a.txt']), ['/w/z.txt', '/w/b/a.txt', '/w/b/c/d.md']));

  it('are not looked for in hidden folders, in installed packages, or where a setting spares them', async () => {
    const files = filesOf(['/w/.git/a.txt', '/w/node_modules/b/c.md', '/w/old/deep/d.txt', '/w/.e.txt', '/w/f.txt']);
    await check(files, ['/w/f.txt'], ['/w/old']);
    assert.deepEqual(files.read, ['/w']);
  });

  it('are found once where a link leads back up', () => check(filesOf(['/w/a/b.txt'], { '/w/a/up': '/w' }), ['/w/a/b.txt']));

  it('are not looked for any further when nobody wants them', () => check(filesOf(['/w/a.txt']), undefined, [], () => true));

  it('are walked to only where no name on the way is hidden', () => {
    assert.ok(isWalked('file:///w/a/b.md', 'file:///w'));
    for (const path of ['.a/b.md', 'a/.b.md', 'node_modules/a.md', '.on-record/notes/a.md'])
      assert.ok(!isWalked(`file:///w/${path}`, 'file:///w'));
    // What lies above the workspace folder says nothing about what is in it.
    assert.ok(isWalked('file:///.home/w/a.md', 'file:///.home/w'));
  });
});
