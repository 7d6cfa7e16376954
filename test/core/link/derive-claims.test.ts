import assert from 'node:assert/strict';
import { analyzeDocument, emptyGazetteer } from '../../../src/core/index';

/** Claims of a text: `said` or `own` (the article's voice), and the words. */
function claims(text: string, everySentenceIsClaim = false): (readonly [voice: string, words: string])[] {
  const { claims: found } = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer, everySentenceIsClaim });
  return found.map(({ start, end, attribution }) => [attribution === null ? 'own' : 'said', text.slice(start, end)]);
}

describe('deriving claims', () => {
  it('takes the content of an attribution', () => {
    assert.deepEqual(claims('Kari Lund said that the ferry was late.'), [['said', 'that the ferry was late']]);
  });

  it('takes the longest piece of a split quotation', () => {
    assert.deepEqual(claims('“The ferry,” Kari Lund said, “was late again this morning.”'), [['said', '“was late again this morning.”']]);
  });

  it('takes a check-worthy sentence outside attributions', () => {
    const sentence = 'Fares rose by 12 percent in 2019, more than in any other year.';
    assert.deepEqual(claims(`The ferry left. ${sentence}`), [['own', sentence]]);
  });

  it('leaves plain narration alone', () => {
    assert.deepEqual(claims('The ferry left the harbour at noon. The crew waved.'), []);
  });

  it('does not count a sentence twice that an attribution covers', () => {
    const text = 'Fares rose by 12 percent in 2019, more than in any other year, Kari Lund said.';
    assert.deepEqual(
      claims(text).map(([voice]) => voice),
      ['said'],
    );
  });

  it('gives every sentence an entry when asked', () => {
    assert.deepEqual(claims('The ferry left the harbour. The crew waved.', true), [
      ['own', 'The ferry left the harbour.'],
      ['own', 'The crew waved.'],
    ]);
  });

  it('scores the entry of a sentence as the claim in it', () => {
    const { claims: found } = analyzeDocument('I said that unemployment fell to 4 percent.', {
      language: 'plaintext',
      gazetteer: emptyGazetteer,
      everySentenceIsClaim: true,
    });
    assert.deepEqual([...new Set(found.map(({ attribution }) => attribution === null))].sort(), [false, true]);
    assert.equal(new Set(found.map(({ checkworthiness }) => checkworthiness)).size, 1);
  });

  it('scores a claim as the sentence it stands in', () => {
    const { claims: found } = analyzeDocument('Kari Lund said that fares rose by 12 percent in 2019.', {
      language: 'plaintext',
      gazetteer: emptyGazetteer,
    });
    assert.ok((found[0]?.checkworthiness ?? 0) > 0.5);
    assert.ok(found[0]?.because.includes('number'));
  });
});
