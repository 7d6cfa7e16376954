import assert from 'node:assert/strict';
import { parseMarked, renderMarked } from './marked-text';

describe('marked text', () => {
  for (const marked of [
    'nothing marked',
    '',
    '⟦person:a-lee|Anna Lee⟧ ⟦cue|said⟧ so.',
    '⟦content|that ⟦person|Lee⟧ left⟧',
    '⟦empty|⟧',
    'end ⟦cue|said⟧',
    'in a ⟦word|wo<|>rd⟧',
    '⟦a:id:with:colons|x⟧⟦b|y⟧',
  ])
    it(`reads and writes ${JSON.stringify(marked)} back`, () => {
      const { text, spans, cursor } = parseMarked(marked);
      assert.equal(renderMarked(text, spans, cursor), marked);
    });

  it('counts offsets of the plain text', () => {
    assert.deepEqual(parseMarked('a ⟦k:i|bc⟧ d<|>e'), { text: 'a bc de', spans: [{ kind: 'k', id: 'i', start: 2, end: 4 }], cursor: 6 });
  });

  for (const [marked, message] of [
    ['⟦cue|said', /Not closed/],
    ['said⟧', /Nothing to close/],
    ['⟦said⟧', /No bar/],
  ] as const)
    it(`refuses ${JSON.stringify(marked)}`, () => assert.throws(() => parseMarked(marked), message));
});
