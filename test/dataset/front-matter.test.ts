import assert from 'node:assert/strict';
import { readFrontMatter } from '../../src/dataset/front-matter';

type Format = 'yaml' | 'toml' | 'json';

/** Compares the fields read; `undefined`: the block is refused. */
function check(format: Format, text: string, expected: Record<string, unknown> | undefined): void {
  assert.deepEqual(readFrontMatter(text, format), expected);
}

describe('front matter', () => {
  const cases: readonly [string, Format, string, Record<string, unknown> | undefined][] = [
    [
      'YAML dates stay text',
      'yaml',
      'date: 2024-03-15\nupdated: 2024-03-15T23:30:00-05:00\n',
      { date: '2024-03-15', updated: '2024-03-15T23:30:00-05:00' },
    ],
    ['YAML has no surprise booleans', 'yaml', 'draft: no\ncountry: NO\n', { draft: 'no', country: 'NO' }],
    [
      'YAML in quotes, with comments and CRLF',
      'yaml',
      'date: "2024-03-15" # x\r\ntags: [a, b]\r\n',
      { date: '2024-03-15', tags: ['a', 'b'] },
    ],
    ['TOML local date', 'toml', 'date = 2024-03-15\n', { date: '2024-03-15' }],
    [
      'TOML date with offset keeps its own calendar day',
      'toml',
      'date = 2024-03-15T23:30:00-05:00\n',
      { date: '2024-03-15T23:30:00.000-05:00' },
    ],
    ['TOML text', 'toml', 'title = "x"\n', { title: 'x' }],
    ['JSON with braces', 'json', '{"date": "2024-03-15"}', { date: '2024-03-15' }],
    ['JSON without braces', 'json', '"date": "2024-03-15"', { date: '2024-03-15' }],
    ['broken YAML', 'yaml', 'date: [', undefined],
    ['broken TOML', 'toml', 'date = ', undefined],
    ['broken JSON', 'json', '{', undefined],
    ['YAML that is a list', 'yaml', '- a\n', undefined],
    ['YAML that is text', 'yaml', 'hello', undefined],
    ['JSON that is a list', 'json', '{"a":1}, 2', undefined],
    ['nothing', 'yaml', '', undefined],
    [
      'an alias bomb',
      'yaml',
      [
        'a: &a [x,x,x,x,x,x,x,x,x,x]',
        ...'bcdefghij'.split('').map(
          (c, i) =>
            `${c}: &${c} [${Array<string>(10)
              .fill(`*${'abcdefghi'[i] ?? ''}`)
              .join(',')}]`,
        ),
      ].join('\n'),
      undefined,
    ],
    ['something nested far too deeply', 'toml', `a = ${'['.repeat(30_000)}`, undefined],
    ['something far too long', 'yaml', `date: 2024-03-15\nx: ${'a'.repeat(70_000)}`, undefined],
  ];
  for (const [what, format, text, expected] of cases) it(what, () => check(format, text, expected));
});
