import assert from 'node:assert/strict';
import { datasetUri } from '../../src/server/dataset-paths';
import { canonicalUri, isInside } from '../../src/server/workspace';

function check(entry: string, folder: string | undefined, expected: string | undefined): void {
  assert.equal(datasetUri(entry, folder), expected);
}

describe('places of datasets', () => {
  it('relative paths start from the folder', () => {
    check('people', 'file:///news', 'file:///news/people');
    check('./people/', 'file:///news', 'file:///news/people');
    check('../shared data', 'file:///a/news', 'file:///a/shared%20data');
    check('people', 'vscode-vfs://github/paper/news', 'vscode-vfs://github/paper/news/people');
  });
  it('absolute paths stand on the file system of the folder', () => {
    check('/data/people', 'file:///news', 'file:///data/people');
    check('/data/people', 'vscode-remote://ssh%2Bhost/news', 'vscode-remote://ssh%2Bhost/data/people');
    check('/data/people', undefined, 'file:///data/people');
    check('C:\\data\\people', 'file:///c%3A/news', 'file:///c%3A/data/people');
    check('//data', 'file:///news', 'file:///data');
  });
  it('addresses are taken as they are', () => {
    check('file:///data/people', 'file:///news', 'file:///data/people');
    check('vscode-vfs://github/a/b/', undefined, 'vscode-vfs://github/a/b');
  });
  it('nothing comes of an empty entry or a relative path without a folder', () => {
    check(' ', 'file:///news', undefined);
    check('people', undefined, undefined);
  });
  it('names with marks of addresses are names', () => check('a#b?c', 'file:///news', 'file:///news/a%23b%3Fc'));
});

describe('addresses', () => {
  it('encoders differ, the canonical form does not', () => {
    assert.equal(canonicalUri('file:///c:/a b'), canonicalUri('file:///c%3A/a%20b'));
  });
  it('a folder holds itself and what is below it', () => {
    assert.equal(isInside('file:///news', 'file:///news'), true);
    assert.equal(isInside('file:///news/a', 'file:///news'), true);
    assert.equal(isInside('file:///newsroom', 'file:///news'), false);
    assert.equal(isInside('file:///a', 'file:///'), true);
  });
});
