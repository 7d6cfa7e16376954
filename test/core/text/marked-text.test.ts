import assert from 'node:assert/strict';
import { parseMarked, renderMarked } from '../../support/marked-text';

describe('marked text', () => {
  it('gives spans in order, outer before inner, and the cursor', () => {
    assert.deepEqual(parseMarked('⟦source|⟦person:a-lee|Anna Lee⟧, a judge⟧, <|>said ⟦x:a:b|⟧so.'), {
      text: 'Anna Lee, a judge, said so.',
      spans: [
        { kind: 'source', id: '', start: 0, end: 17 },
        { kind: 'person', id: 'a-lee', start: 0, end: 8 },
        { kind: 'x', id: 'a:b', start: 24, end: 24 },
      ],
      cursor: 19,
    });
  });

  for (const marked of [
    '',
    'no marks',
    '⟦a|one⟧⟦b:c|two⟧',
    '⟦a|⟦b|⟦c|all⟧⟧⟧',
    '⟦a|⟦b|one⟧ two ⟦c|three⟧⟧ four',
    '⟦a|⟧x⟦b|⟧',
    '⟦a|so<|> far⟧',
    '<|>⟦a|😀⟧',
  ]) {
    it(`renders what it parsed: ${marked}`, () => {
      const { text, spans, cursor } = parseMarked(marked);
      assert.equal(renderMarked(text, spans, cursor), marked);
    });
  }

  for (const [about, marked] of [
    ['never closed', '⟦a|one'],
    ['never opened', 'one⟧'],
    ['without a bar', '⟦one'],
  ] as const) {
    it(`refuses a mark ${about}`, () => assert.throws(() => parseMarked(marked)));
  }

  it('refuses spans that cross', () => {
    const span = { kind: 'a', id: '' };
    assert.throws(
      () =>
        renderMarked('one two', [
          { ...span, start: 0, end: 5 },
          { ...span, start: 3, end: 7 },
        ]),
      /cross/,
    );
  });
});
