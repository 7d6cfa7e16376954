import assert from 'node:assert/strict';
import { tokenFlag, tokenize } from '../../../src/core/index';

/** The text with `‖` before every sentence but the first. */
function check(expected: string): void {
  const text = expected.replaceAll('‖', '');
  const { starts, sentenceStarts } = tokenize(text);
  let shown = '';
  let from = 0;
  for (const first of [...sentenceStarts].slice(1, -1)) {
    const start = starts[first] ?? 0;
    shown += `${text.slice(from, start)}‖`;
    from = start;
  }
  assert.equal(shown + text.slice(from), expected);
}

describe('sentences', () => {
  for (const [about, text] of [
    ['end at stops and marks', 'He left. ‖She stayed! ‖Why? ‖Nobody knew.'],
    ['do not end after titles', 'He met Mr. Brandt and Gen. Holt. ‖They spoke.'],
    ['do not end after initials', 'Anna J. Ek and J. K. Ek spoke. ‖B. Holt did not.'],
    ['do not end inside figures', 'It rose 5.5 points. ‖Then it fell.'],
    ['do not end before names behind an acronym', 'The U.S. Senate met. ‖It voted.'],
    ['end after an acronym before a word that starts sentences', 'He left the U.S. ‖The next day he came back.'],
    ['end after an acronym before a quotation', 'He left the U.S. ‖“We stay,” she said.'],
    ['end after a company', 'He runs Brandt Inc. ‖She owns it.'],
    ['do not end between an hour and its zone', 'At 5 p.m. Eastern it began.'],
    ['do not end before a small letter', 'He left. and came back.'],
    ['end after closing marks', '“He left.” ‖She stayed. ‖(It rained.) ‖Then it stopped.'],
    ['end after a closing mark before the stop', 'He called it “a plan”. ‖She did not.'],
    ['end inside quotations', '“We won. ‖We are glad,” he said.'],
    ['do not end at a question before a small saying verb', '“Why?” she asked. ‖He left.'],
    ['do not end at a question before a name that says it', '“Why?” Anna Ek asked. ‖He left.'],
    ['end at a question before another sentence', '“Why?” ‖The room fell silent.'],
    ['end at ellipses before capitals', 'He waited … ‖Nothing came. ‖He thought... then left.'],
    ['do not end after the number of an item', '1. The plan failed. ‖2. The vote passed.'],
    ['do not end before a dash', '“We won.” — Anna Ek'],
    ['end after several marks', 'What?! ‖No. ‖Never...'],
    ['begin with figures', 'It ended. ‖20 people left.'],
    ['begin with other scripts', 'Вона прийшла. ‖Він пішов. ‖和平。 ‖是的。'],
    ['end where the space is forgotten', 'He went home.‖The next day he came back.'],
    ['do not end inside addresses', 'See on-record.example or amazon.com for more.'],
    ['run over line breaks', 'He left the\nroom. ‖She\r\nstayed.'],
  ] as const) {
    it(about, () => check(text));
  }

  it('number every token and flag the first', () => {
    const { count, sentences, flags, sentenceStarts } = tokenize('He left. She stayed.');
    assert.deepEqual([...sentences], [0, 0, 0, 1, 1, 1]);
    assert.deepEqual([...sentenceStarts], [0, 3, 6]);
    assert.deepEqual(
      Array.from({ length: count }, (_, i) => ((flags[i] ?? 0) & tokenFlag.sentenceStart) !== 0),
      [true, false, false, true, false, false],
    );
  });

  it('are none in a text without tokens', () => assert.deepEqual([...tokenize(' \u200b ').sentenceStarts], [0]));
});
