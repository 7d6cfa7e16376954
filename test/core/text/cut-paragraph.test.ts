import assert from 'node:assert/strict';
import { toDocumentSpan } from '../../../src/core/index';
import type { Paragraph } from '../../../src/core/index';
import { cutParagraph, maxParagraphLength } from '../../../src/core/text/cut-paragraph';

function cut(text: string): readonly string[] {
  const parts = cutParagraph({ start: 100, end: 100 + text.length, text, kind: 'body', pieces: undefined });
  for (const part of parts) {
    assert.ok(part.text.length <= maxParagraphLength);
    assert.equal(text.slice(part.start - 100, part.end - 100), part.text);
  }
  return parts.map((part) => part.text);
}

/** Every non-blank character must be in some part, in order. */
function checkComplete(text: string): readonly string[] {
  const parts = cut(text);
  assert.equal(parts.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
  return parts;
}

describe('overlong paragraphs', () => {
  it('are left alone up to the limit', () => assert.equal(cut('a'.repeat(maxParagraphLength)).length, 1));

  it('are cut behind sentences', () => {
    const parts = checkComplete('The port stays closed for now. Mr. Brandt and Anna J. Ek agree. '.repeat(300));
    assert.ok(parts.length > 3);
    for (const part of parts) assert.match(part, /^(The|Mr\.) .*(now|agree)\.$/s);
  });

  it('are cut where no quotation is open', () => {
    const parts = checkComplete('“The port stays closed. We regret it,” he said. '.repeat(300));
    for (const part of parts) assert.match(part, /^“.*said\.$/s);
  });

  it('are cut at white space where there are no sentences', () => {
    const parts = checkComplete('harbour '.repeat(2000));
    for (const part of parts) assert.match(part, /^harbour.*harbour$/);
  });

  it('are cut between whole characters where there is no white space', () => {
    const parts = checkComplete(`a${'😀'.repeat(6000)}`);
    for (const part of parts) assert.doesNotMatch(part, /^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });

  it('keep the place of every piece', () => {
    // Visible text in which every tenth character stands one further to the right in the document.
    const text = 'The port. '.repeat(1200);
    const pieces = Array.from({ length: 1200 }, (_, i) => [i * 10, i * 11, 10]).flat();
    const whole: Paragraph = { start: 50, end: 50 + 1200 * 11 - 1, text, kind: 'list-item', pieces: Int32Array.from(pieces) };
    let from = 0;
    for (const part of cutParagraph(whole)) {
      from = text.indexOf('The', from);
      assert.equal(part.kind, 'list-item');
      assert.deepEqual(toDocumentSpan(part, 0, part.text.length), toDocumentSpan(whole, from, from + part.text.length));
      assert.deepEqual({ start: part.start, end: part.end }, toDocumentSpan(whole, from, from + part.text.length));
      from += part.text.length;
    }
  });
});
