import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentHash } from '../../src/dataset/content-hash';
import { createLineIndex } from '../../src/dataset/line-index';

describe('lines of a file', () => {
  it('end with \\n, \\r\\n or \\r, as in the editor', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\n', '\r', 'a', 'é', '😀'), maxLength: 40 }), (text) => {
        const index = createLineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          // Between \r and \n the line has not ended yet.
          const before = text[offset - 1] === '\r' && text[offset] === '\n' ? text.slice(0, offset - 1) : text.slice(0, offset);
          const lines = before.split(/\r\n|\r|\n/);
          const column = (lines.at(-1) ?? '').length + (offset - before.length);
          assert.deepEqual(index.positionAt(offset), { line: lines.length - 1, column });
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('offsets beyond the text are its end', () => {
    assert.deepEqual(createLineIndex('a\nbc').positionAt(99), { line: 1, column: 2 });
    assert.deepEqual(createLineIndex('').positionAt(-1), { line: 0, column: 0 });
  });

  it('a line ends before its break', () => {
    const index = createLineIndex('ab\r\ncd\n');
    assert.deepEqual([index.lineEnd(0), index.lineEnd(4), index.lineEnd(7)], [2, 6, 7]);
  });
});

describe('hashes of content', () => {
  it('differ for small changes anywhere', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'aa', 'aaa', '\0', '\0\0', 'a\0', ...Array.from({ length: 5_000 }, (_, i) => `record ${i}`)];
    assert.equal(new Set(texts.map(contentHash)).size, texts.length);
  });
  it('have sixteen digits', () => assert.match(contentHash(new Uint8Array([1, 2, 3])), /^[0-9a-f]{16}$/));
});
