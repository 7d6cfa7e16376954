import assert from 'node:assert/strict';
import type { ActorId } from '../../src/core/annotations';
import { compareQuote } from '../../src/views/compare-quote';
import { datasetOf, quoteRecord } from './support/literal-dataset';

const lee = 'a-lee' as ActorId;

function check(quoted: string, recorded: readonly string[], expected: string): void {
  const dataset = datasetOf({ quotes: recorded.map((text, at) => quoteRecord({ id: `q${at}`, actor: lee, text })) });
  const comparison = compareQuote(dataset, lee, quoted);
  assert.equal(comparison.kind === 'none' ? 'none' : `${comparison.kind} ${comparison.record.id}`, expected);
}

describe('comparing a quote with the record', () => {
  const cases: readonly [string, string, readonly string[], string][] = [
    ['the same words', '“We will not raise taxes”', ['We will not raise taxes'], 'exact q0'],
    ['the sentence’s comma inside the marks', '“We will not raise taxes,”', ['We will not raise taxes'], 'exact q0'],
    ['marks on the record too', '"We will not raise taxes"', ['“We will not raise taxes.”'], 'exact q0'],
    ['other capitals and spaces', '"we will  not raise taxes"', ['We will not raise taxes'], 'folded q0'],
    ['another dash', '“Taxes – all of them – go”', ['Taxes - all of them - go'], 'folded q0'],
    ['curly and straight apostrophes', '“We don’t know”', ["We don't know"], 'folded q0'],
    ['combining marks', '“cafe\u0301 prices will fall”', ['caf\u00e9 prices will fall'], 'folded q0'],
    ['a part of a longer record', '“not raise taxes”', ['Never.', 'We will not raise taxes this year'], 'part q1'],
    ['two words are a part', '“raise taxes”', ['We will not raise taxes'], 'part q0'],
    ['one word is no evidence', '“particularly”', ['We are not particularly worried'], 'none'],
    ['two short words are no evidence', '“will not”', ['We will not raise taxes'], 'none'],
    ['no half words', '“not raise tax”', ['We will not raise taxes'], 'none'],
    ['a word less is not the same', '“We will raise taxes”', ['We will not raise taxes'], 'none'],
    ['nothing on record', '“We will not raise taxes”', [], 'none'],
    ['only marks', '“…”', ['...'], 'none'],
    ['a whole match before a part', '“go home now”', ['Please go home now', 'Go home now'], 'folded q1'],
  ];
  for (const [name, quoted, recorded, expected] of cases) it(name, () => check(quoted, recorded, expected));

  it('answers quickly for text without end', () => {
    const start = performance.now();
    check('“' + 'a '.repeat(1_000_000) + '”', ['a '.repeat(1_000_000)], 'none');
    assert.ok(performance.now() - start < 200);
  });
});
