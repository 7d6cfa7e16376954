import assert from 'node:assert/strict';
import { sentenceAround } from '../../src/checks/sentence-around';
import { parseMarked, renderMarked } from '../support/marked-text';

/** `⟦in|…⟧` is the span before, `⟦out|…⟧` what it grows to. */
function check(marked: string): void {
  const { text, spans } = parseMarked(marked);
  const inner = spans.find(({ kind }) => kind === 'in')!;
  const outer = { kind: 'out', id: '', ...sentenceAround(text, inner) };
  assert.equal(renderMarked(text, [outer, inner]), marked);
}

describe('the sentence around a span', () => {
  for (const marked of [
    '⟦out|⟦in|Lee left⟧.⟧',
    'Mist. ⟦out|Then ⟦in|Lee left⟧ early.⟧ Rain fell.',
    'Mist.\n⟦out|Then ⟦in|Lee left⟧ early⟧\nRain fell.',
    '⟦out|“⟦in|We go⟧,” he said.⟧ Rain.',
    'He said “No.” ⟦out|⟦in|Lee left⟧.”⟧ Rain.',
    '⟦out|⟦in|It costs 3⟧.5 million!⟧ Really?',
    'Mist! ⟦out|⟦in|Lee left.⟧⟧ Rain.',
    '# ⟦out|⟦in|Lee left⟧⟧',
    '> ⟦out|**⟦in|Lee** left⟧ …⟧ Rain.',
  ])
    it(marked.replaceAll('\n', '↵'), () => check(marked));

  it('an empty text stays empty', () => assert.deepEqual(sentenceAround('', { start: 0, end: 0 }), { start: 0, end: 0 }));

  it('stops growing at some length', () => {
    const text = 'x'.repeat(5_000_000);
    assert.deepEqual(sentenceAround(text, { start: 2_000_000, end: 2_000_010 }), { start: 2_000_000, end: 2_000_010 });
  });
});
