import assert from 'node:assert/strict';
import { excludeMatcher, isProse } from '../../src/server/exclude';
import { defaultSettings } from '../../src/server/settings';

function check(path: string, patterns: readonly string[], expected: boolean, folderPath: string | undefined = '/w'): void {
  assert.equal(excludeMatcher(patterns)({ scheme: 'file', path, languageId: 'plaintext', folderPath }), expected, path);
}

describe('excluded files', () => {
  const defaults = defaultSettings.exclude;
  for (const path of [
    '/w/README.md',
    '/w/readme.txt',
    '/w/packages/a/README',
    '/w/CHANGELOG.md',
    '/w/LICENSE',
    '/w/LICENSE.txt',
    '/w/requirements.txt',
    '/w/requirements-dev.txt',
    '/w/public/robots.txt',
    '/w/node_modules/a/guide.md',
    '/w/a/node_modules/b/guide.md',
    '/w/.github/ISSUE.md',
    '/w/a/.notes/b.txt',
  ])
    it(`by default: ${path}`, () => check(path, defaults, true));

  for (const path of [
    '/w/article.md',
    '/w/news/2024/talks.txt',
    '/w/my-README-notes/a.md',
    '/w/robots-in-the-news.txt',
    '/w/the-license.txt',
  ])
    it(`not by default: ${path}`, () => check(path, defaults, false));

  it('dots above the workspace folder do not count', () => check('/home/.work/w/a.md', defaults, false, '/home/.work/w'));
  it('outside a folder the name alone counts', () => {
    check('/home/.cache/a.md', defaults, false, undefined);
    check('/home/x/README.md', defaults, true, undefined);
  });
  it('own patterns are relative to the folder', () => {
    check('/w/drafts/a.md', ['drafts/**'], true);
    check('/w/x/drafts/a.md', ['drafts/**'], false);
    check('/w/a.de.md', ['**/*.{de,fr}.md'], true);
  });
  it('odd patterns are left out and do no harm', () => {
    check('/w/a.md', ['', '[', '{', 'x'.repeat(600)], false);
    check('/w/a.md', ['[', '*.md'], true);
  });
  it('brackets of regular expressions are plain characters', () => {
    check('/w/a (1).txt', ['a (1).txt'], true);
    check('/w/aaa.txt', ['(a+)+.txt'], false);
    const start = performance.now();
    check(`/w/${'a'.repeat(5000)}!`, ['(a+)+$', '+(a|aa)+(a|aa)', '**/*a*a*a*b'], false);
    assert.ok(performance.now() - start < 1000);
  });
});

describe('documents that are looked at', () => {
  const cases: readonly [string, string, boolean][] = [
    ['file', 'plaintext', true],
    ['file', 'markdown', true],
    ['untitled', 'plaintext', true],
    ['vscode-remote', 'markdown', true],
    ['vscode-vfs', 'markdown', true],
    ['vscode-test-web', 'markdown', true],
    ['file', 'json', false],
    ['file', 'log', false],
    ['output', 'plaintext', false],
    ['git', 'markdown', false],
    ['debug', 'plaintext', false],
    ['vscode-scm', 'plaintext', false],
  ];
  for (const [scheme, languageId, expected] of cases)
    it(`${scheme}: ${languageId} ${expected ? 'yes' : 'no'}`, () =>
      assert.equal(isProse({ scheme, path: '/a', languageId, folderPath: undefined }), expected));
});
