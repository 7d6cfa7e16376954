import assert from 'node:assert/strict';
import type { Paragraph } from '../../../src/core/text/paragraph';
import { PlainProse } from '../../../src/core/text/plain-prose';

function read(text: string, from: number): Paragraph[] {
  const steps = new PlainProse().read(text, from);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Texts of the paragraphs; each must be the document's text at its offsets. */
function check(text: string, expected: readonly string[], from = 0): void {
  const paragraphs = read(text, from);
  assert.deepEqual(
    paragraphs.map((paragraph) => paragraph.text),
    expected,
  );
  for (const { start, end, text: own } of paragraphs) assert.equal(text.slice(start, end), own);
}

const wrapped = [
  'The harbour of Elmstad will stay closed for another week, the port',
  'authority said on Monday, because a crane fell over in the storm and',
  'nobody can say when it will be lifted.',
];

describe('plain paragraphs', () => {
  it('are lines', () => check('One line here.\nAnother line.\n\nA third.', ['One line here.', 'Another line.', 'A third.']));
  it('know all line breaks', () => check('One.\r\nTwo.\rThree.\n\rFour.', ['One.', 'Two.', 'Three.', 'Four.']));
  it('have no white space at their ends', () => check('\ufeff  One. \t\n\u00a0 Two.\u00a0', ['One.', 'Two.']));
  it('are none in blank texts', () => {
    for (const text of ['', ' ', '\n\n', '\r\n \r\n', '\ufeff']) check(text, []);
  });
  it('begin behind front matter', () => check('skip\nOne.', ['One.'], 5));
  it('are blocks in hard-wrapped text', () => check(`${wrapped.join('\n')}\n\nThe end.`, [wrapped.join('\n'), 'The end.']));
  it('are blocks in hard-wrapped text with CRLF', () =>
    check(`${wrapped.join('\r\n')}\r\n\r\nThe end.`, [wrapped.join('\r\n'), 'The end.']));
  it('are lines where one line is long', () => {
    const long = 'The port authority said that nobody could say when the crane would be lifted. '.repeat(3).trim();
    check([...wrapped, long].join('\n'), [...wrapped, long]);
  });
  it('are lines where lines of one length are sentences', () => {
    const lines = ['one', 'two', 'six', 'ten'].map((number) => `The harbour of Elmstad stays closed for ${number} days.`);
    check(lines.join('\n'), lines);
  });
  it('are lines in lists of short lines', () =>
    check('Milk\nBread and butter\nA newspaper\nCoffee', ['Milk', 'Bread and butter', 'A newspaper', 'Coffee']));
  it('are lines where full lines and short ones take turns', () => {
    const lines = [
      'The harbour of Elmstad will stay closed for another week.',
      'Why?',
      'Because a crane fell over in the storm, said the owner.',
      'So?',
      'Nobody knows.',
    ];
    check(lines.join('\n'), lines);
  });
});
