import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokenize } from '../../src/core/text/tokenize';
import { compileDataset } from '../../src/dataset/compiled/compile-dataset';
import { openCompiled } from '../../src/dataset/compiled/open-compiled';
import { bytesSource } from '../../src/dataset/compiled/table-file';
import { loadDataset } from '../../src/dataset/load';
import { memoryFileSystem } from '../support/memory-file-system';
import { seededRandom } from '../support/seeded-random';

/**
 * Where names mean to us what fixed strings mean to `grep -o -w -F`: words of ASCII letters, the first a capital and the others
 * small, with single spaces between them and line feeds between sentences. Left out are words in capitals, diacritics, dots, hyphens,
 * apostrophes and initials, which are folded or judged here and are not in grep.
 */
const words = Array.from(
  { length: 60 },
  (_, i) => `${'BCDFGHJKLM'[i % 10] ?? ''}${'aeiou'[Math.floor(i / 10) % 5] ?? ''}${'nrstl'[i % 5] ?? ''}${i % 3 === 0 ? 'or' : 'en'}`,
);
const fillers = ['the', 'said', 'of', 'plan', 'Tuesday', 'and', 'Bananor', 'xBan'];

describe('the spans that grep -o -w -F gives', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'on-record-grep-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (let seed = 1; seed <= 8; seed++) {
    it(`are those of the compiled index, ${seed}`, async () => {
      const random = seededRandom(seed);
      const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
      const aliases = [...new Set(Array.from({ length: 40 }, () => Array.from({ length: 1 + random(3) }, () => pick(words)).join(' ')))];
      const lines = Array.from({ length: 200 }, () =>
        Array.from({ length: 1 + random(20) }, () => (random(3) === 0 ? pick(fillers) : pick(words))).join(' '),
      );
      const text = `${lines.join('\n')}\n`;
      writeFileSync(join(folder, 'aliases'), `${aliases.join('\n')}\n`);
      writeFileSync(join(folder, 'text'), text);
      const printed = execFileSync('grep', ['-o', '-w', '-F', '-b', '-f', 'aliases', 'text'], {
        cwd: folder,
        encoding: 'utf8',
        env: { LC_ALL: 'C' },
      });
      const expected = printed.trimEnd().split('\n');

      const file = aliases.map((name, i) => JSON.stringify({ record: 'actor', id: `a${i}`, kind: 'group', name })).join('\n');
      const loaded = await loadDataset(['/a.jsonl'], memoryFileSystem({ '/a.jsonl': file }));
      const opened = openCompiled(bytesSource(compileDataset(loaded, ['/a.jsonl'], [])), () => assert.fail('damaged'));
      assert.ok('gazetteer' in opened);
      const found: string[] = [];
      let start = 0;
      for (const line of lines) {
        // grep looks at each line by itself.
        const tokens = tokenize(line);
        for (const { first, end } of opened.gazetteer.findNames(tokens)) {
          const from = tokens.starts[first] ?? 0;
          found.push(`${start + from}:${line.slice(from, tokens.ends[end - 1])}`);
        }
        start += line.length + 1;
      }
      assert.ok(expected.length > 100);
      assert.deepEqual(found, expected);
    });
  }
});
