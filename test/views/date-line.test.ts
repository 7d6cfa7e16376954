import assert from 'node:assert/strict';
import { analyzeDocument, emptyGazetteer } from '../../src/core/index';
import { emptyDataset } from '../../src/dataset/dataset';
import { renderHoverCard } from '../../src/views/hover-card';

/** What the hover at `<|>` says; the article speaks from Friday, 15 March 2024 unless `date` says otherwise. */
function hoverAt(marked: string, date: string | undefined = '2024-03-15'): string | undefined {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const annotations = analyzeDocument(text, { language: 'plaintext', gazetteer: emptyGazetteer, fallbackDate: date });
  return renderHoverCard({ text, language: 'plaintext', annotations, dataset: emptyDataset }, offset)?.markdown;
}

describe('relative dates in hovers', () => {
  it('a day of the week is the last one', () => {
    assert.match(hoverAt('It rained on Tues<|>day in the north.') ?? '', /^\*\*Tuesday\*\* — 2024-03-12, seen from 2024-03-15/);
  });

  it('a day of the week is the next one where something is to come', () => {
    assert.match(hoverAt('The bridge will open on Tues<|>day.') ?? '', /^\*\*Tuesday\*\* — 2024-03-19/);
  });

  it('a week is given by its days', () => {
    assert.match(hoverAt('It rained la<|>st week.') ?? '', /^\*\*last week\*\* — 2024-03-04 to 2024-03-10/);
  });

  it('stands above the card of what the day is said in', () => {
    assert.match(hoverAt('Anna Berg said it rained on Tues<|>day.') ?? '', /^\*\*Tuesday\*\*[^\n]*\n\*\*Claim\*\* — Anna Berg/);
  });

  for (const [what, text, date] of [
    ['a date that is whole', 'It rained on 12 Mar<|>ch 2024.', '2024-03-15'],
    ['words that are no date', 'It rai<|>ned on Tuesday.', '2024-03-15'],
    ['an article without a date', 'It rained on Tues<|>day.', undefined],
  ] as const)
    it(`nothing of ${what}`, () => assert.doesNotMatch(hoverAt(text, date ?? '') ?? '', /seen from/));
});
