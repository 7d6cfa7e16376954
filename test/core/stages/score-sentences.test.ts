import assert from 'node:assert/strict';
import { tokenize } from '../../../src/core/index';
import { viewParagraph } from '../../../src/core/stages/attribution/paragraph-view';
import { findQuotes, noCarry } from '../../../src/core/stages/find-quotes';
import { scoreSentences } from '../../../src/core/stages/score-sentences';

function scoresOf(text: string) {
  const { tokens, quotes } = findQuotes(tokenize(text), noCarry);
  return scoreSentences(viewParagraph(tokens, quotes));
}

const score = (text: string) => scoresOf(text)[0]?.checkworthiness ?? -1;

/** The first sentence must score higher than the second. */
const orders: readonly (readonly [behaviour: string, higher: string, lower: string])[] = [
  ['a figure', 'The town built 340 houses near the harbour.', 'The town built houses near the harbour.'],
  ['a share', 'Some 12 percent of the islanders have left the town.', 'Some of the islanders have left the town.'],
  ['a comparison', 'The ferry carries fewer people than the bus.', 'The ferry carries people and the bus.'],
  ['a change', 'Fares at the harbour doubled under the old mayor.', 'Fares at the harbour were set by the old mayor.'],
  ['a cause', 'The line closed because the state cut its aid.', 'The line closed and the state kept its aid.'],
  ['a year', 'The line was closed in 1998 by the old council.', 'The line was closed in haste by the old council.'],
  ['no question', 'The town built 340 houses in ten years.', 'Did the town build 340 houses in ten years?'],
  ['no opinion', 'The council sold the harbour to the bank.', 'I think the council might sell the harbour.'],
  ['no mere clock time', 'The town built 340 houses near the harbour.', 'The town wakes at 6 a.m. near the harbour.'],
];

describe('scoring sentences', () => {
  for (const [behaviour, higher, lower] of orders) {
    it(`puts ${behaviour} first`, () => assert.ok(score(higher) > score(lower), `${score(higher)} > ${score(lower)}`));
  }

  it('gives one score a sentence, between 0 and 1', () => {
    const scores = scoresOf('The town built 340 houses. It sold 12. Why?');
    assert.equal(scores.length, 3);
    for (const { checkworthiness } of scores) assert.ok(checkworthiness >= 0 && checkworthiness <= 1);
  });

  it('scores a sentence alike wherever it stands', () => {
    const [, second] = scoresOf('Why did the ferry wait? Fares rose by 12 percent in 1998.');
    assert.equal(second?.checkworthiness, score('Fares rose by 12 percent in 1998.'));
  });

  it('tells apart what differs by a word', () => {
    const texts = ['The ferry was late again.', 'The ferry was late again today.', 'The bus was late again today.'];
    assert.equal(new Set(texts.map(score)).size, texts.length);
  });

  it('names what carried the score, strongest first', () => {
    const [found] = scoresOf('Fares rose by 12 percent in 1998.');
    assert.deepEqual(found?.because.slice(0, 1), ['number']);
    assert.ok(found?.because.includes('date') && found.because.includes('change'));
  });

  it('gives nothing for text without words', () => {
    assert.deepEqual(
      scoresOf('… — !').map(({ checkworthiness }) => checkworthiness),
      [0],
    );
    assert.deepEqual(scoresOf(''), []);
  });
});
