import assert from 'node:assert/strict';
import { escapeMarkdown, plainLine, renderLink, safeAddress } from '../../src/views/markdown-escape';

/** What Markdown shows for text in which all punctuation is escaped: the characters behind the backslashes. */
const unescape = (markdown: string): string => markdown.replace(/\\(.)/g, '$1');

/** Hostile text must come out with no punctuation that is not escaped, and read the same. */
function checkHarmless(text: string): void {
  const escaped = escapeMarkdown(text);
  const bare = escaped.replace(/\\./g, '');
  assert.doesNotMatch(bare, /[!-/:-@[-`{-~]/, `live punctuation in ${escaped}`);
  assert.equal(unescape(escaped), plainLine(text));
}

describe('escaping for Markdown', () => {
  const attacks = [
    '[run](command:workbench.action.terminal.new)',
    '[run][1]\n\n[1]: command:evil',
    '![picture](https://example.org/a.png)',
    '<img src=x onerror=alert(1)>',
    '<a href="command:evil">go</a>',
    '&lt;b&gt; &#x3c;',
    'https://example.org and www.example.org and a@example.org',
    '<https://example.org>',
    '**bold** __bold__ ~~gone~~ `code` ``` fence',
    '# heading\n- item\n1. item\n> quote\n---\n| a | b |\n|---|---|',
    '    indented code',
    '$(zap) :smile: $x^2$',
    '\\[escaped\\](command:evil)',
    'trailing backslash \\',
  ];
  for (const attack of attacks) it(`takes the sting out of ${JSON.stringify(attack)}`, () => checkHarmless(attack));

  it('puts everything on one line', () => {
    assert.equal(plainLine(' one\r\n\ttwo\u2028three '), 'one two three');
  });

  it('drops characters that hide or reorder text', () => {
    assert.equal(plainLine('a\u202eb\u2066c\u200bd\ufeffe'), 'abcde');
    assert.equal(plainLine('a\u0000b\u001bc'), 'a b c');
  });

  it('shortens without cutting a character in half', () => {
    assert.equal(plainLine('ab😀cd', 4), 'ab…');
    assert.equal(plainLine('abcd', 4), 'abcd');
  });

  it('shortens a huge text without walking it', () => {
    const text = Buffer.from('x '.repeat(2_000_000)).toString('latin1');
    const start = performance.now();
    assert.equal(plainLine(text, 10), 'x x x x x…');
    assert.ok(performance.now() - start < 200);
  });
});

describe('addresses', () => {
  const cases: readonly [string, string | undefined][] = [
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTPS://example.org/', 'HTTPS://example.org/'],
    ['https://example.org/a_(b)', 'https://example.org/a_%28b%29'],
    ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
    ['https://zeitung.example/münchen', 'https://zeitung.example/münchen'],
    ['http://example.org/', undefined],
    ['command:workbench.action.quit', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['data:text/html,x', undefined],
    ['vscode://extension/x', undefined],
    ['https:evil', undefined],
    ['https://', undefined],
    ['https:///path', undefined],
    ['https://user@example.org/', undefined],
    ['https://example.org\\@evil.example/', undefined],
    ['https://good.example@evil.example/', undefined],
    ['https://example.org/a b', undefined],
    ['https://example.org/a\nb', undefined],
    ['https://exam\u202eple.org/', undefined],
    [' https://example.org/', undefined],
    [`https://example.org/${'a'.repeat(3000)}`, undefined],
  ];
  for (const [url, expected] of cases)
    it(`${expected === undefined ? 'refuses' : 'links'} ${JSON.stringify(url.slice(0, 60))}`, () =>
      assert.equal(safeAddress(url), expected));

  it('a label cannot end its link', () => {
    assert.equal(renderLink('a](command:x) [b', 'https://example.org/'), '[a\\]\\(command\\:x\\) \\[b](https://example.org/)');
  });

  it('without a good address only the label is left', () => {
    assert.equal(renderLink('The Paper', 'command:x'), 'The Paper');
    assert.equal(renderLink('The Paper', undefined), 'The Paper');
  });

  it('a link without a label shows its address', () => {
    assert.equal(renderLink('', 'https://example.org/'), '[https\\:\\/\\/example\\.org\\/](https://example.org/)');
  });
});
