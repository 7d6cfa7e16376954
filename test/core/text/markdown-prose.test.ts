import assert from 'node:assert/strict';
import { toDocumentSpan } from '../../../src/core/index';
import type { Paragraph } from '../../../src/core/index';
import { ProseReader } from '../../../src/core/text/prose';

function paragraphsOf(text: string, reader = new ProseReader()): readonly Paragraph[] {
  const steps = reader.read(text, 'markdown');
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.paragraphs;
  }
}

/** Visible texts, headings with `#`, list items with `-`, block quotes with `>`. Words must stand at their offsets. */
function check(source: string, expected: readonly string[]): void {
  const marks = { body: '', heading: '# ', 'list-item': '- ', 'block-quote': '> ' };
  const paragraphs = paragraphsOf(source);
  assert.deepEqual(
    paragraphs.map(({ kind, text }) => marks[kind] + text),
    expected,
  );
  for (const paragraph of paragraphs) {
    for (const word of paragraph.text.matchAll(/[a-zA-Z]+/g)) {
      const { start } = toDocumentSpan(paragraph, word.index, word.index + word[0].length);
      assert.equal(source.slice(start, start + 1), word[0].slice(0, 1), `${word[0]} at ${start}`);
    }
  }
}

describe('Markdown prose', () => {
  for (const [about, source, expected] of [
    ['paragraphs', 'One\ntwo.\n\nThree.', ['One\ntwo.', 'Three.']],
    ['emphasis', 'He *said* **so** and ~~not~~ __this__.', ['He said so and not this.']],
    ['emphasis inside a word', 'un*believ*able', ['unbelievable']],
    [
      'links',
      'See [the plan](https://a.example/x "title") and [that][ref] there.\n\n[ref]: https://b.example',
      ['See the plan and that there.'],
    ],
    ['a linked image', 'A [![alt](i.png)](https://a.example) b', ['A  b']],
    ['brackets of editors', 'She said [the minister] was “wrong [sic]”.', ['She said [the minister] was “wrong [sic]”.']],
    ['footnotes', 'He said so.[^1]\n\n[^1]: In a speech.', ['He said so.', 'In a speech.']],
    ['images', 'Look: ![a harbour](h.png) here', ['Look:  here']],
    ['code', 'Use `"code"` and ``"more"`` now', ['Use  and  now']],
    ['code blocks', 'One.\n\n```js\n"code"\n```\n\n    "indented"\n\n~~~\n"more"\n~~~\nTwo.', ['One.', 'Two.']],
    ['HTML', '<div class="x">\n“hidden”\n</div>\n\nA <b title="“x”">bold</b> word.', ['A bold word.']],
    ['line breaks of HTML', 'one<br>two<br/>three', ['one two three']],
    ['comments', 'One <!-- “two” --> three.\n\n<!-- “four”\n\nfive -->', ['One  three.']],
    ['addresses', 'See <https://a.example/“x”> or https://b.example/y and mail@c.example now', ['See  or  and  now']],
    ['escapes', 'Not \\*emphasis\\* and \\"quoted\\"', ['Not *emphasis* and "quoted"']],
    ['hard breaks', 'One\\\ntwo  \nthree', ['One\ntwo  \nthree']],
    ['headings', '# One *two* #\n\nThree\n=====\n\n### Four', ['# One two', '# Three', '# Four']],
    ['lists', '- One\n- [x] Two\n  more\n\n1. Three\n\n   Four', ['- One', '- Two\n  more', '- Three', '- Four']],
    ['block quotes', '> One\n> two\n>\n> # Three', ['> One\n two', '# Three']],
    ['the innermost block', '> - One\n\n- > Two', ['- One', '> Two']],
    ['tables', '| A *b* | C |\n| --- | --- |\n| d | “e” |', ['A b', 'C', 'd', '“e”']],
    ['front matter', '---\ntitle: "One"\n---\nTwo.', ['Two.']],
    ['a rule that is no front matter', '---\n\nOne.\n\n---\n\nTwo.', ['One.', 'Two.']],
    ['CRLF', '# One\r\n\r\nTwo *three*\r\nfour.\r\n\r\n```\r\nfive\r\n```\r\n', ['# One', 'Two three\r\nfour.']],
    ['CR', '# One\r\rTwo *three*\rfour.', ['# One', 'Two three\nfour.']],
    ['nothing', '', []],
    ['nothing but marks', '#\n\n---\n\n> \n\n- ', []],
  ] as const) {
    it(`reads ${about}`, () => check(source, expected));
  }

  it('shows the characters of entities', () => {
    const [paragraph] = paragraphsOf('&ldquo;Yes&rdquo;&nbsp;&mdash; A&amp;B &#8364;5 &bogus; &#x1F600;');
    assert.equal(paragraph?.text, '“Yes” — A&B €5');
  });

  it('ends a stretch that a closing entity ends at its last character', () => {
    const source = 'He said &ldquo;yes&rdquo; now';
    const [paragraph] = paragraphsOf(source);
    assert.ok(paragraph);
    const { start, end } = toDocumentSpan(paragraph, paragraph.text.indexOf('“'), paragraph.text.indexOf('”') + 1);
    assert.equal(source.slice(start, end), '&ldquo;yes&rdquo;');
  });

  it('covers what is hidden inside a stretch and not what is hidden behind it', () => {
    const source = 'He met **Maren** [Holt](x) there';
    const [paragraph] = paragraphsOf(source);
    assert.ok(paragraph);
    const start = paragraph.text.indexOf('Maren');
    const span = toDocumentSpan(paragraph, start, start + 'Maren Holt'.length);
    assert.equal(source.slice(span.start, span.end), 'Maren** [Holt');
  });

  it('reads the new text after an edit', () => {
    const reader = new ProseReader();
    const before = Array.from({ length: 300 }, (_, i) => `Paragraph *${i}* says so.`).join('\n\n');
    paragraphsOf(before, reader);
    const after = before.replace('*150*', '**x');
    assert.deepEqual(paragraphsOf(after, reader), paragraphsOf(after));
    assert.deepEqual(paragraphsOf(before, reader), paragraphsOf(before));
  });

  it('reads hostile nesting and marks in bounded time', () => {
    for (const unit of [
      '>',
      '> ',
      '- ',
      '1. ',
      '[',
      '![',
      ']',
      '*a ',
      '_a',
      '`',
      '`a``',
      '<',
      '&',
      '~~a',
      '[a](',
      '<a b="',
      '<!--',
      'a@',
      '|a',
    ]) {
      for (const text of [unit.repeat(200_000 / unit.length), `${unit.repeat(70)}\n`.repeat(300)]) {
        const started = performance.now();
        paragraphsOf(text);
        assert.ok(performance.now() - started < 10_000, `${unit} took ${performance.now() - started} ms`);
      }
    }
  }).timeout(60_000);
});
